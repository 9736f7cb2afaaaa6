import Rubrics

/// All measures by name.
enum MeasureRegistry {
  /// Measures of sections and whole plans.
  static let measures: [any Measure.Type] = [
    AdviceAge.self,
    AdviceCoverage.self,
    AdviceSourced.self,
    AgeAtPlan.self,
    AreasCovered.self,
    AspirationReach.self,
    CareCoverage.self,
    CurrentStatements.self,
    DateOrder.self,
    DirectPaymentStatement.self,
    ItemCount.self,
    LevelsStated.self,
    NCYearDifference.self,
    NeedCoverage.self,
    NeedsApart.self,
    NextReviewGap.self,
    NilContradiction.self,
    OtherIdentities.self,
    PhrasePlaces.self,
    PlacementStatement.self,
    PronounSets.self,
    ProvisionStatements.self,
    RepeatedParagraphs.self,
    SectionContent.self,
    SectionSeparation.self,
    SeparateSections.self,
    SignpostingOnly.self,
    StatedFields.self,
    StrengthsByArea.self,
    TeachingInCare.self,
    TemplateResidue.self,
    TopicsAcrossSections.self,
    TopicsCovered.self,
    UnexpandedAcronyms.self,
    VoiceGathering.self,
    VoicePresence.self,
    WordingsFound.self,
  ]

  /// Measures of single items.
  static let itemMeasures: [any ItemMeasure.Type] = [
    DeliveryTerms.self,
    NeedImpact.self,
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
