import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@Suite struct DatePhraseRoundTripTests {
  @Test(
    arguments: AcceptedPhrases.dutch + AcceptedPhrases.english + AcceptedPhrases.stretches)
  func whatIsShownIsReadBack(_ phrase: String, _ expected: String) throws {
    let (now, calendar) = (MondayMorning.now, MondayMorning.calendar)
    for language in Language.allCases {
      let read = try #require(
        DatePhrase.read(phrase, language: language, now: now, calendar: calendar, hours: .office))
      let shown = DateWords.shown(read, now: now, calendar: calendar)
      for shownIn in Language.allCases {
        let again = DatePhrase.read(
          shown[shownIn], language: shownIn, now: now, calendar: calendar, hours: .office)
        #expect(again?.at == read.at, "\(shown[shownIn])")
        #expect(again?.until == read.until, "\(shown[shownIn])")
      }
    }
  }

  @Test func anyMomentShownIsReadBack() {
    let seed = UInt64(20_260_302)
    var generator = SeededGenerator(seed: seed)
    let (now, calendar) = (MondayMorning.now, MondayMorning.calendar)
    for _ in 0..<2000 {
      let minutes = Int.random(in: -170 * 1440...700 * 1440, using: &generator)
      let date = now.addingTimeInterval(Double(minutes) * 60)
      // The clock shows the repeated hour of October twice; only the first can be read back.
      guard ISODate.read(MondayMorning.isoText(date)) == date, !isRepeated(date) else { continue }
      let shown = DateWords.moment(date, now: now, calendar: calendar)
      for language in Language.allCases {
        let read = DatePhrase.read(
          shown[language], language: language, now: now, calendar: calendar, hours: .office)
        #expect(read?.at == date, "\(shown[language]), seed \(seed)")
      }
    }
  }

  @Test func anyWordsInAnyOrderAreReadOrRefused() {
    let seed = UInt64(7)
    var generator = SeededGenerator(seed: seed)
    let words =
      "morgen na voor over de van half 3 kwart uur week dinsdag maart 2026 - / : . , en tot 12 u"
      + " eind volgende eerste in pasen 's +  31 am tussen the after before last month 5 utc ' \" e"
    let vocabulary = words.split(separator: " ").map(String.init)
    for _ in 0..<1500 {
      let count = Int.random(in: 1...12, using: &generator)
      let picked = (0..<count).compactMap { _ in vocabulary.randomElement(using: &generator) }
      let glue = Bool.random(using: &generator) ? " " : ""
      let phrase = picked.joined(separator: glue)
      let read = DatePhrase.read(
        phrase, language: .nl, now: MondayMorning.now, calendar: MondayMorning.calendar,
        hours: .office)
      if let read, let until = read.until { #expect(until > read.at, "\(phrase), seed \(seed)") }
    }
  }

  private func isRepeated(_ date: Date) -> Bool {
    let zone = MondayMorning.calendar.timeZone
    let before = zone.secondsFromGMT(for: date.addingTimeInterval(-3600))
    return before > zone.secondsFromGMT(for: date)
  }
}

extension MondayMorning {
  fileprivate static func isoText(_ date: Date) -> String {
    ISODate.text(date, in: calendar.timeZone)
  }
}
