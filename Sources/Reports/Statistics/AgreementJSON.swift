import Statistics

/// What `agreement` writes for other programs.
public enum AgreementJSON {
  /// One object: the contract's members, the weighted and other coefficients, the scale and the table of grades.
  public static func bytes(of raters: TwoRaters) -> [UInt8] {
    var writer = JSONWriter(capacity: 1024)
    write(raters, to: &writer)
    return writer.bytes
  }

  static func write(_ raters: TwoRaters, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("n", raters.units)
    write("percent", raters.percent, &writer)
    write("kappa", raters.kappa, &writer)
    write("kappaLinear", raters.kappaLinear, &writer)
    write("kappaQuadratic", raters.kappaQuadratic, &writer)
    write("ac1", raters.ac1, &writer)
    write("ac2", raters.ac2, &writer)
    write("alpha", raters.alpha, &writer)
    writer.name("scale")
    writer.beginArray()
    for grade in raters.scale { writer.string(grade) }
    writer.endArray()
    writer.name("counts")
    writer.beginArray()
    for row in raters.counts {
      writer.beginArray()
      for count in row { writer.number(count) }
      writer.endArray()
    }
    writer.endArray()
    writer.endObject()
  }

  private static func write(_ name: StaticString, _ value: AgreementValue, _ writer: inout JSONWriter) {
    writer.name(name)
    writer.beginObject()
    writer.exact("value", value.value)
    writer.exact("lower", value.lower)
    writer.exact("upper", value.upper)
    writer.endObject()
  }
}
