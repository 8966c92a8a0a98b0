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

  @Test func aChoiceOfThatNameIsAnAnswer() throws {
    let named = playbook { book in
      let index = book.questions.firstIndex { $0.kind == .choice } ?? 0
      book.questions[index].choices.append(.init(id: "unknown", label: "Unknown"))
    }
    var driver = WalkDriver(in: named)
    try driver.type("")
    let id = try #require(driver.walk.question?.id)
    try driver.type("unknown")
    #expect(driver.folded.answers[id]?.value == .choice("unknown"))
  }

  @Test func anEarlierAnswerStaysWhenTheBuyerDoesNotKnow() throws {
    var driver = WalkDriver()
    try driver.type(["", "fixed", "/back"])
    let question = try #require(driver.walk.question)
    #expect(try driver.type("no idea").replies == [.kept(question)])
    #expect(driver.folded.answers[question.id]?.value == .choice("fixed"))
  }

  @Test func anEarlierDateDoesNotCountWhereItIsAskedAfresh() throws {
    let dated = playbook { book in
      var question = Question(id: "day", ask: "Which day?", why: "A day is a promise.", kind: .date)
      question.isAskedAfresh = true
      book.questions.append(question)
      for phase in book.phases.indices {
        for outcome in book.phases[phase].outcomes.indices {
          book.phases[phase].outcomes[outcome].next?.date = "day"
        }
      }
    }
    let lead = Lead.sample {
      $0.answers["day"] = Answer(
        value: .date(FrozenWorld.now.addingTimeInterval(864_000)), source: .buyer,
        at: FrozenWorld.now.addingTimeInterval(-86_400), by: "sanne")
    }
    let driver = WalkDriver(lead, in: dated)
    for outcome in driver.walk.phase.outcomes where outcome.next != nil {
      #expect(driver.walk.agreed(by: outcome, at: FrozenWorld.moment) == nil)
    }
    let logged = try LogRequest(outcome: "voicemail").result(
      for: lead, in: dated, newCall: "c1", by: "sanne", at: FrozenWorld.moment)
    let steps = logged.events.compactMap {
      if case .nextStepSet(let step) = $0 { step } else { nil }
    }
    #expect(steps.count == 1)
    #expect(try #require(steps.first).at < FrozenWorld.now.addingTimeInterval(800_000))
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

  private var strict: Playbook {
    playbook { book in
      book.objections[0].isAgainstCalls = true
      for phase in book.phases.indices {
        var outcome = Outcome(id: "no-calls", label: "Wants no calls")
        outcome.isObjection = true
        book.phases[phase].outcomes.append(outcome)
      }
    }
  }

  @Test func anObjectionToCallsCountsAtOnceAndEndsTheScript() throws {
    var driver = WalkDriver(in: strict)
    let objection = strict.objections[0]
    try driver.type(["", "!" + objection.id])
    #expect(driver.folded.objectsToCalls)
    try driver.type(Array(repeating: "", count: Objection.Stage.allCases.count))
    #expect(driver.walk.place == .outcome)
    #expect(driver.walk.expectedOutcome == "no-calls")
    #expect(driver.resumed()?.place == .outcome)
    #expect(driver.resumed()?.expectedOutcome == "no-calls")
    try driver.type("")
    #expect(driver.folded.calls.last?.outcome == "no-calls")
  }

  @Test func noCallIsPlannedAfterIt() throws {
    var driver = WalkDriver(in: strict)
    try driver.type(["", "!" + strict.objections[0].id, "/hangup", "voicemail"])
    #expect(throws: Diagnostic.self) { try driver.type("call tomorrow") }
    #expect(throws: Diagnostic.self) { try driver.type("") }
  }

  @Test func atTheEndItIsTheOutcomeThatEnterTakes() throws {
    var driver = WalkDriver(in: strict)
    try driver.type(["", "/hangup", "!" + strict.objections[0].id, "/skip"])
    #expect(driver.walk.place == .outcome)
    #expect(driver.walk.expectedOutcome == "no-calls")
  }

  @Test func loggedItCountsToo() throws {
    let logged = try LogRequest(
      outcome: "voicemail", next: "none", objections: [strict.objections[0].id]
    ).result(for: .sample(), in: strict, newCall: "c1", by: "sanne", at: FrozenWorld.moment)
    #expect(logged.events.contains(.objectedToCalls(call: "c1")))
  }

  @Test func whoeverIsNamedIsAskedForFromThenOn() throws {
    let named = playbook { book in
      var who = Question(id: "who", ask: "Who?", why: "A name.", kind: .contact)
      who.namesWhomToCall = true
      var number = Question(id: "number", ask: "Number?", why: "Direct.", kind: .phone)
      number.person = "who"
      book.questions += [who, number]
    }
    var lead = Lead.sample(contacts: [Contact(id: "c1", name: "Zoë Jansen", phone: "0301234567")])
    func take(_ id: String, _ text: String) throws {
      let question = try #require(named.question(id))
      let answer = try Recording.answer(
        text, to: question, of: lead, in: named, call: "call01", step: nil, at: FrozenWorld.moment)
      for event in answer.events { lead.apply(event, at: FrozenWorld.now, by: "sanne") }
    }
    try take("who", "Piet Bakker, directeur")
    try take("number", "06-12345678")
    #expect(lead.mainContact?.name == "Piet Bakker")
    #expect(lead.contactToDial?.phone == "0612345678")
    try take("who", "Zoë")
    #expect(lead.mainContact?.name == "Zoë Jansen")
    #expect(lead.contacts.count { $0.isToBeCalled } == 1)
  }
}

extension Step {
  fileprivate var askedQuestion: String? { if case .ask(let id, _) = body { id } else { nil } }
}
