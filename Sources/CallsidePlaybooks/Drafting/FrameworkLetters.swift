import CallsideCore

extension Framework {
  /// What the letters stand for, for the comments of a new playbook.
  var letters: Phrase {
    switch self {
    case .bant:
      Phrase(
        en: "BANT: budget, authority, need, timeline",
        nl: "BANT: budget, beslissingsrecht, behoefte, tijdpad")
    case .spin:
      Phrase(
        en: "SPIN: situation, problem, implication, need-payoff",
        nl: "SPIN: situatie, probleem, gevolg, opbrengst")
    case .meddic:
      Phrase(
        en: "MEDDIC: metrics, economic buyer, decision criteria, decision process, pain, champion",
        nl: "MEDDIC: cijfers, budgethouder, keuzecriteria, besluitproces, pijn, voorvechter")
    }
  }
}
