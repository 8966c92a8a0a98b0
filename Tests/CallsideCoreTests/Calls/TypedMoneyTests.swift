import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

/// What reps type where an amount is asked for.
struct TypedMoneyTests {
  private func read(
    _ text: String, per period: Period? = nil, in language: Language = .nl,
    min: Decimal? = nil, max: Decimal? = nil
  ) throws -> (amount: String, remark: String?) {
    var question = Question(id: "q", ask: "?", why: ".", kind: .money)
    question.per = period
    (question.min, question.max) = (min, max)
    var moment = FrozenWorld.moment
    moment.language = language
    let read = try AnswerReading.read(text, for: question, in: .sample, at: moment)
    guard case .money(let money) = read.value else { return ("", nil) }
    return (
      "\(money.currency) \(money.decimalString)",
      // A row of the tables below is easier to read with plain spaces.
      read.remark?[language].replacing("\u{A0}", with: " ")
    )
  }

  @Test(arguments: [
    "5000-6000", "5 à 6 duizend", "tussen 5k en 6k", "5-6k", "5 tot 6 duizend euro", "5k-6k",
    "€ 5000-6000", "€ 5.000 - € 6.000", "5.000,- tot 6.000,-", "between 5k and 6k",
    "zo'n 5 à 6 duizend denk ik", "vijf à zesduizend", "vijf- of zesduizend euro",
    "5000 of 6000", "5 to 6 thousand", "from 5,000 to 6,000", "tussen de 5 en 6 mille",
  ])
  func ofARangeTheMiddleIsTaken(text: String) throws {
    let (amount, remark) = try read(text)
    #expect(amount == "EUR 5500.00")
    #expect(remark == "midden van € 5.000–€ 6.000")
  }

  @Test(arguments: [
    ("10-20 euro", "EUR 15.00"), ("$10-$20", "USD 15.00"), ("500 à 1k", "EUR 750.00"),
    ("1-1,5 mln", "EUR 1250000.00"), ("around 10-20 dollars", "USD 15.00"),
    ("twelve or thirteen", "EUR 12.50"), ("900-1k", "EUR 950.00"),
  ])
  func anyTwoAmountsInOneCurrency(text: String, expected: String) throws {
    #expect(try read(text).amount == expected)
  }

  @Test(arguments: [
    ("zo'n 5000", "EUR 5000.00"), ("5000 denk ik", "EUR 5000.00"),
    ("een euro of 500", "EUR 500.00"),
    ("een stuk of 500", "EUR 500.00"), ("een ton of 3", "EUR 300000.00"),
    ("een miljoen of 2", "EUR 2000000.00"), ("5 thousand or so", "EUR 5000.00"),
    ("± 12k", "EUR 12000.00"), ("€\u{A0}12.500", "EUR 12500.00"),
  ])
  func oneAmountMayBeHedged(text: String, expected: String) throws {
    let (amount, remark) = try read(text)
    #expect(amount == expected)
    #expect(remark == nil)
  }

  @Test(arguments: [
    "375 per maand", "375 p/m", "375 pm", "375 p.m.", "375/mnd", "€ 375 per maand",
    "375 euro in de maand", "375 a month", "375 monthly", "375 per month", "maandelijks 375",
    "€ 375,- per mnd", "zo'n 375 per maand", "375 per maand ongeveer", "375 elke maand",
  ])
  func anAmountForAMonthIsTurnedIntoOneForAYear(text: String) throws {
    let (amount, remark) = try read(text, per: .year)
    #expect(amount == "EUR 4500.00")
    #expect(remark == "12 × € 375")
  }

  @Test(arguments: [
    ("€ 90 per week", Period.year, "EUR 4680.00", "52 × € 90"),
    ("90 p/w", .year, "EUR 4680.00", "52 × € 90"),
    ("1200 per kwartaal", .year, "EUR 4800.00", "4 × € 1.200"),
    ("4500 per jaar", .month, "EUR 375.00", "€ 4.500 ÷ 12"),
    ("4500 p/j", .month, "EUR 375.00", "€ 4.500 ÷ 12"),
    ("1200 per kwartaal", .month, "EUR 400.00", "€ 1.200 ÷ 3"),
    ("375 per maand", .quarter, "EUR 1125.00", "3 × € 375"),
    ("90 per week", .month, "EUR 390.00", "52 × € 90 ÷ 12"),
    ("375 per maand", .week, "EUR 86.54", "12 × € 375 ÷ 52"),
    ("90 a week", .quarter, "EUR 1170.00", "13 × € 90"),
    ("5200 a year", .week, "EUR 100.00", "€ 5.200 ÷ 52"),
    ("300-400 per maand", .year, "EUR 4200.00", "12 × € 350, midden van € 300–€ 400"),
    ("5-6k per jaar", .year, "EUR 5500.00", "midden van € 5.000–€ 6.000"),
    ("$375 a month", .year, "USD 4500.00", "12 × $ 375"),
  ])
  func anyPeriodIsTurnedIntoAnyOther(
    text: String, period: Period, expected: String, remark: String
  ) throws {
    let read = try read(text, per: period)
    #expect(read.amount == expected)
    #expect(read.remark == remark)
  }

  @Test func inEnglishTheRemarkIsEnglish() throws {
    #expect(try read("375 a month", per: .year, in: .en).remark == "12 × €375")
    #expect(
      try read("300 to 400 monthly", per: .year, in: .en).remark
        == "12 × €350, the middle of €300–€400")
  }

  @Test(arguments: Period.allCases)
  func aBareAmountIsForThePeriodAskedFor(period: Period) throws {
    let (amount, remark) = try read("4500", per: period)
    #expect(amount == "EUR 4500.00")
    #expect(remark == nil)
  }

  @Test func theBoundsAreThoseOfThePeriodAskedFor() throws {
    #expect(try read("375 per maand", per: .year, min: 4000, max: 5000).amount == "EUR 4500.00")
    #expect(throws: Diagnostic.self) { try read("375 per jaar", per: .year, min: 4000) }
  }

  @Test(arguments: [
    ("375 per maand", "per month", "per maand"), ("€ 90 p/w", "per week", "per week"),
    ("5-6k a year", "per year", "per jaar"), ("1200 per quarter", "per quarter", "per kwartaal"),
  ])
  func whereOneAmountIsAskedForAPeriodIsRefused(text: String, en: String, nl: String) throws {
    let refusal = try #require(#expect(throws: Diagnostic.self) { try read(text) })
    #expect(refusal.rule == "amount-per-period")
    #expect(
      refusal.headline == Phrase(en: "that is an amount \(en)", nl: "dat is een bedrag \(nl)"))
    #expect(
      refusal.help
        == Phrase(
          en: "type one amount, such as `12k` or `€12,500`",
          nl: "typ één bedrag, zoals `12k` of `€\u{A0}12.500`"))
  }

  @Test(arguments: [
    "een ton of", "duizend of 5", "375 per dag", "375 per uur", "veel per maand", "per maand",
    "375 per maand per jaar",
    "tussen 5 en", "5-6-7 per maand",
  ])
  func whatDoesNotFitIsRefusedWithThePeriod(text: String) throws {
    let yearly = try #require(#expect(throws: Diagnostic.self) { try read(text, per: .year) })
    #expect(yearly.rule == "not-an-amount")
    #expect(
      yearly.help
        == Phrase(
          en: "type the amount per year, such as `12k`, or another as `1,000 a month`",
          nl: "typ het bedrag per jaar, zoals `12k`, of een ander als `1.000 per maand`"))
    let monthly = try #require(#expect(throws: Diagnostic.self) { try read(text, per: .month) })
    #expect(
      monthly.help
        == Phrase(
          en: "type the amount per month, such as `400`, or another as `5k a year`",
          nl: "typ het bedrag per maand, zoals `400`, of een ander als `5k per jaar`"))
  }
}
