extension ContainerError {
  static let notZip = ContainerError(
    .notZip, problem: "The file is not a zip file.", remedy: "Check that the right file was chosen.")
  static let truncatedZip = ContainerError(
    .truncated, problem: "The file is cut short: the directory at its end is missing.",
    remedy: "Copy or download it again and check that it opens.")
  static let inconsistentZip = ContainerError(
    .inconsistent, problem: "The file is damaged: its directory does not agree with its contents.",
    remedy: "Open it in the program that made it, save it again, and use the new copy.")
  static func tooManyEntries(_ limit: Int) -> ContainerError {
    ContainerError(
      .tooManyEntries, problem: "The file holds more than \(limit) parts, which no document needs.",
      remedy: "Open it in the program that made it, save it again, and use the new copy.")
  }
  static let tooLargeZip = ContainerError(
    .tooLarge, problem: "The file would unfold to far more than any document needs, so it was not opened.",
    remedy: "Check where it came from; take large pictures out of it and save it again.")
  static let encryptedEntry = ContainerError(
    .encrypted, problem: "The file is protected by a password.", remedy: "Save it without a password and try again.")
  static let unsupportedZip = ContainerError(
    .unsupported, problem: "The file is packed in a way that office programs do not use.",
    remedy: "Open it in the program that made it, save it again, and use the new copy.")
  static let damagedEntry = ContainerError(
    .damaged, problem: "The file is damaged: a part of it does not unpack to what was stored.",
    remedy: "Copy or download it again and check that it opens.")
  static let missingEntry = ContainerError(
    .missing, problem: "A part that the file should hold is missing.",
    remedy: "Open it in the program that made it, save it again, and use the new copy.")
}
