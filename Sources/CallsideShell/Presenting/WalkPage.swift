import CallsideCore
import CallsidePlaybooks
import Foundation

/// What the screen shows during a call: where the walk stands, and what came of a line.
extension Page {
  /// Adds the heading of a call.
  ///
  /// - Parameters:
  ///   - isCompanyKnown: Whether the rep has said which company they call for.
  ///   - fill: Fills in a line to say; nil where nobody is called, so that nobody has to ask first.
  mutating func addOpening(
    of walk: Walk, isResumed: Bool, isCompanyKnown: Bool, fill: ((String) -> String)? = nil
  ) {
    let chance = percent(Chance(of: walk.lead, in: walk.playbook).effective)
    blank()
    heading(
      "\(walk.lead.name) · \(walk.phase.title)",
      right: words(en: "chance \(chance)", nl: "kans \(chance)") + " · " + walk.phase.who)
    let whom = whom(of: walk.lead)
    if !whom.isEmpty { paragraph(words(en: "Call: ", nl: "Bel: ") + whom) }
    if let source = walk.lead.source {
      secondary(words(en: "From: \(source.phrase.en)", nl: "Bron: \(source.phrase.nl)"))
    }
    addObjectionToCalls(of: walk.lead)
    if walk.lead.status == .lost {
      let lost = lost(walk.lead, in: walk.playbook)
      paragraph(
        words(
          en: "This lead is \(lost). A step agreed opens it again.",
          nl: "Deze lead is \(lost). Spreek je een stap af, dan gaat hij weer open."))
    }
    paragraph(words(en: "Goal: ", nl: "Doel: ") + walk.phase.goal)
    if !isCompanyKnown {
      secondary(
        words(
          en:
            "Say your own company where it is between brackets; `config company NAME` fills it in.",
          nl:
            "Noem je eigen bedrijf waar haken staan; `instellingen bedrijf NAAM` vult het voortaan in."
        ))
    }
    if isResumed {
      secondary(
        words(
          en: "You go on where you were; what was recorded is kept.",
          nl: "Je gaat verder waar je was; wat vastligt is bewaard."))
    }
    secondary(
      words(
        en: "Enter next · !objection · /back /skip /tip /note /hangup /help",
        nl: "Enter volgende · !bezwaar · /terug /overslaan /tip /notitie /ophangen /hulp"))
    if fill != nil { addSpent(walk.lead, in: walk.playbook) }
    if let fill { addDoubt(of: walk, spoken: fill) }
  }

  /// Adds the place where the walk stands.
  mutating func addPlace(of walk: Walk, spoken fill: SpokenWords) {
    switch walk.place {
    case .step, .gatekeeper: if let step = walk.step { add(step, of: walk, fill) }
    case .objection(let id, let stage, _): addObjection(id, stage, of: walk, fill)
    case .outcome:
      blank()
      label(words(en: "HOW DID IT END?", nl: "HOE LIEP HET AF?"))
      let outcomes = walk.offeredOutcomes
      let widest = outcomes.map { DisplayWidth.columns($0.label) }.max() ?? 0
      for (index, outcome) in outcomes.enumerated() {
        item(
          index + 1, outcome.label, note: consequence(of: outcome, in: walk),
          noteColumn: min(widest, width / 2))
      }
      if let expected = walk.expectedOutcome.flatMap(walk.phase.outcome) {
        secondary("Enter: \(expected.label)")
      }
    case .reason(let id):
      let status = walk.phase.outcome(id)?.closes ?? .lost
      blank()
      label(
        status == .won
          ? words(en: "WHY WAS IT WON?", nl: "WAAROM GEWONNEN?")
          : words(en: "WHY WAS IT LOST?", nl: "WAAROM VERLOREN?"),
        note: words(en: "a number, or your own words", nl: "een cijfer, of je eigen woorden"))
      for (index, reason) in walk.playbook.reasons(for: status).enumerated() {
        item(index + 1, reason.label)
      }
    case .override(let id): addOverride(id, of: walk)
    case .nextStep(let id): addProposal(id, of: walk)
    case .over: break
    }
  }

  private mutating func add(_ step: Step, of walk: Walk, _ fill: SpokenWords) {
    blank()
    switch step.body {
    case .say(let text, _):
      label(
        isGatekeeper(walk)
          ? words(en: "SAY TO RECEPTION", nl: "ZEG TEGEN RECEPTIE") : words(en: "SAY", nl: "ZEG"))
      spoken(fill.fill(text))
    case .ask(let id, _):
      guard let question = walk.playbook.question(id) else { return }
      label(words(en: "ASK", nl: "VRAAG"), note: kindHint(of: question))
      spoken(fill.fill(question.ask))
      for (index, choice) in question.choices.enumerated() { item(index + 1, choice.label) }
      if let earlier = walk.known.answers[id] {
        let text = [
          answer(earlier.value, to: question),
          earlier.source == .buyer ? nil : mark(earlier.source),
        ].compactMap { $0 }.joined(separator: " ")
        secondary(
          words(
            en: "known: \(text) (\(date(earlier.at))) · Enter keeps it",
            nl: "bekend: \(text) (\(date(earlier.at))) · Enter laat het zo"))
      }
    case .dmu(let role):
      label(
        words(en: "WHO", nl: "WIE") + " · " + words(role.phrase),
        note: words(en: "name, title, phone or mail", nl: "naam, functie, telefoon of mail"))
      spoken(fill.fill(walk.playbook.prompt(for: role)?.ask ?? ""))
      for contact in walk.lead.contacts(in: role) {
        secondary(
          words(
            en: "known: \(self.person(contact)) · Enter keeps it",
            nl: "bekend: \(self.person(contact)) · Enter laat het zo"))
      }
    }
    for cue in walk.cues(.listen, at: moment.now) {
      secondary(words(en: "listen: ", nl: "luister: ") + fill.fill(cue))
    }
  }

  private func isGatekeeper(_ walk: Walk) -> Bool {
    if case .gatekeeper = walk.place { true } else { false }
  }

  private mutating func addObjection(
    _ id: String, _ stage: Int, of walk: Walk, _ fill: SpokenWords
  ) {
    guard let objection = walk.playbook.objection(id),
      Objection.Stage.allCases.indices.contains(stage), objection.meet.indices.contains(stage)
    else { return }
    blank()
    label(
      objection.title.uppercased() + " · " + words(Objection.Stage.allCases[stage].phrase),
      note: "\(stage + 1)/\(Objection.Stage.allCases.count)")
    spoken(fill.fill(objection.meet[stage]))
    if stage == 0 {
      secondary(
        words(
          en: "Pause first. Enter goes on, /skip returns to your line.",
          nl: "Laat eerst een stilte vallen. Enter gaat door, /overslaan terug naar je regel."))
    }
  }

  /// Returns what an outcome leads to, in a few words.
  private func consequence(of outcome: Outcome, in walk: Walk) -> String {
    var parts: [String] = []
    if let status = outcome.closes {
      parts.append(
        status == .won ? words(en: "won", nl: "gewonnen") : words(en: "lost", nl: "verloren"))
    }
    if let to = outcome.to, outcome.closes == nil, let phase = walk.playbook.phase(to) {
      parts.append("→ \(phase.title)")
    }
    if let agreed = walk.agreed(by: outcome, at: moment) {
      parts.append("\(words(agreed.action.phrase)) \(day(agreed.at))")
    } else if let next = outcome.next, next.action != .call || !walk.lead.objectsToCalls {
      parts.append(
        words(
          en: "\(next.action.phrase.en) in \(next.delay.phrase.en)",
          nl: "\(next.action.phrase.nl) over \(next.delay.phrase.nl)"))
    }
    return parts.joined(separator: " · ")
  }

  private mutating func addOverride(_ id: String, of walk: Walk) {
    guard let outcome = walk.phase.outcome(id), let to = outcome.to else { return }
    let title = walk.playbook.phase(to)?.title ?? to
    guard case .held(_, let unmet) = walk.move(after: outcome, at: moment.now) else {
      // What was missing was filled in at this very question.
      blank()
      label(words(en: "ON TO \(title.uppercased())", nl: "DOOR NAAR \(title.uppercased())"))
      return secondary(words(en: "Enter moves on.", nl: "Enter gaat door."))
    }
    let open = words(unmet.open(for: walk.known, in: walk.playbook))
    blank()
    label(words(en: "ON TO \(title.uppercased())?", nl: "DOOR NAAR \(title.uppercased())?"))
    paragraph(
      words(
        en: "Not yet: \(open).", nl: "Nog niet rond: \(open)."))
    secondary(
      words(
        en: "Enter stays in \(walk.phase.title); type a reason to move on all the same.",
        nl: "Enter blijft in \(walk.phase.title); typ een reden om toch door te gaan."))
  }

  private mutating func addProposal(_ id: String, of walk: Walk) {
    guard let outcome = walk.phase.outcome(id) else { return }
    blank()
    guard let step = walk.proposal(after: outcome, at: moment) else {
      label(words(en: "WHAT COMES NEXT?", nl: "WAT IS DE VERVOLGSTAP?"))
      let example =
        walk.lead.objectsToCalls
        ? Phrase(en: "email tomorrow 10:00", nl: "mailen morgen 10:00")
        : Phrase(en: "call tomorrow 10:00", nl: "bellen morgen 10:00")
      return secondary(
        walk.needsNoNextStep(after: outcome, at: moment)
          ? words(
            en: "Enter: none · or such as `\(example.en)`",
            nl: "Enter: geen · of bijvoorbeeld `\(example.nl)`")
          : words(
            en: "such as `\(example.en)`, or `none`", nl: "zoals `\(example.nl)`, of `geen`"))
    }
    label(words(en: "NEXT STEP", nl: "VERVOLGSTAP"))
    spoken("\(words(step.action.phrase)) · \(date(step.at))")
    addSpent(outcome, of: walk)
    if let promise = walk.before.nextStep, promise.isPromised, promise.action != .call,
      promise.action != step.action
    {
      secondary(
        words(
          en: "instead of: \(promise.action.phrase.en) · \(date(promise.at)) — is that done?",
          nl: "in plaats van: \(promise.action.phrase.nl) · \(date(promise.at)) — is dat gedaan?"))
    }
    secondary(
      words(
        en: "Enter agrees · type another date, or `none`",
        nl: "Enter is akkoord · typ een andere datum, of `geen`"))
  }

  /// Returns what fits as an answer, where the choices do not say it.
  private func kindHint(of question: Question) -> String {
    switch question.kind {
    case .choice, .yesNo, .text: ""
    case .number: question.unit ?? words(en: "a number", nl: "een getal")
    case .percent: words(en: "a percentage", nl: "een percentage")
    case .money:
      if let period = question.per {
        words(
          en: "an amount \(period.phrase.en), such as 12k",
          nl: "een bedrag \(period.phrase.nl), zoals 12k")
      } else {
        words(en: "an amount, such as 12k", nl: "een bedrag, zoals 12k")
      }
    case .date: words(en: "a date, such as next week", nl: "een datum, zoals volgende week")
    case .phone: words(en: "a phone number", nl: "een telefoonnummer")
    case .email: words(en: "a mail address", nl: "een mailadres")
    case .contact: words(en: "a name", nl: "een naam")
    }
  }

  /// Returns whom to ask for and the number to dial, and whose that is where it is another's.
  func whom(of lead: Lead) -> String {
    let (main, dialled) = (lead.mainContact, lead.contactToDial)
    var number = dialled?.phone
    if let dialled, let phone = number, main != nil, dialled.id != main?.id,
      !dialled.isCompany
    {
      number = "\(phone) (\(dialled.name))"
    }
    return [main.map(person), number ?? main?.email].compactMap { $0 }.joined(separator: " · ")
  }

  /// Returns a contact in one line: name, title, roles and stance.
  func person(_ contact: Contact) -> String {
    [contact.name, contact.title, contact.stance.map { words($0.phrase) }]
      .compactMap { $0 }.joined(separator: ", ")
  }
}
