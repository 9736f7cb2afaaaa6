import Containers

extension FileKind {
  /// Why a file of a kind without a reader is not read, and what to do.
  var refusal: DocumentError {
    let useWord = "Use the Word version (.docx) of the document, or save it as one."
    switch self {
    case .empty:
      return DocumentError(
        problem: "The file is empty.", remedy: "Check that it was saved and copied completely, and try again.")
    case .spreadsheet:
      return DocumentError(
        problem: "This is a spreadsheet, not a plan or a review.", remedy: useWord)
    case .presentation:
      return DocumentError(
        problem: "This is a presentation, not a plan or a review.", remedy: useWord)
    case .zip:
      return DocumentError(
        problem: "This is a zip file that holds other files, not a document.",
        remedy: "Unpack it and choose the document inside, or audit it as a bundle with the audit command.")
    case .unreadableZip(let error):
      return DocumentError(problem: error.problem, remedy: error.remedy)
    case .oldWord:
      return DocumentError(
        problem: "This is a Word file in the format used before 2007 (.doc), which is not read.",
        remedy: "Open it in Word and save it as .docx.")
    case .protectedOffice:
      return DocumentError(
        problem: "This office file is protected by a password.",
        remedy: "Open it with the password, save a copy without one, and use the copy.")
    case .otherCompound:
      return DocumentError(
        problem: "This is an old office file or an Outlook message, not a Word document.", remedy: useWord)
    case .image(let format):
      return DocumentError(
        problem: "This is a picture (\(format.rawValue)), so its words cannot be read.", remedy: useWord)
    case .xml:
      return DocumentError(
        problem: "This XML is not the interchange format for plans and annual reviews.",
        remedy: "Its root element must be ehcPlan or annualReview; otherwise use the Word version of the document.")
    case .word, .text, .interchange, .openDocumentText, .flatOpenDocument, .html, .rtf, .pdf, .binary:
      return DocumentError(
        problem: "The file is none of the kinds of document that can be read.", remedy: useWord)
    }
  }
}

extension DocumentError {
  /// A file that is longer than the cap.
  static func tooLong(_ limit: Int) -> DocumentError {
    DocumentError(
      problem: "The file is larger than \(limit >> 20) MB, which is more than any plan needs.",
      remedy: "Take large pictures out of it and save it again.")
  }
}
