/// The members of an object of a file that sample wrote, asked for by name.
struct JSONMembers {
  private let members: [JSONValue.Member]
  private let what: String

  /// The object of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - schema: the name that its member `schema` must have.
  ///   - what: what the file is called in an error.
  /// - Throws: `SamplingError` where it is no such file.
  init(bytes: [UInt8], schema: String, what: String) throws(SamplingError) {
    guard case .object(let members) = JSONValue(parsing: bytes) else {
      throw SamplingError("The \(what) is not a JSON object.", "Take the file as sample wrote it.")
    }
    self.init(members, what: what)
    guard try string("schema") == schema else {
      throw SamplingError("The file is not a \(what) of this version.", "Take the file as sample wrote it.")
    }
  }

  init(_ members: [JSONValue.Member], what: String) {
    self.members = members
    self.what = what
  }

  private subscript(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }

  func wrong(_ name: String) -> SamplingError {
    SamplingError(
      "The \(what) has no usable member '\(name)'.", "Take the file as sample wrote it, and do not edit it.")
  }

  func string(_ name: String) throws(SamplingError) -> String {
    guard case .string(let text) = self[name] else { throw wrong(name) }
    return text
  }

  func optionalString(_ name: String) -> String? {
    if case .string(let text) = self[name] { text } else { nil }
  }

  /// A number's digits.
  func digits(_ name: String) throws(SamplingError) -> String {
    guard case .number(let digits) = self[name] else { throw wrong(name) }
    return digits
  }

  /// A whole number from 0 up.
  func count(_ name: String) throws(SamplingError) -> Int {
    guard let value = Int(try digits(name)), (0...(1 << 40)).contains(value) else { throw wrong(name) }
    return value
  }

  func array(_ name: String) throws(SamplingError) -> [JSONValue] {
    guard case .array(let items) = self[name] else { throw wrong(name) }
    return items
  }

  func strings(_ name: String) throws(SamplingError) -> [String] {
    var texts: [String] = []
    for item in try array(name) {
      guard case .string(let text) = item else { throw wrong(name) }
      texts.append(text)
    }
    return texts
  }

  func object(_ name: String) throws(SamplingError) -> JSONMembers {
    guard case .object(let members) = self[name] else { throw wrong(name) }
    return JSONMembers(members, what: what)
  }

  func objects(_ name: String) throws(SamplingError) -> [JSONMembers] {
    var objects: [JSONMembers] = []
    for item in try array(name) {
      guard case .object(let members) = item else { throw wrong(name) }
      objects.append(JSONMembers(members, what: what))
    }
    return objects
  }
}
