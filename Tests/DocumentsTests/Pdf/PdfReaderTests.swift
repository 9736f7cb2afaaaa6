import Foundation
import Testing

@testable import Documents

@Suite("A PDF with a text layer is read as it looks")
struct PdfReaderTests {
  private func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name).pdf")))
  }

  @Test("a drawn table over two pages is one table, its repeated head given once and marked")
  func table() throws {
    let document = try DocumentReader.read(bytes("plan"))
    #expect(document.format == .pdf)
    let table = try #require(document.tables.first)
    #expect(document.tables.count == 1)
    #expect(table.rows.count == 22)
    #expect(table.rows[0].isMarkedHeader && !table.rows[1].isMarkedHeader)
    #expect(table.texts[0] == ["Need", "Provision"])
    for number in 1...21 {
      #expect(table.texts[number][0] == "Need \(number) is described here in a few plain words.")
      #expect(
        table.texts[number][1].hasPrefix("Provision \(number) is given")
          && table.texts[number][1].hasSuffix("each term."))
      #expect(table.rows[number].cells[1].blocks.count == 1)
    }
  }

  @Test("headings are told by their height, and running headers and page numbers stand beside the body")
  func structure() throws {
    let document = try DocumentReader.read(bytes("plan"))
    let headings = document.blocks.compactMap { block -> String? in
      if case .heading = block.kind { block.text } else { nil }
    }
    #expect(headings == ["Section B: Special educational needs", "Section G: Health provision"])
    #expect(document.asides.map(\.place) == [.header, .footer])
    #expect(document.asides[0].text == "Invented County Council EHC plan of Sam Invented")
    #expect(document.blocks.last?.locator.page == 2)
    #expect(!document.texts.contains { $0.contains("Page") })
  }

  @Test("rows without lines, hyphenated words and bullets")
  func gaps() throws {
    let document = try DocumentReader.read(bytes("gaps"))
    #expect(
      document.tables.map(\.texts) == [
        [["Name", "Sam Invented"], ["Date of birth", "1 May 2015"], ["School", "Example Primary School"]]
      ])
    #expect(
      document.texts == [
        "The plan was made after a meeting in which the family, the school and community nurses took part.",
        "reads every day", "writes every day",
      ])
    #expect(document.blocks.suffix(2).map(\.label) == ["\u{2022}", "\u{2022}"])
  }

  @Test("a scan and a protected PDF are refused in plain words")
  func refusals() throws {
    #expect(DocxFile.refusal(try bytes("scan"))?.problem.contains("a person must read it") == true)
    #expect(DocxFile.refusal(try bytes("locked"))?.problem == "The PDF is protected by a password.")
    #expect(DocxFile.refusal(Array("%PDF-1.4\nnothing".utf8))?.problem == "The PDF is damaged and could not be opened.")
  }

  @Test("every fiftieth of a PDF gives a document or a sentence")
  func cuts() throws {
    let whole = try bytes("plan")
    for part in 1..<50 {
      do {
        _ = try DocumentReader.read(Array(whole.prefix(whole.count * part / 50)))
      } catch let error as DocumentError {
        #expect(error.problem.hasSuffix(".") && error.remedy.hasSuffix("."))
      }
    }
  }

  @Test("without pdftotext the sentence says what to install")
  func missing() {
    do {
      _ = try PdfTools(searchPath: "/nowhere:relative")
      Issue.record("a program was found")
    } catch {
      #expect(error.remedy.contains("poppler-utils"))
    }
  }

  @Test("two PDFs at once do not disturb each other")
  func together() async throws {
    let plan = try bytes("plan")
    let gaps = try bytes("gaps")
    try await withThrowingTaskGroup(of: Int.self) { group in
      for index in 0..<16 {
        group.addTask { try DocumentReader.read(index.isMultiple(of: 2) ? plan : gaps).tables.first?.rows.count ?? 0 }
      }
      for try await rows in group { #expect(rows == 22 || rows == 3) }
    }
  }
}
