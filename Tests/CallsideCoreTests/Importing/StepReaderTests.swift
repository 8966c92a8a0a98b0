import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// What cells say is to be done next, and when.
struct StepReaderTests {
  private func read(
    what: String? = nil, when: String? = nil, sample: [String] = [], _ language: Language = .nl
  ) -> StepReader.Reading {
    let moment = Moment(now: FrozenWorld.now, calendar: FrozenWorld.calendar, language: language)
    let sample = sample.map { DateNotice.Place(line: 2, text: $0) }
    let reader = StepReader(sample: sample, hours: .office, at: moment)
    return reader.read(what.map { ("What", $0) }, when.map { ("When", $0) })
  }

  private static let dates: [(text: String, at: String?)] = [
    // As CRMs write them.
    ("2026-04-01", "2026-04-01T09:00:00+02:00"),
    ("2026-04-01 14:30", "2026-04-01T14:30:00+02:00"),
    ("2026-04-01 00:00:00", "2026-04-01T09:00:00+02:00"),
    ("2026-04-01T14:30:00+02:00", "2026-04-01T14:30:00+02:00"),
    ("15 Apr, 2026 00:03:00", "2026-04-15T00:03:00+02:00"),
    // As people do.
    ("1-4-2026", "2026-04-01T09:00:00+02:00"), ("01/04/2026", "2026-04-01T09:00:00+02:00"),
    ("1 april 2026", "2026-04-01T09:00:00+02:00"), ("1 apr 10:00", "2026-04-01T10:00:00+02:00"),
    ("wo 1 april", "2026-04-01T09:00:00+02:00"),
    // A date in the past stays one; a Saturday is the Monday after it.
    ("24-12-2025", "2025-12-24T09:00:00+01:00"), ("2026-04-11", "2026-04-13T09:00:00+02:00"),
    ("ooit", nil), ("ja", nil), ("46113", nil), ("31-2-2026", nil),
  ]

  @Test(arguments: dates)
  func datesAreRead(text: String, at: String?) {
    let reading = read(when: text)
    #expect(reading.step?.at == at.map(FrozenWorld.date))
    #expect(reading.unread == (at == nil ? "When" : nil))
    if at == nil { #expect(reading.fields.map(\.value) == [text]) }
  }

  /// "Terugbellen" asks when, unlike "Volgende stap".
  @Test(arguments: [
    ("Terugbellen", "na de vakantie", true), ("Terugbellen", "46360", true),
    ("Call back", "some day", true), ("Terugbellen", "mailen", false),
    ("Terugbellen", "3-4-2026", false), ("Volgende stap", "na de vakantie", false),
  ])
  func whatIsNoDateIsToldWhereOneWasToStand(heading: String, cell: String, isTold: Bool) throws {
    let row = try RowReaderTests.read(["Company", heading], ["Acme", cell])
    #expect(row.unread.map(\.column) == (isTold ? [heading] : []), "\(cell)")
  }

  @Test func aFileTellsWhetherTheMonthComesFirst() {
    let first = FrozenWorld.date("2026-04-03T09:00:00+02:00")
    let second = FrozenWorld.date("2026-03-04T09:00:00+01:00")
    #expect(read(when: "3/4/2026").step?.at == first)
    #expect(read(when: "3/4/2026", .en).step?.at == second)
    #expect(read(when: "3/4/2026", sample: ["3/4/2026", "3/25/2026"]).step?.at == second)
    #expect(read(when: "3/4/2026", sample: ["25/3/2026", ""], .en).step?.at == first)
    // Hyphens and dots are the day's, whatever the screen speaks and slashes say.
    #expect(read(when: "3-4-2026", .en).step?.at == first)
    #expect(read(when: "3.4.2026", sample: ["12/13/2026"], .en).step?.at == first)
    #expect(read(when: "3-4-2026", sample: ["12/13/2026", "3-4-2026"]).step?.at == first)
    #expect(read(when: "3-4-2026", sample: ["3-25-2026"]).step?.at == second)
  }

  @Test func whatTheUserSaysOfTheOrderHoldsForAllDates() {
    let moment = Moment(now: FrozenWorld.now, calendar: FrozenWorld.calendar, language: .nl)
    let reader = StepReader(
      sample: [DateNotice.Place(line: 2, text: "25/3/2026")], said: .monthFirst, hours: .office,
      at: moment)
    for date in ["3/4/2026", "3-4-2026"] {
      let at = reader.read(nil, ("When", date)).step?.at
      #expect(at == FrozenWorld.date("2026-03-04T09:00:00+01:00"))
    }
  }

  @Test(arguments: [
    ("Datum afspraak", NextStep.Action.meet), ("Next appointment", .meet), ("Belafspraak", nil),
    ("Terugbellen op", nil),
  ])
  func anAppointmentIsNoCall(heading: String, action: NextStep.Action?) {
    let moment = Moment(now: FrozenWorld.now, calendar: FrozenWorld.calendar, language: .nl)
    let reader = StepReader(sample: [], hours: .office, at: moment)
    #expect(reader.read(nil, (heading, "2026-04-01")).step?.action == action)
  }

  @Test(
    arguments: [
      ("Bellen", "2026-04-01", NextStep.Action.call, []),
      ("Meeting", "2026-04-01", .meet, []), ("Offerte sturen", "2026-04-01", .quote, []),
      ("Offerte bespreken", "2026-04-01", nil, ["Offerte bespreken"]),
      ("Call back about it", "2026-04-01", .call, ["Call back about it"]),
      ("mailen 1-4-2026", nil, .email, []), ("1-4-2026", nil, nil, []),
      ("Send brochure", "2026-04-01", nil, ["Send brochure"]),
      (nil, "bellen 1-4-2026", .call, []), (nil, "1 april", nil, ["1 april"]),
    ] as [(String?, String?, NextStep.Action?, [String])])
  func whatIsToBeDoneIsRead(
    what: String?, when: String?, action: NextStep.Action?, kept: [String]
  ) throws {
    let reading = read(what: what, when: when)
    let step = try #require(reading.step)
    #expect(step.action == action && step.at == FrozenWorld.date("2026-04-01T09:00:00+02:00"))
    #expect(reading.fields.map(\.value) == kept && reading.unread == nil)
  }

  @Test func wordsWithoutADateAreKept() {
    let reading = read(what: "Bellen")
    #expect(reading.step == nil && reading.fields.map(\.value) == ["Bellen"])
    #expect(reading.unread == nil)
  }
}
