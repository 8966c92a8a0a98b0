import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct AnswerReadingTests {
  private func checkRead(
    _ text: String, _ kind: Question.Kind, _ value: AnswerValue, in language: Language = .en,
    source: Answer.Source = .buyer, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var question = Question(id: "q", ask: "?", why: ".", kind: kind)
    if kind == .choice { question.choices = Question.budget.choices }
    var moment = FrozenWorld.moment
    moment.language = language
    let read = try AnswerReading.read(text, for: question, in: .sample, at: moment)
    expectSame(read.value, value, sourceLocation: sourceLocation)
    #expect(read.source == source, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("1", "fixed"), ("3", "none"), ("room", "room"), ("THERE", "room"), ("yes", "fixed"),
  ])
  func aChoiceByNumberOrWords(text: String, id: String) throws {
    try checkRead(text, .choice, .choice(id))
  }

  @Test(arguments: [
    ("jawel", "yes"), ("ja hoor", "yes"), ("jazeker", "yes"), ("klopt", "yes"), ("zeker", "yes"),
    ("nee joh", "no"), ("ja, maar alleen de lonen", "yes"), ("nee alleen bij jullie", "no"),
    ("zeker niet", "no"), ("klopt niet", "no"), ("Nee, dat klopt.", "no"), ("yes, sure", "yes"),
    ("yes", "yes"), ("y", "yes"), ("ja", "yes"), ("J", "yes"), ("1", "yes"), (" JA ", "yes"),
    ("no", "no"), ("n", "no"), ("nee", "no"), ("Neen", "no"), ("2", "no"), ("NO", "no"),
  ])
  func yesAndNoInBothLanguages(text: String, id: String) throws {
    for language in Language.allCases {
      try checkRead(text, .yesNo, .choice(id), in: language)
    }
  }

  @Test(arguments: [
    ("12", Language.en, Decimal(12)), ("1,250", .en, 1250), ("1.250", .nl, 1250), ("2.5", .en, 2.5),
    ("2,5", .nl, 2.5), ("12k", .en, 12_000), ("dertig", .nl, 30), ("thirty", .en, 30),
    ("-3", .en, -3),
  ])
  func aNumberAsItIsWrittenInALanguage(text: String, language: Language, number: Decimal) throws {
    try checkRead(text, .number, .number(number), in: language)
  }

  @Test(arguments: [
    ("40", Decimal(40)), ("40%", 40), ("40 %", 40), ("0", 0), ("100", 100), ("12.5", 12.5),
    ("forty percent", 40),
  ])
  func aPercentage(text: String, percent: Decimal) throws {
    try checkRead(text, .percent, .percent(percent))
  }

  @Test(arguments: [
    ("12k", Language.en, Int64(1_200_000), "EUR"), ("€12,500", .en, 1_250_000, "EUR"),
    ("€ 12.500", .nl, 1_250_000, "EUR"), ("$99", .en, 9_900, "USD"), ("12,50", .nl, 1_250, "EUR"),
  ])
  func anAmountInThePlaybooksCurrencyUnlessNamed(
    text: String, language: Language, minorUnits: Int64, currency: String
  ) throws {
    try checkRead(
      text, .money, .money(Money(minorUnits: minorUnits, currency: currency)), in: language)
  }

  @Test(arguments: [
    ("tomorrow", Language.en, "2026-03-03T00:00:00+01:00"),
    ("morgen 10:00", .nl, "2026-03-03T10:00:00+01:00"),
    ("3/4", .nl, "2026-04-03T00:00:00+02:00"), ("3/4", .en, "2026-03-04T00:00:00+01:00"),
    ("2026-12-31", .en, "2026-12-31T00:00:00+01:00"),
  ])
  func aDateAsItIsSaidInALanguage(text: String, language: Language, date: String) throws {
    try checkRead(text, .date, .date(FrozenWorld.date(date)), in: language)
  }

  @Test func numbersAddressesWordsAndNames() throws {
    try checkRead("020 123 45 67", .phone, .phone("0201234567"))
    try checkRead("+31 (0)6 1234 5678", .phone, .phone("+31612345678"))
    try checkRead(" karin@smit.example ", .email, .email("karin@smit.example"))
    try checkRead("karin at smit dot nl", .email, .email("karin@smit.nl"))
    try checkRead("  because  of\tus \u{1B}", .text, .text("because of us"))
    try checkRead("12", .text, .text("12"))
    try checkRead("Karin Smit", .contact, .contact("Karin Smit"))
  }

  @Test func ofAPersonTheNameIsTheAnswer() throws {
    try checkRead(
      "Karin Smit, directeur, 06 1234 5678, karin@smit.example", .contact, .contact("Karin Smit"))
    try checkRead("~ Karin, voor", .contact, .contact("Karin"), source: .guess)
  }

  @Test(arguments: [
    ("~40", Answer.Source.guess), ("~ 40", .guess), (" ~  40", .guess), ("doc: 40", .document),
    ("doc:40", .document), ("DOC: 40", .document), ("Doc:  40", .document), ("40", .buyer),
  ])
  func aMarkSaysHowWeKnowIt(text: String, source: Answer.Source) throws {
    try checkRead(text, .number, .number(40), source: source)
  }

  @Test func theMarkIsNotPartOfTheWords() throws {
    try checkRead("~ about a year", .text, .text("about a year"), source: .guess)
    try checkRead("doc: annual report", .text, .text("annual report"), source: .document)
    try checkRead("doctors only", .text, .text("doctors only"))
    try checkRead("a ~ b", .text, .text("a ~ b"))
  }

  @Test(arguments: Answer.Source.allCases)
  func aSourceIsToldInBothLanguages(source: Answer.Source) {
    #expect(source.phrase.en != source.phrase.nl)
    #expect(Answer.Source.allCases.count { $0.phrase == source.phrase } == 1)
  }
}
