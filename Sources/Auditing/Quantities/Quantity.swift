/// A stated dose: how long, how often or in what group.
struct Quantity: Sendable, Equatable {
  enum Kind: Sendable { case duration, frequency, grouping }
  /// What it says.
  var kind: Kind
  /// The tokens that say it.
  var tokens: Range<Int>
  /// A total over a year or the plan and no length of a session ("20 hours over the year").
  var isAnnualTotal = false
  /// A ceiling that nothing would satisfy ("up to 10 hours").
  var isCeiling = false
  /// A bare "daily", "every day": says how often and leaves the length open.
  var isDailyAlone = false
  /// An occasion that anyone can see and no clock ("every lesson", "before lunch", "every 20 minutes").
  var isOccasion = false
  /// Covers all of the time ("throughout the day", "full-time"): how often and how long in one.
  var isAllTheTime = false
}

/// Words of time.
enum TimeWords {
  static let minutes: WordSet = ["minute", "minutes", "min", "mins"]
  static let hours: WordSet = ["hour", "hours", "hr", "hrs", "h"]
  static let days: WordSet = ["day", "days", "night", "nights", "weekend", "weekends"]

  /// Stretches of time in which something happens a number of times.
  static let periods: WordSet = [
    "day", "week", "fortnight", "month", "term", "year", "annum", "half", "quarter", "weekday", "night", "weekend",
    "days", "weeks", "months", "terms", "years", "wk", "wks", "yr", "hterm", "fortnights", "timetable", "cycle",
    "school", "academic", "teaching", "calendar",
    "holiday", "holidays", "summer", "autumn", "spring", "working", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "morning", "afternoon", "evening", "hour", "key", "lesson", "session", "half-term",
    "annual", "quarterly", "block", "module", "placement", "january", "february", "march", "april", "may", "june",
    "july",
    "august", "september", "october", "november", "december",
  ]

  /// Words of occasions: "every lesson" says how often.
  static let occasions: WordSet = [
    "lesson", "lessons", "session", "sessions", "transition", "transitions", "break", "breaks", "breaktime", "playtime",
    "lunchtime", "lunch", "meal", "mealtime", "mealtimes", "morning", "mornings", "afternoon", "afternoons", "activity",
    "activities", "task", "tasks", "instruction", "instructions", "assessment", "assessments", "exam", "exams",
    "examination", "examinations", "test", "tests", "change", "unit", "topic", "journey", "visit", "registration",
    "tutorial", "assembly", "assemblies", "class", "classes", "page", "text", "subject", "subjects", "piece", "trip",
    "trips", "seizure", "episode", "incident", "snack", "night", "evening", "bedtime", "weekend", "hour", "period",
    "change", "outing", "shift", "dressing", "time", "occasion", "demonstration", "word", "question", "feed", "writing",
    "reading", "homework", "practical", "swim", "group", "workshop", "placement", "worksheet", "minute", "minutes",
    "start", "demand", "request", "staff", "new", "written", "spoken", "verbal", "taught", "timetabled", "core",
    "school", "one", "drill", "drills", "fire",
  ]

  /// Adverbs and adjectives of frequency.
  static let adverbs: WordSet = [
    "daily", "weekly", "fortnightly", "monthly", "termly", "quarterly", "annually", "yearly", "nightly", "hourly",
    "biweekly", "biannually", "wkly", "mthly", "annual", "ftnightly",
  ]
}
