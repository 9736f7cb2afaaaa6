import Plans

/// Which needs stand as items of their own and which are buried in running text.
struct NeedLayout {
  /// Needs that have a line, row or number to themselves.
  var separate = 0
  /// Needs that share a paragraph with others.
  var buried = 0
  /// Paragraphs that hold more than one need.
  var blocks: [Int] = []

  init(study: Study, section: SectionCode) {
    let needs = study.plan[section].items.filter { $0.kind == .need }
    var byPassage: [Int: Int] = [:]
    for need in needs { byPassage[need.passages.lowerBound, default: 0] += 1 }
    for need in needs {
      if need.label != nil || byPassage[need.passages.lowerBound] == 1 {
        separate += 1
      } else {
        buried += 1
      }
    }
    blocks = byPassage.filter { $0.value > 1 }.keys.sorted()
  }
}
