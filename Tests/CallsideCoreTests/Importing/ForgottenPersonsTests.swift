import Testing

@testable import CallsideCore

/// Rows of those who asked to be forgotten.
struct ForgottenPersonsTests {
  private static let headings = [
    "Company", "Contact", "Phone", "Mobile", "Email", "Contact 2", "Phone 2", "Country",
  ]

  private func read(_ cells: [String]) throws -> ImportedRow {
    try RowReaderTests.reader(Self.headings, [cells])
      .read(CSVRow(line: 2, cells: cells, text: []))
  }

  private func marks(
    _ kind: DoNotCallMark.Kind, _ addresses: String...
  ) -> (String) -> DoNotCallMark.Kind? {
    { addresses.contains($0) ? kind : nil }
  }

  @Test(arguments: [
    ["jan@acme.nl"], ["+31612345678"], ["+31201234567", "+31612345678"],
    ["+31201234567", "+31612345678", "jan@acme.nl"],
  ])
  func whoIsForgottenIsLeftOutWhole(marked: [String]) throws {
    var row = try read(
      ["Acme", "Jan", "020 123 4567", "06 12345678", "Jan@acme.nl", "Piet", "020 123 4568", ""])
    row.notes = ["called twice"]
    row.fields = [("title (Jan)", "boss"), ("Kleur", "rood")]
    let isEmpty = row.leaveOut { marked.contains($0) ? .forgotten : nil }
    #expect(!isEmpty)
    #expect(row.contact == nil && row.others.map(\.phone) == ["0201234568"])
    #expect(row.notes.isEmpty && row.fields.map(\.key) == ["Kleur"])
    #expect(row.forgottenPersons == 1 && row.forgottenAddresses == 3 && !row.isOfNobodyElse)
  }

  @Test func oneOfSeveralNumbersIsLeftOutAlone() throws {
    var row = try read(
      ["Acme", "Jan", "020 123 4567", "06 12345678", "jan@acme.nl", "", "", ""])
    let isEmpty = row.leaveOut(marked: marks(.forgotten, "+31201234567"))
    #expect(!isEmpty)
    #expect(row.contact?.phones == ["0612345678"] && row.contact?.emails == ["jan@acme.nl"])
    #expect(row.forgottenAddresses == 1 && row.forgottenPersons == 0)
  }

  @Test func whereSomebodyObjectedNobodyIsCalledByAnotherNumber() throws {
    var row = try read(
      ["Acme", "Jan", "020 123 4567", "06 12345678", "jan@acme.nl", "Piet", "020 123 4568", ""])
    let isEmpty = row.leaveOut(marked: marks(.objection, "+31201234567"))
    #expect(!isEmpty)
    #expect(row.forgottenAddresses == 3)
    #expect(row.contact?.name == "Jan" && row.contact?.phones == [] && row.contact?.emails == [])
    #expect(row.others.map(\.phone) == ["0201234568"])
  }

  @Test func thoseBesideSomebodyForgottenKeepTheirNotes() throws {
    var row = try read(
      ["Acme", "Jan", "020 123 4567", "", "", "Piet", "06 12345678", ""])
    row.notes = ["called twice"]
    let isEmpty = row.leaveOut(marked: marks(.forgotten, "+31612345678"))
    #expect(!isEmpty)
    #expect(row.people.map(\.name) == ["Jan"] && row.notes == ["called twice"])
  }

  @Test func whatACellSaysBesidesTheNumberGoesToo() throws {
    var row = try read(["Acme", "Jan", "06 12345678 (after five)", "", "", "", "", ""])
    #expect(row.fields.count == 1)
    _ = row.leaveOut(marked: marks(.forgotten, "+31612345678"))
    #expect(row.fields.isEmpty)
  }

  @Test func aNumberWithoutANameGoesToo() throws {
    var row = try read(["Acme", "Jan", "020 123 4567", "", "", "", "06 12345678", ""])
    #expect(row.fields.map(\.value) == ["06 12345678"])
    let isEmpty = row.leaveOut(marked: marks(.forgotten, "+31612345678"))
    #expect(!isEmpty)
    #expect(row.fields.isEmpty && row.forgottenAddresses == 1)
    #expect(row.contact?.phone == "0201234567")
  }

  @Test func aFieldIsReadAsAtHome() throws {
    var row = try read(["Acme", "Jan", "020 123 4567", "", "", "", "0470 12 34 56", ""])
    let isEmpty = row.leaveOut(at: "BE", marked: marks(.forgotten, "+32470123456"))
    #expect(!isEmpty)
    #expect(row.fields.isEmpty)
  }

  @Test func aRowIsNotNamedAfterWhoIsForgotten() throws {
    let forgotten = marks(.forgotten, "+31612345678")
    var row = try read(["", "Jan", "06 12345678", "", "", "Piet", "020 123 4568", ""])
    #expect(row.name == "Jan")
    let isEmpty = row.leaveOut(marked: forgotten)
    #expect(!isEmpty)
    #expect(row.name == "Piet" && row.contact?.name == "Piet" && row.others.isEmpty)
    var both = try read(["", "Jan", "06 12345678", "", "", "Piet", "06 12345678", ""])
    let isBothEmpty = both.leaveOut(marked: forgotten)
    #expect(isBothEmpty)
  }

  @Test func aRowOfNobodyElseIsLeftOutWhole() throws {
    var person = try read(["", "Jan", "06 12345678", "", "", "", "", ""])
    let isEmpty = person.leaveOut(marked: marks(.forgotten, "+31612345678"))
    #expect(isEmpty)
    var address = try read(["", "", "", "", "Jan@acme.nl", "", "", ""])
    let isAddressEmpty = address.leaveOut(marked: marks(.forgotten, "jan@acme.nl"))
    #expect(isAddressEmpty)
    var company = try read(["Acme", "", "06 12345678", "", "", "", "", ""])
    let isCompanyEmpty = company.leaveOut(marked: marks(.forgotten, "+31612345678"))
    #expect(!isCompanyEmpty)
    #expect(company.contact == nil && company.isOfNobodyElse)
  }

  /// A company without anybody is no new lead; one that is known stays known.
  @Test func aCompanyOfNobodyElseIsNotAdded() throws {
    var world = ImportingWorld()
    let rows = [["Acme", "Jan", "06 12345678", "", "", "", "", ""]]
    world.mark = marks(.forgotten, "+31612345678")
    #expect(try world.take(Self.headings, rows) == [.forgotten] && world.leads.isEmpty)
    try world.take(Self.headings, [["Acme", "Piet", "020 123 4567", "", "", "", "", ""]])
    #expect(try world.take(Self.headings, rows) == [.duplicate])
    #expect(world.named("Acme")?.contacts.map(\.name) == ["Piet"])
  }

  /// Nobody is to find a number for who objected.
  @Test func aCompanyWithNobodyToReachIsNotAdded() throws {
    var world = ImportingWorld()
    let rows = [["Acme", "Jan", "020 123 4567", "06 12345678", "", "", "", ""]]
    world.mark = marks(.objection, "+31201234567")
    #expect(try world.take(Self.headings, rows) == [.forgotten] && world.leads.isEmpty)
    world.mark = marks(.forgotten, "+31201234567")
    #expect(try world.take(Self.headings, rows) == [.added])
    #expect(world.named("Acme")?.contacts.map(\.phones) == [["0612345678"]])
  }

  @Test func aCompanyThatIsCalledAsThePersonIsNotAddedUnderThatName() throws {
    var row = try read(["Jan Bos", "jan bos", "06 12345678", "", "", "Piet", "020 123 4568", ""])
    let isEmpty = row.leaveOut(marked: marks(.forgotten, "+31612345678"))
    #expect(!isEmpty)
    #expect(row.name == "Piet" && row.company == nil && row.people.map(\.name) == ["Piet"])
    var alone = try read(["Jan Bos", "Jan Bos", "06 12345678", "", "", "", "", ""])
    let isAloneEmpty = alone.leaveOut(marked: marks(.forgotten, "+31612345678"))
    #expect(isAloneEmpty)
  }

  @Test func notesAndADealThatNameSomebodyForgottenGo() throws {
    var row = try read(["Acme", "Jan", "020 123 4567", "", "", "Piet Pot", "06 12345678", ""])
    (row.notes, row.deal) = (["asked Piet Pot", "called"], "Rack of Piet Pot")
    let isEmpty = row.leaveOut(marked: marks(.forgotten, "+31612345678"))
    #expect(!isEmpty)
    #expect(row.notes == ["asked …", "called"] && row.deal == "Rack of …")
  }

  /// A first name is a month, and somebody else's: it counts only where it stands alone.
  @Test(arguments: [
    ("Jan", "12 jan 2027", "12 jan 2027"), ("Jan", "jan", nil), ("Jan", "Jan Pot", "Jan Pot"),
    ("Jan Bos", "of jan bos, from jan 2027", "of …, from jan 2027"), ("Jan Bos", "Jan Bos", nil),
    ("Jan Bos", "Jan Bos Pot", "Jan Bos Pot"),
  ])
  func aNameIsLeftOutOfTexts(name: String, text: String, rest: String?) throws {
    var row = try read(["Acme", "Jan Bos Pot", "020 123 4567", "", "", name, "06 12345678", ""])
    (row.notes, row.deal, row.fields) = ([text], text, [("Kleur", text)])
    _ = row.leaveOut(marked: marks(.forgotten, "+31612345678"))
    #expect(row.notes == [rest].compactMap(\.self) && row.deal == rest)
    #expect(row.fields.map(\.value) == [rest].compactMap(\.self))
  }

  @Test(arguments: [
    ("Jan", "title (Jan)", false), ("Jan", "jan", false), ("Jan", "Omzet jan", true),
    ("Jan Bos", "phone (Jan Bos 2)", false), ("Jan Bos", "title (Jan)", true),
  ])
  func aFieldOfSomebodyForgottenGoes(name: String, key: String, isLeft: Bool) throws {
    var row = try read(["Acme", "An", "020 123 4567", "", "", name, "06 12345678", ""])
    row.fields = [(key, "boss")]
    _ = row.leaveOut(marked: marks(.forgotten, "+31612345678"))
    #expect(row.fields.map(\.key) == (isLeft ? [key] : []))
  }

  /// Why a deal was lost, and whose it is.
  @Test(arguments: [
    ("Karin Smit said no", "Sanne", "Lost", "Sanne"), ("too dear", "karin smit", "too dear", nil),
    ("Karin Smit", "Karin Smit-Pot", "Lost", "Karin Smit-Pot"),
  ])
  func noReasonAndNoOwnerNamesSomebodyForgotten(
    reason: String, owner: String, leftReason: String, leftOwner: String?
  ) throws {
    let headings = ["Company", "Contact", "Mobile", "Status", "Lost reason", "Owner"]
    let cells = ["Acme", "Karin Smit", "06 12345678", "Lost", reason, owner]
    var row = try RowReaderTests.reader(headings, [cells])
      .read(CSVRow(line: 2, cells: cells, text: []))
    #expect(row.reason == reason && row.owner == owner)
    _ = row.leaveOut(marked: marks(.forgotten, "+31612345678"))
    #expect(row.status == .lost && row.reason == leftReason && row.owner == leftOwner)
  }

  /// A closing word that names somebody is blanked, and the reason with it.
  @Test func noClosingWordNamesSomebodyForgotten() throws {
    var row = try read(["Acme", "Karin Smit", "", "06 12345678", "", "", "", ""])
    (row.status, row.reason) = (.lost, "Lost by Karin Smit")
    row.closing = ImportedRow.Closing(key: "Status", word: "Lost by Karin Smit")
    row.fields = [("Status", "Lost by Karin Smit")]
    _ = row.leaveOut(marked: marks(.forgotten, "+31612345678"))
    #expect(row.closing?.word == "Lost by …" && row.reason == "Lost by …")
    #expect(row.fields.map(\.value) == ["Lost by …"] && row.closingFields.isEmpty)
  }

  /// Numbers of places may be many people's; where mobiles are not told from them, in doubt they are one's own.
  @Test(arguments: [
    ("+31612345678", true), ("+31201234567", false), ("+31881234567", false),
    ("+3225138400", false), ("+32470123456", true), ("+14155552671", true), ("+4930123456", false),
    ("+31", false), ("", false),
  ])
  func aMobileIsOnesOwn(number: String, isOwn: Bool) {
    #expect(PhoneNumber.mayBeMobile(number) == isOwn)
  }

  /// The numbers of a company without a name of somebody are nobody's in particular.
  @Test func aCompanyKeepsItsOtherNumber() throws {
    var row = try read(["Acme", "", "020 123 4567", "06 12345678", "", "", "", ""])
    _ = row.leaveOut(marked: marks(.forgotten, "+31612345678"))
    #expect(row.contact?.phones == ["0201234567"] && !row.isOfNobodyElse)
  }

  /// An objection counts for the company, whoever of it is gone.
  @Test func aCompanyOfNobodyElseThatObjectsIsAddedWithoutPeople() throws {
    var world = ImportingWorld()
    world.mark = marks(.forgotten, "+31612345678")
    let headings = ["Company", "Contact", "Mobile", "Do not call"]
    let rows = [["Acme", "Jan", "06 12345678", "x"]]
    #expect(try world.take(headings, rows) == [.added])
    let lead = try #require(world.named("Acme"))
    #expect(lead.objectsToCalls && lead.contacts.isEmpty)
    try world.take(headings, [["Acme", "Piet", "06 87654321", ""]])
    #expect(world.leads.count == 1 && world.named("Acme")?.objectsToCalls == true)
  }

  /// Somebody without a number is somebody.
  @Test func aCompanyOfSomebodyWithoutANumberIsAdded() throws {
    var world = ImportingWorld()
    world.mark = marks(.forgotten, "+31612345678")
    let rows = [["Acme", "Jan", "06 12345678", "", "", "Piet", "", ""]]
    #expect(try world.take(Self.headings, rows) == [.added])
    #expect(world.named("Acme")?.contacts.map(\.name) == ["Piet"])
  }

  @Test func nobodyIsLeftOutWithoutAMark() throws {
    var row = try read(["Acme", "Jan", "06 12345678", "", "", "", "", ""])
    let before = row.contact
    let isEmpty = row.leaveOut { _ in nil }
    #expect(!isEmpty && row.forgottenAddresses == 0)
    #expect(row.contact == before)
  }

  /// A mark is of the number, in whatever way it was written when it was forgotten.
  @Test(arguments: [
    ("12 345 67 89", "Poland", "+48 12 345 67 89"), ("044 668 18 00", "CH", "0041446681800"),
    ("(415) 555-2671", "USA", "+1 415-555-2671"), ("02 123 45 67", "België", "+32 2 123 45 67"),
    ("06 12345678", "Italië", "+39 06 12345678"), ("020 123 4567", "", "+31 20 123 4567"),
  ])
  func oneNumberHasOneMark(national: String, country: String, international: String) throws {
    let before = try read(["Acme", "Jan", national, "", "", "", "", country])
    let contact = try #require(before.contact)
    let marks = contact.addresses(in: before.country).map(DoNotCallMark.of)
    #expect(marks.count == 1)
    for (number, country) in [(international, ""), (international, "FR"), (national, country)] {
      var row = try read(["Beta", "J.", number, "", "", "", "", country])
      _ = row.leaveOut { marks.contains(DoNotCallMark.of($0)) ? .forgotten : nil }
      #expect(row.forgottenAddresses == 1, "\(number) in \(country)")
    }
  }
}
