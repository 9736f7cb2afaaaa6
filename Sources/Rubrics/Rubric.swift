import Regulations

/// A quality assurance framework as data: criteria, lexicons, and how outcomes become grades.
public struct Rubric: Sendable {
  /// Its id.
  public var id: String
  /// Its version, semantic: wording, rules, or scale changed.
  public var version: String
  /// Its title.
  public var title: String
  /// The kind of document it judges (`ehc-plan`, ...).
  public var documentKind: String
  /// First day of documents that it is meant for; nil: from the beginning.
  public var effectiveFrom: CalendarDate?
  /// Last day of documents that it is meant for; nil: open.
  public var effectiveTo: CalendarDate?
  /// SHA-256 over every file that went into it, 64 hexadecimal digits.
  public var sha256: String
  /// How outcomes become grades.
  public var grading: Grading
  /// Shares of items from which a criterion over items is met and partly met.
  public var shares: Shares
  /// The criteria in file order.
  public var criteria: [Criterion]
  /// The lexicons by name.
  public var lexicons: [String: Lexicon]
  /// What is wrong with its files. A criterion with a mistake is left out of `criteria` and named here.
  public var problems: [RubricProblem]
  /// Ids of the criteria that were left out because of mistakes; with any, every grade is marked incomplete.
  public var skipped: [String]

  /// Shares of items for met and partly met, 0 to 1.
  public struct Shares: Sendable, Equatable {
    /// From this share on the criterion is met.
    public var met: Double
    /// From this share on it is partly met.
    public var partlyMet: Double

    /// Shares.
    public init(met: Double, partlyMet: Double) {
      self.met = met
      self.partlyMet = partlyMet
    }
  }

  /// A rubric, member by member.
  public init(
    id: String, version: String, title: String, documentKind: String, effectiveFrom: CalendarDate? = nil,
    effectiveTo: CalendarDate? = nil, sha256: String, grading: Grading, shares: Shares, criteria: [Criterion],
    lexicons: [String: Lexicon], problems: [RubricProblem] = [], skipped: [String] = []
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.documentKind = documentKind
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
    self.sha256 = sha256
    self.grading = grading
    self.shares = shares
    self.criteria = criteria
    self.lexicons = lexicons
    self.problems = problems
    self.skipped = skipped
  }
}

/// A mistake in a rubric file.
public struct RubricProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where.
  public var place: SourcePlace
  /// What is wrong and what was expected.
  public var message: String

  /// A mistake at a place.
  public init(place: SourcePlace, message: String) {
    self.place = place
    self.message = message
  }

  /// `F.yaml:12:5: ...`
  public var description: String { "\(place.file):\(place.line):\(place.column): \(message)" }
}

/// How outcomes become grades: scale, bands, weights of sections and limiting judgements.
public struct Grading: Sendable {
  /// Words of the scale, best first.
  public var scale: [String]
  /// Least score (0 to 100) for each grade but the last, best first.
  public var bands: [Double]
  /// Weight of each section in the overall score, by code (`H` for H1 and H2 together).
  public var sectionWeights: [String: Double]
  /// The standards under which criteria are graded, in order; empty where sections are graded.
  public var standards: [Standard] = []
  /// Named groups of related sections, in the order in which reports show them.
  public var relatedSections: [RelatedSections] = []
  /// Grade of a section that was not found or is blank; a word of the scale.
  public var missingSection: String
  /// Grade of a section that is there and in which nothing was applicable; a word of the scale.
  public var nothingApplicable: String
  /// Criteria of form: where they are all that applies to a section and none fails, the section says nothing to grade and
  /// takes `nothingApplicable`.
  public var form: Set<String> = []
  /// Least share of the text that must be placed, 0 to 1; below it nothing is graded.
  public var leastCoverage: Double
  /// Limiting judgements.
  public var limits: [Limit]

  /// A way of grading.
  public init(
    scale: [String], bands: [Double], sectionWeights: [String: Double], missingSection: String,
    nothingApplicable: String, leastCoverage: Double, limits: [Limit]
  ) {
    self.scale = scale
    self.bands = bands
    self.sectionWeights = sectionWeights
    self.missingSection = missingSection
    self.nothingApplicable = nothingApplicable
    self.leastCoverage = leastCoverage
    self.limits = limits
  }

  /// A heading under which criteria of several parts are graded together.
  public struct Standard: Sendable, Equatable {
    /// Its word in results (`timeliness`).
    public var code: String
    /// Its name for readers.
    public var title: String
    /// Its weight in the overall score.
    public var weight: Double

    /// A standard.
    public init(code: String, title: String, weight: Double) {
      self.code = code
      self.title = title
      self.weight = weight
    }
  }

  /// A rule that caps a grade.
  public struct Limit: Sendable, Equatable {
    /// What sets it off.
    public enum Trigger: Sendable, Equatable {
      /// A criterion has one of these outcomes.
      case criterion(String, [Outcome])
      /// A section has this grade or a worse one.
      case section(String, atBest: String)
      /// At least so many sections have this grade or a worse one.
      case sections(count: Int, atBest: String)
    }
    /// What sets it off.
    public var trigger: Trigger
    /// Sections that are capped, by code; `own` the criterion's own, `evidence` those in which its findings stand.
    public var sections: [String]
    /// The best grade that such a section may have; nil: sections are not capped.
    public var sectionAtBest: String?
    /// The best grade that the whole may have; nil: the whole is not capped.
    public var overallAtBest: String?
    /// Only for these sections' absence, where the trigger is a criterion on the form of the plan; empty: always.
    public var onlyFor: [String]

    /// A limit.
    public init(
      trigger: Trigger, sections: [String] = [], sectionAtBest: String? = nil, overallAtBest: String? = nil,
      onlyFor: [String] = []
    ) {
      self.trigger = trigger
      self.sections = sections
      self.sectionAtBest = sectionAtBest
      self.overallAtBest = overallAtBest
      self.onlyFor = onlyFor
    }
  }
}
