import Regulations

/// Looks at requests and assessments.
extension Sen2Seen {
  /// What is found in a request and its assessment; nil where the look is at something else.
  func requests(_ chain: Chain, _ look: Sen2Look, limit: Int) -> [Sen2Record]? {
    let request = chain.request
    let outcome = request.code(.requestoutcome)
    let received = request.day(.receiveddate)
    let decided = request.day(.requestoutcomedate)
    switch look {
    case .receivedMissing: return received == nil ? [request] : []
    case .datesOutOfOrder: return isOutOfOrder(chain) ? [request] : []
    case .decisionWithoutDate:
      return ["Y", "N"].contains(outcome) && request[.requestoutcomedate].isEmpty ? [request] : []
    case .dateWithoutDecision:
      return ["A", "W", "H"].contains(outcome) && !request[.requestoutcomedate].isEmpty ? [request] : []
    case .assessmentMissing:
      return outcome == "Y" && chain.assessments.isEmpty && request[.exported].isEmpty ? [request] : []
    case .assessmentUnexpected: return ["N", "A", "W"].contains(outcome) && !chain.assessments.isEmpty ? [request] : []
    case .decisionLate:
      return ["Y", "N"].contains(outcome) && Sen2Seen.isLonger(received, decided, than: limit) ? [request] : []
    case .refusalLate:
      return chain.assessments.filter {
        $0.code(.assessmentoutcome) == "N" && Sen2Seen.isLonger(received, $0.day(.assessmentoutcomedate), than: limit)
      }
    case .issueLate, .issueLateExcepted:
      return chain.assessments.filter { assessment in
        guard assessment.code(.assessmentoutcome) == "Y" else { return false }
        let issued = assessment.all(.namedplan).first?.day(.startdate) ?? assessment.day(.assessmentoutcomedate)
        let isExcepted = assessment.flag(.week20) == true
        return isExcepted == (look == .issueLateExcepted) && Sen2Seen.isLonger(received, issued, than: limit)
      }
    case .planMissing:
      return chain.assessments.filter {
        ["Y", "H"].contains($0.code(.assessmentoutcome)) && $0.all(.namedplan).isEmpty
      }
    case .planUnexpected:
      return chain.assessments.filter {
        ["N", "A", "W"].contains($0.code(.assessmentoutcome)) && !$0.all(.namedplan).isEmpty
      }
    default: return nil
    }
  }

  /// Received, decided, assessed, started: a historical decision carries no date that could be compared.
  private func isOutOfOrder(_ chain: Chain) -> Bool {
    guard chain.request.code(.requestoutcome) != "H" else { return false }
    var days: [CalendarDate?] = [chain.request.day(.receiveddate), chain.request.day(.requestoutcomedate)]
    if let assessment = chain.assessments.first, assessment.code(.assessmentoutcome) != "H" {
      days.append(assessment.day(.assessmentoutcomedate))
      days.append(assessment.all(.namedplan).first?.day(.startdate))
    }
    let known = days.compactMap { $0 }
    return zip(known, known.dropFirst()).contains { $1 < $0 }
  }
}
