public import CallsideCore
import Foundation

/// What is known about one lead: `show`, and the one screen of `prep`.
extension Page {
  /// Adds everything that is kept about a lead.
  public mutating func addLead(
    _ lead: Lead, in playbook: Playbook, learned: LearnedChance?, known: KnownObjection?
  ) {
    let lead = lead.carried(into: playbook)
    addParticulars(of: lead, in: playbook, learned: learned, known: known)
    if !lead.fields.isEmpty {
      blank()
      label(words(en: "FIELDS", nl: "VELDEN"))
      addFields(of: lead)
    }
    if !lead.contacts.isEmpty {
      blank()
      label(words(en: "PEOPLE", nl: "MENSEN"))
      for contact in lead.contacts { addContact(contact) }
    }
    // The legal form has a row of its own.
    let isAnswered = lead.answers.keys.contains { id in
      !(playbook.question(id)?.tellsLegalPerson ?? false) || lead.answers[id]?.source == .guess
    }
    if isAnswered {
      blank()
      label(words(en: "ANSWERS", nl: "ANTWOORDEN"))
      addAnswers(of: lead, in: playbook)
    }
    if !lead.calls.isEmpty || !lead.notes.isEmpty || !lead.putOffs.isEmpty {
      blank()
      label(words(en: "HISTORY", nl: "GESCHIEDENIS"))
      for line in history(of: lead, in: playbook) {
        row(line.date, line.text, nameWidth: 18, keepsLines: true)
      }
    }
  }

  /// Adds the fields, with room for what columns of other programs are called.
  private mutating func addFields(of lead: Lead) {
    let fields = lead.fields.sorted { $0.key < $1.key }
      .map { (key: words(ColumnMapping.phrase(of: $0.key)), value: $0.value) }
    let longest = fields.map { DisplayWidth.columns($0.key) }.max() ?? 0
    let nameWidth = longest <= 14 ? 14 : min(longest, max(14, width / 2 - 6))
    let cut = Dictionary(grouping: fields.map(\.key)) {
      DisplayWidth.cut(Printable.line($0), to: nameWidth)
    }
    for (key, value) in fields {
      // Names that are the same as far as there is room stand whole on a line of their own.
      let isAlone = cut[DisplayWidth.cut(Printable.line(key), to: nameWidth)]?.count == 1
      if !isAlone { secondary(key) }
      row(isAlone ? key : "", value, nameWidth: nameWidth)
    }
  }

  /// Adds name, phase, chance, owner, value and next step.
  mutating func addParticulars(
    of lead: Lead, in playbook: Playbook, learned: LearnedChance?, known: KnownObjection? = nil
  ) {
    let phase = playbook.phase(lead.phase)?.title ?? lead.phase
    let chance = Chance(of: lead, in: playbook)
    blank()
    heading(lead.name, right: lead.id)
    if !lead.otherNames.isEmpty {
      row(words(en: "also", nl: "ook"), lead.otherNames.joined(separator: ", "))
    }
    row(words(en: "phase", nl: "fase"), phase + " · " + standing(of: lead))
    var odds = percent(chance.ladder)
    if let own = chance.own {
      odds = words(
        en: "\(percent(own)) by you, \(percent(chance.ladder)) by the playbook",
        nl: "\(percent(own)) volgens jou, \(percent(chance.ladder)) volgens het draaiboek")
    }
    if let learned {
      odds += words(
        en: "; learned \(percent(learned.percent))", nl: "; geleerd \(percent(learned.percent))")
    }
    row(words(en: "chance", nl: "kans"), odds)
    if let value = lead.value { row(words(en: "value", nl: "waarde"), value.shown(in: language)) }
    if let closing = lead.closing {
      row(words(en: "reason", nl: "reden"), reason(closing.reason, lead.status, in: playbook))
    }
    row(words(en: "next step", nl: "vervolgstap"), nextStep(of: lead))
    addPutOff(of: lead)
    addObjectionToCalls(of: lead)
    addPermission(permission(for: lead, in: playbook, known: known))
    if let form = lead.legalForm { row(words(en: "legal form", nl: "rechtsvorm"), form) }
    addZone(of: lead)
    addSource(of: lead)
    row(words(en: "owner", nl: "eigenaar"), lead.owner)
  }

  /// Adds where the lead came from: whoever is called may ask.
  mutating func addSource(of lead: Lead) {
    if let source = lead.source { row(words(en: "source", nl: "bron"), words(source.phrase)) }
  }

  /// Adds that nobody may call there any more, where that is so.
  mutating func addObjectionToCalls(of lead: Lead) {
    guard let since = lead.objectedToCallsAt else { return }
    row(
      words(en: "no calls", nl: "niet bellen"),
      words(
        en: "does not want to be called, said \(date(since))",
        nl: "wil niet gebeld worden, gezegd \(date(since))"))
  }

  /// Returns grade and readiness in words, or how it was closed.
  func standing(of lead: Lead) -> String {
    var parts: [String] = []
    switch lead.status {
    case .open: break
    // What it counted as says nothing any more.
    case .won: return words(en: "won", nl: "gewonnen")
    case .lost: return words(en: "lost", nl: "verloren")
    }
    parts.append(lead.grade.rawValue)
    if lead.readiness != .none { parts.append(lead.readiness.rawValue.uppercased()) }
    return parts.joined(separator: " · ")
  }

  /// Returns the next step with its date, or that there is none.
  func nextStep(of lead: Lead) -> String {
    guard let step = lead.nextStep else { return words(en: "none", nl: "geen") }
    return "\(words(step.action.phrase)) · \(date(step.at)) (\(distance(step.at)))"
  }

  /// Returns why a deal was won or lost, in the playbook's words where it has them.
  func reason(_ id: String, _ status: Lead.Status, in playbook: Playbook) -> String {
    // Where nobody told why, an import has the word for the status instead.
    if Lead.Status.read(id) == status { return words(status.word) }
    return playbook.reasons(for: status).first { $0.id == id }?.label ?? id
  }

  mutating func addContact(_ contact: Contact) {
    let roles = contact.roles.sorted { $0.rawValue < $1.rawValue }.map { words($0.phrase) }
    let parts = [
      contact.title, roles.isEmpty ? nil : roles.joined(separator: ", "),
      contact.stance.map { words($0.phrase) },
    ]
    let reached = contact.phones + contact.emails
    row(contact.name, (parts.compactMap { $0 } + reached).joined(separator: " · "), nameWidth: 22)
  }

  private mutating func addAnswers(of lead: Lead, in playbook: Playbook) {
    let known = playbook.questions.filter { lead.answers[$0.id] != nil }.map(\.id)
    let strangers = lead.answers.keys.filter { playbook.question($0) == nil }.sorted()
    for id in known {
      guard let answer = lead.answers[id], let question = playbook.question(id),
        !question.tellsLegalPerson || answer.source == .guess
      else { continue }
      let isGone = question.vanishedChoice(in: lead) != nil
      row(
        question.title,
        self.answer(
          answer, besideTitleOf: question,
          remark: isGone
            ? Phrase(en: "no choice any more", nl: "geen keuze meer") : nil), nameWidth: 22)
    }
    // Answers to questions that were removed are kept, but nothing asks after them any more.
    for id in strangers {
      guard let answer = lead.answers[id] else { continue }
      row(
        id.replacing("-", with: " "),
        self.answer(
          answer, besideTitleOf: nil,
          remark: Phrase(en: "not asked any more", nl: "wordt niet meer gevraagd")),
        nameWidth: 22, isDim: true)
    }
  }

  /// Returns calls and notes, newest first.
  ///
  /// - Parameter limit: How much of it there is to be, the newest first.
  func history(
    of lead: Lead, in playbook: Playbook, limit: Int = .max
  ) -> [(date: String, text: String)] {
    var lines: [(at: Date, text: String)] = lead.notes.map { ($0.at, $0.text) }
    for putOff in lead.putOffs {
      lines.append((putOff.at, "\(words(putOff.manner.phrase)): \(putOff.reason)"))
    }
    for move in lead.overrides {
      let title = playbook.phase(move.phase)?.title ?? move.phase
      lines.append((move.at, "→ \(title): \(move.because)"))
    }
    for call in lead.calls {
      let phase = playbook.phase(call.phase)
      let outcome =
        call.outcome.map { phase?.outcome($0)?.label ?? $0 }
        ?? words(en: "call left half-way", nl: "gesprek halverwege gestopt")
      let raised = call.objections.compactMap { playbook.objection($0)?.title ?? $0 }
      let objections = raised.isEmpty ? "" : " · \"\(raised.joined(separator: "\", \""))\""
      let mark = call.isAdvance ? words(en: " (a step agreed)", nl: " (stap afgesproken)") : ""
      lines.append((call.startedAt, outcome + mark + objections))
    }
    return lines.sorted { $0.at > $1.at }.prefix(limit).map { (date($0.at), $0.text) }
  }
}
