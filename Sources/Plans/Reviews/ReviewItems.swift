/// Gives what a review says its items: entries of outcomes, changes asked for, contributions and people.
struct ReviewItems {
  /// Adds the items to their parts and their ids to what they stand for.
  func fill(_ review: inout AnnualReview) {
    var items: [SectionCode: [Item]] = [:]
    func add(_ place: TextPlace, _ kind: Item.Kind) -> String {
      guard let code = place.part, let body = review.parts.first(where: { $0.code == code })?.body else { return "" }
      let count = items[code, default: []].count + 1
      let id = "\(code.rawValue)-\(count)"
      let first = body.passages.firstIndex { $0.range.upperBound >= place.range.lowerBound } ?? 0
      let last =
        body.passages.lastIndex { $0.range.lowerBound < max(place.range.upperBound, place.range.lowerBound + 1) }
        ?? first
      let passages = first..<max(first + 1, last + 1)
      items[code, default: []].append(
        Item(
          id: id, kind: kind, range: place.range, passages: passages, label: body.passages[first].label,
          heading: body.passages[first].heading, row: body.passages[first].row))
      return id
    }
    for index in review.people.indices { _ = add(review.people[index].place, .attendee) }
    for index in review.contributions.indices {
      guard let first = review.contributions[index].places.first, let last = review.contributions[index].places.last
      else { continue }
      let whole = TextPlace(
        part: first.part, range: first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound))
      let isView = review.contributions[index].service == .child || review.contributions[index].service == .parent
      review.contributions[index].item = add(whole, isView ? .view : .advice)
    }
    for index in review.progress.indices { review.progress[index].item = add(review.progress[index].whole, .outcome) }
    for index in review.changes.indices {
      review.changes[index].item = add(review.changes[index].place, .recommendation)
    }
    for index in review.parts.indices { review.parts[index].items = items[review.parts[index].code] ?? [] }
  }
}
