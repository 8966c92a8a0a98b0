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

  @Test func aForgottenIdIsNobodysAnyMore() throws {
    let before = history.filter { $0.lead == "aa" }
    let forgotten = entry(7, "aa", .forgotten(contact: "c1", marks: []))
    // A colleague who was not synchronised yet wrote it later.
    let late = entry(8, "aa", .contactSet(jan), by: "b")
    for entries in [before + [forgotten, late], [late, forgotten] + before] {
      #expect(Lead(folding: entries)?.contacts.map(\.name) == ["Piet"])
    }
    #expect(names(in: before + [forgotten, late]).rest(of: late)?.event == .erased)
  }

  @Test(arguments: ["company", "company-bb"])
  func theCompanyIsSetAnewUnderItsId(_ id: String) throws {
    func company(_ number: Int, _ phone: String) -> Entry {
      entry(number, "aa", .contactSet(Contact(id: id, name: "Brouwer", phone: phone)))
    }
    let forgotten = entry(7, "aa", .forgotten(contact: id, marks: []))
    let entries = [history[0], company(6, "0335550130"), forgotten, company(8, "0335550131")]
    #expect(Lead(folding: entries)?.contacts.map(\.phone) == ["0335550131"])
    #expect(Lead(folding: entries.dropLast())?.contacts.isEmpty == true)
  }

  @Test func onlyTheNumberGoesFromAmongOthers() {
    #expect(
      rests([
        .contactSet(jan), .noted("bel 033-5550130 10:00 uur", call: nil),
        .noted("06 12345678, 0335550130 / 2 kinderen", call: nil),
        .noted("10:00 +31 33 555 01 30", call: nil), .noted("10:00 033 5550131 30", call: nil),
      ]) == [
        .erased, .noted("bel … 10:00 uur", call: nil),
        .noted("06 12345678, … / 2 kinderen", call: nil), .noted("10:00 …", call: nil), nil,
      ])
  }

  /// Returns the names of those who were forgotten after the entries that are given.
  private func names(forgetting ids: [String] = ["c1"], in entries: [Entry], of lead: String = "aa")
    -> ForgottenNames
  {
    var forgotten = ForgottenData()
    for entry in entries { forgotten.meet(entry) }
    for (index, id) in ids.enumerated() {
      forgotten.meet(entry(90 + index, lead, .forgotten(contact: id, marks: [])))
    }
    var names = ForgottenNames(of: forgotten)
    for entry in entries { names.meet(entry) }
    names.gather()
    return names
  }

  private func rests(_ events: [Event], forgetting ids: [String] = ["c1"]) -> [Event?] {
    let entries = events.enumerated().map { entry($0.offset + 1, "aa", $0.element) }
    let names = names(forgetting: ids, in: entries)
    return entries.map { names.rest(of: $0)?.event }
  }

  @Test func onlyWhatNamesThemGoes() throws {
    let names = names(in: history)
    let rest = history.map { names.rest(of: $0)?.event }
    #expect(
      rest == [
        nil, .erased, nil, .noted("sprak … (…), en Piet", call: nil),
        .answered(question: "wie", .contact("…"), .buyer, call: nil, step: nil), nil,
      ])
  }

  @Test func whoTheyAreIsErasedLast() throws {
    let names = names(in: history)
    let rest = history.map { names.rest(of: $0, sparingContacts: true)?.event }
    #expect(rest[1] == nil)
    #expect(rest[3] == .noted("sprak … (…), en Piet", call: nil))
  }

  @Test func theLeadStaysWhateverItsName() throws {
    func added(_ name: String, _ fields: [String: String] = [:]) -> Event {
      .leadAdded(LeadAdded(name: name, playbook: "p", phase: "f", fields: fields))
    }
    let set = Event.contactSet(jan)
    // A trade name that only has it in it stays; one that is nothing else becomes the id.
    #expect(rests([added("Jan de Wit Advies"), set]) == [nil, .erased])
    #expect(rests([added("jan de  wit"), set]) == [added("aa"), .erased])
    #expect(
      rests([added("Brouwer", ["Contact": "Jan de Wit", "Branche": "bouw"]), set])
        == [added("Brouwer", ["Contact": "…", "Branche": "bouw"]), .erased])
    #expect(
      rests([added("Brouwer", ["phone (Jan de Wit)": "06-12345678", "Plaats": "Ede"]), set])
        == [added("Brouwer", ["Plaats": "Ede"]), .erased])
    var change = LeadChange()
    change.name = "Jan de Wit"
    change.fields = ["Birthday (Jan de Wit)": "1 mei"]
    var rest = LeadChange()
    rest.name = "aa"
    #expect(rests([.leadChanged(change), set]) == [.leadChanged(rest), .erased])
  }

  @Test func reasonsAndGroundsAreBlanked() throws {
    let ground = CallingGround(
      basis: .consent, evidence: "mail van Jan de Wit", person: "Jan de Wit", since: FrozenWorld.now
    )
    var blank = ground
    (blank.evidence, blank.person) = ("mail van …", "…")
    let rest = rests([
      .closed(.lost, reason: "Jan de Wit wil niet"),
      .phaseMoved(to: "f", because: "zei Jan de Wit"),
      .putOff(.snoozed, until: FrozenWorld.now, reason: "Jan de Wit is ziek"),
      .callingGroundGiven(ground),
      .answered(question: "q", .text("bij jan de wit"), .buyer, call: "k", step: "s"),
      .answered(question: "q", .phone("+31335550130"), .buyer, call: nil, step: nil),
      .contactSet(jan),
    ])
    #expect(
      rest == [
        .closed(.lost, reason: "… wil niet"), .phaseMoved(to: "f", because: "zei …"),
        .putOff(.snoozed, until: FrozenWorld.now, reason: "… is ziek"),
        .callingGroundGiven(blank),
        .answered(question: "q", .text("bij …"), .buyer, call: "k", step: "s"),
        .answered(question: "q", .phone("…"), .buyer, call: nil, step: nil), .erased,
      ])
  }

  @Test func othersAtTheLeadStay() throws {
    var karen = Contact(id: "c2", name: "Karen", phone: "033 555 0130", email: "info@b.example")
    karen.evidence = "via Jan de Wit"
    var rest = karen
    rest.evidence = "via …"
    var jan = jan
    jan.email = "info@b.example"
    // The number of the switchboard is not his alone.
    #expect(
      rests([
        .contactSet(jan), .contactSet(karen),
        .noted("bel 033-5550130 of info@b.example", call: nil),
      ]) == [.erased, .contactSet(rest), nil])
  }

  @Test func whoHasALongerNameIsSomebodyElse() throws {
    let short = Contact(id: "c1", name: "Jan")
    let bos = Contact(id: "c2", name: "Jan Bos")
    #expect(
      rests([
        .contactSet(short), .contactSet(bos), .noted("Jan Bos belde; Jan was er niet", call: nil),
      ]) == [.erased, nil, .noted("Jan Bos belde; … was er niet", call: nil)])
    #expect(
      rests(
        [.contactSet(short), .contactSet(bos), .noted("Jan Bos en Jan", call: nil)],
        forgetting: ["c2"]) == [nil, .erased, .noted("… en Jan", call: nil)])
  }

  @Test func aNameOnceCorrectedIsTheirsToo() throws {
    #expect(
      rests([
        .contactSet(Contact(id: "c1", name: "Jan de Witt")), .contactSet(jan),
        .noted("Jan de Witt, eigenlijk Jan de Wit", call: nil),
      ]) == [.erased, .erased, .noted("…, eigenlijk …", call: nil)])
  }

  @Test func whatWasWrittenOfAMergedLeadIsLookedAtToo() throws {
    let entries = [
      entry(1, "aa", .contactSet(jan)), entry(2, "bb", .noted("voor Jan de Wit", call: nil)),
      entry(3, "aa", .merged(into: "bb")), entry(4, "cc", .noted("Jan de Wit", call: nil)),
    ]
    let names = names(in: entries)
    #expect(
      entries.map { names.rest(of: $0)?.event }
        == [.erased, .noted("voor …", call: nil), nil, nil])
  }

  @Test func whatIsWrittenLaterIsOfWhoCameLater() throws {
    let entries =
      history + [
        entry(95, "aa", .contactSet(Contact(id: "c9", name: "Jan de Wit"))),
        entry(96, "aa", .noted("Jan de Wit is terug", call: nil)),
      ]
    let names = names(in: entries)
    #expect(entries.suffix(2).allSatisfy { names.rest(of: $0) == nil })
    #expect(names.rest(of: history[3])?.event == .noted("sprak … (…), en Piet", call: nil))
  }

  @Test func whatIsLeftIsKnownForWhatItWas() throws {
    let entries =
      history + [
        entry(
          7, "aa",
          .leadAdded(
            LeadAdded(
              name: "Jan de Wit", playbook: "p", phase: "f",
              fields: ["a": "b", "tel (Jan de Wit)": "1", "via": "Jan de Wit zelf"])))
      ]
    let names = names(in: entries)
    for entry in entries {
      #expect(entry.isLeft(of: entry))
      #expect(entry.erased.isLeft(of: entry))
      guard let rest = names.rest(of: entry) else { continue }
      #expect(rest.isLeft(of: entry))
      #expect(!entry.isLeft(of: rest))
    }
    let other = entry(4, "aa", .noted("sprak … (…), en Kees", call: nil))
    #expect(!other.isLeft(of: history[3]))
    #expect(!entry(9, "aa", .erased).isLeft(of: history[3]))
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
