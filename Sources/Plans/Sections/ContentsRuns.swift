/// Takes out headings that only list the sections: contents, legends and guides, which name every section with little
/// text between.
struct ContentsRuns {
  let reading: Reading

  private static let leastHeadings = 5
  private static let mostBytesBetween = 250

  private struct Run {
    var members: [Int]
    var codes: SectionSet
    /// Bytes of text under the headings of the run.
    var text: Int
  }

  /// The candidates without those that only list, and the lines that belong to lists.
  func headings(_ candidates: [HeadingCandidate]) -> (kept: [HeadingCandidate], listed: Set<Int>) {
    var kept = candidates
    var listed: Set<Int> = []
    while let run = listing(in: kept) {
      let gone = Set(run.members)
      if let first = run.members.first, let last = run.members.last {
        for line in kept[first].line...kept[last].line { listed.insert(line) }
      }
      kept = kept.indices.filter { !gone.contains($0) }.map { kept[$0] }
    }
    return (kept, listed)
  }

  /// The run that is most likely a mere list; nil where every run is needed.
  private func listing(in candidates: [HeadingCandidate]) -> Run? {
    let sizes = bodySizes(candidates)
    var best: Run?
    for run in runs(candidates, sizes) where isRepeated(run, candidates, sizes) {
      guard let current = best else {
        best = run
        continue
      }
      // The fuller list goes first; of two alike the one with far less text, else the earlier.
      if run.codes.count > current.codes.count + 1
        || (run.codes.count + 1 >= current.codes.count && run.text * 3 < current.text)
      {
        best = run
      }
    }
    return best
  }

  private func runs(_ candidates: [HeadingCandidate], _ sizes: [Int]) -> [Run] {
    var runs: [Run] = []
    var current: Run?
    for index in candidates.indices {
      let codes = candidates[index].codes
      if var run = current, run.codes.isDisjoint(with: codes) {
        run.members.append(index)
        run.codes.formUnion(codes)
        run.text += min(sizes[index], Self.mostBytesBetween)
        current = run
      } else {
        if let run = current { runs.append(run) }
        current = Run(members: [index], codes: codes, text: min(sizes[index], Self.mostBytesBetween))
      }
      if sizes[index] > Self.mostBytesBetween, let run = current {
        runs.append(run)
        current = nil
      }
    }
    if let run = current { runs.append(run) }
    return runs.filter { $0.codes.count >= Self.leastHeadings }
  }

  /// Whether most of a run's sections are headed elsewhere too.
  private func isRepeated(_ run: Run, _ candidates: [HeadingCandidate], _ sizes: [Int]) -> Bool {
    let members = Set(run.members)
    var elsewhere: SectionSet = []
    for index in candidates.indices where !members.contains(index) {
      elsewhere.formUnion(candidates[index].codes)
    }
    return elsewhere.intersection(run.codes).count * 10 >= run.codes.count * 6
  }

  /// Bytes between each heading and the next.
  private func bodySizes(_ candidates: [HeadingCandidate]) -> [Int] {
    candidates.indices.map { index in
      let start = candidates[index].bodyStart ?? reading.lines[candidates[index].line].range.upperBound
      let end =
        index + 1 < candidates.count
        ? reading.lines[candidates[index + 1].line].range.lowerBound : reading.text.count
      return max(0, end - start)
    }
  }
}
