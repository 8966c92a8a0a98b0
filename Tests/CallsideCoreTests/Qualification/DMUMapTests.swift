import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct DMUMapTests {
  private func contact(
    _ name: String, _ roles: Set<Role> = [], _ stance: Stance? = nil, spokenDaysAgo: Double? = nil
  ) -> Contact {
    var contact = Contact(id: name, name: name, roles: roles, stance: stance)
    contact.spokenAt = spokenDaysAgo.map { FrozenWorld.later(days: -$0) }
    return contact
  }

  private func map(in phase: String, _ contacts: [Contact]) -> DMUMap {
    let lead = Lead.sample {
      $0.phase = phase
      $0.contacts = contacts
    }
    return DMUMap(of: lead, in: .sample)
  }

  @Test func everyRoleHasARowAndAGapOnlyWhereThePhaseWantsAName() {
    let early = map(in: "contact", [contact("Jan", [.user])])
    #expect(early.rows.map(\.role) == Role.allCases)
    #expect(early.rows.filter(\.isGap).isEmpty && early.questions.isEmpty)
    let late = map(in: "quote", [contact("Jan", [.user])])
    #expect(late.rows.filter(\.isGap).map(\.role) == [.decider])
    #expect(late.questions.map(\.ask) == ["Who signs in the end?"])
  }

  @Test func whoeverIsForUsAndWasSpokenWithLastIsAsked() {
    let people = [
      contact("Ada", [.user], .neutral, spokenDaysAgo: 1),
      contact("Bo", [.influencer], .positive, spokenDaysAgo: 9),
      contact("Cas", [], .positive, spokenDaysAgo: 3), contact("Dirk", [], .negative),
    ]
    #expect(map(in: "quote", people).questions.first?.whom?.name == "Cas")
    #expect(map(in: "quote", [people[3]]).questions.first?.whom == nil)
    #expect(map(in: "quote", people).others.map(\.name) == ["Cas", "Dirk"])
  }

  @Test(arguments: [
    ("contact", 1, false), ("quote", 1, true), ("quote", 2, false), ("decision", 1, true),
    ("care", 1, false),
  ])
  func fromAQuoteOnOnePersonIsARisk(_ phase: String, _ spoken: Int, _ isRisk: Bool) {
    let people = (0..<3).map { contact("P\($0)", spokenDaysAgo: $0 < spoken ? 2 : nil) }
    #expect((map(in: phase, people).onlyContact != nil) == isRisk)
  }

  @Test func aCallNotesWhoWasSpokenWithAndMoreAboutThemKeepsIt() {
    let karin = Contact(id: "k", name: "Karin", roles: [.decider])
    let ended = Event.callEnded(
      call: "c", phase: "contact", outcome: "talked", isAdvance: false, wasReached: true)
    let missed = Event.callEnded(
      call: "c", phase: "contact", outcome: "voicemail", isAdvance: false, wasReached: false)
    var titled = karin
    titled.title = "directeur"
    let lead = Lead.after(.contactSet(karin), ended, .contactSet(titled))
    #expect(lead.contacts.first?.spokenAt != nil && lead.contacts.first?.title == "directeur")
    #expect(Lead.after(.contactSet(karin), missed).contacts.first?.spokenAt == nil)
  }

  /// Whoever comes up in a call was named, not spoken with.
  @Test func aDeciderNamedInTheCallWasNotSpokenWith() {
    let jan = Contact(id: "j", name: "Jan", roles: [.user])
    let petra = Contact(id: "c-2", name: "Petra", roles: [.decider])
    let started = Event.callStarted(call: "c", phase: "contact")
    let ended = Event.callEnded(
      call: "c", phase: "contact", outcome: "talked", isAdvance: false, wasReached: true)
    let known = Lead.after(.contactSet(jan), started, .contactSet(petra), ended)
    #expect(known.contacts.map { $0.spokenAt != nil } == [true, false])
    // Where nobody was known, whoever was met first was on the phone.
    let met = Contact(id: "c-1", name: "Ans")
    let unknown = Lead.after(started, .contactSet(met), .contactSet(petra), ended)
    #expect(unknown.contacts.map { $0.spokenAt != nil } == [true, false])
  }

  @Test(
    arguments: [
      ("Karin Smit, directeur, veel invloed", Influence.great, nil),
      ("Karin Smit, weinig invloed, volgens Jan Bos", .little, "volgens Jan Bos"),
      ("Karin Smit, says her own assistant", nil, "says her own assistant"),
      ("Karin Smit, great influence, according to Jan", .great, "according to Jan"),
    ] as [(String, Influence?, String?)])
  func influenceAndHowWeKnowAreTyped(
    _ text: String, _ influence: Influence?, _ evidence: String?
  ) throws {
    let contact = try PersonReading.read(text, role: nil, in: .sample(), newID: "n")
    #expect(contact.influence == influence)
    #expect(contact.evidence == evidence)
  }
}
