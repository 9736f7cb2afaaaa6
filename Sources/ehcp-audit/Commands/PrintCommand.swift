import ArgumentParser

/// `print`: an HTML report as PDF.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Makes a PDF of a page that this program wrote, by weasyprint or Chromium.",
    discussion: "The print engine is a program of the system; nothing is fetched and no script is run.")

  @Argument(help: ArgumentHelp("A page of a report.", valueName: "page.html"))
  var page: String

  @Option(help: ArgumentHelp("The PDF, or the folder for it; beside the page unless given.", valueName: "path"))
  var output: String?

  func run() throws {
    let file = FilePath(page)
    let bytes: [UInt8]
    do {
      bytes = try file.contents(limit: PrintDesk.mostBytes)
    } catch {
      throw Failure("\(page): \(error)")
    }
    guard file.ending == "html" || file.ending == "htm" else {
      throw Failure("\(page) is no page. Name an HTML file that this program wrote.")
    }
    let name = String(page.split(separator: "/").last ?? "report.html")
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    let beside = (file.parent ?? FilePath(".")).appending(stem + ".pdf").shown
    let pdf = try PrintDesk.pdf(of: bytes)
    let target = try Output(path: output ?? beside, defaultName: stem + ".pdf")
    try target.write(pdf)
    try target.finish()
  }
}
