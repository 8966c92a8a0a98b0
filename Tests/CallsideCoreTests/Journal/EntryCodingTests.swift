import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct EntryCodingTests {
  private func checkComesBack(_ event: Event, seed: UInt64, in zone: TimeZone = .gmt) throws {
    let entry = Entry.made(event, id: "sanne@laptop/17", clock: 412)
    let line = try entry.line(in: zone)
    #expect(!line.contains(UInt8(ascii: "\n")), "seed \(seed)")
    #expect(
      try Entry(line: line) == entry, "seed \(seed): \(String(decoding: line, as: UTF8.self))")
  }

  @Test(arguments: 1...60)
  func anyEventComesBackTheSame(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    for event in random.ofEveryKind() + random.ofEveryKind() {
      try checkComesBack(event, seed: seed)
    }
  }

  @Test func everyKindIsAmongThem() {
    var random = RandomEvents(seed: 1)
    let kinds = Set((random.ofEveryKind() + [.withdrawn([])]).map(\.kind))
    expectSame(
      kinds.sorted(),
      [
        "answered", "call-ended", "call-started", "calling-ground-given", "chance-given", "closed",
        "contact-set", "graded",
        "lead-added", "lead-changed", "next-step-dropped", "next-step-set", "noted",
        "objected-to-calls", "objection-raised", "phase-moved", "put-off", "reopened",
        "step-passed", "went-to", "withdrawn",
      ])
  }

  @Test(arguments: ["Europe/Amsterdam", "Asia/Kolkata", "America/St_Johns", "UTC", "Asia/Tokyo"])
  func theZoneOfWritingDoesNotMatter(name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    var random = RandomEvents(seed: 7)
    for event in random.ofEveryKind() { try checkComesBack(event, seed: 7, in: zone) }
  }

  @Test(arguments: [
    [], ["sanne@laptop/1"], ["sanne@laptop/9", "sanne@laptop/10", "piet/with/slashes/3"],
  ])
  func aWithdrawalComesBack(ids: [String]) throws {
    try checkComesBack(.withdrawn(ids.compactMap { EntryID($0) }), seed: 0)
  }

  @Test(arguments: ["0.1", "33.3", "12.345678901", "100", "0", "66.67", "99.999999999999999"])
  func noDigitOfAChanceIsLost(digits: String) throws {
    try checkComesBack(.chanceGiven(try #require(Decimal(string: digits))), seed: 0)
  }

  @Test(arguments: [
    "0.1", "-3.333333333", "123456789012345678901234567890", "0.00000000000000000001", "1e20",
  ])
  func noDigitOfANumberIsLost(digits: String) throws {
    let number = try #require(Decimal(string: digits))
    for value in [AnswerValue.number(number), .percent(number)] {
      try checkComesBack(.answered(question: "q", value, .buyer, call: nil, step: nil), seed: 0)
    }
  }

  @Test(arguments: [
    (Int64(0), "EUR"), (1, "EUR"), (-1, "EUR"), (1_250_050, "EUR"), (12_500, "JPY"), (5, "KWD"),
    (9_007_199_254_740_993, "USD"), (123_456_789_012_345_678, "EUR"),
  ])
  func noCentIsLost(minorUnits: Int64, currency: String) throws {
    let money = Money(minorUnits: minorUnits, currency: currency)
    try checkComesBack(
      .answered(question: "q", .money(money), .document, call: nil, step: nil), seed: 0)
    var change = LeadChange()
    change.value = money
    try checkComesBack(.leadChanged(change), seed: 0)
  }
}
