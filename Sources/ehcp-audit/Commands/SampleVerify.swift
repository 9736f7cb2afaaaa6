import ArgumentParser
import Reports
import Sampling

/// `sample verify`: draws again from certificate and frame.
struct SampleVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Draws again from certificate and frame, and says whether it is the same.",
    discussion: "Status 0 where it is the same, 1 where it is not, with everything that differs.")

  @Argument(help: ArgumentHelp("certificate.json.", valueName: "certificate"))
  var certificate: String?

  @Argument(help: ArgumentHelp("frame.csv; themes.csv lies beside it where there are themes.", valueName: "frame"))
  var frame: String?

  @Flag(help: "Prints the recipe in Python with which anyone can draw again.")
  var recipe = false

  func validate() throws {
    if certificate == nil, frame == nil, recipe { return }
    if certificate == nil || frame == nil { throw ValidationError("Name the certificate and the frame.") }
  }

  func run() throws {
    if recipe { print(Recipe.python, terminator: "") }
    guard let certificate, let frame else { return }
    let stated = try SampleFolder.sampling {
      try Certificate(bytes: try SampleFolder.contents(FilePath(certificate)))
    }
    let file = FilePath(frame)
    let themes = stated.terms.themesSha256 == nil ? nil : try SampleFolder(of: file).contents("themes.csv")
    let check = CertificateCheck(
      stated, frameBytes: try SampleFolder.contents(file), themesBytes: themes,
      commitmentBytes: try SampleFolder(of: file).contents("commitment.json"))
    if !recipe { print(SampleScreen.text(of: check, certificate: stated), terminator: "") }
    if !check.differences.isEmpty { throw ExitStatus.notReached }
  }
}
