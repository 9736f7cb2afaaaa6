/// A paragraph while it is being read.
struct ParagraphBuilder {
  /// Its number in the part, from 1.
  var number: Int
  var styleID: String?
  /// The outline level that the paragraph itself states, from 0; 9 means body text.
  var outlineLevel: Int?
  var listID: Int?
  var listLevel: Int?
  /// Its place in a list, once counted.
  var listing: (level: Int, label: String?)?
  var isCounted = false
  /// Whether its end was deleted, so that the next paragraph goes on where it stops.
  var isEndDeleted = false
  var hasPicture = false
  /// Blocks of text boxes anchored in it.
  var trailing: [Block] = []

  private var content = FormattedWords()

  init(number: Int) { self.number = number }

  /// Goes on where a paragraph with a deleted end stops; only the words are taken over.
  init(number: Int, after previous: ParagraphBuilder) {
    self.number = number
    content = previous.content
    trailing = previous.trailing
    hasPicture = previous.hasPicture
  }

  /// Adds raw UTF-8.
  mutating func append(_ bytes: some Collection<UInt8>, format: Run.Format) { content.append(bytes, format: format) }

  /// The words in force, the runs, and the words out of force as asides.
  func words() -> (text: String, runs: [Run], asides: [Aside]) { content.words() }
}
