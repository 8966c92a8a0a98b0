import CallsideCore
import CallsideReports
import CallsideTestSupport
import Foundation
import Testing

/// Exported leads, read by libraries that are not ours.
struct ExportTests {
  private func lead(named name: String = "Brouwer Installaties") -> Lead {
    var lead = Lead.sample()
    lead.name = name
    lead.contacts = []
    return lead
  }

  private func cards(_ text: String) throws -> [[String: String]] {
    try OtherReader.read("vcf", text)
  }

  private func rows(_ leads: [Lead], in language: Language = .nl) throws -> [[String]] {
    var width = LeadTable.Width()
    for lead in leads { width.add(lead) }
    let form = TableForm(in: language, zone: FrozenWorld.calendar.timeZone)
    let table = LeadTable(width, as: form)
    let text = table.heading + leads.map { table.row(of: $0) }.joined()
    return try OtherReader.read("csv", text)
  }

  @Test(arguments: [(Language.nl, "Niet bellen"), (.en, "Do not call")])
  func aCardSaysWhoMayNotBeCalled(language: Language, note: String) throws {
    let contact = Contact(id: "c1", name: "Jan Brouwer", phone: "033 555 01 30")
    var lead = lead()
    #expect(try cards(ContactCard(of: contact, at: lead, in: language).text)[0]["note"] == nil)
    lead.objectedToCallsAt = FrozenWorld.now
    let card = try #require(cards(ContactCard(of: contact, at: lead, in: language).text).first)
    #expect(card["note"]?.hasPrefix(note) == true)
  }

  @Test func anAddressBookReadsWhatWeMean() throws {
    let contact = Contact(
      id: "c1", name: "Jan Brouwer", title: "directeur, eigenaar", phone: "+31 33 555 01 30",
      email: "jan@brouwer.example", roles: [.decider, .buyer])
    let read = try cards(ContactCard(of: contact, at: lead(), in: .nl).text)
    #expect(
      read == [
        [
          "version": "4.0", "uid": "k7f3q2-c1@callside", "kind": "individual", "fn": "Jan Brouwer",
          "org": "Brouwer Installaties", "title": "directeur, eigenaar", "tel": "+31 33 555 01 30",
          "email": "jan@brouwer.example", "role": "beslisser, inkoper",
        ]
      ])
  }

  @Test(arguments: [
    "De Vries; Bouw, Advies \\ Zn", "Café Ünïcödé 🏗️ 建設会社 " + String(repeating: "é", count: 120),
    "BEGIN:VCARD\nEND:VCARD", "Jan \"de\" Wit",
  ])
  func namesAreEscapedAndFolded(_ name: String) throws {
    let text = ContactCard(of: Contact(id: "c1", name: name), at: lead(named: name), in: .en).text
    for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
    let read = try cards(text)
    #expect(read.count == 1)
    #expect(read.first?["fn"] == name)
    #expect(read.first?["org"] == name)
  }

  @Test func theNumberOfTheCompanyIsThatOfAnOrganisation() throws {
    let contact = Contact(id: Contact.companyID, name: "centrale", phone: "033-5550130")
    let read = try cards(ContactCard(of: contact, at: lead(), in: .nl).text)
    #expect(read.first?["kind"] == "org")
    #expect(read.first?["fn"] == "Brouwer Installaties")
  }

  @Test func aTableHasARowALeadAndColumnsForEverybody() throws {
    var first = lead()
    first.contacts = [
      Contact(id: "c1", name: "Piet", roles: [.gatekeeper]),
      Contact(id: "c2", name: "Jan", phone: "+31201234567", roles: [.decider]),
    ]
    first.fields = ["plaats": "Gouda"]
    var second = lead(named: "=HYPERLINK(\"http://x\",\"Klik, hier\")")
    second.fields = ["status": "b"]
    let rows = try rows([first, second])
    let heading = try #require(rows.first)
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0.count == heading.count })
    #expect(Set(heading).count == heading.count)
    func cell(_ row: Int, _ name: String) -> String? {
      heading.firstIndex(of: name).map { rows[row][$0] }
    }
    #expect(cell(1, "contact") == "Jan")
    #expect(cell(1, "telefoon") == "'+31201234567")
    #expect(cell(1, "contact 2") == "Piet")
    #expect(cell(1, "rol 2") == "poortwachter")
    #expect(cell(1, "plaats") == "Gouda")
    #expect(cell(2, "bedrijf") == "'=HYPERLINK(\"http://x\",\"Klik, hier\")")
    #expect(cell(2, "veld status") == "b")
    #expect(cell(2, "contact 2") == "")
  }

  @Test(arguments: ["", "a,b", "\"", "regel 1\nregel 2", "a\r\nb", " spatie ", "=1", "'=1", "é🏗️"])
  func whateverStandsInACellComesBack(_ text: String) throws {
    var one = lead()
    one.fields = ["veld": text]
    let rows = try rows([one])
    #expect(rows.last?.last.map(SpreadsheetCell.original) == text)
  }

  @Test(arguments: [
    (
      Language.nl, "\u{FEFF}id;bedrijf;bron;waarde;valuta;", ";Brouwer, Zn;;1250,50;EUR;",
      "'0612345678"
    ),
    (
      .en, "\u{FEFF}id,company,source,value,currency,", ",\"Brouwer, Zn\",,1250.50,EUR,",
      "'0612345678"
    ),
  ])
  func excelOpensATable(language: Language, heading: String, row: String, number: String) {
    var one = lead(named: "Brouwer, Zn")
    one.source = nil
    one.value = Money(amount: 1250.5, currency: "EUR")
    one.contacts = [Contact(id: "c1", name: "Jan", phone: "0612345678")]
    var width = LeadTable.Width()
    width.add(one)
    let form = TableForm(
      in: language, zone: FrozenWorld.calendar.timeZone, isForExcel: true)
    let table = LeadTable(width, as: form)
    #expect(table.heading.hasPrefix(heading))
    #expect(table.row(of: one).contains(row) && table.row(of: one).contains(number))
  }

  @Test(arguments: [
    ("leads.csv", ExportFormat.csv), ("a/b.JSONL", .jsonl), ("x.vcf", .vcf), ("x.vcard", .vcf),
    ("csv", nil), ("a.csv/leads", nil), ("leads.xlsx", nil), ("", nil),
  ])
  func theNameOfAFileSaysItsFormat(_ path: String, _ format: ExportFormat?) {
    #expect(ExportFormat(ofFile: path) == format)
  }
}

/// A program that reads files as others do.
enum OtherReader {
  /// Returns what it makes of a text of a kind.
  ///
  /// A library that cannot run is a failure: without it, nobody would know.
  static func read<Value: Decodable>(_ kind: String, _ text: String) throws -> Value {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let process = Process()
    // The system's own, which the packages of the system are for.
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [here.appending(path: "read.py").path(), kind]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(
      process.terminationStatus == 0,
      "the reader did not run; `apt-get install python3-vobject` gives it")
    return try JSONDecoder().decode(Value.self, from: said)
  }
}
