/// Reads the nine CSV files in which COLLECT exports a SEN2 return: one for each module, joined by table ids.
public enum Sen2Blade {
  /// Whether a file's name is that of the export's file of people.
  public static func isPeople(_ name: String) -> Bool { module(of: name) == .person }

  /// Reads the files of one export.
  ///
  /// - Parameters:
  ///   - files: names and bytes; files with other names are left aside.
  ///   - profile: says what is checked.
  /// - Throws: `CaseloadError` where the file of people is missing or has no table ids.
  public static func read(
    files: [(name: String, bytes: [UInt8])], profile: ColumnProfile
  ) throws(CaseloadError) -> Caseload {
    var tables: [Sen2Module: [Entry]] = [:]
    var census = Sen2Census()
    for file in files {
      if let module = module(of: file.name) {
        tables[module] = entries(file.bytes, module, census: &census)
      } else if ending(of: file.name) == "sen2" {
        _ = entries(file.bytes, .person, census: &census)
      }
    }
    guard let people = tables[.person], people.contains(where: { !$0.id.isEmpty }) else {
      throw CaseloadError(
        problem: "The export has no file of people with table ids.",
        remedy: "Name the folder or zip with all nine files.")
    }
    var problems: [CaseloadProblem] = []
    // From the leaves up, so that a record is whole before it joins its parent.
    for module in [Sen2Module.senneed, .placementdetail, .plandetail, .namedplan, .assessment, .activeplans, .requests]
    {
      guard let parent = module.parent else { continue }
      join(tables[module] ?? [], to: parent, in: &tables, problems: &problems)
    }
    var rows = Sen2Rows()
    var checking = Sen2Checking(checks: profile.checks)
    for entry in tables[.person] ?? [] {
      rows.add(entry.record, census: census)
      checking.look(at: entry.record, census: census)
    }
    return Caseload(rows: rows.rows, problems: CaseloadProblem.inOrder(problems + rows.problems + checking.problems()))
  }

  /// A row of a file.
  private struct Entry {
    var id = ""
    var parent = ""
    var record: Sen2Record
  }

  private static func ending(of name: String) -> String {
    let lower = name.lowercased()
    guard lower.hasSuffix(".csv") else { return "" }
    return lower.dropLast(4).split(separator: "/").last?.split(separator: "_").last.map(String.init) ?? ""
  }

  private static func module(of name: String) -> Sen2Module? { Sen2Module(rawValue: ending(of: name)) }

  private static func entries(_ bytes: [UInt8], _ module: Sen2Module, census: inout Sen2Census) -> [Entry] {
    let text = CsvText.utf8(bytes)
    return text.withUnsafeBufferPointer { text in
      let (delimiter, start) = CsvDelimiter.sniff(text)
      var cutter = CsvCutter(text, delimiter: delimiter, from: start)
      guard cutter.next() else { return [] }
      var headings: [String] = []
      for index in 0..<cutter.count { cutter.withCell(index) { headings.append(Folding.fold($0)) } }
      let meanings = headings.map { Sen2Name.meaning(of: $0) }
      var entries: [Entry] = []
      while cutter.next() {
        if cutter.isBlank { continue }
        var entry = Entry(record: Sen2Record(module: module, line: cutter.line))
        for (index, heading) in headings.enumerated() {
          var value = ""
          cutter.withCell(index) { value = String(decoding: Folding.trimmed($0), as: UTF8.self) }
          switch meanings[index] {
          case .field(let field): entry.record.set(field, value)
          case .authority: if census.authority.isEmpty { census.authority = value }
          case .censusDay:
            var record = Sen2Record(module: .person, line: 0)
            record.set(.receiveddate, value)
            if let day = record.day(.receiveddate) { census.day = day }
          default:
            if heading == module.rawValue + "tableid" { entry.id = value }
            if let parent = module.parent, heading == parent.rawValue + "tableid" { entry.parent = value }
          }
        }
        entries.append(entry)
      }
      return entries
    }
  }

  private static func join(
    _ children: [Entry], to parent: Sen2Module, in tables: inout [Sen2Module: [Entry]],
    problems: inout [CaseloadProblem]
  ) {
    var parents = tables[parent] ?? []
    var places: [String: Int] = [:]
    for (index, entry) in parents.enumerated() where places[entry.id] == nil { places[entry.id] = index }
    for child in children {
      if let index = places[child.parent] {
        parents[index].record.children.append(child.record)
      } else {
        problems.append(
          CaseloadProblem(line: child.record.line, column: child.record.module.rawValue, message: Sen2Words.orphan))
      }
    }
    tables[parent] = parents
  }
}
