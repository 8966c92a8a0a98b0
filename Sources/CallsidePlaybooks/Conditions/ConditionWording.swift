import CallsideCore

extension ConditionProblem {
  /// Says that there is no condition.
  static func empty(_ token: ConditionToken) -> ConditionProblem {
    ConditionProblem(
      range: token.range,
      headline: Phrase(en: "the condition is empty", nl: "de voorwaarde is leeg"))
  }

  /// Says that something stands where the condition goes on or ends.
  static func unexpected(_ token: ConditionToken) -> ConditionProblem {
    if token.kind == .close {
      return ConditionProblem(
        range: token.range,
        headline: Phrase(
          en: "a parenthesis is closed that was never opened",
          nl: "er gaat een haakje dicht dat nooit openging"))
    }
    let text = Wording.quoted(token.text)
    return ConditionProblem(
      range: token.range,
      headline: Phrase(
        en: "\(text) cannot stand here in a condition",
        nl: "\(text) kan hier niet staan in een voorwaarde"),
      label: Phrase(en: "`and`, `or` or the end is due", nl: "hier hoort `and`, `or` of het eind"),
      help: signMeant(token.text))
  }

  /// Says that a parenthesis is never closed.
  static func unclosed(_ open: ConditionToken) -> ConditionProblem {
    ConditionProblem(
      range: open.range,
      headline: Phrase(
        en: "a parenthesis is never closed", nl: "een haakje gaat nooit dicht"),
      label: Phrase(en: "opened here", nl: "gaat hier open"))
  }

  /// Says that a condition is nested beyond reason.
  static func tooDeep(_ token: ConditionToken) -> ConditionProblem {
    ConditionProblem(
      range: token.range,
      headline: Phrase(
        en: "the condition is nested too deeply", nl: "de voorwaarde is te diep genest"),
      label: Phrase(
        en: "more than \(ConditionParser.depthLimit) levels",
        nl: "meer dan \(ConditionParser.depthLimit) niveaus"))
  }

  /// Says that a condition has too many comparisons.
  static func tooLong(_ token: ConditionToken) -> ConditionProblem {
    ConditionProblem(
      range: token.range,
      headline: Phrase(en: "the condition is too long", nl: "de voorwaarde is te lang"),
      label: Phrase(
        en: "more than \(ConditionParser.comparisonLimit) comparisons",
        nl: "meer dan \(ConditionParser.comparisonLimit) vergelijkingen"))
  }

  /// Says that a name is due; the last token is named when the condition ends too soon.
  static func noName(
    _ token: ConditionToken, after previous: ConditionToken?
  ) -> ConditionProblem {
    let due = Phrase(
      en: "a question, a role, `phase`, `chance` or the like is due",
      nl: "hier hoort een vraag, een rol, `phase`, `chance` of zoiets")
    if token.kind == .end {
      return ConditionProblem(
        range: token.range,
        headline: Phrase(
          en: "the condition stops halfway", nl: "de voorwaarde houdt halverwege op"),
        label: previous.map {
          Phrase(
            en: "nothing stands after \(Wording.quoted($0.text))",
            nl: "er staat niets na \(Wording.quoted($0.text))")
        } ?? due)
    }
    return ConditionProblem(
      range: token.range,
      headline: Phrase(
        en: "\(Wording.quoted(token.text)) cannot stand here in a condition",
        nl: "\(Wording.quoted(token.text)) kan hier niet staan in een voorwaarde"),
      label: due, help: signMeant(token.text))
  }

  /// Says that a name is followed by nothing that compares it.
  static func noComparison(_ name: ConditionToken, _ found: ConditionToken) -> ConditionProblem {
    let quoted = Wording.quoted(name.text)
    return ConditionProblem(
      range: found.range,
      headline: Phrase(
        en: "\(quoted) is not compared with anything", nl: "\(quoted) wordt nergens mee vergeleken"),
      label: Phrase(en: "`is` or `is not` is due", nl: "hier hoort `is` of `is not`"),
      help: signMeant(found.text) ?? knownMeant(name.text, found.text))
  }

  /// Says that nothing stands after `is`; ids are those that may stand there.
  static func noValue(
    _ name: ConditionToken, _ found: ConditionToken, among ids: [String]
  ) -> ConditionProblem {
    let isQuoted = found.kind == .stray && found.text.count > 2
    let words = String(found.text.dropFirst().dropLast())
    let bare = ids.contains(words) ? words : NearNames.find(words, among: ids).first ?? words
    return ConditionProblem(
      range: found.range,
      headline: Phrase(
        en: "\(Wording.quoted(name.text)) is not compared with anything",
        nl: "\(Wording.quoted(name.text)) wordt nergens mee vergeleken"),
      label: Phrase(en: "an id is due", nl: "hier hoort een id"),
      help: isQuoted
        ? Phrase(
          en: "write `\(bare)`, without quotes", nl: "schrijf `\(bare)`, zonder aanhalingstekens")
        : nil)
  }

  /// Says that a number is due.
  static func badNumber(_ token: ConditionToken) -> ConditionProblem {
    let bare = token.text.filter(\.isNumber)
    let isGrouped = token.kind == .number && token.text.contains { ".,".contains($0) }
    return ConditionProblem(
      range: token.range,
      headline: Phrase(
        en: "a number is due in this condition", nl: "in deze voorwaarde hoort een getal"),
      label: token.kind == .end
        ? Phrase(en: "nothing stands here", nl: "hier staat niets")
        : Phrase(en: "not a number", nl: "geen getal"),
      help: isGrouped
        ? Phrase(
          en: "write `\(bare)`, with a point for decimals only",
          nl: "schrijf `\(bare)`, met een punt alleen voor decimalen") : nil)
  }

  /// Returns help for "budget bekend", where only the verb is missing.
  private static func knownMeant(_ name: String, _ found: String) -> Phrase? {
    let meant: String? =
      switch Spelling.fold(found) {
      case "known", "bekend", "beantwoord", "ingevuld": "\(name) is known"
      case "unknown", "onbekend", "open": "\(name) is not known"
      default: nil
      }
    return meant.map { Phrase(en: "write `\($0)`", nl: "schrijf `\($0)`") }
  }

  /// Returns help for signs and words that other languages use.
  fileprivate static func signMeant(_ text: String) -> Phrase? {
    let meant: String? =
      switch text.lowercased() {
      case "=", "==": "is"
      case "!=", "<>": "is not"
      case "&", "&&", "en", ",", ";", "+": "and"
      case "|", "||", "of": "or"
      case "!", "niet": "not"
      default: nil
      }
    guard let meant else { return nil }
    return Phrase(en: "write `\(meant)`", nl: "schrijf `\(meant)`")
  }
}
