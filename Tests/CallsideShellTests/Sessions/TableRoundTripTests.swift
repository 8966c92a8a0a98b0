import CallsideCore
import CallsideStore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideShell

/// What leaves as a table comes back from it, whatever the leads are.
final class TableRoundTripTests {
  private let folder: String
  private var shown = ""

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.appending(path: "callside-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func session(in store: String, _ language: Language) -> Session {
    var session = Session.made(
      for: "sanne", in: folder + "/" + store, told: { [unowned self] text, _ in shown += text })
    session.options.language = language
    return session
  }

  /// What a table says of a lead, whatever its ids and the order of its people.
  private struct Said: Hashable {
    var lead: Lead
    var dates: [String?]

    init(_ lead: Lead, zone: TimeZone) {
      var said = lead
      let first = lead.mainContact?.id ?? lead.contacts.first?.id
      let people = lead.contacts.filter { $0.id == first } + lead.contacts.filter { $0.id != first }
      said.contacts = people.map { person in
        var person = person
        if person.isCompany { person.name = lead.name }
        (person.id, person.spokenAt) = (person.isCompany ? Contact.companyID : "", nil)
        return person
      }
      for index in said.notes.indices {
        (said.notes[index].at, said.notes[index].by) = (lead.createdAt, "")
      }
      (said.id, said.appointment) = ("", nil)
      // What follows from when something was said, and from who said it first.
      (said.phaseSince, said.legalFormAt) = (lead.createdAt, nil)
      self.lead = said
      dates = [lead.createdAt, lead.closing?.at, lead.nextStep?.at, lead.objectedToCallsAt].map {
        $0.map { ISODate.text($0, in: zone) }
      }
    }
  }

  private func leads(of session: inout Session) throws -> [Said: Int] {
    var leads: [Said: Int] = [:]
    let zone = FrozenWorld.calendar.timeZone
    try session.store().eachLead { (lead) throws(Diagnostic) in
      leads[Said(lead, zone: zone), default: 0] += 1
    }
    return leads
  }

  private func table(_ name: String) throws -> [[String]] {
    let bytes = Array(try Data(contentsOf: URL(filePath: folder + "/" + name)))
    let text = Array(bytes.drop { [0xEF, 0xBB, 0xBF].contains($0) })
    var reader = CSVReader(CSVDialect.guess(text, isWhole: true))
    return reader.take(text, isLast: true).map { Array($0.cells.dropFirst()) }
      .sorted { $0.joined(separator: "|") < $1.joined(separator: "|") }
  }

  private func imported(_ name: String, into session: inout Session) throws -> [String: Any] {
    var request = ImportRequest(path: folder + "/" + name)
    request.takesGuess = true
    session.options.isJSON = true
    shown = ""
    try session.importLeads(request)
    session.options.isJSON = false
    return try #require(JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any])
  }

  @Test(arguments: 1...24 as ClosedRange<UInt64>)
  func aTableComesBackAsItWas(seed: UInt64) throws {
    let language: Language = seed % 2 == 0 ? .en : .nl
    let isForExcel = seed % 4 > 1
    var session = session(in: "one", language)
    let playbooks = session.library.files.compactMap { session.library.lastGood($0.id) }
    var made = MadeLeads(seed: seed, in: playbooks)
    _ = try session.store().append(made.entries())
    let before = try leads(of: &session)
    try session.export(
      to: folder + "/one.csv", as: nil, replacing: false, isForExcel: isForExcel)

    let own = try imported("one.csv", into: &session)
    #expect(own["updated"] as? Int == 0 && own["added"] as? Int == 0, "seed \(seed): \(own)")
    #expect((own["unread"] as? [Any])?.isEmpty == true, "seed \(seed): \(own)")
    #expect(try leads(of: &session) == before, "seed \(seed)")

    var other = self.session(in: "two", language)
    let new = try imported("one.csv", into: &other)
    #expect(new["added"] as? Int == before.values.reduce(0, +), "seed \(seed): \(new)")
    let after = try leads(of: &other)
    #expect(Set(after.keys) == Set(before.keys), "seed \(seed)")
    #expect(after == before, "seed \(seed)")
    try other.export(to: folder + "/two.csv", as: nil, replacing: false, isForExcel: isForExcel)
    #expect(try table("one.csv") == table("two.csv"), "seed \(seed)")
    let again = try imported("one.csv", into: &other)
    #expect(again["updated"] as? Int == 0 && again["added"] as? Int == 0, "seed \(seed): \(again)")
    session.close()
    other.close()
  }

  /// The form in a name stands in the table, and is no answer of anybody after it.
  @Test(
    arguments: [
      ("Zeilstra BV", nil, "BV", nil), ("Zeilstra BV", "vof", "vof", "vof"),
      ("Zeilstra", "bv", "bv", "bv"),
      ("Zeilstra", nil, "", nil),
    ] as [(String, String?, String, String?)])
  func aLegalFormInANameIsToldAndStaysThere(
    name: String, form: String?, cell: String, imported: String?
  ) throws {
    var session = session(in: "one", .nl)
    let playbook = try session.library.playbook("business-services")
    let added = LeadAdded(
      name: name, playbook: playbook.id, phase: playbook.phases[0].id, legalForm: form)
    _ = try session.store().append([
      NewEntry(lead: "aaaaaa", event: .leadAdded(added), at: FrozenWorld.now, by: "sanne")
    ])
    try session.export(to: folder + "/one.csv", as: nil, replacing: false, isForExcel: false)
    let place = try #require(table("one.csv").first { $0.contains("rechtsvorm") }).firstIndex(
      of: "rechtsvorm")
    #expect(try table("one.csv").first { $0.contains(name) }?[#require(place)] == cell)
    var other = self.session(in: "two", .nl)
    _ = try self.imported("one.csv", into: &other)
    var forms: [String?] = []
    try other.store().eachLead { (lead) throws(Diagnostic) in forms.append(lead.legalForm) }
    #expect(forms == [imported])
    session.close()
    other.close()
  }

  /// What a person at a lead is on a card, without ids.
  private func cards(_ name: String) throws -> [String] {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      .components(separatedBy: "BEGIN:VCARD").dropFirst()
      .map { card in
        card.components(separatedBy: "\r\n").filter {
          !$0.hasPrefix("UID") && !$0.hasSuffix("@callside")
        }
        .joined(separator: "|")
      }.sorted()
  }

  @Test(arguments: Language.allCases)
  func cardsComeBackAsTheyWere(language: Language) throws {
    var session = session(in: "one", language)
    let playbook = try session.library.playbook("business-services")
    let people = [
      Contact(
        id: "c1", name: "Jan de Vries", title: "directeur, eigenaar", phone: "+31335550130",
        email: "jan@a.example", roles: [.decider, .buyer]),
      Contact(id: "c2", name: "Zoë; \"Z\"", phone: "+31612345678"),
      Contact(
        id: Contact.companyID, name: "Alfa BV", phone: "+31335550131", email: "info@a.example"),
    ]
    func entries(_ id: String, _ name: String, _ people: [Contact]) -> [NewEntry] {
      let added = Event.leadAdded(
        LeadAdded(name: name, playbook: playbook.id, phase: playbook.phases[0].id))
      return ([added] + people.map { Event.contactSet($0) }).map {
        NewEntry(lead: id, event: $0, at: FrozenWorld.now, by: "sanne")
      }
    }
    let beta = Contact(id: "c1", name: "Piet", phone: "+31201234567")
    _ = try session.store().append(
      entries("aaaaaa", "Alfa BV", people) + entries("bbbbbb", "Beta, Gamma & Zn", [beta])
        + [
          NewEntry(
            lead: "bbbbbb", event: .objectedToCalls(call: nil), at: FrozenWorld.now, by: "sanne")
        ])
    try session.export(to: folder + "/one.vcf", as: nil, replacing: false, isForExcel: false)
    var other = self.session(in: "two", language)
    let new = try imported("one.vcf", into: &other)
    #expect(new["rows"] as? Int == 4 && new["added"] as? Int == 2, "\(new)")
    #expect(
      (new["unread"] as? [Any])?.isEmpty == true && (new["rejected"] as? [Any])?.isEmpty == true)
    let again = try imported("one.vcf", into: &other)
    #expect(again["added"] as? Int == 0 && again["updated"] as? Int == 0, "\(again)")
    try other.export(to: folder + "/two.vcf", as: nil, replacing: false, isForExcel: false)
    #expect(try cards("one.vcf") == cards("two.vcf"))
    session.close()
    other.close()
  }
}
