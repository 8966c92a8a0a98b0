import CallsideCore

extension Check {
  /// Finds next steps whose date is the answer to a question that is no date.
  static let undatedQuestion = Check(
    "undated-question",
    what: Phrase(
      en: "A next step whose date is the answer to a question that is no date.",
      nl: "Een volgende stap met als datum het antwoord op een vraag die geen datum is."),
    why: Phrase(
      en: "The meeting agreed in the call would not be proposed: such an answer has no date in it.",
      nl: "De gemaakte afspraak wordt zo niet voorgesteld: in zo'n antwoord staat geen datum."),
    bad: Example(.file, meeting(asking: "text")).shown(
      .playbook, en: shown("meeting", "What day suits you?", "text", "Meeting agreed"),
      nl: shown("afspraak", "Welke dag komt u uit?", "text", "Afspraak gemaakt")),
    good: Example(.file, meeting(asking: "date")).shown(
      .playbook, en: shown("meeting", "What day suits you?", "date", "Meeting agreed"),
      nl: shown("afspraak", "Welke dag komt u uit?", "date", "Afspraak gemaakt"))
  ) { book in
    book.phases.flatMap(\.outcomes).compactMap { outcome in
      guard let date = outcome.date, let kind = book.names.questions[date.value]?.kind,
        kind != .date
      else { return nil }
      return .undatedQuestion(date, kind, dated: book.datedQuestions)
    }
  }

  private static func shown(
    _ id: String, _ ask: String, _ type: String, _ label: String
  ) -> String {
    """
    questions:
      \(id): {ask: \(ask), type: \(type)}
    outcomes:
      \(id): {label: \(label), next: {do: meet, in: 5d, date: \(id)}}
    """
  }

  private static func meeting(asking type: String) -> String {
    """
    callside: 1
    id: example
    language: en
    title: Example
    questions:
      meeting: {ask: What day suits you?, why: Without a day there is no meeting., type: \(type)}
    reasons: {lost: {no-calls: Wants no calls}}
    phases:
      - id: intake
        kind: prospect
        title: Intake
        goal: Know them.
        who: sdr
        within: 1h
        chance: 20
        script:
          - {say: "Hello, {{me.name}} of {{me.company}} with a sales call.", part: opening}
          - ask: meeting
          - {say: Say the word and we stop calling., part: right-to-object}
        outcomes:
          agreed: {label: Meeting agreed, next: {do: meet, in: 5d, date: meeting}}
          nobody: {label: No answer, cadence: true, next: {do: call, in: 1d}}
          stop: {label: Wants no calls, objects: true, close: lost, reason: no-calls}
    """
  }
}

extension Finding {
  fileprivate static func undatedQuestion(
    _ id: Located<String>, _ kind: Question.Kind, dated: [String]
  ) -> Finding {
    let all = Wording.typed(dated)
    return Finding(
      at: id.span,
      Phrase(
        en: "question \(Wording.quoted(id.value)) is not answered with a date",
        nl: "op vraag \(Wording.quoted(id.value)) is het antwoord geen datum"),
      label: Phrase(
        en: "its type is `\(kind.rawValue)`", nl: "het type is `\(kind.rawValue)`"),
      notes: dated.isEmpty || dated.count > 6
        ? []
        : [
          Phrase(
            en: "answered with a date: \(all.en)", nl: "met een datum als antwoord: \(all.nl)")
        ],
      help: Wording.didYouMeanOrOne(id.value, among: dated))
  }
}
