/// Reads `measure:` and checks it against the measures that the engine offers.
struct MeasureReader {
  /// The measures offered.
  let catalogue: MeasureCatalogue
  /// Names of the rubric's lexicons.
  let lexicons: Set<String>

  /// The call and its measure's signature.
  func call(_ entry: Entry, problems: inout ProblemList) -> (call: MeasureCall, signature: MeasureSignature)? {
    if let name = entry.words {
      guard let signature = signature(name, at: entry.place, problems: &problems) else { return nil }
      return finished(MeasureCall(name: name, place: entry.place), signature: signature, problems: &problems)
    }
    guard let members = entry.members, members.count == 1, let member = members.first else {
      problems.add(
        entry.place, "`measure` is \(entry.kind); expected one measure's name, or its name with what it looks for")
      return nil
    }
    guard let signature = signature(member.key, at: member.place, problems: &problems) else { return nil }
    var call = MeasureCall(name: member.key, place: member.place)
    if let parameters = member.value.members {
      for parameter in parameters {
        guard let words = words(parameter.value, parameter: parameter.key, problems: &problems) else { return nil }
        guard signature.parameters[parameter.key] != nil else {
          let hint = NearestWord.hint(for: parameter.key, among: Array(signature.parameters.keys))
          problems.add(parameter.place, "`\(parameter.key)` is not asked for by `\(member.key)`; \(hint)")
          return nil
        }
        guard checkLexicons(words, parameter: parameter.key, signature: signature, problems: &problems) else {
          return nil
        }
        call.arguments[parameter.key] = words.compactMap(\.words)
      }
    } else if !member.value.isNothing {
      guard let parameter = onlyParameter(of: signature) else {
        problems.add(
          member.value.place,
          "`\(member.key)` needs its values by name; \(NearestWord.hint(for: "", among: Array(signature.parameters.keys)))"
        )
        return nil
      }
      guard let words = words(member.value, parameter: parameter, problems: &problems),
        checkLexicons(words, parameter: parameter, signature: signature, problems: &problems)
      else { return nil }
      call.arguments[parameter] = words.compactMap(\.words)
    }
    return finished(call, signature: signature, problems: &problems)
  }

  private func signature(_ name: String, at place: SourcePlace, problems: inout ProblemList) -> MeasureSignature? {
    if let signature = catalogue.signatures[name] { return signature }
    problems.add(
      place, "`\(name)` is no measure; \(NearestWord.hint(for: name, among: Array(catalogue.signatures.keys)))")
    return nil
  }

  private func words(_ entry: Entry, parameter: String, problems: inout ProblemList) -> [Entry]? {
    problems.placedWords(entry, of: parameter)
  }

  /// The parameter that a value without a name fills: the required one where there is one, else the only one.
  private func onlyParameter(of signature: MeasureSignature) -> String? {
    if signature.required.count == 1 { return signature.required.first }
    return signature.required.isEmpty && signature.parameters.count == 1 ? signature.parameters.keys.first : nil
  }

  private func checkLexicons(
    _ words: [Entry], parameter: String, signature: MeasureSignature, problems: inout ProblemList
  ) -> Bool {
    guard signature.lexiconParameters.contains(parameter) else { return true }
    for entry in words {
      guard let word = entry.words, !lexicons.contains(word) else { continue }
      problems.add(
        entry.place, "`\(word)` is no lexicon of this rubric; \(NearestWord.hint(for: word, among: Array(lexicons)))")
      return false
    }
    return true
  }

  private func finished(
    _ call: MeasureCall, signature: MeasureSignature, problems: inout ProblemList
  ) -> (MeasureCall, MeasureSignature)? {
    let missing = signature.required.subtracting(call.arguments.filter { !$0.value.isEmpty }.keys).sorted()
    guard missing.isEmpty else {
      let names = missing.map { "`\($0)`" }.joined(separator: ", ")
      problems.add(call.place, "`\(call.name)` is not told \(names); write `\(call.name): {\(missing[0]): ...}`")
      return nil
    }
    return (call, signature)
  }
}
