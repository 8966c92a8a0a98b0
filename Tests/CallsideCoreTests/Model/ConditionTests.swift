import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct ConditionTests {
  /// A lead with an answer of each type, a decider, a value, and one attempt two and a half days ago.
  private static let lead: Lead = {
    var lead = Lead.sample(contacts: [Contact(id: "c1", name: "Karin", roles: [.decider])])
    let answers: [String: AnswerValue] = [
      "budget": .choice("fixed"), "urgent": .choice("yes"), "team": .number(40),
      "share": .percent(12.5), "spend": .money(Money(minorUnits: 1_250_050, currency: "EUR")),
      "words": .text("40"), "start": .date(FrozenWorld.now),
    ]
    for (question, value) in answers {
      lead.answers[question] = Answer(value: value, source: .buyer, at: FrozenWorld.now, by: "s")
    }
    lead.value = Money(minorUnits: 5_000_00, currency: "EUR")
    lead.phaseSince = FrozenWorld.date("2026-02-20T10:00:00+01:00")
    lead.calls = [.ended("2026-02-27T21:00:00+01:00", reached: false)]
    return lead
  }()

  private func checkHolds(
    _ condition: Condition, _ holds: Bool, of lead: Lead = lead, chance: Double = 33.3,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let facts = Facts(lead: lead, chance: chance, now: FrozenWorld.now)
    #expect(condition.holds(in: facts) == holds, sourceLocation: sourceLocation)
    #expect(Condition.not(condition).holds(in: facts) == !holds, sourceLocation: sourceLocation)
    #expect(condition.unmet(in: facts).isEmpty == holds, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    (Condition.answerIs(question: "budget", choice: "fixed"), true),
    (.answerIs(question: "budget", choice: "none"), false),
    (.answerIs(question: "urgent", choice: "yes"), true),
    (.answerIs(question: "words", choice: "40"), false),
    (.answerIs(question: "open", choice: "fixed"), false),
    (.not(.answerIs(question: "open", choice: "fixed")), true),
    (.answerKnown(question: "budget"), true), (.answerKnown(question: "open"), false),
    (.not(.answerKnown(question: "open")), true),
  ])
  func choices(condition: Condition, holds: Bool) {
    checkHolds(condition, holds)
  }

  @Test(arguments: [
    ("team", Condition.Comparison.less, Decimal(40), false), ("team", .less, 41, true),
    ("team", .atMost, 40, true), ("team", .atMost, 39, false), ("team", .greater, 39, true),
    ("team", .greater, 40, false), ("team", .atLeast, 40, true), ("team", .atLeast, 41, false),
    ("share", .atLeast, 12.5, true), ("share", .greater, 12.5, false),
    ("spend", .greater, 12_500, true), ("spend", .less, 12_501, true),
    ("words", .atLeast, 0, false), ("start", .atLeast, 0, false), ("budget", .atLeast, 0, false),
    ("open", .less, 1, false), ("open", .atLeast, 0, false),
  ])
  func numbers(question: String, comparison: Condition.Comparison, number: Decimal, holds: Bool) {
    checkHolds(.answerCompares(question: question, comparison, number), holds)
  }

  @Test(arguments: Condition.Comparison.allCases)
  func anUnansweredQuestionComparesWithNothing(comparison: Condition.Comparison) {
    for number in [Decimal(-1), 0, 1] {
      checkHolds(.answerCompares(question: "open", comparison, number), false)
    }
  }

  @Test(arguments: [
    (Condition.roleKnown(.decider), true), (.roleKnown(.user), false), (.phaseIs("contact"), true),
    (.phaseIs("quote"), false), (.gradeIs(.suspect), true), (.gradeIs(.lead), false),
  ])
  func people(condition: Condition, holds: Bool) {
    checkHolds(condition, holds)
  }

  @Test(arguments: [
    (Condition.Measure.chance, Condition.Comparison.atLeast, Decimal(33), true),
    (.chance, .less, 34, true), (.chance, .greater, 34, false),
    (.attempts, .atLeast, 1, true), (.attempts, .greater, 1, false),
    (.value, .atLeast, 5000, true), (.value, .greater, 5000, false),
    (.daysSinceContact, .atLeast, 2, true), (.daysSinceContact, .atLeast, 3, false),
    (.daysSinceContact, .less, 3, true),
  ])
  func measures(
    measure: Condition.Measure, comparison: Condition.Comparison, number: Decimal, holds: Bool
  ) {
    checkHolds(.measure(measure, comparison, number), holds)
  }

  /// A chance is in tenths, and so may be what it is compared with.
  @Test(arguments: [33.3, 0.1, 64.6, 31.3, 99.9, 57.4, 40, 100, 0])
  func aChanceEqualsItself(chance: Double) throws {
    let number = try #require(Decimal(string: "\(chance)"))
    for comparison in [Condition.Comparison.atLeast, .atMost] {
      checkHolds(.measure(.chance, comparison, number), true, chance: chance)
    }
    for comparison in [Condition.Comparison.greater, .less] {
      checkHolds(.measure(.chance, comparison, number), false, chance: chance)
    }
  }

  @Test(arguments: [Condition.Measure.value, .daysSinceContact], Condition.Comparison.allCases)
  func whatIsNotKnownComparesWithNothing(
    measure: Condition.Measure, comparison: Condition.Comparison
  ) {
    checkHolds(.measure(measure, comparison, 0), false, of: .sample())
  }

  @Test(arguments: [
    (true, true, true, true), (true, false, false, true), (false, false, false, false),
  ])
  func andNeedsBothOrNeedsOne(left: Bool, right: Bool, both: Bool, either: Bool) {
    let (yes, no) = (Condition.phaseIs("contact"), Condition.phaseIs("quote"))
    let (first, second) = (left ? yes : no, right ? yes : no)
    checkHolds(.and(first, second), both)
    checkHolds(.and(second, first), both)
    checkHolds(.or(first, second), either)
    checkHolds(.or(second, first), either)
  }

  @Test func whatIsUnmetIsNamedPartByPart() {
    let (met, first, second) = (
      Condition.phaseIs("contact"), Condition.roleKnown(.user), Condition.answerKnown(question: "x")
    )
    let facts = Facts(lead: Self.lead, chance: 20, now: FrozenWorld.now)
    #expect(Condition.and(first, .and(met, second)).unmet(in: facts) == [first, second])
    #expect(Condition.or(first, second).unmet(in: facts) == [.or(first, second)])
    #expect(Condition.not(met).unmet(in: facts) == [.not(met)])
    #expect(Condition.and(met, met).unmet(in: facts).isEmpty)
  }

  @Test func theQuestionsOfAConditionAreNamedInOrder() {
    let condition = Condition.and(
      .or(.answerKnown(question: "b"), .not(.answerIs(question: "a", choice: "x"))),
      .and(.answerCompares(question: "c", .less, 1), .and(.roleKnown(.user), .phaseIs("d"))))
    #expect(condition.questions == ["b", "a", "c"])
    #expect(Condition.measure(.chance, .less, 1).questions.isEmpty)
    #expect(Condition.gradeIs(.lead).questions.isEmpty)
  }
}
