import CallsideCore
import CallsidePlaybooks

/// What is said about a line just taken in a call.
extension Page {
  /// Adds a reply of the walk.
  mutating func add(_ reply: WalkReply, of walk: Walk, spoken fill: SpokenWords) {
    switch reply {
    case .recorded(let question, let answer, let remark):
      let text = self.answer(answer, besideTitleOf: question, remark: remark)
      done("\(question.title): \(text)")
    case .personRecorded(let contact):
      let roles = contact.roles.sorted { $0.rawValue < $1.rawValue }.map { words($0.phrase) }
      done(([person(contact)] + roles).joined(separator: " · "))
    case .noted:
      done(
        walk.goesOnByEnter
          ? words(en: "noted · Enter goes on", nl: "genoteerd · Enter gaat verder")
          : walk.question != nil || walk.step != nil
            ? words(
              en: "noted · the question above is still open",
              nl: "genoteerd · de vraag hierboven staat nog open")
            : words(en: "noted", nl: "genoteerd"))
    case .chanceRecorded(let from, let to):
      done(
        words(
          en: "your chance: \(percent(from)) → \(percent(to))",
          nl: "je eigen kans: \(percent(from)) → \(percent(to))"))
    case .tips(let tips):
      if tips.isEmpty {
        secondary(words(en: "No tip for this line.", nl: "Geen tip bij deze regel."))
      }
      for tip in tips { secondary("· " + fill.fill(tip)) }
    case .help: addCallHelp(for: walk.playbook)
    case .people: addPeople(of: walk.lead, in: walk.playbook)
    case .objections:
      let widest = walk.playbook.objections.map { DisplayWidth.columns($0.title) }.max() ?? 0
      for (index, objection) in walk.playbook.objections.enumerated() {
        item(
          index + 1, objection.title, note: "!" + objection.id, noteColumn: min(widest, width / 2))
      }
    case .objected:
      done(
        words(
          en: "recorded: wants no more calls, from anybody",
          nl: "vastgelegd: wil niet meer gebeld worden, door niemand"))
    case .voicemail(let text):
      blank()
      label(words(en: "AFTER THE TONE", nl: "NA DE PIEP"))
      spoken(fill.fill(text))
    case .phaseMoved(let from, let to):
      done(
        words(en: "phase: ", nl: "fase: ") + title(of: from, walk) + " → " + title(of: to, walk))
    case .phaseKept(let phase):
      done(
        words(
          en: "stays in \(title(of: phase, walk))", nl: "blijft in \(title(of: phase, walk))"))
    case .nextStep(let step): done("\(words(step.action.phrase)) · \(date(step.at))")
    case .remark(let remark): self.remark(remark)
    case .agreedOtherwise(let step):
      secondary(
        words(
          en: "With the buyer you agreed on \(date(step.at)); `undo` takes this one back.",
          nl: "Met de klant sprak je \(date(step.at)) af; `ongedaan` draait deze terug."))
    case .leftOpen(let question):
      secondary(words(en: "\(question.title): still open", nl: "\(question.title): blijft open"))
    case .nobodyNamed(let role):
      secondary(
        words(
          en: "\(role.phrase.en): still open", nl: "\(role.phrase.nl): blijft open"))
    case .kept(let question):
      done(
        words(
          en: "\(question.title): the earlier answer stays",
          nl: "\(question.title): het eerdere antwoord blijft staan"))
    case .noNextStep: done(words(en: "no next step", nl: "geen vervolgstap"))
    case .closed(let status):
      done(status == .won ? words(en: "won", nl: "gewonnen") : words(en: "lost", nl: "verloren"))
    case .paused:
      let name = walk.lead.name
      if case .refused(let obstacle) = permission(for: walk.lead, in: walk.playbook) {
        return addBarred(obstacle, of: walk)
      }
      secondary(
        words(
          en: "The call is kept. `call \(name)` goes on where you were.",
          nl: "Het gesprek is bewaard. `bel \(name)` gaat verder waar je was."))
    case .needsGround:
      addNeededGround(of: walk.lead)
    case .atStart:
      secondary(words(en: "This is the first line.", nl: "Dit is de eerste regel."))
    case .nothing(let phrase): secondary(words(phrase))
    }
  }

  /// Adds something worth knowing of the line before.
  mutating func remark(_ phrase: Phrase) { secondary(words(phrase)) }

  /// Adds that something was done, wrapped.
  mutating func done(_ text: String) {
    let lines = DisplayWidth.wrap(Printable.line(text), to: width - 4)
    for (index, line) in lines.enumerated() {
      raw("  " + (index == 0 ? style.accent("✓ ") : "  ") + line)
    }
  }

  private func title(of phase: String, _ walk: Walk) -> String {
    walk.playbook.phase(phase)?.title ?? phase
  }

  private mutating func addCallHelp(for playbook: Playbook) {
    blank()
    label(words(en: "IN A CALL", nl: "IN EEN GESPREK"))
    row(
      "Enter",
      words(en: "next line, or keep what is known", nl: "volgende regel, of laat wat bekend is"),
      nameWidth: 26)
    for command in WalkInput.names {
      let takes = command.takes.map { " " + words($0) } ?? ""
      row("/" + words(command.name) + takes, words(command.does), nameWidth: 26)
    }
    let objection = playbook.objections.first?.id ?? ""
    row(
      "!" + objection,
      words(en: "meet that objection, then back here", nl: "ga in op dat bezwaar, dan terug hier"),
      nameWidth: 26)
    row(
      "~50", words(en: "an answer that is your guess", nl: "een antwoord dat jouw gok is"),
      nameWidth: 26)
    row(
      "doc: 50", words(en: "an answer from a document", nl: "een antwoord uit een document"),
      nameWidth: 26)
  }

  /// Adds the people by role, with the roles nobody plays yet.
  mutating func addPeople(of lead: Lead, in playbook: Playbook) {
    let required = playbook.requiredRoles(in: lead.phase)
    for role in Role.allCases {
      let people = lead.contacts(in: role)
      for contact in people { row(words(role.phrase), person(contact), nameWidth: 16) }
      if people.isEmpty {
        let gap =
          required.contains(role)
          ? words(en: "unknown — needed in this phase", nl: "onbekend — nodig in deze fase") : "–"
        row(words(role.phrase), gap, nameWidth: 16)
      }
    }
    let others = lead.contacts.filter { $0.roles.isEmpty }
    for contact in others {
      row(words(en: "other", nl: "overig"), person(contact), nameWidth: 16)
    }
  }
}
