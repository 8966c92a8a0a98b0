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

  @Test func whoIsForgottenCannotBeReachedByAnyNumber() throws {
    var row = try read(
      ["Acme", "Jan", "020 123 4567", "06 12345678", "jan@acme.nl", "Piet", "020 123 4568", ""])
    let isEmpty = row.leaveOut { $0 == "+31612345678" }
    #expect(!isEmpty && row.forgottenAddresses == 3)
    #expect(row.contact?.name == "Jan" && row.contact?.phones == [] && row.contact?.emails == [])
    #expect(row.others.map(\.phone) == ["0201234568"])
  }

  @Test func whatACellSaysBesidesTheNumberGoesToo() throws {
    var row = try read(["Acme", "Jan", "06 12345678 (after five)", "", "", "", "", ""])
    #expect(row.fields.count == 1)
    _ = row.leaveOut { $0 == "+31612345678" }
    #expect(row.fields.isEmpty)
  }

  @Test func aNumberWithoutANameGoesToo() throws {
    var row = try read(["Acme", "Jan", "020 123 4567", "", "", "", "06 12345678", ""])
    #expect(row.fields.map(\.value) == ["06 12345678"])
    #expect(!row.leaveOut { $0 == "+31612345678" })
    #expect(row.fields.isEmpty && row.forgottenAddresses == 1)
    #expect(row.contact?.phone == "0201234567")
  }

  @Test func aFieldIsReadAsAtHome() throws {
    var row = try read(["Acme", "Jan", "020 123 4567", "", "", "", "0470 12 34 56", ""])
    #expect(!row.leaveOut(at: "BE") { $0 == "+32470123456" })
    #expect(row.fields.isEmpty)
  }

  @Test func aRowIsNotNamedAfterWhoIsForgotten() throws {
    var row = try read(["", "Jan", "06 12345678", "", "", "Piet", "020 123 4568", ""])
    #expect(row.name == "Jan")
    #expect(!row.leaveOut { $0 == "+31612345678" })
    #expect(row.name == "Piet" && row.contact?.name == "Piet" && row.others.isEmpty)
    var both = try read(["", "Jan", "06 12345678", "", "", "Piet", "06 12345678", ""])
    #expect(both.leaveOut { $0 == "+31612345678" })
  }

  @Test func aRowOfNobodyElseIsLeftOutWhole() throws {
    var person = try read(["", "Jan", "06 12345678", "", "", "", "", ""])
    #expect(person.leaveOut { $0 == "+31612345678" })
    var address = try read(["", "", "", "", "Jan@acme.nl", "", "", ""])
    #expect(address.leaveOut { $0 == "jan@acme.nl" })
    var company = try read(["Acme", "", "06 12345678", "", "", "", "", ""])
    #expect(!company.leaveOut { $0 == "+31612345678" } && company.contact == nil)
  }

  @Test func nobodyIsLeftOutWithoutAMark() throws {
    var row = try read(["Acme", "Jan", "06 12345678", "", "", "", "", ""])
    let before = row.contact
    #expect(!row.leaveOut { _ in false } && row.forgottenAddresses == 0)
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
      _ = row.leaveOut { marks.contains(DoNotCallMark.of($0)) }
      #expect(row.forgottenAddresses == 1, "\(number) in \(country)")
    }
  }
}
