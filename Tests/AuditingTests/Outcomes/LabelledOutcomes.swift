/// An outcome with the criteria that it fails, labelled by hand from the rules page before the engine saw it.
struct LabelledOutcome: Sendable {
  /// The words.
  var text: String
  /// What it fails: S specific, M measurable, T by when, Y a change and not provision, G a step and not a goal. Small
  /// letters are left open: careful readers would differ.
  var fails: String

  init(_ text: String, _ fails: String = "") {
    self.text = text
    self.fails = fails
  }

  /// Whether it is labelled as meeting a criterion; nil where that is left open.
  func meets(_ letter: Character) -> Bool? {
    if fails.contains(letter) { return false }
    return fails.contains(letter.lowercased()) ? nil : true
  }

  /// Outcomes in the words of many writers, for a child in Year 6 at 10 November 2025.
  static let all: [LabelledOutcome] = [
    .init(
      "By the end of Key Stage 2, Sam will follow three-step instructions in class without repetition on 4 out of 5 occasions."
    ),
    .init(
      "By July 2027, Sam will be able to write a paragraph of five sentences, using capital letters and full stops, with no more than one adult prompt."
    ),
    .init("Sam will improve his social skills.", "SMT"),
    .init("Sam will access the curriculum.", "SMT"),
    .init("Sam will have weekly speech and language therapy.", "SmTY"),
    .init("Sam will be happy at school.", "SMTG"),
    .init("Sam will get a job.", "smTG"),
    .init("By the end of Year 6 Sam will develop his confidence and self-esteem.", "SM"),
    .init(
      "By the time he leaves primary school, Sam will walk to the local shop and buy two items with an adult following at a distance."
    ),
    .init("Staff will support Sam to develop his handwriting.", "SMTY"),
    .init("By Easter 2026 Sam will put on and fasten his coat independently before going out to play."),
    .init("Within 12 months, Sam will read 45 of the first 100 high-frequency words on sight."),
    .init("In two years' time, Sam will be travelling to college by bus on his own."),
    .init("Ongoing: Sam will continue to make progress in all areas.", "SMT"),
    .init(
      "Sam will use a now-and-next board to move between activities without leaving the room in 8 out of 10 transitions over a half term.",
      "T"),
    .init("By the end of the summer term, Sam will engage in learning.", "SM"),
    .init(
      "By the age of 11, Sam will be able to tell a familiar adult, using a feelings chart, when he is becoming anxious."
    ),
    .init("To be able to take turns in a game with two peers for ten minutes by the next annual review."),
    .init("Sam will live independently.", "smTG"),
    .init("By the end of KS3 Sam will work at age related expectations in all subjects.", "S"),
    .init("Sam will read, make friends and eat a wider range of food by July 2027.", "SM"),
    .init(
      "By the end of Year 7, Sam will get changed for PE: take off his uniform, put on his kit and fold his clothes, in under ten minutes."
    ),
    .init("By the end of Key Stage 2 Sam will have access to a quiet space.", "SmY"),
    .init("Sam will be supported to manage his emotions.", "SMTY"),
    .init("By the end of Year 9, Sam will attend school full time."),
    .init("By July 2026 Sam will engage with CAMHS.", "SMY"),
    .init("By the end of the academic year Sam will ask for help by showing a card, in every lesson."),
    .init("Over time, Sam will feel safe in school.", "SMT"),
    .init("In the long term Sam will have good relationships with peers.", "SMT"),
    .init("By the end of Year 6, Sam will understand the needs of others.", "SM"),
    .init("Sam will maintain attendance of at least 95% each term until the end of Year 11."),
    .init("By the end of the spring term 2026, Sam will sit at the carpet for 10 minutes with his peers."),
    .init("By the end of Key Stage 4, Sam will achieve grade 4 in GCSE English and maths."),
    .init(
      "When she transfers to secondary school, Sam will find her way between lessons using a map without adult help."),
    .init("Sam will increase his standardised reading score from 78 to 85 by July 2027."),
    .init("Sam will improve his reading.", "SMT"),
    .init("By the end of the plan, Sam will catch a bus to town with a friend.", "T"),
    .init("To receive 15 hours of teaching assistant support by December 2026.", "SmY"),
    .init("By his 18th birthday Sam will use his phone to plan a journey, and will make it alone once a week."),
    .init("Sam's parents will attend a parenting course by July 2026.", "SmY"),
    .init("By the end of Year 6, Sam will build positive relationships with adults and peers.", "SM"),
    .init(
      "By the end of Key Stage 2, Sam will initiate a conversation with a peer at least once each playtime, as recorded by staff."
    ),
    .init(
      "By the end of Reception, Sam will use two-word phrases (e.g. more juice) to ask for what he wants at snack time."
    ),
    .init("By the end of Year 6, Sam will have increased independence.", "SM"),
    .init(
      "By the end of Year 6, Sam will be independent in toileting during the school day, with no accidents for six weeks."
    ),
    .init("By summer 2027, Sam will have developed the skills he needs for adulthood.", "SM"),
    .init("School staff will be trained in autism by January 2026.", "SmY"),
    .init("By the end of Key Stage 2, Sam will use a range of strategies to regulate his emotions.", "SM"),
    .init(
      "By the end of Key Stage 2, Sam will use two strategies from his toolkit (e.g. breathing, asking for a break) to calm down within 5 minutes, on 3 out of 5 occasions."
    ),
    .init("By July 2027, Sam will reach his full potential.", "SMG"),
    .init("Sam will be a vet when he grows up.", "smTG"),
    .init("By the end of Year 6, Sam will join a weekly club in the community and stay for the whole session."),
    .init("Sam will learn to swim 10 metres by the end of Year 7."),
    .init("By July 2026, Sam will continue to eat his lunch in the dining hall with his class every day."),
    .init("By the end of Year 6, Sam will be able to communicate effectively.", "SM"),
    .init(
      "By the end of KS2, Sam will answer questions about a short text she has read, giving reasons, with 80% accuracy."
    ),
    .init("Sam is able to participate fully in school life by the end of Year 6.", "SM"),
    .init("Sam will complete a 15 minute independent task in maths by the end of Year 6."),
    .init(
      "By the end of this academic year, Sam will be able to identify coins up to \u{A3}2 and pay for a snack at the tuck shop."
    ),
    .init("For Sam to be toilet trained by the time he starts Year 7.", "m"),
    .init("Sam will have opportunities to practise his speech.", "SMTY"),
    .init(
      "Through weekly sessions with a speech and language therapist, Sam will pronounce s-blends clearly in single words by July 2026."
    ),
    .init("By July 2026, Sam will have made at least two friends whom he chooses to sit with at lunch."),
    .init("By July 2026, Sam will, with support, improve his literacy.", "SM"),
    .init("By the end of each day Sam will record his homework in his planner.", "T"),
    .init("By the end of Key Stage 2, Sam will achieve the expected standard in reading.", "s"),
    .init("Sam's independence skills will improve.", "SMT"),
    .init("An increase in attendance to 90% by July 2026.", "s"),
    .init("Sam will be less anxious by the end of the year.", "SM"),
    .init("By July 2027, Sam will order and pay for a drink in a caf\u{E9}, using his communication aid."),
    .init(
      "By the end of Year 6, Sam will make progress of at least 12 months in his reading age, as measured by the York Assessment of Reading.",
      "s"),
    .init("By the end of Year 6, Sam's teachers will use visual timetables consistently.", "SmY"),
    .init("By the end of Year 6, Sam will sleep through the night in his own bed five nights a week."),
    .init("Sam will be able to dress himself.", "mT"),
    .init(
      "By December 2026 Sam will participate in a PE lesson alongside his peers for the full hour, wearing ear defenders if he needs them."
    ),
    .init("Sam will be ready for secondary school.", "SMT"),
    .init(
      "By the time she leaves college, Sam will have a portfolio of three pieces of photography to show an employer.",
      "sy"),
    .init("Sam will read a Year 2 text aloud with no more than three mistakes.", "T"),
    .init("By July 2026 school will put in place a behaviour plan for Sam.", "SmY"),
    .init("By July 2026, Sam will benefit from small group teaching.", "SMY"),
    .init("Sam will make two requests at snack time using his PECS book before he starts Reception."),
    .init(
      "By the end of Year 8 Sam will have improved his self-regulation so that he can learn alongside his peers.", "SM"),
    .init("Sam to cope better with change by the end of KS2.", "SM"),
    .init(
      "By the end of Year 6, with the support of his teaching assistant, Sam will write his full name and address on a form."
    ),
    .init("By the end of Key Stage 2, I will walk to my nan's house on my own."),
    .init("Speech and language therapy to be provided fortnightly by September 2026.", "SmY"),
    .init("By August 2026 Sam uses the toilet at nursery with one verbal reminder, on four days out of five."),
    .init(
      "By the end of the autumn term 2026 Sam will know all of his number bonds to 20 and recall them within five seconds."
    ),
    .init("By July 2027 Sam will have a better quality of life.", "SMg"),
    .init("By the end of Year 11 Sam will apply for three college courses and attend an interview for one of them."),
  ]
}

extension LabelledOutcome {
  /// A second set, written after the reader was first tuned and in other writers' manners.
  static let second: [LabelledOutcome] = [
    .init(
      "Ibrahim will be able to sustain his attention on an adult-led activity for at least 7 minutes by the end of Foundation Stage."
    ),
    .init(
      "Long Term Outcome (by end of KS2): Sam will be able to manage his own emotions in a range of situations.", "SM"),
    .init("To improve expressive language.", "SMT"),
    .init("Sam's speech will be understood by unfamiliar listeners by the end of Year 6.", "sm"),
    .init(
      "By the end of Year 8, Sam will regularly participate in whole-class discussions by offering at least one answer per lesson."
    ),
    .init(
      "Sam is able to get himself ready for school in the mornings, following a visual checklist, by Christmas 2026."),
    .init(
      "Within two academic years Sam will have moved from his wheelchair to a chair without being lifted, on every school day."
    ),
    .init("Sam will become a confident reader.", "SMT"),
    .init("By the end of KS2 Sam will have a wider circle of friends.", "SM"),
    .init("Sam will have received an assessment from occupational therapy by March 2026.", "SmY"),
    .init("By July 2026, Sam will know who he can go to when he is upset and will go to them.", "m"),
    .init(
      "Sam will be able to recognise when he needs a movement break and request one using his exit card, four times out of five, by the end of Year 6."
    ),
    .init(
      "By the end of this school year Sam will travel on the school minibus with his seat belt fastened for the whole journey."
    ),
    .init("Improved attendance.", "SMT"),
    .init("To be happy, safe and to achieve.", "SMTg"),
    .init("Sam will have a positive transition to secondary school.", "SMT"),
    .init("When Sam leaves school at 16 he will have three Entry Level 3 qualifications.", "s"),
    .init("By the end of Y9 Sam will independently use public transport to get from home to school and back."),
    .init("The local authority will arrange a place at a specialist school by September 2026.", "SmY"),
    .init("By the end of Key Stage 2 Sam will be offered a weekly place at nurture group.", "SmY"),
    .init("By the end of Key Stage 2 Sam will make a choice from three objects by looking at the one that he wants."),
    .init(
      "Sam will independently complete his morning routine (coat off, bag on peg, book in tray) within five minutes of arriving, four days a week, by Easter."
    ),
    .init("By the time she turns 18, Sam will be able to choose her own clothes and shop for them with a supporter."),
    .init("By the end of the school year, Sam will show improved concentration.", "SM"),
    .init("Over the next year Sam will eat five new foods."),
    .init("By the end of Year 6 Sam will develop his fine motor skills so that he can write legibly.", "M s"),
    .init("By the end of Year 6 Sam will hold a pencil with a tripod grip and write his first name legibly."),
    .init("Sam will increase his vocabulary.", "SMT"),
    .init("By July 2026 Sam will increase the number of words he can sign from 12 to 40."),
    .init("Sam will transition successfully to post-16 education by September 2030.", "sm"),
    .init("By the end of Key Stage 4 Sam will hold a conversation of four turns with someone whom he does not know."),
    .init("Sam will express his views at his annual review in 2026 by choosing pictures.", ""),
    .init("By the end of Year 6, Sam will participate in PE.", "sm"),
    .init("By the end of the year, Sam will recognise and name six emotions in himself and others."),
    .init("Sam will be kept safe.", "SMTy"),
    .init("In 12 months' time Sam will be sleeping in his own bed for six hours each night."),
    .init("By spring 2027, Sam will have built up to attending five mornings a week."),
    .init("Sam to access all areas of the curriculum by the end of KS2.", "SM"),
    .init("By September 2026 Sam's mum will know how to use Makaton at home.", "sMmY"),
    .init("Adults will use Sam's name before giving him an instruction.", "SmTY"),
    .init("By July 2026, Sam will take part in weekly sensory circuits.", "sm y"),
    .init("By Year 9 Sam will independently organise his books and equipment for the next day using a checklist."),
    .init("By the end of Year 6 Sam will be resilient.", "SM"),
    .init(
      "As Sam moves into adulthood, he will manage his diabetes by testing his own blood sugar four times a day.", "t"),
    .init(
      "By the end of his college course in July 2027, Sam will run a stall at the market for one morning, giving the right change."
    ),
    .init("Sam will reach the next stage of his learning.", "SMT"),
    .init("By July 2026 Sam will have regular exercise.", "sM"),
    .init("Sam will continue to develop his independence and life skills in preparation for adulthood.", "SMT"),
    .init("By the end of Year 11, Sam will know what he wants to do after school.", "sm"),
    .init(
      "By the end of term 6, Sam will wait for his turn for up to two minutes in a small group, with a visual timer."),
  ]
}
