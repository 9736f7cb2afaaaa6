/// One criterion of a rubric: what it asks, how it is measured, and the ladder that turns the measure into an outcome.
public struct Criterion: Sendable {
  /// Whether the law asks for it or good practice does.
  public enum Kind: String, Sendable { case legal, quality }

  /// Its id, unique in the rubric.
  public var id: String
  /// The section it belongs to: a section's code, `H` for H1 and H2 together, or `plan` for the whole document.
  public var section: String
  /// The standard under which it is graded; nil where its section is graded.
  public var standard: String?
  /// A few words.
  public var title: String
  /// What it asks, in a sentence.
  public var requirement: String
  /// Why it matters, in a sentence or two, for its help page; may be empty.
  public var why: String
  /// Law, Code paragraph, case or paper that it rests on.
  public var basis: [String]
  /// Legal or quality.
  public var kind: Kind
  /// 5 critical, 3 major, 2 moderate, 1 minor.
  public var weight: Double
  /// Which part of the plan is looked at.
  public var select: Selector
  /// What is measured.
  public var measure: MeasureCall
  /// For a criterion that judges items: from an item's values to its outcome.
  public var each: Ladder?
  /// From the values (of the whole, or of the shares of its items) to the outcome.
  public var ladder: Ladder
  /// What is said of each outcome, with places in braces for words that the measure supplies (`{missing}`).
  public var says: [Outcome: String]
  /// The question that a person must answer where the outcome is needs-review.
  public var question: String?
  /// What the writer should do; names the gap and where the figure must come from, never a figure of its own.
  public var advice: String
  /// Its tests and its help page.
  public var examples: [Outcome: [Example]]
  /// Where it stands in its file.
  public var place: SourcePlace

  /// A criterion, member by member.
  public init(
    id: String, section: String, standard: String? = nil, title: String, requirement: String, why: String = "",
    basis: [String], kind: Kind,
    weight: Double, select: Selector, measure: MeasureCall, each: Ladder? = nil, ladder: Ladder,
    says: [Outcome: String] = [:], question: String? = nil, advice: String, examples: [Outcome: [Example]] = [:],
    place: SourcePlace
  ) {
    self.id = id
    self.section = section
    self.standard = standard
    self.title = title
    self.requirement = requirement
    self.why = why
    self.basis = basis
    self.kind = kind
    self.weight = weight
    self.select = select
    self.measure = measure
    self.each = each
    self.ladder = ladder
    self.says = says
    self.question = question
    self.advice = advice
    self.examples = examples
    self.place = place
  }
}

/// Which part of a plan a criterion looks at.
public struct Selector: Sendable, Equatable {
  /// Section codes; empty for the whole plan.
  public var sections: [String]
  /// The kind of items it judges one by one (`need`, `outcome`, `provision`); nil where it judges the section as a whole.
  public var items: String?
  /// Types of provision that it does not apply to (`equipment`, `environment`, ...).
  public var exceptTypes: [String]

  /// A selection.
  public init(sections: [String] = [], items: String? = nil, exceptTypes: [String] = []) {
    self.sections = sections
    self.items = items
    self.exceptTypes = exceptTypes
  }
}

/// A measure by name, with its arguments.
public struct MeasureCall: Sendable, Equatable {
  /// The measure's name, one of the catalogue's.
  public var name: String
  /// Arguments by parameter; each a list of words (a single word is a list of one).
  public var arguments: [String: [String]] { didSet { inOrder = Self.inOrder(arguments) } }
  /// Where it stands in its file.
  public var place: SourcePlace
  /// The same arguments in a row: there are so few that walking past them is quicker than a table.
  private var inOrder: [Argument]

  private struct Argument: Sendable, Equatable {
    var name: String
    var words: [String]
  }

  private static func inOrder(_ arguments: [String: [String]]) -> [Argument] {
    arguments.sorted { $0.key < $1.key }.map { Argument(name: $0.key, words: $0.value) }
  }

  /// The words given for a parameter; none where it is left out.
  public func argument(_ name: String) -> [String] {
    for argument in inOrder where argument.name == name { return argument.words }
    return []
  }

  /// A call of a measure.
  public init(name: String, arguments: [String: [String]] = [:], place: SourcePlace = SourcePlace()) {
    self.name = name
    self.arguments = arguments
    self.place = place
    inOrder = Self.inOrder(arguments)
  }
}

/// A place in a rubric file.
public struct SourcePlace: Sendable, Equatable {
  /// The file's name inside the rubric's folder.
  public var file: String
  /// Line, from 1; 0 where unknown.
  public var line: Int
  /// Column, from 1; 0 where unknown.
  public var column: Int

  /// A place.
  public init(file: String = "", line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// One example of a criterion: the least that shows an outcome.
public enum Example: Sendable, Equatable {
  /// The words of a single item, or of the whole selected section where the criterion judges no items.
  case words(String)
  /// A small plan: front-page lines by label, and text by section code (each list entry an item). `advice` among the codes
  /// is a report supplied with it; its lines that begin with "recommended:" are what it recommends, the others needs.
  case parts(front: [String: String], sections: [String: [String]])
  /// A whole document as plain text.
  case document(String)
}
