import CallsideCore

/// A step of a script of a new playbook.
struct DraftStep: Sendable {
  enum Body: Sendable {
    case say(Phrase, Step.Part?)
    case ask(DraftQuestion, isRequired: Bool)
    case dmu(Role)
    case listen(Phrase)
  }

  var when: Phrase?
  var body: Body

  /// Makes a line to say.
  static func say(_ words: Phrase, _ part: Step.Part? = nil, when: Phrase? = nil) -> DraftStep {
    DraftStep(when: when, body: .say(words, part))
  }

  /// Makes a question to ask.
  static func ask(
    _ question: DraftQuestion, isRequired: Bool = false, when: Phrase? = nil
  ) -> DraftStep {
    DraftStep(when: when, body: .ask(question, isRequired: isRequired))
  }

  /// Makes a role to find a name for.
  static func dmu(_ role: Role) -> DraftStep { DraftStep(body: .dmu(role)) }

  /// Makes a hint for the rep's ears.
  static func listen(_ words: Phrase) -> DraftStep { DraftStep(body: .listen(words)) }

  /// The question it asks, or nil.
  var question: DraftQuestion? {
    if case .ask(let question, _) = body { question } else { nil }
  }

  /// The role it finds a name for, or nil.
  var role: Role? {
    if case .dmu(let role) = body { role } else { nil }
  }

  /// Writes it as an item of a script.
  func write(to lines: inout DraftLines, of draft: PlaybookDraft) {
    var keys: [(key: String, value: DraftLines.Value)] = []
    if let when { keys.append(("when", .text(when[draft.language]))) }
    switch body {
    case .say(let words, let part):
      keys.append(("say", .text(draft.filled(words))))
      if let part { keys.append(("part", .raw(part.rawValue))) }
    case .ask(let question, let isRequired):
      keys.append(("ask", .raw(question.id[draft.language])))
      if isRequired { keys.append(("required", .raw("true"))) }
    case .dmu(let role): keys.append(("dmu", .raw(role.rawValue)))
    case .listen(let words): keys.append(("listen", .text(draft.filled(words))))
    }
    lines.item(keys)
  }
}

/// A way in which a call of a new playbook can end.
struct DraftOutcome: Sendable {
  let id: Phrase
  let label: Phrase
  /// Keys that stand for themselves, such as `advance: true`.
  var keys: [String] = []
  /// Whether the lead goes to the next phase, where there is one.
  var movesOn = false
  /// The next step: what, in how long, and the question whose answer is the day.
  var next: (action: NextStep.Action, delay: String, day: DraftQuestion?)?

  /// Writes it, with the id of the phase that follows.
  func write(to lines: inout DraftLines, in language: Language, following: String?) {
    lines.line(id[language] + ":")
    lines.nested { lines in
      lines.key("label", label[language])
      for key in keys {
        lines.line(
          key == "reason" ? "reason: " + id[language] : key)
      }
      if movesOn, let following { lines.line("to: " + following) }
      if let next {
        let day = next.day.map { ", date: " + $0.id[language] } ?? ""
        lines.line("next: {do: \(next.action.rawValue), in: \(next.delay)\(day)}")
      }
    }
  }
}

extension DraftOutcome {
  static let voicemail = DraftOutcome(
    id: Phrase(same: "voicemail"),
    label: Phrase(en: "Left a voicemail", nl: "Voicemail ingesproken"),
    keys: ["voicemail: true"], next: (.call, "2d", nil))

  static let noAnswer = DraftOutcome(
    id: Phrase(en: "no-answer", nl: "geen-gehoor"),
    label: Phrase(en: "No answer", nl: "Geen gehoor"), keys: ["cadence: true"],
    next: (.call, "1d", nil))

  /// After the last attempt: an end with a reason, never silence.
  static let givenUp = DraftOutcome(
    id: Phrase(en: "given-up", nl: "opgegeven"),
    label: Phrase(en: "Called often, never got through", nl: "Vaak gebeld, nooit gesproken"),
    keys: ["cadence: true", "close: lost", "reason"])

  /// No sale yet, and no more calls: that is the end.
  static let noCalls = DraftOutcome(
    id: Phrase(en: "no-calls", nl: "niet-bellen"),
    label: Phrase(en: "Wants no more calls", nl: "Wil niet meer gebeld worden"),
    keys: ["objects: true", "close: lost", "reason"])

  /// No more calls, but the matter goes on by mail.
  static let mailOnly = DraftOutcome(
    id: Phrase(en: "mail-only", nl: "alleen-mail"),
    label: Phrase(
      en: "Wants no more calls, goes on by mail", nl: "Wil niet meer gebeld worden, verder per mail"
    ),
    keys: ["objects: true"], next: (.email, "1d", nil))

  static let notInterested = DraftOutcome(
    id: Phrase(en: "not-interested", nl: "geen-interesse"),
    label: Phrase(en: "Not interested", nl: "Geen interesse"), keys: ["close: lost"])

  static let keepWarm = DraftOutcome(
    id: Phrase(en: "keep-warm", nl: "warm-houden"),
    label: Phrase(en: "Not now, ring later", nl: "Nu niet, later bellen"),
    next: (.call, "4w", nil))
}
