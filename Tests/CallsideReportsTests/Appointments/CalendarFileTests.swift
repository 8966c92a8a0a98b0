import CallsideCore
import CallsideReports
import CallsideTestSupport
import Foundation
import Testing

/// Appointments, read by a calendar library that is not ours.
struct CalendarFileTests {
  private func file(
    named name: String = "Brouwer Installaties", details: String = "Karin Smit",
    at date: String = "2026-03-05T14:30:00+01:00"
  ) -> CalendarFile {
    var lead = Lead.sample()
    lead.name = name
    return CalendarFile(
      of: NextStep(action: .meet, at: FrozenWorld.date(date), isPromised: true), with: lead,
      minutes: 45, details: details, in: .nl, at: FrozenWorld.now)
  }

  private struct Read: Decodable {
    var uid: String
    var start: String
    var seconds: Int
    var summary: String
    var description: String
    var events: Int
  }

  /// Returns what the library makes of a file.
  ///
  /// A library that cannot run is a failure: without it, nobody would know.
  private func read(_ text: String) throws -> Read {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let process = Process()
    // The system's own, which the packages of the system are for.
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [here.appending(path: "read.py").path()]
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
      "the reader did not run; `apt-get install python3-icalendar` gives it")
    return try JSONDecoder().decode(Read.self, from: said)
  }

  @Test(arguments: [
    ("Brouwer Installaties", "Karin Smit, directeur\nJan Bos"),
    ("De Vries; Bouw, Advies \\ Zn", "a;b,c\\d"),
    (
      "Een heel lange bedrijfsnaam die zeker niet op één regel van vijfenzeventig tekens past B.V.",
      ""
    ),
    ("Café Ünïcödé 🏗️ 建設会社 " + String(repeating: "é", count: 120), "één\ntwee"),
  ])
  func aCalendarReadsWhatWeMean(_ name: String, _ details: String) throws {
    let read = try read(file(named: name, details: details).text)
    #expect(read.events == 1)
    #expect(read.summary == "Afspraak: " + name)
    #expect(read.description == details)
    #expect(read.start == "2026-03-05T13:30:00+00:00")
    #expect(read.seconds == 45 * 60)
    #expect(read.uid == "k7f3q2-0@callside")
  }

  /// The clocks go forward in the night of 29 March: UTC knows nothing of it.
  @Test(arguments: [
    ("2026-03-28T10:00:00+01:00", "2026-03-28T09:00:00+00:00"),
    ("2026-03-30T10:00:00+02:00", "2026-03-30T08:00:00+00:00"),
  ])
  func theTimeIsTheSameEverywhere(_ typed: String, _ start: String) throws {
    #expect(try read(file(at: typed).text).start == start)
  }

  @Test func noLineIsLongerThanTheStandardAllows() {
    let text = file(named: String(repeating: "ü", count: 400)).text
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(!text.replacing("\r\n", with: "").contains("\n"))
  }

  @Test func nothingGetsOutOfItsLine() throws {
    let read = try read(file(named: "A\r\nEND:VEVENT\u{1B}[31m").text)
    #expect(read.events == 1)
    #expect(read.summary == "Afspraak: A\nEND:VEVENT[31m")
  }
}
