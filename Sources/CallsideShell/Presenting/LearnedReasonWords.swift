import CallsideCore
import Foundation

/// What the learned chance goes by, in words.
extension Page {
  /// Adds the learned chance as a sum: where it starts, what moves it most, either way, and what
  /// all the rest does.
  mutating func addLearned(_ chance: LearnedChance, of lead: Lead, in playbook: Playbook) {
    let (won, lost) = (chance.learnedFrom.won, chance.learnedFrom.lost)
    blank()
    row(
      percent(chance.start),
      words(
        en: "start of what was learned, from \(won + lost) closed leads, \(won) of them won",
        nl: "begin van wat geleerd is, van \(won + lost) afgesloten leads, waarvan \(won) gewonnen"),
      nameWidth: 8)
    for reason in chance.up + chance.down {
      let (won, lost) = (reason.seen.won, reason.seen.lost)
      row(
        points([reason]),
        "\(self.reason(reason.feature, of: lead, in: playbook)) · "
          + words(en: "\(won) of \(won + lost) won", nl: "\(won) van \(won + lost) gewonnen"),
        nameWidth: 8)
    }
    let others = chance.others
    if !others.isEmpty {
      row(
        points(others),
        words(
          en: others.count == 1 ? "one thing more" : "\(others.count) things more, together",
          nl: others.count == 1 ? "nog één punt" : "nog \(others.count) punten, samen"),
        nameWidth: 8)
    }
    row(
      percent(chance.percent),
      words(
        en: "learned; here too points move the odds: 17 up doubles them",
        nl: "geleerd; ook hier tellen punten bij de uitersten minder zwaar"),
      nameWidth: 8)
  }

  /// Returns what reasons do together, in the points of the playbook.
  private func points(_ reasons: [LearnedChance.Reason]) -> String {
    signed(reasons.reduce(0) { $0 + $1.logOdds } / Chance.logOddsPerPoint)
  }

  private func reason(_ feature: LeadFeature, of lead: Lead, in playbook: Playbook) -> String {
    let unknown = words(en: "not known", nl: "niet bekend")
    switch feature {
    case .source:
      return words(en: "source: ", nl: "bron: ") + (lead.source.map { words($0.phrase) } ?? unknown)
    case .grade: return words(en: "grade: ", nl: "soort: ") + lead.grade.rawValue
    case .readiness:
      return lead.readiness == .none
        ? words(en: "neither MQL nor SQL", nl: "geen MQL of SQL")
        : lead.readiness.rawValue.uppercased()
    case .playbook: return words(en: "playbook: ", nl: "draaiboek: ") + playbook.title
    case .phase:
      return words(en: "phase: ", nl: "fase: ") + (playbook.phase(lead.phase)?.title ?? lead.phase)
    case .daysOpen:
      let days = Int(max(0, moment.now.timeIntervalSince(lead.createdAt) / 86_400))
      return days == 1
        ? words(en: "open for a day", nl: "al een dag open")
        : words(en: "open for \(days) days", nl: "al \(days) dagen open")
    case .value:
      return words(en: "value: ", nl: "waarde: ") + (lead.value?.shown(in: language) ?? unknown)
    case .legalForm:
      return words(en: "legal form: ", nl: "rechtsvorm: ") + (lead.legalForm ?? unknown)
    case .attempts:
      return words(en: "attempts in vain: ", nl: "vergeefse pogingen: ") + "\(lead.attempts)"
    case .conversations:
      let count = lead.calls.count { $0.endedAt != nil && $0.wasReached }
      return words(en: "times reached: ", nl: "keer gesproken: ") + "\(count)"
    case .people:
      return words(en: "people known: ", nl: "mensen bekend: ") + "\(lead.contacts.count)"
    case .decider:
      return lead.contacts(in: .decider).isEmpty
        ? words(en: "nobody known who decides", nl: "nog geen beslisser bekend")
        : words(en: "the decider is known", nl: "de beslisser is bekend")
    case .answer(let id):
      let question = playbook.question(id)
      let title = question?.title ?? id.replacing("-", with: " ")
      return "\(title): " + (lead.answers[id].map { answer($0.value, to: question) } ?? unknown)
    case .objection(let id):
      let title = playbook.objection(id)?.title ?? id
      return lead.calls.contains { $0.objections.contains(id) }
        ? words(en: "raised: \(title)", nl: "bezwaar: \(title)")
        : words(en: "never raised: \(title)", nl: "nooit genoemd: \(title)")
    case .field(let name): return "\(name): " + (lead.fields[name] ?? unknown)
    }
  }
}
