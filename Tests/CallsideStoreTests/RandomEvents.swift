import CallsideCore
import CallsideTestSupport
import Foundation

/// Events as they might happen, and some that hardly ever do.
struct RandomEvents {
  var random: SeededGenerator
  /// The leads there are, and one that never comes.
  let leads: [String]

  init(seed: UInt64, leads: [String] = ["aaaaaa", "bbbbbb", "cccccc", "dddddd", "eeeeee"]) {
    random = SeededGenerator(seed: seed)
    self.leads = leads
  }

  /// Returns a number below another.
  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  /// Returns one of some values.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// Returns some events of some leads, some of which withdraw earlier entries.
  mutating func batch(after entries: [Entry]) -> [(lead: String, event: Event)] {
    if below(6) == 0, !entries.isEmpty {
      let target = pick(entries)
      let batch = entries.filter {
        $0.stamp.clock == target.stamp.clock && $0.stamp.id.writer == target.stamp.id.writer
      }
      return Dictionary(grouping: batch, by: \.lead).sorted { $0.key < $1.key }
        .map { (lead: $0.key, event: .withdrawn($0.value.map(\.stamp.id))) }
    }
    return (0...below(3)).map { _ in (lead: pick(leads), event: event()) }
  }

  /// Returns an event.
  mutating func event() -> Event {
    let call = "k\(below(4))"
    switch below(20) {
    case 0, 1: return .leadAdded(added())
    case 2:
      var change = LeadChange()
      change.name = pick([nil, "Café de Kröl", "Brouwer"])
      change.owner = pick([nil, "daan"])
      change.value = pick([nil, Money(amount: Decimal(below(9)) / 4, currency: "USD")])
      change.fields = pick([[:], ["stad": ""], ["stad": "Gouda"]])
      return .leadChanged(change)
    case 3, 4:
      return .contactSet(
        Contact(
          id: "c\(below(3))", name: pick(["Jan de Wit", "Zoë van 't Hof"]), title: "directeur",
          phone: pick([nil, "06-12345678"]), email: pick([nil, "jan@example.nl"]),
          roles: pick([[], [.decider, .user]]), stance: pick([nil, .positive])))
    case 5, 6:
      return .noted(pick(["een offerte", "Ψυχή\nen \"meer\"", ""]), call: pick([nil, call]))
    case 7: return .callStarted(call: call, phase: "first-contact")
    case 8:
      return pick([
        .stepPassed(.init(step: "s\(below(5))", manner: .said), call: call),
        .wentTo(["s1", "!te-duur/2"], call: call),
      ])
    case 9, 10:
      return .answered(
        question: "q\(below(3))", pick([.choice("ja"), .number(Decimal(below(100)))]), .buyer,
        call: call, step: pick([nil, "s1"]))
    case 11: return .objectionRaised("te-duur", call: call)
    case 12:
      return .callEnded(
        call: call, phase: "first-contact", outcome: "afspraak", isAdvance: below(2) == 0,
        wasReached: below(2) == 0)
    case 13:
      let at = World.now + Double(below(1_000)) * 600
      return .nextStepSet(
        NextStep(action: pick(NextStep.Action.allCases), at: at, isPromised: below(2) == 0))
    case 14:
      return pick([
        .nextStepDropped, .objectedToCalls(call: call),
        .callingGroundGiven(
          CallingGround(basis: .consent, evidence: "mail", since: FrozenWorld.now)),
        .putOff(.skipped, until: World.now + 86_400, reason: "vakantie"),
      ])
    case 15: return .phaseMoved(to: pick(["nurture", "quote"]), because: pick([nil, "haast"]))
    case 16: return pick([.closed(.won, reason: "prijs"), .closed(.lost, reason: "x"), .reopened])
    case 17: return .merged(into: pick(leads))
    case 18: return rareEvent()
    default: return pick([.chanceGiven(Decimal(below(100))), .unknown(kind: "later")])
    }
  }

  private mutating func rareEvent() -> Event {
    // What is forgotten never comes back, and much of it would leave little to compare.
    if below(8) > 0 { return .erased }
    return .forgotten(
      contact: pick(["c1", "c2", nil]), marks: pick([[], [DoNotCallMark.of("+31612345678")]]))
  }

  private mutating func added() -> LeadAdded {
    LeadAdded(
      name: pick(["Brouwer Installaties", "Café Noir", "'t Hoekje", "IT"]), playbook: "zakelijk",
      phase: "first-contact", source: pick([nil, .marketing]),
      value: pick([nil, Money(amount: Decimal(below(5_000)), currency: "EUR")]),
      fields: pick([[:], ["stad": "Utrecht", "x": "y"]]))
  }
}
