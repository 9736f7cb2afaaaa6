import MonthlyRun
import Statistics

/// Agreement for other programs.
public enum MarkingJSON {
  /// An array with a row for each part and criterion.
  public static func bytes(of agreement: MarkingAgreement) -> [UInt8] {
    var json = JSONWriter(capacity: 1 << 14)
    json.beginArray()
    for row in agreement.rows {
      json.beginObject()
      json.member("between", row.raters.rawValue)
      json.member("name", row.name)
      json.member("is", row.isCriterion ? "criterion" : "part")
      json.member("n", row.agreement.units)
      json.member("besideScaleSame", row.besideScale.same)
      json.member("besideScaleDifferent", row.besideScale.different)
      json.name("agreement")
      AgreementJSON.write(row.agreement, to: &json)
      json.endObject()
    }
    json.endArray()
    return json.bytes + [0x0A]
  }
}
