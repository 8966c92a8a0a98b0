import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// What a playbook or a buyer can say that spares the rep a line.
struct WalkWordsTests {
  private func playbook(_ change: (inout Playbook) -> Void) -> Playbook {
    var playbook = Playbook.sample
    change(&playbook)
    return playbook
  }

  @Test(arguments: ["don't know", "I don’t know.", "no idea", "weet ik niet", "Geen idee!"])
  func aBuyerWhoDoesNotKnowLeavesTheQuestionOpen(line: String) throws {
    var driver = WalkDriver()
    try driver.type("")
    let question = try #require(driver.walk.question)
    let turn = try driver.type(line)
    #expect(turn.replies == [.leftOpen(question)])
    #expect(driver.folded.answers[question.id] == nil)
    #expect(driver.step != "contact/2")
    #expect(driver.resumed()?.place == driver.walk.place)
  }

  @Test func aChoiceMayBeCalledUnknown() throws {
    let book = playbook { book in
      let index = book.questions.firstIndex { $0.id == "budget" } ?? 0
      book.questions[index].choices.append(.init(id: "unknown", label: "They cannot say"))
    }
    var driver = WalkDriver(in: book)
    while !driver.walk.isOver, driver.walk.question?.id != "budget" { try driver.type("/skip") }
    try driver.type("unknown")
    #expect(driver.folded.answers["budget"]?.value == .choice("unknown"))
  }

  @Test func aQuestionAskedAfreshKnowsOnlyThisCall() throws {
    let id = try #require(WalkDriver().walk.phase.script.compactMap(\.askedQuestion).first)
    let afresh = playbook { book in
      let index = book.questions.firstIndex { $0.id == id } ?? 0
      book.questions[index].isAskedAfresh = true
    }
    let lead = Lead.sample {
      $0.answers[id] = Answer(
        value: .choice("fixed"), source: .buyer, at: FrozenWorld.now.addingTimeInterval(-86_400),
        by: "sanne")
    }
    var driver = WalkDriver(lead, in: afresh)
    try driver.type("")
    #expect(driver.walk.question?.id == id)
    #expect(throws: Diagnostic.self) { try driver.type("") }
    #expect(driver.walk.facts(at: FrozenWorld.now).lead.answers[id] == nil)
    try driver.type("fixed")
    #expect(driver.walk.facts(at: FrozenWorld.now).lead.answers[id]?.value == .choice("fixed"))
    #expect(driver.folded.answers[id]?.at == FrozenWorld.now)
  }

  @Test func anOutcomeWithItsOwnReasonAsksForNone() throws {
    let sure = playbook { book in
      for phase in book.phases.indices {
        for outcome in book.phases[phase].outcomes.indices
        where book.phases[phase].outcomes[outcome].closes == .lost {
          book.phases[phase].outcomes[outcome].reason = "price"
        }
      }
    }
    var driver = WalkDriver(.sample { $0.phase = "decision" }, in: sure)
    try driver.type(["/hangup", "lost"])
    #expect(driver.walk.isOver)
    #expect(driver.folded.closing?.reason == "price")
    #expect(driver.folded.status == .lost)
  }

  @Test func anObjectionToCallsIsTheOutcomeThatEnterTakes() throws {
    let strict = playbook { book in
      book.objections[0].isAgainstCalls = true
      for phase in book.phases.indices {
        var outcome = Outcome(id: "no-calls", label: "Wants no calls")
        outcome.isObjection = true
        book.phases[phase].outcomes.append(outcome)
      }
    }
    var driver = WalkDriver(in: strict)
    try driver.type(["", "!" + strict.objections[0].id, "/hangup"])
    #expect(driver.walk.expectedOutcome == "no-calls")
    #expect(driver.resumed()?.expectedOutcome == "no-calls")
    try driver.type("")
    #expect(driver.folded.objectsToCalls)
  }
}

extension Step {
  fileprivate var askedQuestion: String? { if case .ask(let id, _) = body { id } else { nil } }
}
