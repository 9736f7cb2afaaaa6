import Rubrics

/// All measures by name.
enum MeasureRegistry {
  /// Measures of sections and whole plans.
  static let measures: [any Measure.Type] = [
    DateOrder.self,
    ItemCount.self,
    NCYearDifference.self,
    NeedCoverage.self,
    NextReviewGap.self,
    OtherIdentities.self,
    PronounSets.self,
    RepeatedParagraphs.self,
    SeparateSections.self,
    StatedFields.self,
    TemplateResidue.self,
    TopicsAcrossSections.self,
    TopicsCovered.self,
    UnexpandedAcronyms.self,
  ]

  /// Measures of single items.
  static let itemMeasures: [any ItemMeasure.Type] = [
    OutcomeAct.self,
    OutcomeChange.self,
    OutcomeHorizon.self,
    OutcomeMark.self,
    OutcomeStep.self,
    ProvisionFault.self,
    ProvisionSlot.self,
  ]

  static let measuresByName: [String: any Measure.Type] =
    Dictionary(uniqueKeysWithValues: measures.map { ($0.signature.name, $0) })

  static let itemMeasuresByName: [String: any ItemMeasure.Type] =
    Dictionary(uniqueKeysWithValues: itemMeasures.map { ($0.signature.name, $0) })

  /// Every signature, for rubrics to be checked against.
  static let catalogue = MeasureCatalogue(measures.map { $0.signature } + itemMeasures.map { $0.signature })
}
