/// The programs that take a PDF apart: `pdftotext` for words and `pdftocairo` for lines, both of poppler-utils. They are
/// never linked, so their licence and their faults stay apart from this program.
struct PdfTools {
  private let words: ChildProgram
  private let lines: ChildProgram?

  /// Finds the programs.
  ///
  /// - Throws: `DocumentError` that says what to install.
  init(searchPath: String? = nil) throws(DocumentError) {
    guard let words = ChildProgram("pdftotext", searchPath: searchPath) else {
      throw DocumentError(
        problem: "PDFs are read with the program pdftotext, which is not installed here.",
        remedy: "Install the package poppler-utils (apt-get install poppler-utils), or use the Word version (.docx).")
    }
    self.words = words
    lines = ChildProgram("pdftocairo", searchPath: searchPath)
  }

  /// The pages with their words and lines.
  ///
  /// - Throws: `DocumentError` where the PDF is protected, damaged or costs too much.
  func pages(of bytes: [UInt8]) throws -> [PdfPage] {
    let markup = try output(of: words.run(["-bbox-layout", ChildProgram.inputPath, "-"], on: bytes))
    var pages = try PdfWordsReader.pages(of: markup)
    guard pages.contains(where: { !$0.words.isEmpty }), let lines else { return pages }
    // Lines only help to see tables: without them a PDF is still read.
    let drawn = lines.run(["-svg", "-q", ChildProgram.inputPath, "-"], on: bytes)
    if case .done(let drawing) = drawn { PdfRulingsReader.add(drawing, to: &pages) }
    return pages
  }

  private func output(of outcome: ChildProgram.Outcome) throws -> [UInt8] {
    switch outcome {
    case .done(let output): return output
    case .failed(_, let message) where Self.speaksOfPassword(message):
      throw DocumentError(
        problem: "The PDF is protected by a password.",
        remedy: "Open it with the password, save a copy without one, and use the copy.")
    case .failed(3, _):
      throw DocumentError(
        problem: "The PDF forbids that its words are taken out.",
        remedy: "Ask its author for a copy without this protection, or use the Word version (.docx).")
    case .failed:
      throw DocumentError(
        problem: "The PDF is damaged and could not be opened.",
        remedy: "Copy or download it again and check that it opens, or use the Word version (.docx).")
    case .tookTooLong, .wroteTooMuch:
      throw DocumentError(
        problem: "The PDF would take far more time or memory to read than any plan needs, so it was not read.",
        remedy: "Check where it came from; print it to a new PDF, or use the Word version (.docx).")
    case .notStarted:
      throw DocumentError(
        problem: "The program pdftotext, which reads PDFs, could not be started.",
        remedy: "Check that it runs at a terminal and that memory is left, and try again.")
    }
  }

  private static func speaksOfPassword(_ message: String) -> Bool {
    message.utf8.contains(sequence: "assword") || message.utf8.contains(sequence: "ncrypt")
  }
}
