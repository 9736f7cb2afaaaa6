import Auditing
import Plans
import Rubrics

/// The notes under a text: the words, what is found of them, and what to do.
struct NotesPart {
  let notes: [FindingNotes.Note]
  /// What the list is called, for those who hear the page.
  let name: String

  func write(to page: inout PageWriter) {
    guard !notes.isEmpty else { return }
    // The same advice is given once; it stands with the first note that it is for.
    var advised: Set<String> = []
    page.element("h4", name)
    page.element("ul", ["class": "notes"]) { page in
      for note in notes {
        page.markup("\n")
        page.element("li", ["id": note.anchor]) { page in
          page.element("span", ["class": note.evidence == nil ? "number missing" : "number"]) { page in
            page.element("span", ["class": "hidden"], "Note ")
            page.text(String(note.number))
          }
          writeWords(of: note, to: &page)
          page.element("ul", ["class": "faults"]) { page in
            for fault in note.faults {
              page.element("li") { Self.write(fault, advised: &advised, to: &$0) }
            }
          }
        }
      }
    }
  }

  private func writeWords(of note: FindingNotes.Note, to page: inout PageWriter) {
    guard let evidence = note.evidence else {
      page.element("span", ["class": "soft"], "Not in the text: there are no words to show.")
      return
    }
    page.text("\u{201C}\(Columns.shortened(Columns.harmless(evidence.quote), to: 160))\u{201D}")
    if let place = Words.place(evidence.locator) { page.element("span", ["class": "soft"], " (\(place))") }
    page.element("span", ["class": "back"]) { page in
      page.text(" ")
      page.element(
        "a", ["href": "#" + note.wordsAnchor, "aria-label": "Back to the words of note \(note.number)"],
        "\u{2191}\u{A0}in the text")
    }
  }

  private static func write(
    _ fault: FindingNotes.Note.Fault, advised: inout Set<String>, to page: inout PageWriter
  ) {
    let criterion = fault.judged.criterion
    if fault.finding.urgent {
      page.element("span", ["class": "tag urgent"], "Urgent, today")
      page.text(" ")
    }
    page.text(fault.finding.message + " ")
    let kind = criterion.kind == .legal ? ", legal" : ""
    page.element("span", ["class": "soft small"]) { page in
      page.text("\(criterion.title) (\(criterion.id)\(kind)): ")
      page.text(fault.judged.outcome.words + ".")
    }
    let advice = fault.finding.suggestion ?? criterion.advice
    if fault.judged.outcome != .needsReview, !advice.isEmpty, advised.insert(advice).inserted {
      page.element("span", ["class": "todo"]) { page in
        page.element("strong", "To do: ")
        page.text(advice)
      }
    }
  }
}
