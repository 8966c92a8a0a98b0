import CallsideCore
import CallsidePlaybooks

extension Page {
  /// Adds how much of a playbook random walks came to.
  mutating func addCoverage(_ coverage: Coverage, of playbook: Playbook) {
    blank()
    heading(
      playbook.title,
      right: words(en: "seed ", nl: "toevalsreeks ") + "\(coverage.seed)")
    for kind in Coverable.Kind.allCases {
      let (reached, of) = coverage.count(kind)
      guard of > 0 else { continue }
      let mark = reached == of ? "" : words(en: "  not all", nl: "  niet alle")
      row(words(kind.phrase), "\(reached)/\(of)\(mark)", nameWidth: 22)
    }
    blank()
    paragraph(words(summary(of: coverage)))
  }

  private func summary(of coverage: Coverage) -> Phrase {
    let walks = Phrase(
      en: "\(coverage.walks) walks, \(coverage.calls) calls, \(coverage.lines) lines typed",
      nl: "\(coverage.walks) rondes, \(coverage.calls) gesprekken, \(coverage.lines) regels getypt")
    if let failed = coverage.failed {
      return Phrase(
        en: "\(walks.en); stopped at walk \(failed.walk)",
        nl: "\(walks.nl); gestopt bij ronde \(failed.walk)")
    }
    if let after = coverage.completeAfter {
      return Phrase(
        en: "\(walks.en); everything was reached after \(after)",
        nl: "\(walks.nl); na \(after) was alles aan bod gekomen")
    }
    let missed = Phrase(
      en: "\(walks.en); \(coverage.missing.count) of \(coverage.all.count) never reached",
      nl: "\(walks.nl); \(coverage.missing.count) van de \(coverage.all.count) kwam nooit aan bod")
    guard coverage.isTooShort else { return missed }
    let enough = Coverage.usualWalks
    return Phrase(
      en: "\(missed.en). That is few walks: `--runs \(enough)` tells what is really out of reach.",
      nl:
        "\(missed.nl). Dat zijn weinig rondes: met `--rondes \(enough)` zie je wat echt niet te bereiken is."
    )
  }
}

extension Coverable.Kind {
  /// The kind in words, many of it.
  fileprivate var phrase: Phrase {
    switch self {
    case .phase: Phrase(en: "phases moved into", nl: "fasen bereikt")
    case .step: Phrase(en: "steps", nl: "stappen")
    case .gatekeeper: Phrase(en: "steps at reception", nl: "stappen bij receptie")
    case .exit: Phrase(en: "exit conditions met", nl: "faseovergangen")
    case .outcome: Phrase(en: "outcomes", nl: "uitkomsten")
    case .choice: Phrase(en: "choices", nl: "keuzes")
    case .answer: Phrase(en: "other answers", nl: "andere antwoorden")
    case .stage: Phrase(en: "objection stages", nl: "stappen bij bezwaren")
    }
  }
}
