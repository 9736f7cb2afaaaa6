import MonthlyRun
import Statistics

extension GoodShare {
  /// What is known of the share, in a sentence.
  var words: String {
    guard graded > 0 else { return "No document has a grade here." }
    let machine = "The machine grades \(good) of \(graded) good or better (\(Words.percent(good, of: graded)))."
    guard let estimate else { return machine + " No person has confirmed any of them yet." }
    return machine + " A person has confirmed \(estimate.drawn). With their corrections the best figure is "
      + "\(SureWords.percent(estimate.estimate)), and it is \(SureWords.level(estimate.level)) that between "
      + "\(fewest) and \(most) of the \(graded) are good."
  }

  /// The fewest good documents that the figures leave possible.
  var fewest: Int {
    estimate.map { Int(($0.interval.lowerBound * Double(graded) - 1e-6).rounded(.up)) } ?? good
  }

  /// The most good documents that the figures leave possible.
  var most: Int { estimate.map { Int($0.interval.upperBound * Double(graded) + 1e-6) } ?? good }

  /// "67%, between 52% and 79%"; where no person has confirmed, that.
  var corrected: String {
    guard let estimate else { return "no person has confirmed yet" }
    let low = SureWords.percent(estimate.interval.lowerBound)
    let high = SureWords.percent(estimate.interval.upperBound)
    return "\(SureWords.percent(estimate.estimate)), between \(low) and \(high)"
  }

  /// "12 (67%)" by the machine.
  var machine: String { "\(good) (\(Words.percent(good, of: graded)))" }
}
