/// The elements and attributes of the interchange format, version 1.
enum InterchangeVocabulary {
  /// The attributes that each element may carry.
  static let attributes: [String: Set<String>] = [
    "ehcPlan": ["status", "caseId", "authority", "version", "requested", "draftIssued", "issued", "nextReview"],
    "annualReview": [
      "type", "caseId", "planIssued", "lastReview", "invitationsSent", "adviceCirculated", "meeting", "reportSent",
      "amendmentNotice", "finalAmendedPlan",
    ],
    "section": ["code"],
    "views": ["from", "method", "date"],
    "item": ["kind", "id", "area", "ref"],
    "advice": ["author", "role", "service", "title", "date"],
    "placement": ["name", "type", "from", "until"],
    "signOff": ["officer", "date"],
    "invitation": ["role", "name", "service", "attended", "adviceRequested", "adviceReceived"],
    "outcomeReview": ["ref", "progress", "next"],
    "part": ["subject"],
    "recommendation": ["type", "section", "evidence"],
    "action": ["owner", "due"],
    "decision": ["type", "date", "officer"],
  ]

  /// The members of a subject, each a text.
  static let subject: Set<String> = [
    "name", "preferredName", "dateOfBirth", "ncYear", "pronouns", "upn", "nhsNumber", "setting", "primaryNeed",
  ]

  /// What may stand in an element; elements that are not listed hold text only.
  static let children: [String: Set<String>] = [
    "ehcPlan": ["subject", "section", "signOff"],
    "annualReview": [
      "subject", "invitation", "views", "outcomeReview", "part", "recommendation", "action", "decision",
    ],
    "subject": subject,
    "section": ["heading", "p", "views", "item", "advice", "placement"],
    "outcomeReview": ["outcome", "evidence"],
    "part": ["heading", "p"],
  ]

  /// The codes of a plan's sections.
  static let codes: Set<String> = ["A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"]

  /// Attributes of XML itself and of schemas, which say nothing about a plan.
  static let ofXML: Set<String> = ["schemaLocation", "noNamespaceSchemaLocation", "lang", "space", "base"]
}
