import CallsideCore
import CallsidePlaybooks
import Foundation

/// One screen before dialling.
extension Page {
  /// Adds who it is, what was, what was promised, what is known and not, who decides, what they
  /// may object, what the goal is, and the first line to say.
  mutating func addPreparation(
    for lead: Lead, in playbook: Playbook, spoken fill: SpokenWords, learned: LearnedChance?,
    known: KnownObjection?
  ) {
    guard let phase = playbook.phase(lead.phase) else { return }
    let lead = lead.carried(into: playbook)
    let chance = Chance(of: lead, in: playbook)
    blank()
    heading(
      lead.name,
      right: "\(phase.title) · " + words(en: "chance", nl: "kans") + " \(percent(chance.effective))"
        + (learned.map { words(en: ", learned ", nl: ", geleerd ") + percent($0.percent) } ?? "")
    )
    let whom = whom(of: lead)
    if !whom.isEmpty { row(words(en: "ask for", nl: "vraag naar"), whom) }
    addObjectionToCalls(of: lead)
    let permission = permission(for: lead, in: playbook, known: known)
    addPermission(permission)
    if lead.zoneThere != moment.calendar.timeZone { addZone(of: lead) }
    addSource(of: lead)
    addResponse(of: lead, in: playbook)
    row(words(en: "goal", nl: "doel"), phase.goal)
    let isPlanned = lead.nextStep.map { !$0.isPromised } ?? false
    row(
      isPlanned ? words(en: "planned", nl: "gepland") : words(en: "promised", nl: "beloofd"),
      lead.nextStep == nil ? words(en: "nothing", nl: "niets") : nextStep(of: lead))
    addSpent(lead, in: playbook)
    let past = history(of: lead, in: playbook, limit: 3)
    for (index, line) in past.enumerated() {
      let name = index == 0 ? words(en: "so far", nl: "tot nu toe") : ""
      row(name, DisplayWidth.cut("\(line.date): \(line.text)", to: width - 20))
    }
    if past.isEmpty {
      row(
        words(en: "so far", nl: "tot nu toe"), words(en: "no contact yet", nl: "nog geen contact"))
    }

    blank()
    addKnown(of: lead, phase: phase, in: playbook)
    addRoles(of: lead, in: playbook)
    let objections = likelyObjections(for: lead, in: playbook)
    if !objections.isEmpty {
      row(
        words(en: "may object", nl: "kan zeggen"),
        objections.map { "\($0.title) (!\($0.id))" }.joined(separator: ", "))
    }
    for (index, line) in phase.prepare.prefix(3).enumerated() {
      row(index == 0 ? words(en: "look up", nl: "zoek op") : "", fill.fill(line))
    }

    addVoicemail(of: lead, in: phase)
    let isOver = Cadence.isSpent(for: lead, in: playbook)
    if let opening = phase.opening, !isOver, !permission.isRefused {
      blank()
      label(words(en: "YOUR FIRST LINE", nl: "JE EERSTE ZIN"))
      spoken(fill.fill(opening))
    }
  }

  private mutating func addKnown(of lead: Lead, phase: Phase, in playbook: Playbook) {
    let known = playbook.questions.compactMap { question in
      lead.answers[question.id].map {
        "\(question.title) \(self.answer($0, besideTitleOf: question))"
      }
    }
    let facts = Facts(
      lead: lead, chance: Chance(of: lead, in: playbook).effective, now: moment.now)
    let unknown = phase.openQuestions(in: facts)
      .map { playbook.question($0)?.title ?? $0 }
    if !known.isEmpty {
      row(words(en: "known", nl: "bekend"), list(known, most: 5))
    }
    row(
      words(en: "to ask", nl: "te vragen"),
      unknown.isEmpty
        ? words(en: "nothing this phase needs", nl: "niets wat deze fase nodig heeft")
        : list(unknown, most: 6))
  }

  private mutating func addRoles(of lead: Lead, in playbook: Playbook) {
    let named = Role.allCases.compactMap { role -> String? in
      let people = lead.contacts(in: role)
      guard !people.isEmpty else { return nil }
      let names = people.map { $0.name + ($0.stance.map { " \($0.mark)" } ?? "") }
      return "\(words(role.phrase)): \(names.joined(separator: ", "))"
    }
    if !named.isEmpty { row("DMU", list(named, most: 4)) }
    let missing = playbook.requiredRoles(in: lead.phase)
      .filter { lead.contacts(in: $0).isEmpty }.map { words($0.phrase) }
    if !missing.isEmpty {
      row(
        named.isEmpty ? "DMU" : "",
        words(en: "not known yet: ", nl: "nog niet bekend: ")
          + missing.joined(separator: ", "))
    }
  }

  /// What this lead raised before, newest first, filled up with the playbook's first ones.
  private func likelyObjections(for lead: Lead, in playbook: Playbook) -> [Objection] {
    var ids: [String] = []
    for id in lead.calls.reversed().flatMap(\.objections) + playbook.objections.map(\.id)
    where !ids.contains(id) {
      ids.append(id)
    }
    return ids.compactMap(playbook.objection).prefix(3).map { $0 }
  }

  private func list(_ items: [String], most: Int) -> String {
    let more = items.count - most
    let tail = more > 0 ? words(en: " and \(more) more", nl: " en nog \(more)") : ""
    return items.prefix(most).joined(separator: ", ") + tail
  }
}
