import CXlsxWriter

extension Workbook {
  /// The workbook as an XLSX file.
  ///
  /// - Throws: `WorkbookError` where a sheet's name or a list is not allowed, or the file cannot be written.
  public func bytes() throws(WorkbookError) -> [UInt8] {
    guard !sheets.isEmpty else {
      throw WorkbookError(problem: "The workbook has no sheet.", remedy: "Add one.")
    }
    let folder = try PrivateFolder()
    let file = folder.path + "/book.xlsx"
    defer { folder.remove(file: file) }
    try write(to: file, folder: folder.path)
    return try folder.contents(of: file)
  }

  private func write(to file: String, folder: String) throws(WorkbookError) {
    let opened = folder.withMutableCString { tmpdir in
      var options = lxw_workbook_options(constant_memory: 0, tmpdir: tmpdir, use_zip64: 0)
      return workbook_new_opt(file, &options)
    }
    guard let book = opened else { throw Workbook.unwritten("no memory") }
    do {
      setProperties(of: book)
      let styles = Styles(book: book)
      for sheet in sheets { try SheetWriter(book: book, styles: styles, sheet: sheet).write() }
    } catch {
      lxw_workbook_free(book)
      throw error
    }
    let code = workbook_close(book)
    guard code == LXW_NO_ERROR else {
      throw Workbook.unwritten(lxw_strerror(code).map { String(cString: $0) } ?? "code \(code.rawValue)")
    }
  }

  private func setProperties(of book: UnsafeMutablePointer<lxw_workbook>) {
    title.withMutableCString { title in
      var properties = lxw_doc_properties()
      properties.title = title
      properties.created = max(1, created)
      // The library copies what it is given.
      _ = workbook_set_properties(book, &properties)
    }
  }

  private static func unwritten(_ reason: String) -> WorkbookError {
    WorkbookError(
      problem: "The workbook could not be written (\(reason)).", remedy: "Check that the folder of TMPDIR has room.")
  }
}

extension String {
  /// The text for a C function that takes a pointer it does not write to; a zero inside ends no text early.
  func withMutableCString<Answer>(_ body: (UnsafeMutablePointer<CChar>?) -> Answer) -> Answer {
    var bytes = utf8.filter { $0 != 0 }.map { CChar(bitPattern: $0) }
    bytes.append(0)
    return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}
