/// Something for each item of a document, by the item's id as a word: a table with open places that only grows.
struct ItemTable<Value> {
  private var places = [Int32](repeating: -1, count: 256)
  private var keys: [Word] = []
  private var values: [Value] = []

  /// What is there for an item, nil where nothing is.
  subscript(key: Word) -> Value? {
    let place = self.place(of: key)
    return places[place] < 0 ? nil : values[Int(places[place])]
  }

  /// Adds what belongs to an item; what is there already stays.
  mutating func insert(_ value: Value, for key: Word) {
    if (keys.count + 1) * 2 > places.count { grow() }
    let place = self.place(of: key)
    guard places[place] < 0 else { return }
    places[place] = Int32(keys.count)
    keys.append(key)
    values.append(value)
  }

  /// Where a key stands, or the free place where it would.
  private func place(of key: Word) -> Int {
    var place = Int(truncatingIfNeeded: key.mixed &>> 32) & (places.count - 1)
    while places[place] >= 0, keys[Int(places[place])] != key { place = (place + 1) & (places.count - 1) }
    return place
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: places.count * 4)
    for (number, key) in keys.enumerated() {
      let place = self.place(of: key)
      places[place] = Int32(number)
    }
  }
}
