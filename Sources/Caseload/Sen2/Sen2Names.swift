/// What the name of an element or a column of a SEN2 return means.
enum Sen2Name {
  case module(Sen2Module)
  case field(Sen2Field)
  case authority
  case censusDay
  /// Known, and not needed for a caseload.
  case known

  /// The meaning of a name in small letters; nil where it is not known.
  static func meaning(of name: String) -> Sen2Name? { table[name] }

  private static let table: [String: Sen2Name] = {
    var table: [String: Sen2Name] = [:]
    for module in Sen2Module.allCases { table[module.rawValue] = .module(module) }
    for field in Sen2Field.allCases { table[field.rawValue] = .field(field) }
    // Names of other generations and of tools that misspell them.
    table["familyname"] = .field(.surname)
    table["firstname"] = .field(.forename)
    table["uln"] = .field(.uniquelearnernumber)
    table["sunitindicator"] = .field(.sunit)
    table["senunitindicator"] = .field(.sunit)
    table["resourcedprovisionindicator"] = .field(.resourced)
    table["lea"] = .authority
    table["nativeid"] = .authority
    table["referencedate"] = .censusDay
    for name in [
      "message", "header", "collectiondetails", "collection", "year", "source", "sourcelevel", "softwarecode",
      "release",
      "serialno", "datetime", "sen2", "lalevel", "dmo", "dco", "dsco", "persons", "sex", "gendercurrent", "ethnicity",
      "postcode", "requestsource", "rquestsource", "rya", "requestmediation", "requesttribunal", "assessmentmediation",
      "assessmenttribunal", "othermediation", "othertribunal", "planres", "planwbp", "planwpb", "pb", "oa", "dp", "res",
      "wbp", "wpb", "attendancepattern", "sourceid",
    ] {
      table[name] = .known
    }
    return table
  }()
}
