import Statistics

/// What `estimate` writes for other programs, all digits that the figures have.
public enum EstimateJSON {
  /// One object: the contract's members, and `missing` with the worst and the best case where drawn units could not be
  /// had.
  public static func bytes(of estimate: ProportionEstimate, missing: MissingUnits?) -> [UInt8] {
    var writer = JSONWriter(capacity: 1024)
    writer.beginObject()
    writer.member("n", estimate.drawn)
    writer.member("N", estimate.population)
    writer.member("good", estimate.good)
    writer.exact("estimate", estimate.estimate)
    writer.exact("standardError", estimate.standardError)
    writer.exact("lower", estimate.interval.lowerBound)
    writer.exact("upper", estimate.interval.upperBound)
    writer.name("method")
    writer.string(estimate.method.rawValue)
    writer.exact("level", estimate.level)
    writer.name("strata")
    writer.beginArray()
    for stratum in estimate.strata {
      writer.beginObject()
      writer.name("stratum")
      writer.string(stratum.name)
      writer.member("n", stratum.drawn)
      writer.member("N", stratum.population)
      writer.member("good", stratum.good)
      writer.exact("estimate", stratum.estimate)
      writer.exact("lower", stratum.interval.lowerBound)
      writer.exact("upper", stratum.interval.upperBound)
      writer.endObject()
    }
    writer.endArray()
    if let missing {
      writer.name("missing")
      writer.beginObject()
      writer.member("n", missing.missing)
      writer.exact("lower", missing.interval.lowerBound)
      writer.exact("upper", missing.interval.upperBound)
      writer.endObject()
    }
    writer.endObject()
    return writer.bytes
  }
}

extension JSONWriter {
  /// A member with every digit of a number; null where there is none.
  mutating func exact(_ name: StaticString, _ value: Double?) {
    self.name(name)
    exact(value)
  }
}
