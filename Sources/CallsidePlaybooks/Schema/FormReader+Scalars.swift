import CallsideCore
import Foundation

/// What may stand behind a key when it is one text.
extension FormReader {
  /// Reads a text, number, word or the like.
  mutating func scalar(_ node: YAMLNode, _ kind: Scalar, in slot: Slot) {
    let key = slot.name
    guard let text = node.text, !node.isEmpty else {
      report(.wrongType, .wrongType(slot, takes: .scalar(kind), node, in: source))
      return
    }
    reportSwallowed(by: node, kind)
    switch kind {
    case .text, .reference:
      if Scalar.isBlank(text) { report(.missingField, .emptyText(key, node.span)) }
    case .prose: prose(node, text, key: key)
    case .condition: condition(node, text)
    case .id(let rule): id(text, rule, node.span)
    case .oneOf(let words) where !words.contains(text):
      report(.unknownValue, .unknownValue(text, key, words, node.span))
    case .role where Role(rawValue: text) == nil:
      report(.unknownRole, .unknownRole(text, node.span))
    case .truth where text != "true" && text != "false":
      report(.wrongType, .notTrueOrFalse(text, key, node.span))
    case .dials where Scalar.number(text).flatMap({ WeekTarget.dials(of: $0) }) == nil:
      report(.wrongType, .notDials(key, node.span))
    case .number where Scalar.number(text) == nil:
      report(.wrongType, .notANumber(text, key, node.span))
    case .factor: factor(node, text, key: key)
    case .percent, .points: chance(node, text, kind, key: key)
    case .duration where TimeSpan(text) == nil:
      report(.badDuration, .badDuration(text, node.span))
    case .time where Scalar.minutes(text) == nil:
      report(.badTime, .badTime(text, node.span))
    case .day where Scalar.days(text) == nil:
      let isDutch = names.language == .nl
      let days = [isDutch ? "ma-vr" : "mon-fri"] + Scalar.dayNames[isDutch ? 1 : 0]
      report(.unknownValue, .unknownDay(text, key, days, node.span))
    case .country where Country.read(text) == nil:
      report(.unknownValue, .badCountry(text, node.span))
    case .currency where !Scalar.isCurrency(text):
      report(.unknownValue, .badCurrency(text, node.span))
    default: break
    }
  }

  private mutating func prose(_ node: YAMLNode, _ text: String, key: String) {
    if Scalar.isBlank(text) {
      report(.missingField, .emptyText(key, node.span))
      return
    }
    guard text.utf8.contains(UInt8(ascii: "{")) || text.utf8.contains(UInt8(ascii: "}")) else {
      return
    }
    let problems = Placeholders.check(
      text, questions: names.knowsQuestions ? names.questionIDs : nil)
    guard !problems.isEmpty else { return }
    let map = ScalarMap(node, in: source)
    for problem in problems {
      report(.badPlaceholder, .badPlaceholder(problem, map.span(of: problem.range)))
    }
  }

  private mutating func condition(_ node: YAMLNode, _ text: String) {
    guard case .failure(let problem) = ConditionParser.parse(text, names: names) else { return }
    let span = ScalarMap(node, in: source).span(of: problem.range)
    let check: Check = problem.isUnknownPhase ? .unknownPhase : .badCondition
    report(check, .badCondition(problem, span))
  }

  /// Reads an id, and says when it cannot be one.
  mutating func id(_ text: String, _ rule: IDRule, _ span: Span) {
    if !Scalar.isID(text) {
      report(.badID, .badID(text, span))
    } else if rule.reserved.contains(text) {
      report(.badID, .reservedID(text, span))
    }
  }

  private mutating func factor(_ node: YAMLNode, _ text: String, key: String) {
    guard let number = Scalar.number(text) else {
      report(.wrongType, .notANumber(text, key, node.span))
      return
    }
    if number < 0 || number > 10 {
      report(.weightOutOfRange, .weightOutOfRange(text, node.span))
    }
  }

  private mutating func chance(_ node: YAMLNode, _ text: String, _ kind: Scalar, key: String) {
    guard let number = Scalar.number(text) else {
      let finding: Finding =
        if case .percent = kind {
          .notAPercentage(text, key, node.span)
        } else {
          .notANumber(text, key, node.span)
        }
      report(.wrongType, finding)
      return
    }
    if case .percent = kind {
      // Nobody means half a percent: 0.6 is sixty.
      if number < 0 || number > 100 || number > 0 && number < 1 {
        report(.chanceOutOfRange, .chanceOutOfRange(text, node.span))
      }
    } else if number < -50 || number > 50 {
      report(.chanceOutOfRange, .pointsOutOfRange(text, node.span))
    }
  }
}
