import ArgumentParser
import Reports
import Sampling

/// `sample draw`: draws from a closed frame with a seed.
struct SampleDraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draws from a closed frame with a seed that was rolled in public.",
    discussion: """
      Writes audit-set.csv, certificate.json, certificate-public.json and recipe.py, and enters the draw in draws.json \
      beside the commitment.
      """)

  @Argument(help: ArgumentHelp("commitment.json, or its folder; frame.csv lies beside it.", valueName: "commitment"))
  var commitment: String

  @Option(parsing: .unconditional, help: ArgumentHelp("The seed, used exactly as typed.", valueName: "text"))
  var seed: String

  @Option(help: ArgumentHelp("How the seed came about, such as '20 ten-sided dice'.", valueName: "text"))
  var how: String = ""

  @Option(help: ArgumentHelp("The day on which it was rolled.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("Where it was rolled.", valueName: "text"))
  var place: String = ""

  @Option(help: ArgumentHelp("Who watched; may be given several times.", valueName: "name"))
  var witness: [String] = []

  @Option(help: ArgumentHelp("Why it is drawn again; needed for a second draw.", valueName: "text"))
  var reason: String = ""

  @Option(help: ArgumentHelp("The folder to write to, instead of the commitment's.", valueName: "dir"))
  var output: String?

  func validate() throws {
    if seed.isEmpty { throw ValidationError("The seed is empty. Give the digits as they fell.") }
    // An argument that is no UTF-8 would be repaired without a word, and nobody could draw again with it.
    if seed.unicodeScalars.contains("\u{FFFD}") {
      throw ValidationError("The seed holds a character that cannot be read. Give it as UTF-8.")
    }
    if let date, SeedOrigin.day(date) == nil {
      throw ValidationError("'\(date)' is not a day. Write it such as 2026-11-02.")
    }
  }

  func run() throws {
    let file = FilePath(commitment)
    let folder = SampleFolder(of: file)
    let isFolder = FileStatus(file, followingLinks: true)?.kind == .folder
    let bytes = isFolder ? try folder.required("commitment.json") : try SampleFolder.contents(file)
    if seed.first?.isWhitespace ?? false || seed.last?.isWhitespace ?? false {
      StandardError.say("The seed starts or ends with a space, which is part of it.")
    }
    let drawn = try SampleFolder.sampling { try draw(bytes, in: folder) }
    try folder.write([("draws.json", drawn.register.bytes)])
    let target = output.map { SampleFolder(FilePath($0)) } ?? folder
    try target.write(drawn.files)
    print(SampleScreen.text(of: drawn, folder: target.path.shown), terminator: "")
  }

  private func draw(_ bytes: [UInt8], in folder: SampleFolder) throws -> MonthDraw {
    let commitment = try Commitment(bytes: bytes)
    let sha256 = FileDigest.sha256(bytes)
    let frame = try Frame(bytes: try folder.required("frame.csv"))
    var themes: ThemeList?
    if commitment.terms.themesSha256 != nil {
      themes = try ThemeList(bytes: try folder.required("themes.csv"), frame: frame)
    }
    let register = try folder.contents("draws.json").map { try DrawRegister(bytes: $0, commitmentSha256: sha256) }
    return try MonthDraw(
      commitment, commitmentSha256: sha256, frame: frame, themes: themes, seed: try Seed(seed),
      origin: SeedOrigin(method: how, day: date.flatMap { SeedOrigin.day($0) }, place: place, witnesses: witness),
      reason: reason, register: register)
  }
}
