import CallsideCore

extension Check {
  /// Finds closing outcomes for which there is no list of reasons to pick from.
  static let closedWithoutReasons = Check(
    "closed-without-reasons", .warning,
    what: Phrase(
      en: "An outcome that closes a deal, without reasons to pick from.",
      nl: "Een uitkomst die een deal afsluit, zonder redenen om uit te kiezen."),
    why: Phrase(
      en: "Reasons in everyone's own words cannot be counted, so nobody learns from them.",
      nl: "Redenen in ieders eigen woorden zijn niet te tellen, dus leert niemand ervan."),
    bad: Example(.playbook, "reasons: {won: {fit: It fits}}"),
    good: Example(.playbook, "reasons: {won: {fit: It fits}, lost: {price: Too dear}}")
  ) { book in
    guard book.isSound("reasons") else { return [] }
    var told: Set<Lead.Status> = []
    return book.phases.flatMap(\.outcomes).compactMap { outcome in
      guard let closes = outcome.closes, outcome.reason == nil,
        book.node["reasons"]?[closes.value.rawValue]?.entries.isEmpty ?? true,
        told.insert(closes.value).inserted
      else { return nil }
      return .closedWithoutReasons(closes)
    }
  }
}

extension Finding {
  fileprivate static func closedWithoutReasons(_ closes: Located<Lead.Status>) -> Finding {
    let status = closes.value.rawValue
    let isLost = closes.value == .lost
    return Finding(
      at: closes.span,
      Phrase(
        en: "there are no reasons for a deal that is \(status)",
        nl: "er zijn geen redenen voor een deal die is \(isLost ? "verloren" : "gewonnen")"),
      label: Phrase(en: "why?", nl: "waarom?"),
      help: Phrase(
        en:
          "add to the playbook: `reasons: {\(status): {\(isLost ? "price: Too dear" : "trust: They trust us")}}`",
        nl:
          "voeg toe aan het draaiboek: `reasons: {\(status): {\(isLost ? "prijs: Te duur" : "vertrouwen: Ze vertrouwen ons")}}`"
      ))
  }
}
