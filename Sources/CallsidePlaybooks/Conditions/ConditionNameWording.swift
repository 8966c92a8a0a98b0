import CallsideCore

extension ConditionProblem {
  /// Says that a name is nothing a condition can be about.
  static func unknownName(_ name: ConditionToken, in parser: ConditionParser) -> ConditionProblem {
    let names = parser.names
    let known =
      names.questionIDs + Role.allCases.map(\.rawValue)
      + ["phase", "grade", "chance", "attempts", "value", "days since contact"]
    return ConditionProblem(
      range: name.range,
      headline: Phrase(
        en: "\(Wording.quoted(name.text)) is not a question, a role or a number",
        nl: "\(Wording.quoted(name.text)) is geen vraag, rol of getal"),
      label: Phrase(
        en: "does not exist in this playbook", nl: "bestaat niet in dit draaiboek"),
      help: repeated(name, parser) ?? Wording.didYouMean(name.text, among: known)
        ?? renamed(name.text))
  }

  /// Returns help for a question that has another id now, or nil for what is no id.
  private static func renamed(_ id: String) -> Phrase? {
    guard Scalar.isID(id) else { return nil }
    return Phrase(
      en: "if the question has another id now, write that here, and `was: \(id)` at the question",
      nl: "heeft de vraag nu een ander id, schrijf dat dan hier, en `was: \(id)` bij de vraag")
  }

  /// Returns help for "budget is ja or nee", in which the question must be said again.
  private static func repeated(_ name: ConditionToken, _ parser: ConditionParser) -> Phrase? {
    guard let question = parser.lastQuestion, let entry = parser.names.questions[question],
      entry.choices.contains(name.text)
        || entry.kind == .yesNo && ["yes", "no", "ja", "nee"].contains(name.text.lowercased())
    else { return nil }
    return Phrase(
      en: "say the question again: `\(question) is \(name.text)`",
      nl: "noem de vraag opnieuw: `\(question) is \(name.text)`")
  }

  /// Says that a phase does not exist.
  static func unknownPhase(_ id: ConditionToken, _ names: ConditionNames) -> ConditionProblem {
    let finding = Finding.unknownPhase(id.text, Span(0, 0), among: names.phases)
    return ConditionProblem(
      range: id.range, headline: finding.headline, label: finding.label, help: finding.help,
      isUnknownPhase: true)
  }

  /// Says that a grade does not exist.
  static func unknownGrade(_ word: ConditionToken) -> ConditionProblem {
    let grades = Lead.Grade.allCases.map(\.rawValue)
    let all = Wording.typed(grades)
    return ConditionProblem(
      range: word.range,
      headline: Phrase(
        en: "grade \(Wording.quoted(word.text)) does not exist",
        nl: "grade \(Wording.quoted(word.text)) bestaat niet"),
      label: Phrase(en: "one of \(all.en)", nl: "kies \(all.nl)"),
      help: Wording.didYouMean(word.text, among: grades))
  }

  /// Says that a question has no such choice.
  static func unknownChoice(
    _ value: ConditionToken, _ name: ConditionToken, _ choices: [String]
  ) -> ConditionProblem {
    let all = Wording.typed(choices)
    return ConditionProblem(
      range: value.range,
      headline: Phrase(
        en: "question \(Wording.quoted(name.text)) has no choice \(Wording.quoted(value.text))",
        nl: "vraag \(Wording.quoted(name.text)) heeft geen keuze \(Wording.quoted(value.text))"),
      label: choices.count <= 6
        ? Phrase(en: "one of \(all.en)", nl: "kies \(all.nl)")
        : Phrase(
          en: "not one of its \(choices.count) choices", nl: "geen van de \(choices.count) keuzes"),
      help: keyword(for: value.text) ?? Wording.didYouMeanOrOne(value.text, among: choices))
  }

  /// Returns what to write for a Dutch word of conditions, or nil.
  private static func keyword(for word: String) -> Phrase? {
    let written: String? =
      switch Spelling.fold(word) {
      case "niet", "geen": "is not"
      case "bekend", "beantwoord": "is known"
      case "onbekend": "is not known"
      default: nil
      }
    return written.map { Phrase(en: "write `\($0)`", nl: "schrijf `\($0)`") }
  }

  /// Says that a question is not answered with a choice.
  static func hasNoChoices(
    _ name: ConditionToken, _ value: ConditionToken, _ kind: Question.Kind
  ) -> ConditionProblem {
    let question = name.text
    return ConditionProblem(
      range: value.range,
      headline: Phrase(
        en: "question \(Wording.quoted(question)) has no choices",
        nl: "vraag \(Wording.quoted(question)) heeft geen keuzes"),
      label: kind.answer,
      help: kind.isNumeric
        ? Phrase(
          en: "compare it with a number: `\(question) >= 5`",
          nl: "vergelijk hem met een getal: `\(question) >= 5`")
        : Phrase(
          en: "ask whether it is known: `\(question) is known`",
          nl: "vraag of hij bekend is: `\(question) is known`"))
  }

  /// Says that an answer is not a number.
  static func notANumber(_ name: ConditionToken, _ kind: Question.Kind) -> ConditionProblem {
    ConditionProblem(
      range: name.range,
      headline: Phrase(
        en: "question \(Wording.quoted(name.text)) cannot be compared with a number",
        nl: "vraag \(Wording.quoted(name.text)) is niet te vergelijken met een getal"),
      label: kind.answer)
  }

  /// Says that of a role only one thing can be asked.
  static func roleIsKnown(_ name: ConditionToken, _ found: ConditionToken) -> ConditionProblem {
    ConditionProblem(
      range: found.range,
      headline: Phrase(
        en: "a condition on role \"\(name.text)\" asks whether it is known",
        nl: "een voorwaarde over rol \"\(name.text)\" vraagt of die bekend is"),
      help: Phrase(en: "write `\(name.text) is known`", nl: "schrijf `\(name.text) is known`"))
  }

  /// Says that a number is compared with `<`, `<=`, `>` or `>=`.
  static func needsComparison(
    _ name: ConditionToken, _ measure: String, _ found: ConditionToken
  ) -> ConditionProblem {
    ConditionProblem(
      range: found.range,
      headline: Phrase(
        en: "\"\(measure)\" is a number, and compared with one",
        nl: "\"\(measure)\" is een getal, en wordt met een getal vergeleken"),
      label: Phrase(
        en: "`<`, `<=`, `>` or `>=` is due", nl: "hier hoort `<`, `<=`, `>` of `>=`"))
  }

  /// Says how "days since contact" is written.
  static func daysSinceContact(_ name: ConditionToken, _ found: ConditionToken) -> ConditionProblem
  {
    ConditionProblem(
      range: found.kind == .end ? name.range : found.range,
      headline: Phrase(
        en: "\"days\" is only known as `days since contact`",
        nl: "\"days\" bestaat alleen als `days since contact`"),
      help: Phrase(
        en: "write `days since contact > 7`", nl: "schrijf `days since contact > 7`"))
  }
}

extension Question.Kind {
  /// What an answer is, as a label.
  fileprivate var answer: Phrase {
    switch self {
    case .choice: Phrase(en: "its answer is a choice", nl: "het antwoord is een keuze")
    case .yesNo: Phrase(en: "its answer is yes or no", nl: "het antwoord is ja of nee")
    case .text: Phrase(en: "its answer is a text", nl: "het antwoord is een tekst")
    case .number: Phrase(en: "its answer is a number", nl: "het antwoord is een getal")
    case .money: Phrase(en: "its answer is an amount", nl: "het antwoord is een bedrag")
    case .percent: Phrase(en: "its answer is a percentage", nl: "het antwoord is een percentage")
    case .date: Phrase(en: "its answer is a date", nl: "het antwoord is een datum")
    case .phone:
      Phrase(en: "its answer is a number to call", nl: "het antwoord is een telefoonnummer")
    case .email: Phrase(en: "its answer is a mail address", nl: "het antwoord is een mailadres")
    case .contact: Phrase(en: "its answer is a person", nl: "het antwoord is een persoon")
    }
  }
}
