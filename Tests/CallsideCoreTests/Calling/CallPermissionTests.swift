import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct CallPermissionTests {
  /// What came of the gate, in a word.
  private func judged(
    on day: String, country: String? = nil, sector: Sector? = nil,
    _ change: (inout Lead) -> Void
  ) -> String {
    var playbook = Playbook.sample
    playbook.sector = sector
    let date = FrozenWorld.date(day.contains("T") ? day : day + "T12:00:00+02:00")
    let lead = Lead.sample {
      change(&$0)
      $0.country = country ?? $0.country
    }
    switch CallPermission.of(lead, in: playbook, at: date) {
    case .allowed(.legalPerson, _): return "legal"
    case .allowed(.ground(let ground), _): return ground.basis.rawValue
    case .allowed(.wonDeal, _): return "won"
    case .askFirst(.legalForm): return "ask form"
    case .askFirst(.country(let country)): return "ask \(country)"
    case .refused(.objection): return "objection"
    case .refused(.objectionElsewhere): return "objection elsewhere"
    case .refused(.noGround): return "no ground"
    case .refused(.otherPerson(let name)): return "not \(name)"
    case .refused(.expired(let basis, _)): return "ended \(basis)"
    case .refused(.customerNoMore): return "customer no more"
    }
  }

  @Test(arguments: [
    ("Jansen B.V.", "legal"), ("Stichting Zon", "legal"), ("Smit V.O.F.", "no ground"),
    ("Jansen", "ask form"), ("Jansen B.V. i.o.", "ask form"),
  ])
  func aNameSaysWhoMayBeCalled(name: String, expected: String) {
    #expect(judged(on: "2026-03-02") { ($0.name, $0.legalForm) = (name, nil) } == expected)
  }

  private func ground(
    _ basis: CallingGround.Basis, of person: String? = nil, since: String = "2026-02-02",
    until: String? = nil
  ) -> CallingGround {
    CallingGround(
      basis: basis, evidence: "a mail", person: person,
      since: FrozenWorld.date(since + "T00:00:00+01:00"),
      until: until.map { FrozenWorld.date($0 + "T00:00:00+02:00") })
  }

  @Test(
    arguments: [
      (nil, "2026-03-02", "ask form"), ("bv", "2026-03-02", "legal"),
      ("stichting", "2027-01-04", "legal"), ("eenmanszaak", "2026-03-02", "no ground"),
      ("vof", "2026-06-30", "no ground"), ("maatschap", "2026-07-01", "no ground"),
      ("bv i.o.", "2026-03-02", "ask form"),
      // Before the law began nothing is known here.
      ("bv", "2021-06-30", "ask nl"), ("bv", "2021-07-01", "legal"),
    ] as [(String?, String, String)])
  func theLegalFormDecides(form: String?, day: String, expected: String) {
    #expect(judged(on: day) { $0.legalForm = form } == expected)
  }

  @Test(
    arguments: [
      (CallingGround.Basis.consent, "2026-06-30T23:59:59+02:00", nil, "consent"),
      (.consent, "2026-07-01T00:00:00+02:00", nil, "consent"),
      (.published, "2026-06-30T23:59:59+02:00", nil, "published"),
      (.published, "2026-07-01T00:00:00+02:00", nil, "published"),
      (.customer, "2026-06-30T23:59:59+02:00", nil, "customer"),
      (.customer, "2026-07-01T00:00:00+02:00", nil, "customer no more"),
      (.customer, "2026-07-01T00:00:00+02:00", .charity, "customer"),
      (.customer, "2030-01-02", .lottery, "customer"),
      (.customer, "2026-07-01", .publisher, "customer"),
      // What is to be given later does not count yet.
      (.consent, "2026-02-01", nil, "no ground"), (.consent, "2026-02-02", nil, "consent"),
    ] as [(CallingGround.Basis, String, Sector?, String)])
  func aGroundCountsInItsDays(
    basis: CallingGround.Basis, day: String, sector: Sector?, expected: String
  ) {
    let result = judged(on: day, sector: sector) {
      $0.legalForm = "eenmanszaak"
      $0.callingGrounds = [ground(basis)]
    }
    #expect(result == expected)
  }

  @Test(arguments: [
    ("2026-05-31T23:59:59+02:00", "consent"), ("2026-06-01T00:00:00+02:00", "ended consent"),
  ])
  func permissionEndsOnItsDay(day: String, expected: String) {
    let result = judged(on: day) {
      $0.legalForm = "zzp"
      $0.callingGrounds = [ground(.consent, until: "2026-06-01")]
    }
    #expect(result == expected)
  }

  @Test(
    arguments: [
      ("Jan Brouwer", "Jan Brouwer", "consent"), ("jan brouwer", "Jan Brouwer", "consent"),
      ("Jan Brouwer", "Piet Smit", "not Jan Brouwer"), ("Jan Brouwer", nil, "consent"),
      (nil, "Piet Smit", "consent"),
    ] as [(String?, String?, String)])
  func permissionBelongsToAPerson(person: String?, asked: String?, expected: String) {
    let result = judged(on: "2026-03-02") {
      $0.legalForm = "vof"
      $0.contacts = asked.map { [Contact(id: "c1", name: $0, phone: "0201234567")] } ?? []
      $0.callingGrounds = [ground(.consent, of: person)]
    }
    #expect(result == expected)
  }

  @Test func permissionWillDoWhereTheLegalFormIsUnknown() {
    let given = judged(on: "2026-03-02") {
      $0.legalForm = nil
      $0.callingGrounds = [ground(.consent)]
    }
    #expect(given == "consent")
  }

  @Test func permissionWillDoWhereNoRulesAreKnown() {
    let form = "eenmanszaak"
    #expect(judged(on: "2026-03-02", country: "be") { $0.legalForm = form } == "ask be")
    let given = judged(on: "2026-03-02", country: "be") {
      $0.legalForm = form
      $0.callingGrounds = [ground(.consent, until: "2026-03-03")]
    }
    #expect(given == "consent")
    let over = judged(on: "2026-03-04", country: "be") {
      $0.callingGrounds = [ground(.consent, until: "2026-03-03"), ground(.customer)]
    }
    #expect(over == "ask be")
  }

  /// The law of a country begins and ends at midnight there.
  @Test func theClockOfTheCountryCounts() {
    let lead = Lead.sample {
      $0.legalForm = "vof"
      $0.callingGrounds = [ground(.customer)]
    }
    for (time, isRefused) in [
      ("2026-06-30T23:59:59+02:00", false), ("2026-07-01T00:00:00+02:00", true),
    ] {
      let permission = CallPermission.of(
        lead, in: .sample, at: FrozenWorld.date(time))
      #expect(permission.isRefused == isRefused, "\(time)")
    }
  }

  @Test(
    arguments: [
      ("2026-06-30", nil, "won"), ("2026-07-01", nil, "customer no more"),
      ("2026-07-01", .charity, "won"),
    ] as [(String, Sector?, String)])
  func aWonDealMakesACustomer(day: String, sector: Sector?, expected: String) {
    let result = judged(on: day, sector: sector) {
      $0.legalForm = "eenmanszaak"
      $0.close(.won)
    }
    #expect(result == expected)
  }

  @Test(arguments: ["bv", "eenmanszaak", "?"])
  func anObjectionCountsForMoreThanAnything(form: String) {
    let result = judged(on: "2026-03-02") {
      $0.legalForm = form
      $0.callingGrounds = [ground(.consent), ground(.published)]
      $0.objectedToCallsAt = FrozenWorld.now
    }
    #expect(result == "objection")
  }

  @Test(
    arguments: [
      (nil, nil, "legal"), ("be", nil, "ask be"), ("de", nil, "ask de"),
      (nil, "+32 2 123 45 67", "ask be"), (nil, "0049301234567", "ask de"),
      (nil, "+31 20 1234567", "legal"), (nil, "020-1234567", "legal"),
      (nil, "+999123456", "ask ??"),
      ("nl", "+32 2 123 45 67", "legal"),
    ] as [(String?, String?, String)])
  func aCountryWithoutRulesIsAskedAbout(country: String?, phone: String?, expected: String) {
    let result = judged(on: "2026-03-02") {
      $0.legalForm = "bv"
      $0.country = country
      $0.contacts = phone.map { [Contact(id: "c1", name: "Jan", phone: $0)] } ?? []
    }
    #expect(result == expected)
  }

  @Test func theCountryCanBeGivenApart() {
    #expect(judged(on: "2026-03-02", country: "de") { $0.legalForm = "bv" } == "ask de")
  }

  @Test func whatEndsSaysWhen() {
    let lead = Lead.sample {
      $0.legalForm = "zzp"
      $0.callingGrounds = [ground(.customer)]
    }
    let permission = CallPermission.of(
      lead, in: .sample, at: FrozenWorld.now)
    #expect(permission.until == FrozenWorld.date("2026-07-01T00:00:00+02:00"))
  }
}
