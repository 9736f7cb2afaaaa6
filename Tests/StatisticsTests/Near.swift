/// Whether a figure is the expected one to so many places.
func isNear(_ value: Double?, _ expected: Double, within: Double = 1e-9) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= within
}
