import Testing

@testable import CallsideCore

/// Notes of several lines, in a table and back.
struct ExportedNotesTests {
  @Test(arguments: [
    [], ["one"], ["one", "two"], ["one\ntwo"], ["one\ntwo\nthree", "four", "five\nsix"],
  ])
  func notesComeBackAsTheyWere(notes: [String]) {
    #expect(ExportedNotes.notes(in: ExportedNotes.cell(notes)) == notes)
  }

  @Test func aCellOfAnEarlierExportIsANoteALine() {
    #expect(ExportedNotes.notes(in: "one\r\n\ntwo \n") == ["one", "two"])
    #expect(ExportedNotes.notes(in: "  one\n  two") == ["one\ntwo"])
  }
}
