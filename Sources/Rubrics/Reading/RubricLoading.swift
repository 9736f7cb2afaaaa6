/// One loading of a rubric through its layers.
struct RubricLoading {
  private let layers: RubricLayers
  private let includingExamples: Bool
  private var problems = ProblemList()
  private var skipped: [String] = []
  private var classes = WordClasses()
  /// Every file that went in, by its name for the digest.
  private var used: [String: [UInt8]] = [:]

  init(layers: RubricLayers, includingExamples: Bool) {
    self.layers = layers
    self.includingExamples = includingExamples
  }

  /// The rubric; throws `UnusableRubric` where its head has mistakes.
  mutating func rubric(catalogue: MeasureCatalogue) throws -> Rubric {
    guard let head = RubricHead.read(layers.head, problems: &problems) else {
      throw UnusableRubric(problems: problems.problems)
    }
    var lexicons = LexiconMerging()
    var criteria = CriteriaMerging()
    for layer in layers.layers {
      used[layer.name(of: RubricLayers.headFile)] = layer.files.files[RubricLayers.headFile]
      readBorrowed(of: layer, into: &lexicons)
      readLexicons(of: layer, into: &lexicons)
      readCriteria(of: layer, into: &criteria)
    }
    let reader = CriterionReader(
      measures: MeasureReader(catalogue: catalogue, lexicons: Set(lexicons.lexicons.keys)), shares: head.shares,
      includingExamples: includingExamples)
    var read: [Criterion] = []
    for entry in criteria.entries {
      if let criterion = reader.criterion(entry, problems: &problems),
        StandardReader.check(criterion, among: head.grading.standards, problems: &problems)
      {
        read.append(criterion)
      } else {
        skip(entry)
      }
    }
    checkLimits(head.limitPlaces, against: read)
    return Rubric(
      id: head.id, version: head.version, title: head.title, documentKind: head.documentKind,
      effectiveFrom: head.effectiveFrom, effectiveTo: head.effectiveTo, sha256: RubricDigest.sha256(used),
      grading: head.grading, shares: head.shares, criteria: read, lexicons: lexicons.lexicons,
      problems: problems.problems, skipped: skipped)
  }

  private mutating func skip(_ entry: Entry) {
    skipped.append(entry.value("id")?.words ?? "\(entry.place.file):\(entry.place.line)")
  }

  /// The files that a layer's list names; those that are missing are reported.
  private mutating func files(_ key: String, of layer: RubricLayers.Layer) -> [(name: String, bytes: [UInt8])] {
    guard let value = layer.head.value(key), let words = problems.placedWords(value, of: key) else { return [] }
    var files: [(String, [UInt8])] = []
    for word in words {
      guard let file = word.words else { continue }
      guard let bytes = layer.files.files[file] else {
        let hint = NearestWord.hint(for: file, among: Array(layer.files.files.keys))
        problems.add(word.place, "the folder has no file `\(file)`; \(hint)")
        if key == "criteria" { skipped.append(file) }
        continue
      }
      used[layer.name(of: file)] = bytes
      files.append((layer.name(of: file), bytes))
    }
    return files
  }

  private mutating func readLexicons(of layer: RubricLayers.Layer, into merging: inout LexiconMerging) {
    merging.beginLayer()
    var read: [Entry] = []
    for (name, bytes) in files("lexicons", of: layer) {
      do {
        if let entry = try YAMLReading.entry(file: name, bytes: bytes) { read.append(entry) }
      } catch let problem as RubricProblem {
        problems.add(problem)
      } catch {
        problems.add(
          SourcePlace(file: name, line: 1, column: 1), "the file cannot be read; save it again as UTF-8 text")
      }
    }
    for entry in read { classes.read(entry, problems: &problems) }
    let reader = LexiconReader(classes: classes.classes)
    for entry in read {
      let off = LexiconReader.off(in: entry, problems: &problems)
      for lexicon in reader.lexicons(in: entry, problems: &problems) {
        merging.add(lexicon, off: off[lexicon.name] ?? [], at: entry.place, problems: &problems)
      }
    }
  }

  /// The lexicons of a rubric that this one borrows from without extending it.
  private mutating func readBorrowed(of layer: RubricLayers.Layer, into merging: inout LexiconMerging) {
    guard let value = layer.head.value("borrows") else { return }
    guard let name = value.words, !name.utf8.contains(UInt8(ascii: "/")), name != "..",
      let files = try? layer.files.neighbour(name), let lender = try? RubricLayers.borrowed(files, prefix: "\(name)/")
    else {
      problems.add(value.place, "there is no rubric of this name to borrow lexicons from; check the folder's name")
      return
    }
    readLexicons(of: lender, into: &merging)
  }

  private mutating func readCriteria(of layer: RubricLayers.Layer, into merging: inout CriteriaMerging) {
    merging.beginLayer()
    for (name, bytes) in files("criteria", of: layer) {
      let read = CriteriaFile.entries(
        file: name, bytes: bytes, includingExamples: includingExamples, problems: &problems)
      skipped += read.skipped
      for entry in read.entries where !merging.add(entry, problems: &problems) { skip(entry) }
    }
    if let value = layer.head.value("off") {
      for word in problems.placedWords(value, of: "off") ?? [] { merging.takeOff(word, problems: &problems) }
    }
  }

  private mutating func checkLimits(_ places: [(id: String, place: SourcePlace)], against criteria: [Criterion]) {
    let known = criteria.map(\.id)
    for (id, place) in places where !known.contains(id) && !skipped.contains(id) {
      problems.add(place, "`\(id)` is no criterion of this rubric; \(NearestWord.hint(for: id, among: known))")
    }
  }
}
