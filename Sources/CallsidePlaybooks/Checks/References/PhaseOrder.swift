import CallsideCore

extension Check {
  /// Finds phases that come before what should come first.
  static let phaseOrder = Check(
    "phase-order",
    what: Phrase(
      en: "A phase that comes after what should follow it.",
      nl: "Een fase die na een latere fase komt."),
    why: Phrase(
      en: "Leads go through the phases from top to bottom, and the funnel is drawn in that order.",
      nl: "Leads gaan de fasen van boven naar beneden door, en zo wordt ook de trechter getekend."),
    bad: Example(.secondPhase, "kind: prospect"),
    good: Example(.secondPhase, "kind: nurture")
  ) { book in
    let order = Phase.Kind.allCases
    var furthest: (kind: Phase.Kind, position: Int)?
    return book.phases.compactMap { phase in
      guard let kind = phase.kind, let position = order.firstIndex(of: kind.value) else {
        return nil
      }
      if let furthest, position < furthest.position { return .tooLate(kind, after: furthest.kind) }
      furthest = (kind.value, position)
      return nil
    }
  }
}

extension Finding {
  fileprivate static func tooLate(
    _ kind: Located<Phase.Kind>, after other: Phase.Kind
  ) -> Finding {
    let order = Phase.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    return Finding(
      at: kind.span,
      Phrase(
        en: "a \"\(kind.value.rawValue)\" phase comes after a \"\(other.rawValue)\" phase",
        nl: "een fase \"\(kind.value.rawValue)\" komt na een fase \"\(other.rawValue)\""),
      notes: [Phrase(en: "the order is \(order)", nl: "de volgorde is \(order)")])
  }
}
