import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct MergedLeadsTests {
  private func entry(_ clock: Int, _ lead: String, _ event: Event, by writer: String = "a") -> Entry
  {
    Entry(
      stamp: Entry.Stamp(
        id: EntryID(writer: writer, number: clock), clock: clock,
        at: FrozenWorld.now + Double(clock) * 60, by: "sanne"),
      lead: lead, event: event)
  }

  private func added(_ name: String, value: Int? = nil, form: String? = nil) -> Event {
    .leadAdded(
      LeadAdded(
        name: name, playbook: "zakelijk", phase: "first-contact",
        value: value.map { Money(amount: Decimal($0), currency: "EUR") }, legalForm: form))
  }

  private func step(_ action: NextStep.Action, _ at: Date) -> NextStep {
    NextStep(action: action, at: at, isPromised: false)
  }

  private func change(_ text: String) -> LeadChange {
    var change = LeadChange()
    change.fields = ["Branche": "bouw", "K": text]
    return change
  }

  /// Two leads with some history, and the entry that merges the second into the first.
  private var brouwer: [Entry] {
    [
      entry(1, "aa", added("Brouwer", value: 500)),
      entry(2, "aa", .contactSet(Contact(id: "c1", name: "Jan Brouwer", roles: [.decider]))),
      entry(3, "bb", added("Brouwer BV", value: 900, form: "bv")),
      entry(4, "bb", .contactSet(Contact(id: "c1", name: "Karin Smit", phone: "033-1"))),
      entry(5, "bb", .contactSet(Contact(id: "c2", name: "jan brouwer", phone: "033-2"))),
      entry(6, "bb", .phaseMoved(to: "quote", because: nil)),
      entry(
        7, "bb",
        .callEnded(
          call: "k1", phase: "quote", outcome: "later", isAdvance: false, wasReached: true)),
      entry(8, "bb", .noted("over de b", call: nil)),
      entry(9, "aa", .noted("over de a", call: nil)),
      entry(10, "bb", .answered(question: "budget", .choice("ja"), .buyer, call: nil, step: nil)),
      entry(11, "bb", .closed(.lost, reason: "dubbel")),
      entry(12, "bb", .merged(into: "aa")),
    ]
  }

  @Test func whatSaysOtherwiseIsKeptBeside() throws {
    let person = Contact(id: "c1", name: "Tim Ford", phone: "0201110001", email: "tim@aa.nl")
    let other = Contact(id: "c7", name: "tim ford", phone: "0201110002", email: "TIM@aa.nl")
    let friday = FrozenWorld.now + 86_400
    let merged = MergedLeads(folding: [
      entry(1, "aa", added("Aa", value: 500)), entry(2, "aa", .contactSet(person)),
      entry(3, "aa", .leadChanged(change("1"))),
      entry(4, "aa", .nextStepSet(step(.call, friday + 86_400))),
      entry(5, "bb", added("Bb", value: 900)), entry(6, "bb", .contactSet(other)),
      entry(7, "bb", .leadChanged(change("2"))),
      entry(8, "bb", .nextStepSet(step(.email, friday))),
      entry(9, "bb", .objectedToCalls(call: nil)), entry(10, "bb", .merged(into: "aa")),
    ])
    let lead = try #require(merged.lead("aa"))
    #expect(lead.contacts.map(\.phones) == [["0201110001", "0201110002"]])
    #expect(lead.contacts.map(\.emails) == [["tim@aa.nl"]])
    #expect(lead.addresses == ["+31201110001", "+31201110002", "tim@aa.nl"])
    #expect(lead.objectsToCalls)
    #expect(lead.nextStep?.action == .email)
    #expect(
      lead.fields == [
        "Branche": "bouw", "K": "1", "K (Bb)": "2", "value (Bb)": "900.00 EUR",
        "next step (Aa)": "call " + ISODate.text(friday + 86_400, in: .gmt),
      ])
  }

  @Test func everythingOfTheOneIsFoundAtTheOther() throws {
    let merged = MergedLeads(folding: brouwer)
    let lead = try #require(merged.lead("bb"))
    #expect(merged.leads.keys.sorted() == ["aa"])
    #expect(merged.places == ["bb": "aa"])
    #expect(lead == merged.lead("aa"))
    #expect(lead.id == "aa")
    #expect(lead.contacts.map(\.name) == ["Jan Brouwer", "Karin Smit"])
    #expect(Set(lead.contacts.map(\.id)).count == 2)
    #expect(lead.contacts.first?.phone == "033-2", "the same person, known better")
    #expect(lead.notes.map(\.text) == ["over de b", "over de a"])
    #expect(lead.calls.map(\.id) == ["k1"])
    #expect(lead.answers["budget"]?.value == .choice("ja"))
    #expect(lead.otherNames == ["Brouwer BV"])
    #expect(lead.legalForm == "bv")
  }

  @Test func whereOnlyOneCanStandTheTargetsStays() throws {
    let lead = try #require(MergedLeads(folding: brouwer).lead("aa"))
    #expect(lead.name == "Brouwer")
    #expect(lead.value?.amount == 500)
    #expect(lead.phase == "first-contact")
    #expect(lead.status == .open)
    #expect(lead.grade == .prospect, "whoever was reached there was reached here")
  }

  /// Whether they may be called hangs on the legal form: the stricter one stays.
  @Test(
    arguments: [
      (("Aa", "eenmanszaak"), ("Bb", "bv"), "eenmanszaak", ["legal form (Bb)": "bv"]),
      (("Aa", "bv"), ("Bb", "eenmanszaak"), "eenmanszaak", ["legal form (Aa)": "bv"]),
      (("Aa", "vof"), ("Bb", "eenmanszaak"), "vof", ["legal form (Bb)": "eenmanszaak"]),
      (("Aa VOF", nil), ("Bb", "bv"), "VOF", ["legal form (Bb)": "bv"]),
      (("Aa BV", nil), ("Bb VOF", nil), "VOF", ["legal form (Aa BV)": "BV"]),
      (("Aa", nil), ("Bb", "bv"), "bv", [:]), (("Aa", nil), ("Bb VOF", nil), "VOF", [:]),
      (("Aa", nil), ("Bb BV", nil), nil, [:]), (("Aa", "bv"), ("Bb", nil), "bv", [:]),
      (("Aa", "bv"), ("Bb", "bv"), "bv", [:]),
    ] as [((String, String?), (String, String?), String?, [String: String])])
  func theStricterLegalFormStays(
    own: (String, String?), other: (String, String?), stays: String?, kept: [String: String]
  ) throws {
    let merged = MergedLeads(folding: [
      entry(1, "aa", added(own.0, form: own.1)), entry(2, "bb", added(other.0, form: other.1)),
      entry(3, "bb", .merged(into: "aa")),
    ])
    let lead = try #require(merged.lead("aa"))
    #expect(lead.legalFormTold == stays && lead.fields == kept)
  }

  /// Nor does what was answered later at the other.
  @Test func anAnswerAtTheOtherOverrulesNoHumanBeing() throws {
    var question = Question(id: "form", ask: "A BV?", why: "The law.", kind: .choice)
    question.choices = [.init(id: "vof", label: "Vof"), .init(id: "bv", label: "Bv")]
    (question.choices[0].person, question.choices[1].person) = (.natural, .legal)
    var playbook = Playbook.sample
    playbook.questions.append(question)
    func answer(_ clock: Int, _ lead: String, _ choice: String) -> Entry {
      entry(
        clock, lead,
        .answered(question: "form", .choice(choice), .buyer, call: nil, step: nil))
    }
    for own in [
      [entry(1, "aa", added("Aa", form: "eenmanszaak"))],
      [entry(1, "aa", added("Aa VOF"))],
      [entry(1, "aa", added("Aa")), answer(2, "aa", "vof")],
    ] {
      let merged = MergedLeads(
        folding: own + [
          entry(3, "bb", added("Bb")), answer(4, "bb", "bv"),
          entry(5, "bb", .merged(into: "aa")),
        ])
      #expect(try #require(merged.lead("aa")).legalPerson(in: playbook) == .natural)
    }
  }

  @Test func takenBackItWasNeverThere() {
    let before = MergedLeads(folding: brouwer.dropLast())
    let undone =
      brouwer + [entry(13, "bb", .withdrawn([EntryID(writer: "a", number: 12)]), by: "b")]
    let after = MergedLeads(folding: undone)
    #expect(after.leads == before.leads)
    #expect(after.places.isEmpty)
  }

  @Test func whatIsRecordedOnTheOldIdLaterCounts() throws {
    let later =
      brouwer + [
        entry(13, "bb", .contactSet(Contact(id: "c1", name: "Karin Smit", phone: "033-9"))),
        entry(14, "bb", .objectedToCalls(call: nil)),
      ]
    let lead = try #require(MergedLeads(folding: later).lead("aa"))
    #expect(lead.contacts.map(\.phone) == ["033-2", "033-9"])
    #expect(lead.objectsToCalls)
  }

  @Test func twoMachinesThatMergeEachWayEndUpWithOneLead() {
    let both = brouwer + [entry(12, "aa", .merged(into: "bb"), by: "b")]
    #expect(MergedLeads(folding: both).leads.keys.sorted() == ["aa"])
    #expect(MergedLeads(folding: both).places == ["bb": "aa"])
  }

  @Test func mergersFollowOneAnother() throws {
    let chain =
      brouwer + [
        entry(13, "cc", added("Brouwer Groep")), entry(14, "aa", .merged(into: "cc")),
        entry(15, "bb", .noted("nog iets", call: nil)), entry(16, "bb", .merged(into: "aa")),
      ]
    let merged = MergedLeads(folding: chain)
    #expect(merged.places == ["aa": "cc", "bb": "cc"])
    let lead = try #require(merged.lead("bb"))
    #expect(lead.otherNames == ["Brouwer", "Brouwer BV"])
    #expect(lead.notes.last?.text == "nog iets")
    #expect(lead.contacts.count == 2)
  }

  @Test func aTargetThatHasNotArrivedHidesNothing() throws {
    let lead = try #require(MergedLeads(folding: brouwer.filter { $0.lead == "bb" }).lead("bb"))
    #expect(lead.id == "aa")
    #expect(lead.name == "Brouwer BV")
  }

  @Test func withoutMergersEachLeadIsItsOwn() {
    let entries = Array(brouwer.dropLast())
    let merged = MergedLeads(folding: entries)
    for id in ["aa", "bb"] {
      #expect(merged.lead(id) == Lead(folding: entries.filter { $0.lead == id }))
    }
    #expect(merged.lead("zz") == nil)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func anyOrderOfEntriesGivesTheSame(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let all =
      brouwer + [
        entry(13, "cc", added("Brouwer Groep"), by: "b"),
        entry(13, "bb", .merged(into: "cc"), by: "c"), entry(14, "cc", .merged(into: "aa")),
        entry(15, "aa", .merged(into: "bb")), entry(16, "bb", .noted("x", call: nil)),
      ]
    let merged = MergedLeads(folding: all.shuffled(using: &random))
    #expect(merged.leads == MergedLeads(folding: all).leads)
    #expect(merged.places == MergedLeads(folding: all).places)
  }

  @Test func aMergerIsOneLineOfTheJournal() throws {
    let entry = entry(12, "bb", .merged(into: "aa"))
    let line = try entry.line(in: FrozenWorld.calendar.timeZone)
    #expect(String(decoding: line, as: UTF8.self).contains("\"into\":\"aa\",\"kind\":\"merged\""))
    #expect(try Entry(line: line) == entry)
  }
}
