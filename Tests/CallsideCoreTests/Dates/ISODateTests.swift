import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@Suite struct ISODateTests {
  private let amsterdam = MondayMorning.calendar.timeZone

  @Test(arguments: [
    ("2026-03-02 09:00", "2026-03-02T09:00:00+01:00"),
    ("2026-07-01 23:59", "2026-07-01T23:59:00+02:00"),
    ("1999-12-31 00:00", "1999-12-31T00:00:00+01:00"),
  ])
  func aDateIsWrittenWithItsOffset(_ date: String, _ text: String) {
    #expect(ISODate.text(MondayMorning.date(date), in: amsterdam) == text)
    #expect(ISODate.read(text) == MondayMorning.date(date))
  }

  @Test func offsetsWestOfGreenwichAreWritten() throws {
    let newfoundland = try #require(TimeZone(secondsFromGMT: -(3 * 3600 + 1800)))
    let text = ISODate.text(MondayMorning.now, in: newfoundland)
    #expect(text == "2026-03-02T04:30:00-03:30")
    #expect(ISODate.read(text) == MondayMorning.now)
  }

  @Test func otherFormsOfTheSameMomentAreRead() {
    for text in [
      "2026-03-02T08:00:00Z", "2026-03-02T08:00:00.123Z", "2026-03-02T09:00:00+0100",
    ] {
      #expect(ISODate.read(text) == MondayMorning.now)
    }
  }

  @Test(arguments: [
    "", "2026-03-02", "2026-03-02T09:00:00", "2026-02-30T09:00:00Z", "2026-03-02T24:00:00Z",
    "2026-03-02T09:60:00Z", "2026-03-02 09:00:00Z", "2026-03-02T09:00:00Z ", "x026-03-02T09:00:00Z",
    "2026-03-02T09:00:00+1", "2026-03-02T09:00:00+99:00",
  ])
  func whatIsNoDateIsRefused(_ text: String) {
    #expect(ISODate.read(text) == nil)
  }

  @Test func whatIsWrittenIsReadBackAsFoundationReadsIt() throws {
    let seed = UInt64(3)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let seconds = Int64.random(in: -2_000_000_000...30_000_000_000, using: &generator)
      let date = Date(timeIntervalSince1970: Double(seconds))
      let text = ISODate.text(date, in: amsterdam)
      // Before 1937 Amsterdam was some odd seconds off, which an offset in minutes cannot tell.
      guard amsterdam.secondsFromGMT(for: date) % 60 == 0 else { continue }
      #expect(ISODate.read(text) == date, "\(text), seed \(seed)")
      #expect(try Date(text, strategy: .iso8601) == date, "\(text), seed \(seed)")
    }
  }
}
