/// placeholder
public struct PlanWordings: Sendable {}
