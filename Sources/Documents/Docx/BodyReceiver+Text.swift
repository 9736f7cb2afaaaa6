import Containers

extension BodyReceiver {
  /// Begins to take in the characters of a text element, unless they are a field's instruction or stand for a box.
  func capture(isDeleted: Bool) {
    guard paragraph != nil, fields.allSatisfy({ $0 }) else { return }
    guard !showBox() else { return }
    capturedFormat = format(isDeleted: isDeleted)
    isCapturing = true
  }

  /// Adds characters that an element stands for.
  ///
  /// - Parameter fieldsAround: the open fields that must have come to their results; all of them unless told otherwise.
  func append(_ text: String, fieldsAround: ArraySlice<Bool>? = nil) {
    guard paragraph != nil, (fieldsAround ?? fields[...]).allSatisfy({ $0 }), !showBox() else { return }
    // Worked out first: the paragraph may not be looked at while it is being changed.
    let format = format(isDeleted: false)
    paragraph?.append(text.utf8, format: format)
  }

  /// Where a tick-box control encloses this place, shows the box once in place of what the control holds.
  ///
  /// - Returns: whether such a control encloses this place.
  @discardableResult
  func showBox() -> Bool {
    guard let control = controls.last, let isTicked = control.isTicked else { return false }
    if !control.hasShownBox, paragraph != nil {
      controls[controls.count - 1].hasShownBox = true
      let box = isTicked ? SymbolFonts.ticked : SymbolFonts.unticked
      let format = format(isDeleted: false)
      paragraph?.append(box.utf8, format: format)
    }
    return true
  }

  func symbol(_ attributes: XMLAttributes) {
    guard let code = attributes["char"].flatMap({ Int($0, radix: 16) }) else { return }
    let font = attributes["font"] ?? ""
    if SymbolFonts.isSymbolFont(font) || (0xF000...0xF0FF).contains(code) {
      let known = SymbolFonts.isSymbolFont(font) ? font : nil
      append(SymbolFonts.text(font: known, code: code) ?? "\u{2022}")
    } else if let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) {
      append(String(Character(scalar)))
    }
  }

  func field(_ type: String?) {
    switch type {
    case "begin": fields.append(false)
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = true }
    case "end": _ = fields.popLast()
    default: break
    }
  }

  /// Adds the box of a legacy form field, which stands at the beginning of the field itself.
  func appendLegacyBox() {
    let isTicked = legacyBox.isTicked ?? legacyBox.isTickedByDefault
    append(isTicked ? SymbolFonts.ticked : SymbolFonts.unticked, fieldsAround: fields.dropLast())
  }

  /// Adds the entry that a legacy list shows.
  func appendSelection() {
    let selected = legacyList.selected ?? legacyList.byDefault ?? 0
    guard legacyList.entries.indices.contains(selected) else { return }
    append(legacyList.entries[selected], fieldsAround: fields.dropLast())
  }

  private func format(isDeleted: Bool) -> Run.Format {
    var format = run.resolved ?? resolve()
    if insertions > 0 { format.insert(.inserted) }
    if deletions > 0 || isDeleted { format.insert(.deleted) }
    return format
  }

  private func resolve() -> Run.Format {
    let paragraphStyle = (paragraph?.styleID ?? styles.defaultParagraphStyle).flatMap { styles.styles[$0]?.format }
    let characterStyle = run.style.flatMap { styles.styles[$0]?.format }
    let format = CharacterFormat.resolved(
      defaults: styles.defaults, paragraph: paragraphStyle ?? CharacterFormat(),
      character: characterStyle ?? CharacterFormat(), direct: run.direct)
    if format.contains(.struck) { struckRuns += 1 }
    run.resolved = format
    return format
  }
}
