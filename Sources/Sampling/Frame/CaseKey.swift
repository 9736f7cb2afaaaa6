/// A case of a kind, by bytes. Strings compare by canonical equivalence; two ids are one only where their bytes are.
struct CaseKey: Hashable {
  let kind: CaseKind
  let caseId: [UInt8]

  init(_ kind: CaseKind, _ caseId: String) {
    self.kind = kind
    self.caseId = Array(caseId.utf8)
  }

  init(_ kind: CaseKind, bytes: [UInt8]) {
    self.kind = kind
    caseId = bytes
  }
}
