extension Nudge {
  /// Questions that this phase must answer and that are still open make a call worth more.
  static let openQuestion = Nudge("open-question", Phrase(en: "open question", nl: "open vraag")) {
    situation in
    let lead = situation.lead
    guard lead.status == .open, !lead.calls.isEmpty else { return nil }
    let open = situation.phase.openQuestions(in: situation.facts)
    guard let first = open.first else { return nil }
    let title = situation.playbook.question(first)?.title ?? first
    let more = open.count - 1
    return Advice(
      min(3, Double(open.count)),
      because: Phrase(
        en: "still to ask: \(title)" + (more > 0 ? " and \(more) more" : ""),
        nl: "nog te vragen: \(title)" + (more > 0 ? " en nog \(more)" : "")))
  }
}
