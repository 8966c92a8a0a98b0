import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct AcquisitionBlockTests {
  private let now = FrozenWorld.now

  @Test(arguments: [
    ([], 45, CallTrack.new), (["45m", "new"], 45, .new), (["nieuw"], 45, .new),
    (["quotes", "30m"], 30, .quotes), (["1u", "offertes"], 60, .quotes), (["1h"], 60, .new),
    (["90"], 90, .new), (["45", "min", "warmhouden"], 45, .nurture), (["2", "uur"], 120, .new),
    (["5"], 5, .new), (["4h", "nurture"], 240, .nurture), (["1u30"], 90, .new),
    (["anderhalf", "uur"], 90, .new), (["half", "uur", "koud"], 30, .new),
    (["3", "kwartier"], 45, .new), (["45m", "nieuwe", "klanten"], 45, .new),
    (["new business", "1", "hour"], 60, .new), (["1,5", "uur", "offertes"], 90, .quotes),
  ])
  func whatIsTypedIsRead(_ words: [String], _ minutes: Int, _ track: CallTrack) throws {
    let block = try AcquisitionBlock.reading(words, at: now, language: .nl)
    #expect(block.length == minutes)
    #expect(block.track == track)
    #expect(block.startedAt == now)
  }

  @Test(arguments: [
    ["soon"], ["4m"], ["5h"], ["0"], ["1w"], ["care"], ["new", "later"],
    ["9223372036854775807"], ["1"] + Array(repeating: "uur", count: 12), ["-5"], ["1 uur 3 uur"],
  ])
  func whatIsNoBlockIsRefused(_ words: [String]) {
    let refusal = #expect(throws: Diagnostic.self) {
      try AcquisitionBlock.reading(words, at: now, language: .nl)
    }
    #expect(refusal?.rule == "usage")
  }

  @Test func itRunsFromItsStartUntilItsEnd() {
    let block = AcquisitionBlock(track: .new, startedAt: now, minutes: 45)
    #expect(!block.isRunning(at: now - 1))
    #expect(block.isRunning(at: now))
    #expect(block.isRunning(at: now + 45 * 60 - 1))
    #expect(!block.isRunning(at: now + 45 * 60))
    #expect(block.minutesLeft(at: now) == 45)
    #expect(block.minutesLeft(at: now + 61) == 44)
    #expect(block.minutesLeft(at: now + 45 * 60 - 1) == 1)
    #expect(block.minutesLeft(at: now + 46 * 60) == 0)
  }

  @Test func everyKindOfPhaseIsOnOneTrack() {
    #expect(CallTrack.allCases.flatMap(\.kinds).count == Phase.Kind.allCases.count)
    #expect(CallTrack(.qualify) == .new)
    #expect(CallTrack(.close) == .quotes)
    #expect(CallTrack.care.kinds == [.care])
  }
}

struct WeekTargetTests {
  private let calendar = FrozenWorld.calendar

  private func day(_ text: String) throws -> Date { try #require(ISODate.read(text)) }

  @Test(arguments: [
    // Monday with all the week ahead: a fifth of it.
    ("2026-03-02T09:00:00+01:00", 40, 0, 45, 8), ("2026-03-02T09:00:00+01:00", 41, 0, 45, 9),
    // Friday: all that is left, but no more than fits.
    ("2026-03-06T09:00:00+01:00", 40, 30, 45, 10), ("2026-03-06T09:00:00+01:00", 40, 0, 45, 15),
    ("2026-03-06T09:00:00+01:00", 40, 0, 10, 3),
    // Done, or on a Saturday: one more does no harm.
    ("2026-03-03T09:00:00+01:00", 40, 50, 45, 1), ("2026-03-07T09:00:00+01:00", 40, 40, 45, 1),
    // Easter Monday is no working day, and on Sunday it is too late.
    ("2026-04-07T09:00:00+02:00", 40, 0, 45, 10), ("2026-04-06T09:00:00+02:00", 40, 0, 45, 10),
    ("2026-04-05T09:00:00+02:00", 40, 20, 45, 15),
  ])
  func theGoalIsTodaysShare(
    _ now: String, _ target: Int, _ made: Int, _ minutes: Int, _ goal: Int
  ) throws {
    let week = WeekTarget(dials: target, made: made)
    #expect(
      week.goal(
        forMinutes: minutes, at: try day(now), hours: .office, calendar: calendar) == goal)
  }

  @Test(arguments: [
    ("2026-03-02T00:00:00+01:00", "2026-03-02T00:00:00+01:00"),
    ("2026-03-08T23:59:00+01:00", "2026-03-02T00:00:00+01:00"),
    // The night on which the clocks change lies in this week.
    ("2026-03-29T12:00:00+02:00", "2026-03-23T00:00:00+01:00"),
  ])
  func theWeekBeginsOnMonday(_ now: String, _ start: String) throws {
    #expect(WeekTarget.start(of: try day(now), calendar: calendar) == (try day(start)))
  }

  @Test(arguments: [(0, nil), (1, 1), (40, 40), (1_000, 1_000), (1_001, nil), (-3, nil)])
  func onlyANumberThatCanBeMadeCounts(_ number: Int, _ dials: Int?) {
    #expect(WeekTarget.dials(of: Decimal(number)) == dials)
  }

  @Test(arguments: [(4, 0, false), (5, 0, true), (5, 5, false), (9, 8, true), (0, 0, false)])
  func customersCrowdOutNewBusiness(_ care: Int, _ new: Int, _ isGreat: Bool) {
    #expect(Crowding.isGreat(care: care, new: new) == isGreat)
  }
}
