import CallsideCore
import CallsideTestSupport
import Foundation

/// Made-up events of every kind, over a handful of calls and contacts so that they meet.
struct RandomEvents {
  var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// Returns one event of each kind, in an order of its own.
  mutating func ofEveryKind() -> [Event] { ofAnyKindButAdding() + [.leadAdded(leadAdded())] }

  /// Returns one event of each kind but those that add a lead or take something back.
  mutating func ofAnyKindButAdding() -> [Event] {
    let (call, step) = (word(["call01", "call02", "call03"]), word(["contact/1", "quote/2"]))
    return [
      .leadChanged(leadChange()), .contactSet(contact()),
      .noted(text(), call: maybe(call)), .callStarted(call: call, phase: phase),
      .stepPassed(
        Call.Passed(step: step, manner: pick([.said, .answered, .kept, .skipped])), call: call),
      .answered(
        question: word(["budget", "team", "start"]), answerValue(), pick(Answer.Source.allCases),
        call: maybe(call), step: maybe(step)),
      .objectionRaised(word(["too-expensive", "no-time"]), call: call),
      .callEnded(
        call: call, phase: phase, outcome: word(["meeting", "voicemail"]), isAdvance: coin,
        wasReached: coin),
      .nextStepSet(
        NextStep(action: pick(NextStep.Action.allCases), at: date(), isPromised: coin)),
      .wentTo([text(), text()], call: word(["call01", "call02"])),
      .objectedToCalls(call: maybe(text())), .nextStepDropped,
      .callingGroundGiven(ground()),
      .putOff(pick(PutOff.Manner.allCases), until: date(), reason: text()),
      .phaseMoved(to: phase, because: maybe(text())),
      .graded(maybe(pick(Lead.Grade.allCases)), maybe(pick(Lead.Readiness.allCases))),
      .chanceGiven(decimal(0...10_000, places: 0...2)),
      .closed(pick([.won, .lost]), reason: text()), .reopened,
    ]
  }

  mutating func date() -> Date {
    Date(timeIntervalSince1970: Double(Int.random(in: 0...4_000_000_000, using: &generator)))
  }

  mutating func text() -> String { RandomText.wild(upTo: 12, using: &generator) }

  private var phase: String { mutating get { word(["contact", "quote", "decision"]) } }

  private var coin: Bool { mutating get { Bool.random(using: &generator) } }

  private mutating func word(_ words: [String]) -> String { pick(words) }

  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &generator)]
  }

  private mutating func maybe<Value>(_ value: Value) -> Value? { coin ? value : nil }

  private mutating func decimal(_ range: ClosedRange<Int>, places: ClosedRange<Int>) -> Decimal {
    let power = Int.random(in: places, using: &generator)
    return Decimal(Int.random(in: range, using: &generator)) / pow(Decimal(10), power)
  }

  private mutating func money() -> Money {
    Money(
      minorUnits: Int64.random(in: -100_000_000_000...100_000_000_000, using: &generator),
      currency: word(["EUR", "USD", "JPY", "KWD", "XTS"]))
  }

  private mutating func fields() -> [String: String] {
    coin ? [:] : ["branche": text(), text(): text()]
  }

  private mutating func leadAdded() -> LeadAdded {
    var added = LeadAdded(
      name: text(), playbook: word(["sample", "other"]), phase: phase,
      source: maybe(pick(Lead.Source.allCases)), value: maybe(money()), legalForm: maybe(text()),
      fields: fields())
    added.country = maybe(text())
    added.zone = maybe(text())
    return added
  }

  private mutating func ground() -> CallingGround {
    CallingGround(
      basis: pick(CallingGround.Basis.allCases), evidence: text(), person: maybe(text()),
      purpose: maybe(text()), since: date(), until: maybe(date()))
  }

  private mutating func leadChange() -> LeadChange {
    var change = LeadChange()
    change.name = maybe(text())
    change.owner = maybe(text())
    change.source = maybe(pick(Lead.Source.allCases))
    change.value = maybe(money())
    change.legalForm = maybe(text())
    change.country = maybe(text())
    change.zone = maybe(text())
    change.fields = fields()
    return change
  }

  private mutating func contact() -> Contact {
    Contact(
      id: word(["c1", "c2", "c3"]), name: text(), title: maybe(text()), phone: maybe(text()),
      email: maybe(text()), roles: Set(Role.allCases.filter { _ in coin }),
      stance: maybe(pick(Stance.allCases)))
  }

  private mutating func answerValue() -> AnswerValue {
    let number = decimal(-1_000_000_000_000...1_000_000_000_000, places: 0...8)
    return pick([
      .choice(text()), .text(text()), .number(number), .percent(number), .money(money()),
      .date(date()), .phone(text()), .email(text()), .contact(text()),
    ])
  }
}
