import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// Contact cards as rows of a table, and as what an import makes of them.
struct CardReaderTests {
  private func rows(_ text: String, block: Int = .max) -> [CSVRow] {
    var reader = CardReader()
    let bytes = Array(text.utf8)
    var rows: [CSVRow] = []
    var start = 0
    repeat {
      let end = min(bytes.count, block == .max ? bytes.count : start + block)
      rows += reader.take(Array(bytes[start..<end]), isLast: end == bytes.count)
      start = end
    } while start < bytes.count
    return rows
  }

  private func card(_ lines: String...) -> String {
    (["BEGIN:VCARD", "VERSION:3.0"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n")
  }

  /// Returns what stands in the columns of a card.
  private func cells(_ text: String) throws -> [CardColumn: String] {
    let row = try #require(rows(text).first)
    return Dictionary(uniqueKeysWithValues: zip(CardColumn.allCases, row.cells)).filter {
      !$0.value.isEmpty
    }
  }

  private func read(_ text: String) throws -> ImportedRow {
    let headings = CardColumn.headings(in: .nl).cells
    let row = try #require(rows(text).first)
    return try RowReaderTests.reader(headings, [row.cells], .nl).read(row)
  }

  @Test(arguments: Language.allCases)
  func itsHeadingsAreRecognised(language: Language) {
    let fields = ColumnMapping(guessing: CardColumn.headings(in: language).cells).columns.map(
      \.field)
    #expect(
      fields == [
        .company, .person, .title, .role, .phone, .mobile, .email, .country, .note, .objection,
        .field, .field, .field, .field, .field, .field,
      ])
  }

  /// Lines end as they do on any machine, wherever the file is cut in blocks.
  @Test(arguments: ["\n", "\r", "\r\n"], [1, 2, 7, Int.max])
  func anyLineEndWillDo(end: String, block: Int) {
    let lines = ["BEGIN:VCARD", "FN:Jan", "ORG:Alfa", "NOTE:eerste", " regel", "END:VCARD"]
    let text = (lines + lines).joined(separator: end) + end
    let read = rows(text, block: block)
    #expect(read.map(\.line) == [1, 7])
    #expect(read.allSatisfy { $0.cells.contains("eersteregel") && $0.cells.contains("Alfa") })
  }

  /// A line that is broken softly over and over takes no longer than its bytes do, and has an end.
  @Test func softBreaksHaveAnEnd() throws {
    func note(_ count: Int) -> String {
      "NOTE;ENCODING=QUOTED-PRINTABLE:" + String(repeating: "abcdefgh=\r\n", count: count)
    }
    let read = rows(card("FN:Jan", "ORG:Alfa", note(50_000), "TEL:06-12345678"), block: 1 << 16)
    let cells = try #require(read.first).cells
    #expect(read.count == 1)
    #expect(cells.contains("06-12345678"))
    #expect(cells.contains { $0.hasPrefix("abcdefgh") && $0.utf8.count == 400_000 })
    let long = rows(card("FN:Jan", note(200_000)) + card("FN:Piet"), block: 1 << 16)
    #expect(long.map(\.fault) == [.longCard, nil])
  }

  /// A card has its bounds, which name its first line; pictures are outside of them.
  @Test(arguments: [1 << 12, 1 << 16])
  func aCardHasABound(block: Int) {
    let line = String(repeating: "x", count: 2 << 20)
    let folded = String(repeating: "\r\n " + String(repeating: "A", count: 74), count: 20_000)
    let bare = String(repeating: "\r\n" + String(repeating: "A", count: 75), count: 20_000)
    let text =
      card("FN:Jan", "NOTE:" + line) + card("FN:An", "PHOTO;ENCODING=b:" + line)
      + card("FN:Bo", "LOGO;BASE64:" + folded, "TEL:1") + card("KEY:" + bare, "FN:Cor")
    let read = rows(text, block: block)
    #expect(read.map(\.fault) == [.longCard, nil, nil, nil])
    #expect(read.map(\.line) == [1, 6, 11, 20_017])
    #expect(read.dropFirst().map { $0.cells[1] } == ["An", "Bo", "Cor"])
  }

  /// Where a card has no end, the next one is a card all the same.
  @Test(arguments: [1, 5, Int.max])
  func aCardWithoutAnEndEndsWhereTheNextBegins(block: Int) {
    let text =
      "BEGIN:VCARD\nFN:Jan\nBEGIN:VCARD\nFN:Piet\nEND:VCARD\nBEGIN:VCARD\nFN:An\nEND:VCARD\n"
    let read = rows(text, block: block)
    #expect(read.map(\.line) == [1, 3, 6] && read.map(\.fault) == [nil, nil, nil])
    #expect(read.map { $0.cells[1] } == ["Jan", "Piet", "An"])
  }

  /// What has lost its beginning is refused, and not lost itself.
  @Test func aCardWithoutABeginningIsRefused() {
    let read = rows(card("FN:Jan") + "\n \nFN:Piet\nEND:VCARD\nEND:VCARD\n" + card("FN:An"))
    #expect(read.map(\.fault) == [nil, .cutCard, nil] && read.map(\.line) == [1, 7, 10])
    #expect(String(decoding: read[1].text, as: UTF8.self).contains("Piet"))
  }

  /// An assistant's card within another is somebody at the same company, and changes nothing of the other.
  @Test(arguments: [
    ("AGENT:\r\nBEGIN:VCARD\r\nFN:Bea\r\nTEL:2\r\nEND:VCARD", ["Jan", "Bea"]),
    ("AGENT:BEGIN:VCARD\\nFN:Bea\\nTEL:2\\nEND:VCARD", ["Jan", "Bea"]),
    (
      "AGENT:\r\nBEGIN:VCARD\r\nFN:Bea\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Cor\r\nEND:VCARD",
      ["Jan", "Bea", "Cor"]
    ),
  ])
  func aCardWithinAnotherLeavesItAlone(agent: String, names: [String]) {
    let read = rows(card("FN:Jan", "ORG:Acme", agent, "TEL:1") + card("FN:Piet"))
    #expect(read.map { $0.cells[1] } == names + ["Piet"])
    #expect(read.first?.cells[0] == "Acme")
    if names.count == 2 { #expect(read[1].cells[0] == "Acme" && read[0].cells[4] == "1") }
  }

  @Test func whatHasNoColumnIsAField() throws {
    let row = try read(card("FN:Jan", "BDAY:1980-05-17", "CATEGORIES:Klanten\\, oud,Noord"))
    let fields = Dictionary(uniqueKeysWithValues: row.fields.map { ($0.key, $0.value) })
    #expect(fields == ["Verjaardag": "1980-05-17", "Categorieën": "Klanten, oud,Noord"])
  }

  @Test(arguments: [
    ("NOTE;ENCODING=BASE64:Wm/DqyBiZWx0", "Zoë belt"),
    ("NOTE;BASE64:\r\n Wm/D\r\n qyBiZWx0", "Zoë belt"),
    ("NOTE;ENCODING=b;CHARSET=Windows-1252:Wm/r", "Zoë"),
    ("NOTE;ENCODING=b:geen code!", "geen code!"),
    (
      "NOTE;CHARSET=\"iso-8859-1\";ENCODING=QUOTED-PRINTABLE:=80 12=0D=0Aper stuk", "€ 12\nper stuk"
    ),
    ("NOTE;CHARSET=windows-1252;QUOTED-PRINTABLE:Zo=EB", "Zoë"),
    ("NOTE:Zoe\u{308};\u{301} b", "Zoe\u{308};\u{301} b"),
  ])
  func textsAreDecoded(line: String, note: String) throws {
    #expect(try cells(card("FN:Jan", line))[.note] == note)
  }

  @Test(arguments: [
    "PHOTO;VALUE=uri:https://a.example/b.jpg", "SOUND:x", "item1.LOGO;ENCODING=B:AAAA", "KEY:AAAA",
  ])
  func picturesAreDropped(line: String) throws {
    #expect(try cells(card("FN:Jan", line)) == [.person: "Jan"])
  }

  @Test(arguments: [
    ("Niet bellen", true), ("Do not call!", true), ("Niet meer bellen, zei hij", true),
    ("Niet bellen voor 10 uur", false), ("do not call before 10, please", false),
  ])
  func whenNotToCallIsNoObjection(line: String, isObjection: Bool) {
    #expect(ObjectionWords.isSaid(in: line) == isObjection)
  }

  @Test func aCardOfAPhoneIsRead() throws {
    let text = card(
      "N:Vries;Jan;de;;", "FN:Jan de Vries", "ORG:Brouwer Installaties;Verkoop",
      "TITLE:directeur", "TEL;type=WORK;type=VOICE;type=pref:033 555 01 30",
      "TEL;TYPE=\"cell,voice\":06-12345678", "TEL;TYPE=FAX:033 555 01 31",
      "item1.EMAIL;type=INTERNET:jan@brouwer.example",
      "ADR;TYPE=WORK:;;Dorpsstraat 1;Amersfoort;;3811 AA;Nederland", "URL:https://brouwer.example",
      "NOTE:eerste regel\\ntweede\\, met komma", "PHOTO;ENCODING=b:AAAA", "REV:2026-01-01")
    #expect(
      try cells(text) == [
        .company: "Brouwer Installaties", .person: "Jan de Vries", .title: "directeur",
        .phone: "033 555 01 30", .mobile: "06-12345678", .email: "jan@brouwer.example",
        .country: "Nederland", .note: "eerste regel\ntweede, met komma",
        .website: "https://brouwer.example", .address: "Dorpsstraat 1, Amersfoort, 3811 AA",
        .department: "Verkoop", .fax: "033 555 01 31",
      ])
    let row = try read(text)
    #expect((row.name, row.contact?.name) == ("Brouwer Installaties", "Jan de Vries"))
    #expect(row.contact?.phones == ["0335550130", "0612345678"])
    #expect(row.contact?.emails == ["jan@brouwer.example"])
    #expect(row.fields.map(\.key).sorted() == ["Adres", "Afdeling", "Fax", "Website"])
    #expect(!row.objects)
  }

  @Test(arguments: [
    ("FN:Jan\r\n  de Vries", "Jan de Vries"), ("FN:Jan\r\n\t de Vries", "Jan de Vries"),
    ("N:Vries;Jan;de;dr.;", "dr. Jan de Vries"), ("FN:De Vries\\; Jan", "De Vries; Jan"),
    ("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB", "Zoë"),
    ("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Zo=EB", "Zoë"),
    ("FN;QUOTED-PRINTABLE:Jan de=\r\n Vries", "Jan de Vries"), ("fn:Jan", "Jan"),
    ("contact.FN:Jan", "Jan"), ("FN;X-A=\"a:b;c\":Jan", "Jan"),
  ])
  func namesAreRead(lines: String, name: String) throws {
    #expect(try cells(card(lines))[.person] == name)
  }

  @Test(arguments: [
    ("TEL;VALUE=uri;TYPE=work:tel:+31-33-5550130", "+31-33-5550130"),
    ("TEL;VALUE=uri:tel:+31-33-5550130;ext=12", "+31-33-5550130 ext. 12"),
    ("TEL;WORK;VOICE:033-5550130", "033-5550130"),
    ("TEL:1\r\nTEL;PREF=1:2", "2 / 1"), ("TEL;TYPE=work;TYPE=pref:1\r\nTEL:2", "1 / 2"),
  ])
  func numbersAreRead(lines: String, phone: String) throws {
    #expect(try cells(card("FN:Jan", lines))[.phone] == phone)
  }

  @Test(arguments: ["KIND:org", "X-ABShowAs:COMPANY"])
  func aCompanyIsNobodyThere(line: String) throws {
    let row = try read(card("FN:Brouwer", line, "TEL:033-5550130"))
    #expect(
      (row.name, row.contact?.isCompany, row.contact?.phone) == ("Brouwer", true, "0335550130"))
  }

  @Test(arguments: [
    ("Niet bellen: wil niet gebeld worden", true, []),
    ("Do not call: asked not to be called", true, []),
    ("NIET BELLEN, alleen mailen", true, ["NIET BELLEN, alleen mailen"]),
    ("belt graag", false, ["belt graag"]),
    ("oude klant\\nDo not call", true, ["oude klant\nDo not call"]),
  ])
  func anObjectionInANoteIsOne(note: String, objects: Bool, notes: [String]) throws {
    let row = try read(card("FN:Jan", "ORG:Acme", "NOTE:" + note))
    #expect((row.objects, row.notes) == (objects, notes))
  }

  @Test func manyCardsAreManyRowsHoweverTheyArrive() {
    let text =
      card("FN:Jan", "ORG:Acme") + "\r\n" + card("KIND:group", "FN:Vrienden", "MEMBER:x")
      + card("FN:Piet", "ORG:\"Beta\", Gamma")
    let whole = rows(text)
    #expect(whole.map(\.line) == [1, 13])
    #expect(whole.map { $0.cells[1] } == ["Jan", "Piet"])
    #expect(
      String(decoding: whole[1].text, as: UTF8.self).hasPrefix("\"\"\"Beta\"\", Gamma\",Piet,"))
    for block in [1, 7, 50] { #expect(rows(text, block: block) == whole) }
  }

  @Test func aCardThatBreaksOffIsRefused() throws {
    let row = try #require(rows("BEGIN:VCARD\r\nFN:Jan\r\nTEL:033").first)
    #expect(row.fault == .cutCard)
    #expect(String(decoding: row.text, as: UTF8.self).contains("Jan"))
  }

  @Test(arguments: [
    ("BEGIN:VCARD\n", true), ("\u{FEFF}\r\nbegin:vcard\n", true), ("Bedrijf;BEGIN:VCARD\n", false),
    ("", false),
  ])
  func aFileOfCardsIsTold(text: String, isOne: Bool) {
    #expect(CardReader.recognises(Array(text.utf8)) == isOne)
  }
}
