import Accuracy

/// Accuracy as JSON, in the members of the command line contract and some more.
public enum AccuracyJSON {
  /// The figures; singly only for criteria of which each labelled outcome occurs often enough.
  public static func bytes(of figures: AccuracyFigures) -> [UInt8] {
    var json = JSONWriter(capacity: 32_768)
    json.beginObject()
    json.member("measuredOn", "invented documents, not real plans")
    json.name("documents")
    json.number(figures.documents)
    json.name("sentences")
    json.number(figures.sentences)
    write("criteria", figures.criteria, to: &json)
    write("items", figures.items, to: &json)
    json.name("kappa")
    write(figures.kappa, to: &json)
    json.name("provisions")
    json.beginObject()
    json.name("precision")
    write(figures.provision.precision, to: &json)
    json.name("recall")
    write(figures.provision.recall, to: &json)
    json.endObject()
    json.name("sections")
    json.beginObject()
    write("recall", figures.sectionsFound, to: &json)
    write("bounds", figures.sectionBounds, to: &json)
    write("items", figures.itemsFound, to: &json)
    json.endObject()
    json.name("grades")
    json.beginObject()
    write("exact", figures.gradesExact, to: &json)
    json.name("kappa")
    write(figures.gradeKappa, to: &json)
    write("sectionsExact", figures.sectionGradesExact, to: &json)
    json.endObject()
    write("plants", figures.plants, to: &json)
    write("decided", figures.decidedOverall, to: &json)
    json.name("decidedBySection")
    json.beginObject()
    for (section, share) in figures.decided.sorted(by: { $0.key < $1.key }) {
      json.name(section)
      write(AccuracyFigures.figure(share), to: &json)
    }
    json.endObject()
    writeAccusations(figures, to: &json)
    writeDisagreements(figures, to: &json)
    json.endObject()
    return json.bytes
  }

  private static func write(_ name: StaticString, _ tables: [String: ConfusionTable], to json: inout JSONWriter) {
    json.name(name)
    json.beginObject()
    for (id, table) in tables.sorted(by: { $0.key < $1.key })
    where table.isReportable(least: AccuracyFigures.leastForOne) {
      json.name(id)
      json.beginObject()
      json.name("n")
      json.number(table.total)
      json.name("exact")
      write(AccuracyFigures.exact(table), to: &json)
      json.name("precision")
      write(AccuracyFigures.precision(table), to: &json)
      json.name("recall")
      write(AccuracyFigures.recall(table), to: &json)
      json.name("f1")
      write(AccuracyFigures.f1(table), to: &json)
      json.name("ac1")
      write(AccuracyFigures.ac1(table), to: &json)
      json.endObject()
    }
    json.endObject()
  }

  private static func write(_ name: StaticString, _ share: (count: Int, of: Int), to json: inout JSONWriter) {
    json.name(name)
    write(AccuracyFigures.figure(share), to: &json)
  }

  private static func write(_ figure: Figure, to json: inout JSONWriter) {
    json.beginObject()
    for (name, value) in [("value", figure.value), ("lower", figure.lower), ("upper", figure.upper)] {
      json.name(name)
      if let value { json.number(value) } else { json.null() }
    }
    json.name("n")
    json.number(figure.n)
    json.endObject()
  }

  private static func writeAccusations(_ figures: AccuracyFigures, to json: inout JSONWriter) {
    json.name("soundPlans")
    json.beginObject()
    json.name("plans")
    json.number(figures.soundPlans)
    json.name("wrong")
    json.beginArray()
    for one in figures.wrongAccusations {
      json.beginObject()
      json.member("document", one.document)
      json.member("criterion", one.criterion)
      json.name("legal")
      json.bool(one.isLegal)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private static func writeDisagreements(_ figures: AccuracyFigures, to json: inout JSONWriter) {
    json.name("disagreements")
    json.beginArray()
    for one in figures.disagreements {
      json.beginObject()
      json.member("place", one.place)
      json.member("criterion", one.criterion)
      json.member("label", one.label.rawValue)
      json.member("given", one.given.rawValue)
      if !one.words.isEmpty {
        json.member("words", one.words)
      }
      json.endObject()
    }
    json.endArray()
  }
}
