import CallsideCore
import CallsideStore
import CallsideTestSupport
import Foundation

/// Leads as a rep might record them, and as a table might get them wrong.
struct MadeLeads {
  private var random: SeededGenerator
  private let playbooks: [Playbook]

  init(seed: UInt64, in playbooks: [Playbook]) {
    random = SeededGenerator(seed: seed)
    self.playbooks = playbooks
  }

  /// Returns what happened to a few leads.
  mutating func entries() -> [NewEntry] {
    (0..<Int.random(in: 1...5, using: &random)).flatMap { lead("lead0\($0)") }
  }

  private mutating func lead(_ id: String) -> [NewEntry] {
    guard let playbook = pick(playbooks) else { return [] }
    let added = added(in: playbook)
    var events: [Event] = [.leadAdded(added)]
    if oneIn(2) {
      var change = LeadChange()
      change.owner = pick(["sanne", "Daan de Wit", "none"])
      events.append(.leadChanged(change))
    }
    events += people(of: added.name).map { .contactSet($0) }
    events += (0..<below(4)).map { _ in
      .noted(
        pick([
          "belt terug", "=1+1", "belt terug", "a; \"b\", c", "-", "'0612",
          "gebeld\nwil in mei\nverder",
        ]) ?? "", call: nil)
    }
    let objects = oneIn(4)
    if objects { events.append(.objectedToCalls(call: nil)) }
    if oneIn(4) {
      events.append(
        .closed(oneIn(2) ? .won : .lost, reason: pick(["price", "-", "te duur, nu"]) ?? ""))
    }
    if oneIn(2) {
      let actions: [NextStep.Action] = objects ? [.email, .meet] : NextStep.Action.allCases
      let step = NextStep(
        action: pick(actions) ?? .email, at: moment(-40...40), isPromised: oneIn(2))
      events.append(.nextStepSet(step))
    }
    return events.map {
      NewEntry(lead: id, event: $0, at: moment(-90...0), by: pick(["sanne", "daan"]) ?? "")
    }
  }

  private mutating func added(in playbook: Playbook) -> LeadAdded {
    let names = [
      "Acme", "ACME bv", "Beta & Zn", "=SUM(A1)", "'t Hoekje", "'3M", "-", "Onbekend", "Totaal",
      "Jan Bakker", "Café \"Noir\"; bar", "0612", "'0612345678", "Acme",
    ]
    var added = LeadAdded(
      name: pick(names) ?? "", playbook: playbook.id, phase: pick(playbook.phases)?.id ?? "",
      source: pick([nil, .cold, .marketing, .offline]) ?? nil, value: money(),
      legalForm: pick([nil, "bv", "eenmanszaak", "none"]) ?? nil)
    added.country = pick([nil, "be", "nl", "jp"]) ?? nil
    added.zone = pick([nil, "Europe/Brussels"]) ?? nil
    let keys = [
      "status", "field status", "veld status", "Notes", "=plaats", "'+x", "due", "wanneer",
      "next step", "contact 2", "contact 9", "Telefoon", "phone 3", "id", "playbook", "column 3",
    ]
    let texts = [
      "warm", "-", "none", "'=1", "'0612", "0612", "012345678901234", "1.250", "é,;\"x\"", "''00",
    ]
    for _ in 0..<below(4) { added.fields[pick(keys) ?? ""] = pick(texts) }
    return added
  }

  private mutating func money() -> Money? {
    guard oneIn(2) else { return nil }
    return Money(
      minorUnits: Int64(pick([0, 5, 1_250_000, 125_050, 99, 1_250]) ?? 0),
      currency: pick(["EUR", "USD", "JPY", "KWD"]) ?? "")
  }

  private mutating func people(of company: String) -> [Contact] {
    var people: [Contact] = []
    if oneIn(3) {
      people.append(Contact(id: Contact.companyID, name: company, phone: "+31201234500"))
    }
    let names = ["Jan", "Jan", "Piet van der Pot", "Ans", "-", company, "=Bob"]
    for number in 0..<below(4) {
      var person = Contact(
        id: "c\(number)", name: pick(names) ?? "",
        title: pick([nil, "-ceo", "?", "inkoper"]) ?? nil,
        phone: pick([nil, "+31201234567", "+31612345678"]) ?? nil,
        email: pick([nil, "a@acme.example", "Jan@beta.example"]) ?? nil,
        roles: Set(Role.allCases.filter { _ in oneIn(4) }),
        stance: pick([nil, nil, .positive, .neutral, .negative]) ?? nil)
      if person.phone != nil, oneIn(3) { person.add(phone: "+31301234567") }
      if person.email != nil, oneIn(3) { person.add(email: "info@acme.example") }
      person.influence = pick([nil, nil, .great, .some, .little]) ?? nil
      person.evidence = pick([nil, nil, "zei Piet", "none"]) ?? nil
      if oneIn(6) { person.former = ["+31687654321", "oud@acme.example"] }
      person.isToBeCalled = oneIn(5) && !people.contains(where: \.isToBeCalled)
      people.append(person)
    }
    return people
  }

  private mutating func moment(_ days: ClosedRange<Int>) -> Date {
    let days = Int.random(in: days, using: &random)
    return FrozenWorld.now.addingTimeInterval(Double(days * 86_400 + below(80_000)))
  }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
  private mutating func oneIn(_ times: Int) -> Bool { below(times) == 0 }
  private mutating func pick<Item>(_ items: [Item]) -> Item? { items.randomElement(using: &random) }
}
