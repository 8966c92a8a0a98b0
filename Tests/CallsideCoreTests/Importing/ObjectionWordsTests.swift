import CallsideTestSupport
import Testing

@testable import CallsideCore

/// Whom a row says not to call.
struct ObjectionWordsTests {
  @Test(arguments: [
    ("ja", true), ("ja, sinds 2024", true), ("niet meer bellen", true), ("x", true), ("nee", false),
    ("", false), ("misschien", true),
  ])
  func whoMayNotBeCalledIsNotCalled(cell: String, objects: Bool) throws {
    #expect(
      try RowReaderTests.read(["Company", "Niet bellen"], ["Acme", cell]).objects == objects)
  }

  @Test(arguments: [
    ("Telefoon", "0205557004 niet bellen", true), ("Telefoon", "NIET BELLEN!", true),
    ("Telefoon", "bel niet", true), ("Notitie", "NIET MEER BELLEN, staat in bel-me-niet", true),
    ("Notitie", "aardig\nDon't call again", true), ("Telefoon", "0205557004", false),
    ("Notitie", "Niet bellen voor 10 uur", false),
    ("Notitie", "mocht je niet bellen, mail dan", false),
    ("Telefoon", "0205557004 niet voor 10 uur", false),
  ])
  func whoSaysSoElsewhereIsNotCalledEither(heading: String, cell: String, objects: Bool) throws {
    #expect(
      try RowReaderTests.read(["Company", heading], ["Acme", cell]).objects == objects, "\(cell)")
  }

  @Test func aStageMaySayNotToCall() throws {
    #expect(try RowReaderTests.read(["Company", "Status"], ["Acme", "Bel-me-niet"]).objects)
  }

  @Test(
    arguments: [
      ("yes", true), ("TRUE", true), ("1", true), ("Ja", true), ("x", true), ("2026-03-02", true),
      ("2-3-2026 14:05", true), ("✓", true), ("no", false), ("0", false), ("Onwaar", false),
      ("", false), ("n.v.t.", false),
    ])
  func whoDoesNotWantToBeCalledIsKnown(text: String, objects: Bool) throws {
    let row = try RowReaderTests.read(["Company", "Bel-me-niet"], ["Acme", text])
    #expect(row.objects == objects && row.fields.isEmpty && row.unread.isEmpty)
  }

  @Test(
    arguments: [
      ("nee", true), ("No", true), ("false", true), ("0", true), ("niet doen", true), ("ja", false),
      ("Yes", false), ("x", false), ("1", false), ("", false), ("n.v.t.", false),
    ])
  func whoMayBeCalledIsAskedTheOtherWayRound(text: String, objects: Bool) throws {
    for heading in ["Mag gebeld worden", "Call allowed", "Opt-in bellen"] {
      let row = try RowReaderTests.read(["Company", heading], ["Acme", text])
      #expect(row.objects == objects && row.fields.isEmpty && row.unread.isEmpty, "\(heading)")
    }
  }

  @Test func whoMayPerhapsBeCalledIsNotCalled() throws {
    let row = try RowReaderTests.read(["Company", "Mag bellen"], ["Acme", "alleen dinsdag"])
    #expect(row.objects && row.unread.map(\.column) == ["Mag bellen"])
    #expect(row.fields.map(\.value) == ["alleen dinsdag"])
  }

  @Test func whatIsNeitherYesNorNoIsTold() throws {
    let row = try RowReaderTests.read(
      ["Company", "Do not call", "DNC"], ["Acme", "ask Piet", "yes"])
    #expect(row.objects && row.unread.map(\.column) == ["Do not call"])
    #expect(row.fields.map(\.value) == ["ask Piet"])
  }
}
