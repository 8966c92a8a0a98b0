import CallsideCore
import Foundation

/// Taking the lines of a story, one by one.
extension StoryRun {
  mutating func take(_ event: StoryEvent) throws(StoryMismatch) {
    let before = named
    named = nil
    switch event {
    case .say(let words): try say(words)
    case .ask(let target): try ask(target)
    case .answer(let text):
      try goToQuestion(named: before, Phrase(en: "answers \(text)", nl: "antwoordt \(text)"))
      try type(.line(text), shown: text)
    case .refused(let text): try refuse(text, named: before)
    case .keep:
      try goToQuestion(
        named: before, Phrase(en: "keeps what is known", nl: "laat staan wat er staat"))
      try type(.line(""), shown: "⏎")
    case .skip: try skip(named: before)
    case .back: try type(.back, shown: "/" + word("back", "terug"))
    case .gatekeeper: try type(.gatekeeper, shown: "/" + word("gatekeeper", "receptie"))
    case .voicemail:
      try type(.voicemail, shown: "/voicemail")
      voicemail = walk.phase.voicemail.map(fill)
      if let voicemail { conversation.append(StoryUtterance(kind: .say, text: voicemail)) }
    case .hangUp: try type(.hangUp, shown: "/" + word("hangup", "ophangen"))
    case .raise(let id):
      try type(.objection(id), shown: "!" + id)
    case .note(let text):
      try type(.note(text), shown: "/\(word("note", "notitie")) \(text)")
      named = before
    case .person(let text):
      try type(.person(text), shown: "/dmu \(text)")
      named = before
    case .ownChance(let text):
      try type(.chance(text), shown: "/\(word("chance", "kans")) \(text)")
      named = before
    case .later(let text): try type(.later(text), shown: "/later \(text)")
    case .outcome(let id): try end(with: id)
    case .reason(let text): try reason(text)
    case .because(let text):
      meetObjection()
      guard case .override = walk.place else {
        throw differs(Phrase(en: "moves on because of “\(text)”", nl: "gaat door omdat “\(text)”"))
      }
      try type(.line(text), shown: text)
    case .plan(let text):
      stayWhereHeld()
      guard case .nextStep = walk.place else {
        throw differs(Phrase(en: "plans \(text)", nl: "plant \(text)"))
      }
      try type(.line(text), shown: text)
    case .next(let text): try next(text)
    case .phase, .chance, .grade, .readiness, .status: try compare(event)
    case .call, .notAsked, .notSaid: break
    }
  }

  private func word(_ en: String, _ nl: String) -> String {
    Phrase(en: en, nl: nl)[playbook.language]
  }

  // MARK: - Typing

  /// Types something; a refusal is a difference.
  private mutating func type(_ input: WalkInput, shown: String) throws(StoryMismatch) {
    let before = walk
    let spoken = present
    do throws(Diagnostic) {
      _ = try walk.take(input, at: moment)
    } catch {
      throw StoryMismatch(
        expected: Phrase(en: "`\(shown)` is typed", nl: "`\(shown)` wordt getypt"),
        found: error.headline, help: error.help)
    }
    if case .line = input, let spoken, walk.place != before.place {
      note(spoken, at: before)
    } else if input == .skip, let spoken, spoken.kind == .ask {
      note(spoken, at: before)
    }
    if !shown.isEmpty { conversation.append(StoryUtterance(kind: .typed, text: shown)) }
    voicemail = nil
  }

  private mutating func note(_ spoken: StoryUtterance, at walk: Walk) {
    conversation.append(spoken)
    switch walk.step?.body {
    case .ask(let id, _) where walk.known.answers[id] == nil:
      asked.insert(.question(id))
    case .dmu(let role) where walk.lead.contacts(in: role).isEmpty: asked.insert(.role(role))
    default: break
    }
  }

  /// Goes on by Enter as long as nothing is asked and a place is not the one wanted.
  ///
  /// - Returns: Whether the wanted place was reached.
  private mutating func pass(until isWanted: (StoryRun) -> Bool) -> Bool {
    for _ in 0..<1_000 {
      if isWanted(self) { return true }
      guard isPassable, (try? type(.line(""), shown: "")) != nil else { return false }
    }
    return false
  }

  /// Whether the call goes on from here by itself.
  private var isPassable: Bool {
    switch walk.place {
    case .objection: true
    case .step, .gatekeeper: present?.kind == .say || isKnown
    case .outcome, .reason, .override, .nextStep, .over: false
    }
  }

  // MARK: - Saying and asking

  private mutating func say(_ words: [String]) throws(StoryMismatch) {
    func has(_ run: StoryRun) -> Bool {
      let line = run.voicemail ?? run.present?.text ?? ""
      return words.allSatisfy { Self.has(line, $0) }
    }
    let before = conversation.count
    guard pass(until: has) else {
      let said = words.map { Wording.quoted($0) }
      let expected = Phrase(
        en: "says \(said.joined(separator: " and "))",
        nl: "zegt \(said.joined(separator: " en "))")
      // The line that was reworded was passed on the way to here.
      let passed = conversation[before...].filter { $0.kind == .say }.map(\.text)
      guard let line = Self.alike(words, passed) else { throw differs(expected) }
      let now = Wording.quoted(line)
      throw StoryMismatch(expected: expected, found: Phrase(en: "says \(now)", nl: "zegt \(now)"))
    }
    if voicemail == nil, present?.kind == .say { try type(.line(""), shown: "") }
  }

  /// Returns the line that has most words of some text in it, at least half of them, or nil.
  private static func alike(_ words: [String], _ lines: [String]) -> String? {
    func set(_ text: String) -> Set<Substring> {
      Set(Spelling.fold(text).split { !($0.isLetter || $0.isNumber) })
    }
    let wanted = set(words.joined(separator: " "))
    let shared = lines.map { wanted.intersection(set($0)).count }
    guard let most = shared.max(), most > 0, most * 2 >= wanted.count else { return nil }
    return zip(lines, shared).first { $0.1 == most }?.0
  }

  private mutating func ask(_ target: StoryTarget) throws(StoryMismatch) {
    guard
      pass(until: { run in run.walk.step.map { run.asks($0, target) } ?? false && !run.isAside })
    else { throw differs(Phrase(en: "asks \(target.id)", nl: "vraagt \(target.id)")) }
    named = walk.place
  }

  /// Whether an objection is being met.
  private var isAside: Bool {
    if case .objection = walk.place { true } else { false }
  }

  /// Goes on to the question just named, else to the next one without an answer.
  private mutating func goToQuestion(
    named: Walk.Place?, _ expected: Phrase
  ) throws(StoryMismatch) {
    guard
      pass(until: { run in
        run.walk.place == named || (run.present?.kind == .ask && !run.isKnown)
      })
    else { throw differs(expected) }
  }

  private mutating func skip(named: Walk.Place?) throws(StoryMismatch) {
    switch walk.place {
    case .objection, .gatekeeper: break
    default:
      try goToQuestion(named: named, Phrase(en: "skips a question", nl: "slaat een vraag over"))
    }
    try type(.skip, shown: "/" + word("skip", "overslaan"))
  }

  private mutating func refuse(_ text: String, named: Walk.Place?) throws(StoryMismatch) {
    let expected = Phrase(en: "`\(text)` is refused", nl: "`\(text)` wordt niet aangenomen")
    try goToQuestion(named: named, expected)
    var other = walk
    if (try? other.take(.line(text), at: moment)) != nil {
      throw StoryMismatch(
        expected: expected, found: Phrase(en: "takes it", nl: "neemt het aan"))
    }
    self.named = walk.place
  }

  // MARK: - Endings

  private mutating func end(with id: String) throws(StoryMismatch) {
    guard pass(until: { $0.walk.place == .outcome }) else {
      throw differs(
        Phrase(en: "ends with outcome \(id)", nl: "eindigt met uitkomst \(id)"),
        help: Phrase(
          en: "to end the call before its last line, put `- hang up` above it",
          nl: "stopt het gesprek eerder, zet er dan `- hang up` boven"))
    }
    guard walk.phase.outcome(id) != nil else {
      let title = Wording.quoted(walk.phase.id)
      throw StoryMismatch(
        expected: Phrase(en: "ends with outcome \(id)", nl: "eindigt met uitkomst \(id)"),
        found: Phrase(
          en: "phase \(title) has no such outcome", nl: "fase \(title) heeft die uitkomst niet"),
        help: Wording.didYouMean(id, among: walk.phase.outcomes.map(\.id)))
    }
    try type(.line(id), shown: id)
  }

  /// Goes over the rest of an objection.
  private mutating func meetObjection() { _ = pass(until: { !$0.isAside }) }

  private mutating func reason(_ text: String) throws(StoryMismatch) {
    meetObjection()
    if case .reason = walk.place { return try type(.line(text), shown: text) }
    guard let closing = walk.lead.closing, walk.lead.closing != walk.before.closing else {
      throw differs(Phrase(en: "closes for the reason \(text)", nl: "sluit met de reden \(text)"))
    }
    guard closing.reason == text else {
      throw StoryMismatch(
        expected: Phrase(en: "the reason is \(text)", nl: "de reden is \(text)"),
        found: Phrase(en: "the reason is \(closing.reason)", nl: "de reden is \(closing.reason)"))
    }
  }

  /// Where the way forward is held, Enter stays in the phase.
  private mutating func stayWhereHeld() {
    meetObjection()
    if case .override = walk.place { _ = try? type(.line(""), shown: "⏎") }
  }

  private mutating func next(_ text: String) throws(StoryMismatch) {
    stayWhereHeld()
    guard let expected = StoryNext(text, language: playbook.language) else { return }
    let step: NextStep?
    switch walk.place {
    case .over: step = walk.lead.nextStep
    case .nextStep(let id):
      step = walk.proposal(after: walk.phase.outcome(id) ?? .unknown, at: moment)
    default: throw differs(Phrase(en: "the next step is \(text)", nl: "de vervolgstap is \(text)"))
    }
    let isSame =
      step.map { !expected.isNone && expected.fits($0, in: playbook, at: moment) }
      ?? expected.isNone
    guard isSame else {
      throw StoryMismatch(
        expected: Phrase(en: "the next step is \(text)", nl: "de vervolgstap is \(text)"),
        found: described(step))
    }
    guard case .nextStep = walk.place else { return }
    if let step {
      try type(.line(""), shown: "⏎ " + described(step)[playbook.language])
    } else {
      try type(.line("none"), shown: "none")
    }
  }

  private func described(_ step: NextStep?) -> Phrase {
    guard let step else { return Phrase(en: "no next step", nl: "geen vervolgstap") }
    let date = DateWords.spoken(step.at, now: moment.now, calendar: moment.calendar)
    return Phrase(
      en: "\(step.action.phrase.en) · \(date.en)", nl: "\(step.action.phrase.nl) · \(date.nl)")
  }
}

extension Outcome {
  /// An outcome nobody knows anything of.
  fileprivate static let unknown = Outcome(id: "", label: "")
}
