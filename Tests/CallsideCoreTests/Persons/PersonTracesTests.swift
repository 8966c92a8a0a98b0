import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct PersonTracesTests {
  private func entry(_ number: Int, _ event: Event, lead: String = "aa") -> Entry {
    Entry(
      stamp: Entry.Stamp(
        id: EntryID(writer: "a", number: number), clock: number, at: FrozenWorld.now, by: "sanne"),
      lead: lead, event: event)
  }

  private var jan: Contact {
    Contact(id: "c1", name: "Jan de Wit", phone: "033-555 01 30", email: "jan@dewit.example")
  }

  private func traces(_ typed: String) throws -> PersonTraces {
    var traces = PersonTraces(of: try #require(PersonQuery(typed)))
    traces.meet(entry(1, .contactSet(jan)))
    traces.meet(entry(2, .contactSet(Contact(id: "c2", name: "Jan Bos", phone: "0335550131"))))
    return traces
  }

  @Test(arguments: [
    "Jan de Wit", "jan de wit", "JAN DE WIT", "+31 33 555 0130", "0031335550130", "(033) 5550130",
    "Jan@DeWit.example",
  ])
  func aPersonIsFoundByWholeNameNumberOrAddress(_ typed: String) throws {
    #expect(try traces(typed).contacts == ["aa": ["c1"]])
  }

  @Test(arguments: ["Jan", "de Wit", "0335550132", "dewit.example", "555"])
  func aPartWillNotDo(_ typed: String) throws {
    #expect(try !traces(typed).isKnown)
  }

  @Test func whoIsNearIsNamed() throws {
    #expect(try traces("Jan de Witt").nearNames == ["Jan Bos", "Jan de Wit"])
  }

  @Test(arguments: [
    ("gebeld met Jan de Wit, wil later", true), ("JAN  DE WIT", true), ("jan@dewit.example", true),
    ("nummer is 033 - 555 01 30", true), ("+31335550130", true), ("Jan de Witte", false),
    ("Jan Bos", false), ("0335550131", false), ("", false), ("de wit jan", false),
  ])
  func notesThatNameThemAreFound(_ text: String, _ isFound: Bool) throws {
    #expect(
      try traces("033-5550130").isIn(entry(3, .noted(text, call: nil), lead: "bb")) == isFound)
  }

  @Test(arguments: [
    "bel 033-5550130 10:00 uur", "om 10:00 033-5550130", "06 12345678, 0335550130 / 2 kinderen",
    "10 00 +31 (0)33 555 01 30 2", "0335550130 0335550131", "0335550131 0335550130",
  ])
  func aNumberIsFoundBesideOthers(_ text: String) throws {
    #expect(try traces("Jan de Wit").isNamed(in: text))
  }

  /// Somebody at the same number is somebody else, unless it is said of them what this one does.
  @Test func aColleagueAtTheSameNumberIsLeftOut() throws {
    let traces = try traces("Jan de Wit")
    var piet = Contact(id: "c3", name: "Piet Pot", phone: "0335550130", email: "p@dewit.example")
    #expect(!traces.isIn(entry(3, .contactSet(piet))))
    #expect(!traces.isIn(entry(3, .contactSet(piet), lead: "bb")))
    piet.title = "assistent van Jan de Wit"
    #expect(traces.isIn(entry(4, .contactSet(piet))))
    #expect(traces.isIn(entry(5, .contactSet(jan))))
  }

  @Test func whateverNamesThemIsFound() throws {
    let traces = try traces("Jan de Wit")
    let ground = CallingGround(
      basis: .consent, evidence: "mail", person: "Jan de Wit", since: FrozenWorld.now)
    #expect(traces.isIn(entry(3, .callingGroundGiven(ground))))
    #expect(
      traces.isIn(
        entry(
          4,
          .answered(question: "wie", .contact("Jan de Wit"), .buyer, call: nil, step: nil))))
    let added = LeadAdded(
      name: "Brouwer", playbook: "p", phase: "f", fields: ["phone (Jan de Wit)": "1"])
    #expect(traces.isIn(entry(8, .leadAdded(added))))
    // The same contact under another name.
    #expect(traces.isIn(entry(5, .contactSet(Contact(id: "c1", name: "J. de Wit")))))
    #expect(!traces.isIn(entry(6, .contactSet(Contact(id: "c1", name: "Piet")), lead: "bb")))
    #expect(!traces.isIn(entry(7, .chanceGiven(40))))
  }
}
