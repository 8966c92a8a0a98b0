import CallsideCore
import Foundation
import Testing

@testable import CallsidePlaybooks

@Suite struct ConditionTests {
  static let names: ConditionNames = {
    let text = """
      language: nl
      questions:
        budget: {type: choice, choices: {ja: {}, nee: {}, 5-10: {}}}
        tekenen: {type: yes-no}
        team: {type: number}
        korting: {type: percent}
        kosten: {type: money}
        probleem: {type: text}
        legal-form: {type: choice, choices: {sole-trader: {}, company: {}}}
      phases: [{id: intake}, {id: offerte}, {id: eerste-contact}]
      """
    let root = YAMLSource(SourceText(name: nil, text: text)).root
    return root.map(ConditionNames.init) ?? ConditionNames()
  }()

  /// A lead in "intake" with budget no, 12 people, costs of 900, signing yes, and a decider.
  static let facts: Facts = {
    let now = Date(timeIntervalSince1970: 1_772_438_400)
    var lead = Lead(
      id: "k7f3q2", name: "Brouwer", playbook: "p", phase: "intake", owner: "sanne", createdAt: now)
    lead.grade = .lead
    lead.value = Money(amount: 12_000, currency: "EUR")
    lead.contacts = [Contact(id: "c1", name: "Jan Brouwer", roles: [.decider])]
    let values: [String: AnswerValue] = [
      "budget": .choice("nee"), "tekenen": .choice("yes"), "team": .number(12),
      "kosten": .money(Money(amount: 900, currency: "EUR")),
    ]
    lead.answers = values.mapValues { Answer(value: $0, source: .buyer, at: now, by: "sanne") }
    return Facts(lead: lead, chance: 40, now: now)
  }()

  @Test(arguments: [
    ("budget is nee", true), ("budget is ja", false), ("budget is not ja", true),
    ("budget is 5-10", false), ("budget is known", true), ("budget is not known", false),
    ("probleem is known", false), ("not (probleem is known)", true),
    ("tekenen is ja", true), ("tekenen is yes", true), ("tekenen is nee", false),
    ("tekenen is not no", true), ("team > 11", true), ("team >= 12", true), ("team < 12", false),
    ("team <= 11.5", false), ("kosten < 1000", true), ("korting > 0", false),
    ("not (korting > 0)", true), ("decider is known", true), ("buyer is known", false),
    ("buyer is not known", true), ("phase is intake", true), ("phase is not offerte", true),
    ("grade is lead", true), ("grade is not suspect", true), ("chance > 39.5", true),
    ("value > 10000", true), ("attempts >= 1", false), ("days since contact > 7", false),
    // `not` binds before `and`, `and` before `or`.
    ("budget is ja or budget is nee and team > 100", false),
    ("budget is nee or budget is ja and team > 100", true),
    ("(budget is nee or budget is ja) and team > 100", false),
    ("not budget is ja and team > 5", true), ("not (budget is nee and team > 5)", false),
    ("not not budget is nee", true), ("budget  is\n nee AND team>5", true),
  ])
  func aConditionIsReadAndJudged(_ text: String, _ holds: Bool) throws {
    let condition = try ConditionParser.parse(text, names: Self.names).get()
    #expect(condition.holds(in: Self.facts) == holds)
  }

  @Test(arguments: [
    ("⟦⟧", "the condition is empty"),
    ("⟦budgt⟧ is nee", "\"budgt\" is not a question, a role or a number"),
    ("budget is ⟦misschien⟧", "question \"budget\" has no choice \"misschien\""),
    ("tekenen is ⟦zeker⟧", "question \"tekenen\" has no choice \"zeker\""),
    ("⟦probleem⟧ > 5", "question \"probleem\" cannot be compared with a number"),
    ("⟦budget⟧ >= 5", "question \"budget\" cannot be compared with a number"),
    ("team is ⟦groot⟧", "question \"team\" has no choices"),
    ("team > ⟦veel⟧", "a number is due in this condition"),
    ("team > ⟦10.000⟧", "a number is due in this condition"),
    ("team >⟦⟧", "a number is due in this condition"),
    ("budget ⟦=⟧ nee", "\"budget\" is not compared with anything"),
    ("budget ⟦==⟧ nee", "\"budget\" is not compared with anything"),
    ("budget⟦⟧", "\"budget\" is not compared with anything"),
    ("budget is⟦⟧", "\"budget\" is not compared with anything"),
    ("budget is ⟦\"nee\"⟧", "\"budget\" is not compared with anything"),
    ("budget is nee ⟦team⟧ > 5", "\"team\" cannot stand here in a condition"),
    ("budget is nee ⟦&&⟧ team > 5", "\"&&\" cannot stand here in a condition"),
    ("budget is nee and⟦⟧", "the condition stops halfway"),
    ("budget is nee or ⟦ja⟧", "\"ja\" is not a question, a role or a number"),
    ("⟦and⟧ budget is nee", "\"and\" cannot stand here in a condition"),
    ("⟦(⟧budget is nee", "a parenthesis is never closed"),
    ("budget is nee⟦)⟧", "a parenthesis is closed that was never opened"),
    ("decider is ⟦jan⟧", "a condition on role \"decider\" asks whether it is known"),
    ("decider ⟦>⟧ 5", "a condition on role \"decider\" asks whether it is known"),
    ("chance ⟦is⟧ 50", "\"chance\" is a number, and compared with one"),
    ("days ⟦>⟧ 7", "\"days\" is only known as `days since contact`"),
    ("grade is ⟦klant⟧", "grade \"klant\" does not exist"),
    ("phase is ⟦offert⟧", "phase \"offert\" does not exist in this playbook"),
    ("⟦?⟧", "\"?\" cannot stand here in a condition"),
    (
      "legal-form is ⟦sole trader⟧ or team > 5",
      "question \"legal-form\" has no choice \"sole trader\""
    ),
    ("legal-form is ⟦sole⟧ and team > 5", "question \"legal-form\" has no choice \"sole\""),
    ("⟦legal form⟧ is company", "\"legal form\" is not a question, a role or a number"),
    ("phase is ⟦eerste contact⟧", "phase \"eerste contact\" does not exist in this playbook"),
  ])
  func oneMistakeIsSaidAtItsToken(_ marked: String, _ headline: String) {
    let condition = Marked(marked)
    guard case .failure(let problem) = ConditionParser.parse(condition.text, names: Self.names)
    else {
      Issue.record("\(condition.text) was read")
      return
    }
    #expect(problem.headline.en == headline)
    #expect(Span(problem.range.lowerBound, problem.range.upperBound) == condition.spans.first)
    #expect(problem.headline.nl != problem.headline.en)
  }

  @Test(arguments: [
    ("budget is nee or ja", "say the question again: `budget is ja`"),
    ("budget is nee en team > 5", "write `and`"), ("budget = nee", "write `is`"),
    ("team > 10.000", "write `10000`, with a point for decimals only"),
    ("decidr is known", "did you mean \"decider\"?"),
    ("budget is \"nee\"", "write `nee`, without quotes"),
    ("legal-form is sole trader", "did you mean \"sole-trader\"?"),
    ("legal-form is not Sole Trader or team > 5", "did you mean \"sole-trader\"?"),
    ("legal-form is sole_tradr", "did you mean \"sole-trader\"?"),
    ("legal-form is \"sole trader\"", "write `sole-trader`, without quotes"),
    ("legal form is company", "did you mean \"legal-form\"?"),
    ("not (legal form is known)", "did you mean \"legal-form\"?"),
    ("phase is eerste contact", "did you mean \"eerste-contact\"?"),
    ("phase is \"eerste contact\"", "write `eerste-contact`, without quotes"),
  ])
  func helpCanBeTyped(_ text: String, _ help: String) {
    guard case .failure(let problem) = ConditionParser.parse(text, names: Self.names) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(problem.help?.en == help)
  }

  @Test func depthAndLengthAreBounded() {
    let deep = String(repeating: "(", count: 100_000) + "team > 1"
    let nots = String(repeating: "not ", count: 100_000) + "team > 1"
    let long = Array(repeating: "team > 1", count: 10_000).joined(separator: " and ")
    for text in [deep, nots, long] {
      guard case .failure = ConditionParser.parse(text, names: Self.names) else {
        Issue.record("was read")
        return
      }
    }
  }

  /// The mark stands in the YAML; quotes, escapes and folded lines lie between it and the parser.
  @Test(arguments: [
    "- when: budget is ⟦vaag⟧\n  say: Hi.",
    "- when: 'budget is ⟦vaag⟧'\n  say: Hi.",
    "- when: \"budget  is ⟦vaag⟧\"\n  say: Hi.",
    "- when: \"budget \\u0069s ⟦vaag⟧\"\n  say: Hi.",
    "- when: >-\n    budget is known and\n    budget is ⟦vaag⟧\n  say: Hi.",
    "- when: |\n    budget is known and\n    budget is ⟦vaag⟧\n  say: Hi.",
    "- when: budget is known and\n    budget is ⟦vaag⟧\n  say: Hi.",
    "- {when: \"budget is known and\n     budget is ⟦vaag⟧\", say: Hi.}",
  ])
  func theCaretFindsItsWayBackIntoTheYAML(_ step: String) {
    check(
      step, in: .script, finds: "bad-condition",
      headline: "question \"budget\" has no choice \"vaag\"")
  }
}
