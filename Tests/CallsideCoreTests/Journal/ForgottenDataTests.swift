import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct ForgottenDataTests {
  private func entry(_ number: Int, _ lead: String, _ event: Event, by writer: String = "a")
    -> Entry
  {
    Entry(
      stamp: Entry.Stamp(
        id: EntryID(writer: writer, number: number), clock: number, at: FrozenWorld.now,
        by: "sanne"),
      lead: lead, event: event)
  }

  private var jan: Contact { Contact(id: "c1", name: "Jan de Wit", phone: "033-5550130") }

  private var history: [Entry] {
    [
      entry(1, "aa", .leadAdded(LeadAdded(name: "Brouwer", playbook: "p", phase: "f"))),
      entry(2, "aa", .contactSet(jan)),
      entry(3, "aa", .contactSet(Contact(id: "c2", name: "Piet"))),
      entry(4, "aa", .noted("sprak Jan de Wit (033 5550130), en Piet", call: nil)),
      entry(
        5, "aa", .answered(question: "wie", .contact("jan de wit"), .buyer, call: nil, step: nil)),
      entry(6, "bb", .noted("Jan de Wit", call: nil)),
    ]
  }

  @Test func aForgottenLeadIsGoneWhateverArrivesAndWhenever() {
    let forgotten = entry(7, "aa", .forgotten(contact: nil, marks: []), by: "b")
    let late = entry(9, "aa", .leadAdded(LeadAdded(name: "Brouwer", playbook: "p", phase: "f")))
    for entries in [history + [forgotten], [forgotten] + history + [late]] {
      #expect(Lead(folding: entries.filter { $0.lead == "aa" }) == nil)
      #expect(MergedLeads(folding: entries).leads.isEmpty)
    }
  }

  @Test func nothingTakesItBack() {
    let forgotten = entry(7, "aa", .forgotten(contact: nil, marks: []))
    let undone = entry(8, "aa", .withdrawn([forgotten.stamp.id]))
    #expect(Lead(folding: history.filter { $0.lead == "aa" } + [forgotten, undone]) == nil)
  }

  @Test func aForgottenContactIsGoneAndTheLeadStays() throws {
    let forgotten = entry(7, "aa", .forgotten(contact: "c1", marks: []))
    let lead = try #require(
      Lead(folding: history.filter { $0.lead == "aa" } + [forgotten]))
    #expect(lead.contacts.map(\.name) == ["Piet"])
  }

  @Test func aContactWhoIsAddedOnceMoreStaysForgottenUnderTheOldId() throws {
    let forgotten = entry(7, "aa", .forgotten(contact: "c1", marks: []))
    let again = entry(8, "aa", .contactSet(jan))
    var known = try #require(Lead(folding: history.filter { $0.lead == "aa" } + [forgotten]))
    known.apply(again)
    #expect(known == Lead(folding: history.filter { $0.lead == "aa" } + [forgotten, again]))
    #expect(known.contacts.map(\.name) == ["Piet"])
  }

  @Test func onlyWhatNamesThemGoes() throws {
    var forgotten = ForgottenData()
    forgotten.meet(entry(7, "aa", .forgotten(contact: "c1", marks: [])))
    var traces = PersonTraces(of: try #require(PersonQuery("Jan de Wit")))
    for entry in history { traces.meet(entry) }
    let rest = history.map { forgotten.rest(of: $0, naming: traces)?.event }
    #expect(
      rest == [nil, .erased, nil, .noted("sprak … (…), en Piet", call: nil), .erased, nil])
  }

  @Test func whatIsErasedKeepsItsPlace() throws {
    let erased = history[3].erased
    #expect(erased.stamp == history[3].stamp)
    let line = String(decoding: try erased.line(in: .gmt), as: UTF8.self)
    #expect(
      line
        == #"{"at":"2026-03-02T08:00:00Z","by":"sanne","clock":4,"id":"a/4","kind":"erased","lead":"aa","v":1}"#
        || line.contains(#""kind":"erased""#))
    #expect(!line.contains("Jan"))
    #expect(try Entry(line: Data(line.utf8)) == erased)
  }

  @Test func aLeadThatWasToBePartOfItStaysByItself() throws {
    let entries =
      history + [
        entry(7, "cc", .leadAdded(LeadAdded(name: "Bakker", playbook: "p", phase: "f"))),
        entry(8, "cc", .merged(into: "aa"), by: "b"),
        entry(8, "aa", .forgotten(contact: nil, marks: [])),
      ]
    #expect(MergedLeads(folding: entries).leads.keys.sorted() == ["cc"])
  }
}
