public import Foundation

/// What can be done at any line, without leaving it: notes, people, chance, objections.
extension Walk {
  mutating func takeNote(_ text: String, at moment: Moment) throws(Diagnostic) -> WalkTurn {
    WalkTurn(
      record([try Recording.note(text, call: call)], at: moment), [.noted], showsPlace: false)
  }

  mutating func takePerson(_ text: String, at moment: Moment) throws(Diagnostic) -> WalkTurn {
    guard !text.isEmpty else { return WalkTurn([], [.people], showsPlace: false) }
    let first = text.prefix { $0 != " " && $0 != "," }
    let role = Role.read(String(first))
    let rest = role == nil ? text : String(text.dropFirst(first.count))
    let contact = try PersonReading.read(
      rest, role: role, in: lead, home: moment.home,
      newID: Recording.contactID(in: call, of: lead, at: moment))
    return WalkTurn(
      record([.contactSet(contact)], at: moment), [.personRecorded(contact)], showsPlace: false)
  }

  mutating func takeChance(_ text: String, at moment: Moment) throws(Diagnostic) -> WalkTurn {
    let percent = try OwnChanceReading.read(text, language: moment.language)
    let from = Chance(of: lead, in: playbook).effective
    let events = record([.chanceGiven(percent)], at: moment)
    let to = Chance(of: lead, in: playbook).effective
    return WalkTurn(events, [.chanceRecorded(from: from, to: to)], showsPlace: false)
  }

  mutating func raise(_ text: String, at moment: Moment) throws(Diagnostic) -> WalkTurn {
    guard !text.isEmpty else { return WalkTurn([], [.objections], showsPlace: false) }
    let objection = try ObjectionReading.read(text, in: playbook)
    guard !objection.isAgainstCalls else { return stopCalling(objection, at: moment) }
    place = .objection(objection.id, stage: 0, back: origin)
    return WalkTurn(record([.objectionRaised(objection.id, call: call)], at: moment))
  }

  /// Records that they want no more calls and goes to the end, by way of how the playbook meets
  /// that, where there is an objection to meet.
  mutating func stopCalling(_ met: Objection? = nil, at moment: Moment) -> WalkTurn {
    let raised = met ?? playbook.objections.first(where: \.isAgainstCalls)
    var events = raised.map { [Event.objectionRaised($0.id, call: call)] } ?? []
    if !lead.objectsToCalls { events.append(.objectedToCalls(call: call)) }
    var back = origin
    // There is nothing more to say than how it is met.
    leaveForTheEnd()
    if case .outcome = place { back = .outcome }
    expectedOutcome = phase.outcomes.first(where: \.isObjection)?.id
    place = met.map { .objection($0.id, stage: 0, back: back) } ?? back
    return WalkTurn(record(events, at: moment), met == nil ? [.objected] : [])
  }

  mutating func meetGatekeeper(at now: Date) throws(Diagnostic) -> WalkTurn {
    guard case .step(let index) = place, !gatekeeperSteps(at: now).isEmpty else {
      throw .noGatekeeper
    }
    place = gatekeeperPlace(from: 0, back: index, at: now)
    return WalkTurn()
  }

  /// Leaves the call to go on with it later; a date becomes a promised call.
  mutating func pause(until text: String, at moment: Moment) throws(Diagnostic) -> WalkTurn {
    guard !text.isEmpty else {
      if let turn = try? endedByObjection(at: moment) { return turn }
      place = .over
      return WalkTurn([], [.paused], showsPlace: false)
    }
    // A next step settles the call, which would then never be closed.
    if case .reason = origin { throw .noReason }
    let step = try NextStepReading.read(
      text, for: lead, proposed: .call, isPromised: true, hours: playbook.hours, at: moment)
    let events = record([.nextStepSet(step)], at: moment)
    place = .over
    let remarks = remarks(on: text, step, at: moment)
    return WalkTurn(events, [.nextStep(step)] + remarks + [.paused], showsPlace: false)
  }

  /// The hints for the present place: the step's own, then the question's reason and tip.
  func tips(at now: Date) -> [String] {
    var tips = cues(.tip, at: now)
    switch step?.body {
    case .ask(let id, _):
      if let question = playbook.question(id) {
        tips.append(question.why)
        tips += [question.changes, question.tip].compactMap { $0 }
      }
    case .dmu(let role):
      if let prompt = playbook.prompt(for: role) {
        tips.append(prompt.why)
        tips += [prompt.tip].compactMap { $0 }
      }
    case .say, nil: break
    }
    if case .objection(let id, _, _) = place, let tip = playbook.objection(id)?.tip {
      tips.append(tip)
    }
    return tips
  }
}

/// Finding an objection by what was typed after `!`.
public enum ObjectionReading {
  /// Returns the objection with an id or title, by first letters or words, or by what buyers say.
  ///
  /// - Throws: A refusal that names near objections.
  public static func read(_ text: String, in playbook: Playbook) throws(Diagnostic) -> Objection {
    let folded = Spelling.fold(Printable.cleaned(text))
    if case .one(let objection) = ChoiceReading.pick(text, from: playbook.objections) {
      return objection
    }
    let heard = playbook.objections.filter { objection in
      objection.hears.contains {
        let phrase = Spelling.fold($0)
        return phrase.contains(folded) || folded.contains(phrase)
      }
    }
    if heard.count == 1, let only = heard.first { return only }
    if let nearest = nearest(to: folded, in: playbook) { return nearest }
    return try ChoiceReading.choose(text, from: playbook.objections)
  }
}

extension ObjectionReading {
  /// Returns the objection that shares most words with what was heard, or nil when two share as
  /// many or none does.
  private static func nearest(to text: String, in playbook: Playbook) -> Objection? {
    let said = stems(of: text)
    let shares = playbook.objections.map { objection in
      ([objection.title] + objection.hears).map { stems(of: Spelling.fold($0)) }
        .map { said.intersection($0).count }.max() ?? 0
    }
    guard let most = shares.max(), most > 0, shares.count(where: { $0 == most }) == 1,
      let index = shares.firstIndex(of: most)
    else { return nil }
    return playbook.objections[index]
  }

  /// The words that carry meaning, without their endings.
  private static func stems(of text: String) -> Set<String> {
    let words = text.split { !$0.isLetter }.map(String.init)
    return Set(words.filter { $0.count > 3 && !commonWords.contains($0) }.map { $0.prefix(5) })
      .reduce(into: []) { $0.insert(String($1)) }
  }

  private static let commonWords: Set<String> = [
    "voor", "maar", "niet", "meer", "heeft", "hebben", "heb", "moet", "geen", "wordt", "zijn",
    "mijn", "iets", "even", "naar", "over", "toch", "ooit", "daar", "onze", "with", "have", "that",
    "this", "your", "just", "from", "they", "what", "dont", "need", "some", "really",
  ]
}

/// Reading a chance as the rep sees it.
public enum OwnChanceReading {
  /// Returns a percentage from 0 to 100.
  ///
  /// - Throws: A refusal for anything else.
  public static func read(_ text: String, language: Language) throws(Diagnostic) -> Decimal {
    guard let percent = NumberReading.readPercent(text, language: language), percent >= 0,
      percent <= 100
    else {
      throw Diagnostic(
        .error, "not-a-chance",
        Phrase(
          en: "a chance is a number from 0 to 100", nl: "een kans is een getal van 0 tot en met 100"
        ),
        help: Phrase(en: "type a number such as `40`", nl: "typ een getal zoals `40`"))
    }
    return percent
  }
}

extension Diagnostic {
  fileprivate static let noGatekeeper = Diagnostic(
    .error, "no-gatekeeper",
    Phrase(
      en: "there is no gatekeeper script to go to here",
      nl: "hier is geen tekst voor de receptie"))
}
