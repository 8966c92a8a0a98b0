import CallsideTestSupport
import Testing

@testable import CallsideCore

/// What a row says under its headings.
struct RowReaderTests {
  static func reader(_ headings: [String], _ rows: [[String]], _ language: Language = .en)
    -> RowReader
  {
    RowReader(
      ColumnMapping(guessing: headings), for: .sample,
      sample: rows.map { CSVRow(line: 1, cells: $0, text: []) },
      at: Moment(now: FrozenWorld.now, calendar: FrozenWorld.calendar, language: language))
  }

  static func read(
    _ headings: [String], _ cells: [String], _ language: Language = .en
  ) throws -> ImportedRow {
    try reader(headings, [cells], language).read(CSVRow(line: 2, cells: cells, text: []))
  }

  private func fault(_ headings: [String], _ row: CSVRow) -> RowFault? {
    do throws(RowFault) {
      _ = try Self.reader(headings, []).read(row)
      return nil
    } catch { return error }
  }

  @Test(arguments: [("", nil), ("Piet Bos", "Piet Bos"), ("Kees", "Kees")] as [(String, String?)])
  func numbersOfSeveralPeopleAreTheirs(person: String, contact: String?) throws {
    let row = try Self.read(
      ["Bedrijf", "Contactpersoon", "Telefoon"],
      ["Acme", person, "Jan 06-12345678, Piet 06-87654321"])
    #expect(row.contact?.name == contact && row.fields.isEmpty)
    let people = Dictionary(
      uniqueKeysWithValues: ([row.contact].compactMap { $0 } + row.others).map {
        ($0.firstName, $0.phones)
      })
    #expect(people["Jan"] == ["0612345678"] && people["Piet"] == ["0687654321"])
    #expect(people["Kees"] == (person == "Kees" ? [] : nil))
  }

  /// Numbers in several columns of a kind are numbers; where they differ, a heading tells the further ones apart.
  @Test(
    arguments: [
      (["Telefoon", "Telefoon"], ["020-1234567", "020-7654321"], ["Telefoon (2)"]),
      (["Tel directeur", "Tel. kantoor"], ["020-1234567", "020-7654321"], ["Tel. kantoor"]),
      (["Phone", "Phone 2", "Phone 3"], ["0201234567", "0207654321", "020-1234567"], ["Phone 2"]),
      (["Mobiel", "Mobiel directeur"], ["0201234567", "0207654321"], ["Mobiel directeur"]),
      (["Telefoon", "Telefoon"], ["", "020-1234567 / 020-7654321"], []),
      (["Telefoon", "Telefoon"], ["020-1234567 / 020-7654321", "?"], []),
    ] as [([String], [String], [String])])
  func numbersOfSeveralColumnsAreAllTaken(headings: [String], cells: [String], told: [String])
    throws
  {
    let row = try Self.read(["Bedrijf", "Contact"] + headings, ["Acme", "Jan"] + cells)
    #expect(row.contact?.phones == ["0201234567", "0207654321"])
    #expect(row.fields.map(\.key) == told && row.unread.isEmpty)
  }

  @Test func aFurtherNumberThatIsNoneIsToldByItsHeading() throws {
    let row = try Self.read(["Bedrijf", "Tel", "Tel"], ["Acme", "020-1234567", "bellen"])
    #expect(row.contact?.phones == ["0201234567"])
    #expect(row.fields.map(\.key) == ["Tel (2)"] && row.unread.map(\.column) == ["Tel (2)"])
  }

  /// The country of a row is that of its numbers, wherever its column stands.
  @Test(arguments: [
    ("USA", "415-555-0132", "+14155550132"), ("United States", "(415) 555-0132", "+14155550132"),
    ("U.S.A.", "1 415 555 0132", "+14155550132"),
    ("Verenigde Staten", "415.555.0132", "+14155550132"),
    ("US", "650 253 0000", "+16502530000"), ("Nederland", "020-1234567", "0201234567"),
    ("", "020-1234567", "0201234567"), ("België", "02 513 84 00", "+3225138400"),
  ])
  func numbersAreOfTheCountryOfTheirRow(country: String, number: String, kept: String) throws {
    let headings = ["Bedrijf", "Contact", "Telefoon", "Mobiel", "Land"]
    let row = try Self.read(headings, ["Acme", "Jan", number, number, country])
    #expect(row.contact?.phones == [kept] && row.fields.isEmpty)
  }

  /// A date that is none is kept as it stands, with whatever it says.
  @Test(arguments: [
    ["Terugbellen"], ["Terugbellen op"], ["Volgende actie op"], ["Vervolgstap", "Terugbellen op"],
    ["Call back"], ["Next step", "Next step date"],
  ])
  func aDateThatIsNoneStaysAField(headings: [String]) throws {
    let cells = headings.count > 1 ? ["bellen", "na de vakantie"] : ["na de vakantie"]
    let row = try Self.read(["Bedrijf"] + headings, ["Acme"] + cells, .nl)
    #expect(row.fields.contains { ($0.key, $0.value) == (headings.last ?? "", "na de vakantie") })
    #expect(row.next == nil)
  }

  @Test(arguments: ["Referral", "Doorverwijzing", "Via een relatie", "Partner"])
  func whoWasReferredWasNotMet(word: String) throws {
    let row = try Self.read(["Bedrijf", "Bron"], ["Acme", word], .nl)
    #expect(row.source == nil)
    #expect(row.fields.map(\.key) == ["Bron"] && row.fields.map(\.value) == [word])
  }

  @Test func theCompanysAddressIsNobodysInACellOfSeveral() throws {
    let row = try Self.read(
      ["Bedrijf", "Telefoon", "E-mail"],
      ["Acme", "Jan 06-12345678, Piet 06-87654321", "info@acme.nl"])
    #expect(row.contact?.isCompany == true && row.contact?.emails == ["info@acme.nl"])
    #expect(row.others.map(\.name) == ["Jan", "Piet"] && row.others.allSatisfy(\.emails.isEmpty))
  }

  @Test func whoIsInACellOfSeveralKeepsHisColumns() throws {
    let row = try Self.read(
      ["Bedrijf", "Contact", "Telefoon", "Contact 2", "E-mail 2"],
      ["Acme", "Jan", "Jan 06-12345678, Piet 06-87654321", "Piet", "piet@acme.nl"])
    #expect(row.others.map(\.name) == ["Piet"] && row.fields.isEmpty)
    #expect(row.others.map(\.phones) == [["0687654321"]])
    #expect(row.others.map(\.emails) == [["piet@acme.nl"]])
  }

  @Test func numbersAreOfWhereTheRepIsUnlessTheRowSaysOtherwise() throws {
    let headings = ["Bedrijf", "Telefoon", "Land"]
    let rows = [
      ["A", "02 123 45 67", ""], ["B", "020 123 4567", "NL"], ["C", "+33 1 23 45 67 89", ""],
    ]
    let moment = Moment(
      now: FrozenWorld.now, calendar: FrozenWorld.calendar, language: .nl, home: "be")
    let sample = rows.map { CSVRow(line: 1, cells: $0, text: []) }
    let reader = RowReader(
      ColumnMapping(guessing: headings), for: .sample, sample: sample, at: moment)
    #expect(
      try sample.map { try reader.read($0).contact?.phone } == [
        "+3221234567", "0201234567", "+33123456789",
      ])
    #expect(reader.presumedCountry == nil)
    func presumed(_ number: String) -> String? {
      RowReader(
        ColumnMapping(guessing: ["Bedrijf", "Telefoon"]), for: .sample,
        sample: [CSVRow(line: 1, cells: ["A", number], text: [])], at: moment
      ).presumedCountry
    }
    #expect(presumed("02 123 45 67") == "be" && presumed("'021234567") == "be")
    #expect(presumed("+32 2 123 45 67") == nil && presumed("0032 21234567") == nil)
    #expect(presumed("") == nil)
  }

  @Test func aLeadIsCalledAfterItsDealOnlyWithoutACompany() throws {
    let headings = ["Deal name", "Company", "Amount"]
    let named = try Self.read(headings, ["Copier", "Acme", "100"])
    #expect(named.name == "Acme" && !named.isNamedAfterDeal)
    #expect(named.fields.contains { $0.value == "Copier" })
    let nameless = try Self.read(headings, ["Copier", "", "100"])
    #expect(nameless.name == "Copier" && nameless.isNamedAfterDeal)
  }

  @Test func aNoteKeepsItsLines() throws {
    let cell = "Gebeld. \r\n\r\n  Wil in mei\tverder\n"
    let row = try Self.read(["Bedrijf", "Opmerkingen", "Kleur"], ["Acme", cell, cell])
    #expect(row.notes == ["Gebeld.\nWil in mei verder"])
    #expect(row.fields.map(\.value) == ["Gebeld. Wil in mei verder"])
  }

  @Test func aWholeRowIsRead() throws {
    let row = try Self.read(
      [
        "Bedrijf", "Voornaam", "Tussenvoegsel", "Achternaam", "Functie", "Telefoon", "E-mail",
        "Bron",
        "Bedrag", "Fase", "Eigenaar", "Notitie", "Land", "Rechtsvorm", "Kleur",
      ],
      [
        "Bakker", "Piet", "van", "Dam", "inkoper", "020 123 4567", "piet@bakker.nl", "Beurs",
        "€ 1.250,50", "Offerte", "sanne", "belt terug", "Nederland", "bv", "rood",
      ], .nl)
    #expect(row.name == "Bakker")
    #expect(row.contact?.name == "Piet van Dam" && row.contact?.title == "inkoper")
    #expect(row.contact?.phone == "0201234567" && row.contact?.email == "piet@bakker.nl")
    #expect(row.source == .offline && row.value?.decimalString.hasPrefix("1250.5") == true)
    #expect(row.phase == "quote" && row.owner == "sanne" && row.notes == ["belt terug"])
    #expect(row.country == "nl" && row.legalForm == "bv" && row.unread.isEmpty)
    #expect(row.fields.map(\.key) == ["Kleur", "Bron", "Fase"])
  }

  @Test(
    arguments: [
      (["Company": "Acme", "Contact": "Jan"], "Acme", "Jan"),
      (["Deal": "Rack", "Contact": "Jan"], "Rack", "Jan"),
      (["Company": "Acme", "Deal": "Rack"], "Acme", nil), (["Contact": "Jan"], "Jan", "Jan"),
      (["First name": "Jan", "Last name": "Bos"], "Jan Bos", "Jan Bos"),
      (["Last name": "Bos"], "Bos", "Bos"), (["Email": "jan@bos.nl"], "jan@bos.nl", "jan@bos.nl"),
      (["Company": "Acme", "Phone": "0201234567"], "Acme", "Acme"),
      (["Company": "-", "Contact": "Jan"], "Jan", "Jan"),
      (["Company": "[not provided]", "Contact": "Jan"], "Jan", "Jan"),
      (["Company": "n.v.t.", "Contact": "Jan"], "Jan", "Jan"),
      (["Company": "Onbekend", "Contact": "Jan"], "Jan", "Jan"),
      (["Company": "'t Hoekje"], "'t Hoekje", nil), (["Company": "'s-Hage BV"], "'s-Hage BV", nil),
      (["Company": "=\"Acme\""], "Acme", nil), (["Company": "'=Acme"], "=Acme", nil),
      (["Company": "'3M"], "3M", nil),
    ] as [([String: String], String, String?)])
  func leadsAreNamedByWhatThereIs(cells: [String: String], name: String, person: String?) throws {
    let headings = cells.keys.sorted()
    let row = try Self.read(headings, headings.map { cells[$0] ?? "" })
    #expect(row.name == name && row.contact?.name == person)
  }

  @Test(
    arguments: [
      ("'0612345678", "0612345678"), ("=\"0612345678\"", "0612345678"),
      ("+31 (0)6 12345678", "+31612345678"), ("'+31612345678", "+31612345678"),
      ("06-12345678", "0612345678"), ("0031612345678", "+31612345678"),
    ])
  func numbersAreNormalised(typed: String, number: String) throws {
    #expect(try Self.read(["Company", "Tel"], ["Acme", typed]).contact?.phone == number)
  }

  @Test func cellsThatCannotBeReadAreKept() throws {
    let row = try Self.read(
      ["Company", "Phone", "Mobile", "E-mail", "Amount", "Role", "Country"],
      ["Acme", "after six", "12", "jan at home", "a lot", "cook", "Narnia"])
    #expect(row.unread.map(\.column) == ["Country", "Amount", "Phone", "Mobile", "E-mail"])
    let fields = Dictionary(uniqueKeysWithValues: row.fields.map { ($0.key, $0.value) })
    #expect(
      fields == [
        "Phone": "after six", "Mobile": "12", "E-mail": "jan at home", "Amount": "a lot",
        "Role": "cook", "Country": "Narnia",
      ])
    let two = try Self.read(["Company", "Phone", "Mobile"], ["Acme", "0201234567", "0612345678"])
    #expect(two.contact?.phones == ["0201234567", "0612345678"])
    #expect(two.fields.isEmpty)
  }

  @Test(
    arguments: [
      ("020-1234567 / 06-12345678", ["0201234567", "0612345678"], []),
      ("0318-612345 (na 17u)", ["0318612345"], ["0318-612345 (na 17u)"]),
      ("+31 6 12345678 ext 3", ["+31612345678"], ["+31 6 12345678 ext 3"]),
      ("(020) 123 4567", ["0201234567"], []), ("after six", [], ["after six"]),
    ] as [(String, [String], [String])])
  func aCellMayHoldSeveralNumbersAndARemark(
    cell: String, numbers: [String], fields: [String]
  ) throws {
    let row = try Self.read(["Company", "Phone"], ["Acme", cell])
    #expect(row.contact?.phones ?? [] == numbers)
    #expect(row.fields.map(\.value) == fields)
  }

  @Test func anUnknownStageIsTold() throws {
    let row = try Self.read(["Company", "Status"], ["Acme", "Wazig"])
    #expect(row.unread.map(\.column) == ["Status"])
    #expect(row.fields.map(\.value) == ["Wazig"])
    #expect(try Self.read(["Company", "Status"], ["Acme", "Verkocht"]).unread.isEmpty)
  }

  @Test func aDealIsNotWorthLessThanNothing() throws {
    let row = try Self.read(["Company", "Amount"], ["Acme", "-500"])
    #expect(row.value == nil)
    #expect(row.unread.map(\.column) == ["Amount"])
  }

  @Test func notesWrittenAsHTMLAreText() throws {
    let rows = try ["<p>Belt <b>terug</b></p>", "<p><br></p>"].map {
      try Self.read(["Company", "Notes"], ["Acme", $0]).notes
    }
    #expect(rows == [["Belt terug"], []])
  }

  @Test(
    arguments: [
      ("Closed Won", "", Lead.Status.won, "Closed Won"), ("Lost", "too dear", .lost, "too dear"),
      ("Gewonnen", "", .won, "Gewonnen"), ("Proposal", "", nil, nil), ("Open", "", nil, nil),
    ] as [(String, String, Lead.Status?, String?)])
  func wonAndLostAreUnderstood(
    word: String, reason: String, status: Lead.Status?, because: String?
  ) throws {
    for heading in ["Status", "Stage"] {
      let row = try Self.read(["Company", heading, "Lost reason"], ["Acme", word, reason])
      #expect(row.status == status && row.reason == because)
      #expect(row.fields.contains { $0.key == heading && $0.value == word })
    }
  }

  @Test func rowsWithoutALeadAreRefused() {
    let headings = ["Company", "Contact", "Kleur"]
    func row(_ cells: [String]) -> CSVRow { CSVRow(line: 4, cells: cells, text: []) }
    #expect(fault(headings, row(["", " ", "rood"]))?.column == "Company")
    #expect(fault(["Contact", "Kleur"], row(["", "rood"]))?.column == nil)
    #expect(fault(headings, row(["a", "b", "c", "d"]))?.reason.en == "4 cells under 3 headings")
    #expect(fault(headings, row(["a", "b", "c", " ", ""])) == nil)
    #expect(fault(headings, row(["a"])) == nil)
    #expect(fault(headings, row([String(repeating: "x", count: 201)]))?.column == "Company")
    #expect(fault(headings, row([String(repeating: "é", count: 200)])) == nil)
    for wrong in [CSVRow.Fault.unclosedQuote, .tooLong] {
      let broken = fault(headings, CSVRow(line: 4, cells: [], text: [], fault: wrong))
      #expect(broken?.column == nil && broken?.reason.nl.isEmpty == false)
    }
  }

  @Test func severalPeopleOfARowAreRead() throws {
    let headings = [
      "Company", "Contact", "Phone", "Contact 2", "Phone 2", "Role 2", "Contact 3", "Phone 3",
      "Contact 4", "Contact 5",
    ]
    let row = try Self.read(
      headings,
      [
        "Acme", "Jan", "0201111111", "Piet", "0202222222", "buyer, decider", "", "0203333333",
        "JAN",
        "Ans",
      ])
    #expect(row.contact?.name == "Jan" && row.others.map(\.name) == ["Piet", "Ans"])
    #expect(
      row.others.first?.phone == "0202222222" && row.others.first?.roles == [.buyer, .decider])
    // Nobody knows who it is, or it is somebody who was named already.
    let fields = Dictionary(uniqueKeysWithValues: row.fields.map { ($0.key, $0.value) })
    #expect(fields == ["Phone 3": "0203333333", "Contact 4": "JAN"])
  }

  @Test func nothingOfATerminalIsLeftInACell() throws {
    let row = try Self.read(
      ["Company", "Note\u{1B}[31m", "Kleur\u{202E}"],
      ["Ac\u{1B}]0;x\u{7}me", "a\u{9B}b", "r\u{2066}d"])
    let texts = [row.name] + row.notes + row.fields.flatMap { [$0.key, $0.value] }
    for text in texts { #expect(Printable.line(text) == text, "\(text)") }
  }
}
