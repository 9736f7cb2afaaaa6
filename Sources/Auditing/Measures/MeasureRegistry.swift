import Rubrics

/// All measures by name.
enum MeasureRegistry {
  /// Measures of sections and whole plans.
  static let measures: [any Measure.Type] = [
    AdviceAge.self,
    AdviceCoverage.self,
    AdviceSourced.self,
    AgeAtPlan.self,
    AmendmentsShown.self,
    AreasCovered.self,
    AspirationReach.self,
    Authorisation.self,
    BearingPassages.self,
    CareCoverage.self,
    ContradictoryStatements.self,
    CurrentStatements.self,
    DateOrder.self,
    DirectPaymentStatement.self,
    HistoryTold.self,
    ItemCount.self,
    KeyDates.self,
    LevelsStated.self,
    NCYearDifference.self,
    NameSpelling.self,
    NeedCoverage.self,
    NeedsApart.self,
    NextReviewGap.self,
    NilContradiction.self,
    OtherIdentities.self,
    OutcomesForNeeds.self,
    PhrasePlaces.self,
    PlacementStatement.self,
    PronounSets.self,
    ProvisionStatements.self,
    RepeatedParagraphs.self,
    SectionContent.self,
    SeparateSections.self,
    SignpostingOnly.self,
    SourcedStatements.self,
    SpeechlessVoice.self,
    StatedFields.self,
    StrengthsByArea.self,
    TeachingInCare.self,
    TemplateResidue.self,
    TopicsAcrossSections.self,
    TopicsCovered.self,
    TopicsElsewhere.self,
    UnexpandedAcronyms.self,
    UnexplainedTerms.self,
    VersionStatement.self,
    ViewsDate.self,
    VoiceGathering.self,
    VoicePresence.self,
    WordingsFound.self,
    // Of reviews and advice.
    ActionsNamed.self,
    AdviceStated.self,
    ChangesNamed.self,
    CompanionNeeded.self,
    DeadlineKept.self,
    DecisionAgrees.self,
    DecisionStated.self,
    DecisionWording.self,
    DeliveryChecked.self,
    PartsReviewed.self,
    PeopleCovered.self,
    ProgressEntries.self,
    ServicesHeard.self,
    ServicesTowardsAdulthood.self,
    VoiceRecorded.self,
  ]

  /// Measures of single items.
  static let itemMeasures: [any ItemMeasure.Type] = [
    DeliveryTerms.self,
    NeedImpact.self,
    OutcomeAct.self,
    OutcomeBaseline.self,
    OutcomeChange.self,
    OutcomeHorizon.self,
    OutcomeMark.self,
    OutcomeSpan.self,
    OutcomeStep.self,
    OutcomeSubject.self,
    ProvisionFault.self,
    ProvisionSlot.self,
    ChangeEvidenced.self,
    ProgressStated.self,
  ]

  static let measuresByName: [String: any Measure.Type] =
    Dictionary(uniqueKeysWithValues: measures.map { ($0.signature.name, $0) })

  static let itemMeasuresByName: [String: any ItemMeasure.Type] =
    Dictionary(uniqueKeysWithValues: itemMeasures.map { ($0.signature.name, $0) })

  /// Every signature, for rubrics to be checked against.
  static let catalogue = MeasureCatalogue(measures.map { $0.signature } + itemMeasures.map { $0.signature })
}
