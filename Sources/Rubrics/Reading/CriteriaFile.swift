/// Reads a file of criteria into entries. Where the file as a whole is not YAML, its entries are read one by one, so
/// that one writer's slip does not take every other criterion of the file with it.
enum CriteriaFile {
  /// The entries of a file, and the ids of those that could not be read.
  static func entries(
    file: String, bytes: [UInt8], includingExamples: Bool, problems: inout ProblemList
  ) -> (entries: [Entry], skipped: [String]) {
    let text = includingExamples ? bytes : ExampleCurtain.drawn(over: bytes)
    do {
      guard let whole = try YAMLReading.entry(file: file, bytes: text) else { return ([], []) }
      guard let list = whole.list else {
        problems.add(
          whole.place, "the file holds \(whole.kind); expected a list of criteria, each beginning with `- id:`")
        return ([], [file])
      }
      return (list, [])
    } catch let problem as RubricProblem {
      let starts = entryStarts(in: text)
      guard starts.count > 1 else {
        problems.add(problem)
        return ([], [file])
      }
      return oneByOne(file: file, text: text, starts: starts, problems: &problems)
    } catch {
      problems.add(SourcePlace(file: file, line: 1, column: 1), "the file cannot be read; save it again as UTF-8 text")
      return ([], [file])
    }
  }

  private static func oneByOne(
    file: String, text: [UInt8], starts: [Int], problems: inout ProblemList
  ) -> (entries: [Entry], skipped: [String]) {
    var entries: [Entry] = []
    var skipped: [String] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : text.count
      // Empty lines before an entry keep its lines' numbers.
      let lines = text[..<start].count { $0 == 10 }
      let part = [UInt8](repeating: 10, count: lines) + text[start..<end]
      do {
        entries += try YAMLReading.entry(file: file, bytes: part)?.list ?? []
      } catch let problem as RubricProblem {
        problems.add(problem)
        skipped.append(id(in: text[start..<end]) ?? "\(file):\(lines + 1)")
      } catch {
        skipped.append("\(file):\(lines + 1)")
      }
    }
    return (entries, skipped)
  }

  /// Where lines begin with a dash.
  private static func entryStarts(in text: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var position = 0
    while position < text.count {
      if text[position] == UInt8(ascii: "-"), position + 1 < text.count, [10, 13, 32].contains(text[position + 1]) {
        starts.append(position)
      }
      while position < text.count, text[position] != 10 { position += 1 }
      position += 1
    }
    return starts
  }

  /// The word after the first `id:` that begins a line or follows the dash.
  private static func id(in part: ArraySlice<UInt8>) -> String? {
    for line in part.split(separator: 10) {
      var rest = line.drop { $0 == 32 || $0 == UInt8(ascii: "-") }
      guard rest.starts(with: "id:".utf8) else { continue }
      rest = rest.dropFirst(3).drop { $0 == 32 }
      let word = rest.prefix { $0 > 32 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "#") && $0 < 127 }
      return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
    }
    return nil
  }
}
