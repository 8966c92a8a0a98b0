import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct ApplyingTests {
  @Test func aChangeLeavesTheRestAsItWas() {
    var first = LeadChange()
    first.fields = ["branche": "bouw", "plaats": "Ede"]
    first.legalForm = "bv"
    var second = LeadChange()
    second.name = "Brouwer & Zn"
    second.owner = "piet"
    second.source = .offline
    second.value = Money(minorUnits: 5, currency: "EUR")
    second.fields = ["plaats": "", "regio": "oost"]
    let lead = Lead.after(.leadChanged(first), .leadChanged(second))
    #expect(lead.name == "Brouwer & Zn")
    #expect(lead.owner == "piet")
    #expect(lead.source == .offline)
    #expect(lead.value == second.value)
    #expect(lead.legalForm == "bv")
    #expect(lead.fields == ["branche": "bouw", "regio": "oost"])
  }

  @Test func aContactIsReplacedByItsID() {
    let lead = Lead.after(
      .contactSet(Contact(id: "c1", name: "Karin")), .contactSet(Contact(id: "c2", name: "Piet")),
      .contactSet(Contact(id: "c1", name: "Karin Smit", roles: [.decider])))
    #expect(lead.contacts.map(\.name) == ["Karin Smit", "Piet"])
    #expect(lead.contacts(in: .decider).map(\.id) == ["c1"])
  }

  @Test func theLatestAnswerCounts() {
    let lead = Lead.after(
      .answered(question: "team", .number(5), .guess, call: nil, step: nil),
      .answered(question: "team", .number(7), .buyer, call: nil, step: nil))
    #expect(
      lead.answers["team"]
        == Answer(value: .number(7), source: .buyer, at: FrozenWorld.later(hours: 2), by: "sanne"))
  }

  @Test func notesStandInOrderWithDateAndRep() {
    let lead = Lead.after(.noted("a", call: nil), .noted("b", call: "none such"))
    #expect(lead.notes.map(\.text) == ["a", "b"])
    #expect(lead.notes.map(\.at) == [FrozenWorld.later(hours: 1), FrozenWorld.later(hours: 2)])
    #expect(lead.notes.map(\.by) == ["sanne", "sanne"])
  }

  @Test func aMoveStartsTheClockOfThePhase() {
    let lead = Lead.after(.phaseMoved(to: "quote", because: "asked for it"))
    #expect(lead.phase == "quote")
    #expect(lead.phaseSince == FrozenWorld.later(hours: 1))
    #expect(lead.createdAt == FrozenWorld.now)
  }

  @Test func aMoveForAReasonIsRemembered() {
    let lead = Lead.after(
      .phaseMoved(to: "quote", because: nil), .phaseMoved(to: "decision", because: "asked for it"))
    #expect(lead.overrides.map(\.phase) == ["decision"])
    #expect(lead.overrides.map(\.because) == ["asked for it"])
    #expect(lead.overrides.map(\.at) == [FrozenWorld.later(hours: 2)])
  }

  @Test func gradeAndReadinessChangeApart() {
    let lead = Lead.after(.graded(.prospect, nil), .graded(nil, .sql))
    #expect(lead.grade == .prospect)
    #expect(lead.readiness == .sql)
  }

  @Test func theOwnChanceHasItsDate() {
    let lead = Lead.after(.chanceGiven(20), .chanceGiven(40))
    #expect(lead.ownChance?.percent == 40)
    #expect(lead.ownChance?.at == FrozenWorld.later(hours: 2))
    #expect(lead.ownChance?.by == "sanne")
  }

  @Test func closingTakesAwayWhatWasToBeDone() {
    let step = NextStep(action: .call, at: FrozenWorld.now, isPromised: true)
    let lead = Lead.after(.nextStepSet(step), .closed(.lost, reason: "price"))
    #expect(lead.status == .lost)
    #expect(lead.closing?.reason == "price")
    #expect(lead.closing?.at == FrozenWorld.later(hours: 2))
    #expect(lead.nextStep == nil)
  }

  @Test func aReopenedDealIsOpen() {
    let lead = Lead.after(.closed(.won, reason: "trust"), .reopened)
    #expect(lead.status == .open)
    #expect(lead.closing == nil)
  }

  @Test func aNextStepIsSetAndDropped() {
    let step = NextStep(action: .meet, at: FrozenWorld.now, isPromised: false)
    #expect(Lead.after(.nextStepSet(step)).nextStep == step)
    #expect(Lead.after(.nextStepSet(step), .nextStepDropped).nextStep == nil)
  }
}
