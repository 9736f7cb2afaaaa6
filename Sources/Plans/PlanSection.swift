import Documents

/// A part of a document: the twelve that regulation 12(1) of the SEND Regulations 2014 asks of a plan (H split in two),
/// the parts of an annual review, and those of a professional's advice. Raw values are the words of results.
public enum SectionCode: String, Sendable, Comparable {
  case A, B, C, D, E, F, G, H1, H2, I, J, K
  // Parts of a review and of advice.
  case details, participation, views, author, needs, outcomes, provision, health
  case socialCare = "social-care"
  case adulthood = "preparing-for-adulthood"
  case recommendations, decision, actions

  /// The sections of a plan in statutory order.
  public static let ofPlan: [SectionCode] = [.A, .B, .C, .D, .E, .F, .G, .H1, .H2, .I, .J, .K]
  /// The parts of an annual review.
  public static let ofReview: [SectionCode] = [
    .details, .participation, .views, .outcomes, .provision, .health, .socialCare, .adulthood, .recommendations,
    .decision, .actions,
  ]
  /// The parts of a piece of advice.
  public static let ofAdvice: [SectionCode] = [.author, .needs, .outcomes, .provision]
  /// The parts of reviews and of advice.
  public static let ofParts: [SectionCode] =
    [.details, .participation, .views, .author, .needs] + ofReview.dropFirst(3)
  /// How many codes there are.
  public static let count = 25

  /// By place: the words of the raw value take far longer.
  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(position) }

  /// Place among all codes, from 0; a plan's sections come first, in statutory order.
  @inlinable
  public var position: Int {
    switch self {
    case .A: 0
    case .B: 1
    case .C: 2
    case .D: 3
    case .E: 4
    case .F: 5
    case .G: 6
    case .H1: 7
    case .H2: 8
    case .I: 9
    case .J: 10
    case .K: 11
    case .details: 12
    case .participation: 13
    case .views: 14
    case .author: 15
    case .needs: 16
    case .outcomes: 17
    case .provision: 18
    case .health: 19
    case .socialCare: 20
    case .adulthood: 21
    case .recommendations: 22
    case .decision: 23
    case .actions: 24
    }
  }

  /// Whether it is one of a plan's sections.
  public var isOfPlan: Bool { position < 12 }

  /// The order of the documents' parts.
  public static func < (left: SectionCode, right: SectionCode) -> Bool { left.position < right.position }
}

/// Another section that a heading could stand for.
public struct SectionAlternative: Sendable, Equatable {
  /// Which one.
  public var code: SectionCode
  /// How likely it is, 0 to 1; with the section's own confidence and the other alternatives at most 1.
  public var confidence: Double

  /// An alternative.
  public init(code: SectionCode, confidence: Double) {
    self.code = code
    self.confidence = confidence
  }
}

/// One section of a plan.
public struct PlanSection: Sendable {
  /// Which one.
  public var code: SectionCode
  /// Whether a separately identified section was found. False for a section that shares a heading with another; its
  /// text and items are then still given.
  public var present: Bool
  /// The heading as written.
  public var heading: String?
  /// Where the heading stands.
  public var headingLocator: Locator?
  /// The sections that share one heading with this one ("Section E/F", an undivided H).
  public var mergedWith: [SectionCode]
  /// How sure the reader is that these are the section's bounds, 0 to 1.
  public var confidence: Double
  /// What else its heading could be, likeliest first.
  public var alternatives: [SectionAlternative]
  /// The section's words.
  public var body: SectionBody
  /// The needs, outcomes, provisions and so on, in reading order.
  public var items: [Item]

  /// A section.
  public init(
    code: SectionCode, present: Bool, heading: String? = nil, headingLocator: Locator? = nil,
    mergedWith: [SectionCode] = [], confidence: Double = 0, alternatives: [SectionAlternative] = [],
    body: SectionBody = SectionBody(), items: [Item] = []
  ) {
    self.code = code
    self.present = present
    self.heading = heading
    self.headingLocator = headingLocator
    self.mergedWith = mergedWith
    self.confidence = confidence
    self.alternatives = alternatives
    self.body = body
    self.items = items
  }
}

/// A section's text with what is known of each of its lines. All offsets are in UTF-8 bytes of `text`.
public struct SectionBody: Sendable {
  /// The text in reading order: one line for each paragraph, list item or paragraph of a cell, joined by line feeds.
  public var text: String
  /// The lines in order; together with the line feeds between them they cover `text`.
  public var passages: [Passage]

  /// A body; empty unless given.
  public init(text: String = "", passages: [Passage] = []) {
    self.text = text
    self.passages = passages
  }

  /// The words at a range of UTF-8 offsets.
  public func words(at range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return String(text[start..<end])
  }

  /// The last passage that begins at an offset or before it, by its position; nil before the first.
  public func place(before offset: Int) -> Int? {
    var index = passages.count - 1
    while index >= 0 {
      if passages[index].range.lowerBound <= offset { return index }
      index -= 1
    }
    return nil
  }
}

/// One line of a section.
public struct Passage: Sendable {
  /// What the line is.
  public enum Kind: Sendable, Equatable {
    /// A heading inside the section ("Communication and Interaction", "Strengths").
    case subheading
    /// Running text.
    case paragraph
    /// A bullet or numbered paragraph.
    case listItem
    /// A paragraph of a table cell.
    case cell
    /// A cell that labels others: a column's or row's heading.
    case cellHeading
    /// A label of a form ("Date of birth:") that stands apart from its value.
    case label
  }
  /// UTF-8 offsets in the body's text.
  public var range: Range<Int>
  /// What the line is.
  public var kind: Kind
  /// The number that the document gives the line ("F3", "2.", "Outcome 2"), whether typed or by list numbering. A typed
  /// one is still part of the text.
  public var label: String?
  /// The heading of the table column that the line stands in.
  public var columnHeading: String?
  /// The nearest heading above it inside the section.
  public var heading: String?
  /// The area of need of the nearest heading or cell that names one.
  public var area: Area?
  /// The table row it stands in; lines of one row share it, over all sections (the row is the golden thread).
  public var row: RowKey?
  /// Where it stands in the file.
  public var locator: Locator
  /// What the interchange XML declares it to be.
  public var mark: Mark?

  /// A line.
  public init(
    range: Range<Int>, kind: Kind, label: String? = nil, columnHeading: String? = nil, heading: String? = nil,
    area: Area? = nil, row: RowKey? = nil, locator: Locator = Locator(), mark: Mark? = nil
  ) {
    self.range = range
    self.kind = kind
    self.label = label
    self.columnHeading = columnHeading
    self.heading = heading
    self.area = area
    self.row = row
    self.locator = locator
    self.mark = mark
  }
}

/// A table row of the document.
public struct RowKey: Hashable, Sendable {
  /// The table, counted over the document.
  public var table: Int
  /// Its row.
  public var row: Int

  /// A row of a table.
  public init(table: Int, row: Int) {
    self.table = table
    self.row = row
  }
}

/// The four broad areas of need of the Code of Practice (chapter 6), and independence, which many authorities add.
public enum Area: String, Sendable, CaseIterable {
  /// Communication and interaction.
  case communication = "communication-and-interaction"
  /// Cognition and learning.
  case cognition = "cognition-and-learning"
  /// Social, emotional and mental health.
  case semh
  /// Sensory and/or physical.
  case sensory = "sensory-and-physical"
  /// Self-help and independence.
  case independence
}
