import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

/// What reps type where a number is asked for.
struct TypedNumberTests {
  private static let people = Question.number("Met hoeveel mensen?", unit: "medewerkers", max: 5000)
  private static let hours = Question.number("Hoeveel uur per week?", unit: "uur", max: 400)
  private static let hoursAWeek = Question.number("How many?", unit: "hours a week", max: 400)
  private static let mark = Question.number("Welk cijfer?", unit: nil, max: 10)

  private func checkRead(
    _ text: String, _ question: Question, _ number: Decimal, remark: Phrase? = nil,
    in languages: [Language] = Language.allCases,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for language in languages {
      var moment = FrozenWorld.moment
      moment.language = language
      let read = try AnswerReading.read(text, for: question, in: .sample, at: moment)
      expectSame(read.value, .number(number), sourceLocation: sourceLocation)
      #expect(read.remark == remark, sourceLocation: sourceLocation)
    }
  }

  private func checkRefused(
    _ text: String, _ question: Question, help: Phrase,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for language in Language.allCases {
      var moment = FrozenWorld.moment
      moment.language = language
      let refusal = try #require(
        #expect(throws: Diagnostic.self, "\(text)", sourceLocation: sourceLocation) {
          try AnswerReading.read(text, for: question, in: .sample, at: moment)
        })
      #expect(refusal.rule == "not-a-number", sourceLocation: sourceLocation)
      #expect(refusal.help == help, sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    "20-30", "20 - 30", "20–30", "20 à 30", "20 a 30", "20 tot 30", "20 t/m 30", "20 tot en met 30",
    "tussen 20 en 30", "tussen de 20 en de 30", "between 20 and 30", "from 20 to 30", "20 to 30",
    "van 20 tot 30", "20 of 30", "20 or 30", "twintig tot dertig", "twenty to thirty",
    "zo'n 20 à 30 man", "20 tot 30 medewerkers denk ik", "20 man tot 30 man", "~ 20-30",
  ])
  func ofARangeTheMiddleIsTaken(text: String) throws {
    try checkRead(
      text, Self.people, 25, remark: Phrase(en: "the middle of 20–30", nl: "midden van 20–30"))
  }

  @Test func halfAPersonIsRoundedAndHalfAnHourIsNot() throws {
    try checkRead(
      "5 of 6", Self.people, 6,
      remark: Phrase(en: "the middle of 5–6, rounded", nl: "midden van 5–6, afgerond"))
    try checkRead(
      "5 or 6", Self.hours, 5.5, remark: Phrase(en: "the middle of 5–6", nl: "midden van 5–6"))
    try checkRead(
      "7-8", Self.mark, 7.5, remark: Phrase(en: "the middle of 7–8", nl: "midden van 7–8"))
  }

  @Test(arguments: [
    ("1-2k", Decimal(1500), "1,000–2,000", "1.000–2.000"),
    ("1 à 2 duizend", 1500, "1,000–2,000", "1.000–2.000"),
    ("vijf à zeshonderd", 550, "500–600", "500–600"),
    ("vijf- of zeshonderd man", 550, "500–600", "500–600"),
    ("500 à 1k", 750, "500–1,000", "500–1.000"), ("1k-2k", 1500, "1,000–2,000", "1.000–2.000"),
  ])
  func aLargeWordCountsForBothEnds(text: String, number: Decimal, en: String, nl: String) throws {
    try checkRead(
      text, Self.people, number, remark: Phrase(en: "the middle of \(en)", nl: "midden van \(nl)"))
  }

  @Test(arguments: [
    "14", "14 man", "14 mensen", "14 medewerkers", "14 medewerker", "14 fte", "14 fte's",
    "14 people", "14 employees", "zo'n 14 collega's", "een stuk of 14", "14 man personeel",
    "plm. 14", "een man of 14",
    "ongeveer 14 personen", "14 denk ik", "14 or so", "ik denk 14", "about 14 people i think",
    "veertien man", "fourteen", "±14", "+/- 14", "14 in totaal", "ruim 14", "14ish", "een 14",
  ])
  func peopleGoByManyNames(text: String) throws { try checkRead(text, Self.people, 14) }

  @Test(arguments: [
    "12", "12 uur", "12u", "12 uur per week", "12 uur p/w", "12 uur in de week", "12 per week",
    "een uur of 12", "12 hours a week", "12 hours per week", "12 hrs/week", "12u/week", "12 u p.w.",
    "12 hours weekly",
    "about 12 hours", "wekelijks 12 uur",
  ])
  func hoursMayBeAWeekWhereTheQuestionSaysSo(text: String) throws {
    try checkRead(text, Self.hours, 12)
    try checkRead(text, Self.hoursAWeek, 12)
  }

  @Test func partsOfAnHour() throws {
    try checkRead("anderhalf uur", Self.hours, 1.5)
    try checkRead("half an hour", Self.hours, 0.5)
    try checkRead("1/2 uur", Self.hours, 0.5)
    try checkRead("2,5 uur", Self.hours, 2.5)
  }

  @Test(
    arguments: [
      ("90 minuten", 1.5, "90 / 60", "90 / 60"), ("3 kwartier", 0.75, "3 / 4", "3 / 4"),
      ("2 uur en een kwartier", 2.25, "2 + 1 / 4", "2 + 1 / 4"),
      ("2 hours and 30 minutes", 2.5, "2 + 30 / 60", "2 + 30 / 60"),
      ("2u30", 2.5, "2 + 30 / 60", "2 + 30 / 60"),
      ("one hour and half", 1.5, "1.5", "1,5"), ("2 more hours", 2, "2", "2"),
      ("one and two quarter hours", 1.5, "1.5", "1,5"),
    ] as [(String, Decimal, String, String)])
  func otherUnitsOfTimeAreWorkedOut(text: String, number: Decimal, en: String, nl: String) throws {
    try checkRead(text, Self.hours, number, remark: Phrase(en: en, nl: nl))
  }

  @Test(arguments: [
    ("4 weken en 2 dagen", "dagen", Decimal(30)), ("2 years, 3 months", "months", 27),
    ("anderhalf jaar", "maanden", 18), ("half a year", "months", 6), ("6 kwartalen", "years", 1.5),
    ("2 m", "minuten", 2), ("1 hour fifteen seconds", "seconds", 3615),
  ])
  func everyUnitOfTimeIsMadeOfItsOwnKind(text: String, unit: String, number: Decimal) throws {
    let question = Question.number("How long?", unit: unit, max: 10_000)
    let moment = FrozenWorld.moment
    let read = try AnswerReading.read(text, for: question, in: .sample, at: moment)
    expectSame(read.value, .number(number))
  }

  @Test(arguments: ["half a day", "1 month", "2 hours 3 days", "3 hours 4 hours", "2 hours 90"])
  func aDayIsNoNumberOfHours(text: String) throws {
    try checkRefused(
      text, Self.hours,
      help: Phrase(
        en: "type the number of uur per week in digits, such as `12`",
        nl: "typ het aantal uur per week in cijfers, zoals `12`"))
  }

  @Test(arguments: [
    "more than 20", "meer dan 20", "20+", "at least 20 people", "minstens 20 man", "20 of meer",
    "under 20", "boven de 20", "hooguit 20",
  ])
  func ofABoundTheEndIsTaken(text: String) throws {
    try checkRead(
      text, Self.people, 20,
      remark: Phrase(
        en: "the end you gave; your words are a note",
        nl: "de grens die je gaf; je woorden staan als notitie"))
  }

  @Test func aFractionIsWorkedOutWhereNothingIsCounted() throws {
    let share = Question.number("What share?", unit: nil, max: nil)
    try checkRead("1/5", share, 0.2, remark: Phrase(same: "1/5"))
  }

  @Test(arguments: [
    ("een 7", Decimal(7)), ("een zeven", 7), ("a 7", 7), ("7 or so", 7), ("7,5 ongeveer", 7.5),
    ("7/10", 7), ("7,5/10", 7.5), ("7 van de 10", 7), ("7 out of 10", 7), ("seven", 7),
  ])
  func aMarkMayBeOutOfTheBestThereIs(text: String, number: Decimal) throws {
    try checkRead(text, Self.mark, number)
  }

  @Test(arguments: [
    "many", "3 maanden", "3 hours", "12 per week", "7/10", "20-30-40", "30-20", "20-20", "20 30",
    "more than", "meer dan", "+", "20-", "-", "more than 20 hours", "20 plus 10", "tussen 20", "à",
    "of", "denk ik", "man",
    "een man of", "€ 20", "20-30 euro", "20 man per dag", "5-6-2026", "between", "per week",
  ])
  func whatDoesNotFitIsRefusedWithTheUnit(text: String) throws {
    try checkRefused(
      text, Self.people,
      help: Phrase(
        en: "type the number of medewerkers in digits, such as `12`",
        nl: "typ het aantal medewerkers in cijfers, zoals `12`"))
  }

  @Test(arguments: ["3 maanden", "50 uur per maand", "50 hours a month", "12 man", "7/10"])
  func otherUnitsAndTimesAreRefused(text: String) throws {
    try checkRefused(
      text, Self.hours,
      help: Phrase(
        en: "type the number of uur per week in digits, such as `12`",
        nl: "typ het aantal uur per week in cijfers, zoals `12`"))
  }

  @Test func aRefusalNamesWhatFitsWithoutAUnitToo() throws {
    try checkRefused(
      "een dikke zeven", Self.mark,
      help: Phrase(
        en: "type a number, 1 to 10, such as `7`", nl: "typ een getal, 1 tot en met 10, zoals `7`"))
  }

  @Test func aUnitOfThePlaybooksOwnIsUnderstood() throws {
    let question = Question.number("Hoeveel?", unit: "vestigingen", max: 99)
    try checkRead("3 vestigingen", question, 3)
    try checkRead("1 vestiging", question, 1)
    try checkRead(
      "2 à 3 vestigingen", question, 2.5,
      remark: Phrase(en: "the middle of 2–3", nl: "midden van 2–3"))
    #expect(throws: Diagnostic.self) {
      try AnswerReading.read("3 man", for: question, in: .sample, at: FrozenWorld.moment)
    }
  }

  @Test func theBoundsAreThoseOfTheMiddle() throws {
    try checkRead(
      "9-11", Self.mark, 10, remark: Phrase(en: "the middle of 9–11", nl: "midden van 9–11"))
    let refusal = try #require(
      #expect(throws: Diagnostic.self) {
        try AnswerReading.read("10-12", for: Self.mark, in: .sample, at: FrozenWorld.moment)
      })
    #expect(refusal.rule == "out-of-range")
  }

  @Test(arguments: [
    ("60-70%", Decimal(65), "60–70%"), ("60% - 70%", 65, "60–70%"),
    ("60 à 70 procent", 65, "60–70%"), ("tussen de 60 en 80", 70, "60–80%"),
    ("60 of 70 % zeker", 65, "60–70%"),
  ])
  func percentagesHaveRangesToo(text: String, percent: Decimal, range: String) throws {
    let question = Question(id: "q", ask: "?", why: ".", kind: .percent)
    let read = try AnswerReading.read(text, for: question, in: .sample, at: FrozenWorld.moment)
    #expect(read.value == .percent(percent))
    #expect(read.remark == Phrase(en: "the middle of \(range)", nl: "midden van \(range)"))
  }

  @Test func evenChancesAreFiftyAndOtherFractionsNothing() throws {
    let question = Question(id: "q", ask: "?", why: ".", kind: .percent)
    for text in ["50/50", "fifty-fifty", "Fifty fifty"] {
      let read = try AnswerReading.read(text, for: question, in: .sample, at: FrozenWorld.moment)
      #expect(read.value == .percent(50))
    }
    #expect(throws: Diagnostic.self) {
      try AnswerReading.read("7/10", for: question, in: .sample, at: FrozenWorld.moment)
    }
  }
}

extension Question {
  fileprivate static func number(_ ask: String, unit: String?, max: Decimal?) -> Question {
    var question = Question(id: "q", ask: ask, why: ".", kind: .number)
    question.unit = unit
    question.min = unit == "medewerkers" || (unit == nil && max != nil) ? 1 : 0
    question.max = max
    return question
  }
}
