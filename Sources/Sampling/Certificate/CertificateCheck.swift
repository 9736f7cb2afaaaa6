/// Draws again from certificate and frame and says what differs.
public struct CertificateCheck: Sendable {
  /// What differs, a sentence each; none where the draw is the same.
  public private(set) var differences: [String] = []

  private static let mostNamed = 5

  /// Checks a certificate.
  ///
  /// - Parameters:
  ///   - certificate: the certificate.
  ///   - frameBytes: the bytes of the frame's file.
  ///   - themesBytes: the bytes of `themes.csv`; nil where there is no such file.
  ///   - commitmentBytes: the bytes of `commitment.json`, where it is at hand.
  public init(
    _ certificate: Certificate, frameBytes: [UInt8], themesBytes: [UInt8]?, commitmentBytes: [UInt8]? = nil
  ) {
    let terms = certificate.terms
    if let commitmentBytes { compare(certificate, commitmentBytes) }
    let sha256 = FileDigest.sha256(frameBytes)
    if sha256 != terms.frameSha256 {
      differences.append("The frame's SHA-256 is \(sha256) and not \(terms.frameSha256), as the certificate says.")
    }
    let frame: Frame
    do {
      frame = try Frame(bytes: frameBytes)
    } catch {
      differences.append(error.problem)
      return
    }
    let check = TermsCheck(terms, frame)
    differences += check.differences
    let themes = themeList(terms, frame, themesBytes)
    // Numbers that do not follow from the rule are told; the draw is then made as the rule has it.
    let lawful = DrawTerms(
      terms, strata: check.strata, notCovered: check.notCovered.map { frame.ticketedId(at: $0) },
      themes: themes == nil ? [] : terms.themes)
    if certificate.draws.last?.seed != certificate.seed {
      differences.append("The seed is not that of the last draw listed.")
    }
    do {
      compare(certificate, try Draw(lawful, frame: frame, themes: themes, seed: certificate.seed))
      for record in certificate.draws where record.seed != certificate.seed {
        let draw = try Draw(lawful, frame: frame, seed: record.seed)
        guard draw.auditSet.sha256 != record.auditSetSha256 else { continue }
        differences.append("The audit set of draw \(record.number) has another SHA-256 than the certificate says.")
      }
    } catch {
      differences.append(error.problem)
    }
  }

  private mutating func compare(_ certificate: Certificate, _ commitmentBytes: [UInt8]) {
    if FileDigest.sha256(commitmentBytes) != certificate.commitmentSha256 {
      differences.append("The commitment beside the frame is not the one that the certificate names.")
    }
    do {
      let committed = try Commitment(bytes: commitmentBytes).terms
      if committed != certificate.terms {
        differences.append("The rule in the certificate is not the one in the commitment beside the frame.")
      }
    } catch {
      differences.append(error.problem)
    }
  }

  private mutating func themeList(_ terms: DrawTerms, _ frame: Frame, _ bytes: [UInt8]?) -> ThemeList? {
    guard let wanted = terms.themesSha256 else { return nil }
    guard let bytes else {
      differences.append("The themes cannot be drawn again: themes.csv is not beside the frame.")
      return nil
    }
    if FileDigest.sha256(bytes) != wanted {
      differences.append("The list of the themes' cases is not the one that the certificate names.")
    }
    do {
      return try ThemeList(bytes: bytes, frame: frame)
    } catch {
      differences.append(error.problem)
      return nil
    }
  }

  private mutating func compare(_ certificate: Certificate, _ draw: Draw) {
    compare(certificate.selected, draw.auditSet.selected, "")
    if certificate.auditSetSha256 != draw.auditSet.sha256 {
      differences.append("The audit set's SHA-256 is \(draw.auditSet.sha256) and not as the certificate says.")
    }
    if certificate.thresholds != draw.thresholds { differences.append("The thresholds of the strata differ.") }
    for (themeSet, stated) in zip(draw.themeSets, certificate.themeSelected) {
      compare(stated, themeSet.set.selected, " from the theme '\(themeSet.name)'")
    }
  }

  private mutating func compare(_ stated: [String], _ drawn: [String], _ origin: String) {
    let (left, right) = (stated.map { Array($0.utf8) }, drawn.map { Array($0.utf8) })
    guard left != right else { return }
    let (before, after) = (Set(left), Set(right))
    name(left.filter { !after.contains($0) }, "The certificate names\(origin), but this seed does not draw:")
    name(right.filter { !before.contains($0) }, "This seed draws\(origin), but the certificate does not name:")
    if before == after { differences.append("The certificate names the cases drawn\(origin) in another order.") }
  }

  private mutating func name(_ ids: [[UInt8]], _ words: String) {
    guard !ids.isEmpty else { return }
    let named = ids.prefix(CertificateCheck.mostNamed).map { String(decoding: $0, as: UTF8.self) }
    let more = ids.count - named.count
    differences.append(
      "\(words) \(named.joined(separator: ", "))\(more > 0 ? " and \(more) more" : "").")
  }
}
