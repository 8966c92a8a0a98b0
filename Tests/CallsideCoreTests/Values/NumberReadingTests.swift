import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@Suite struct NumberReadingTests {
  @Test(arguments: [
    ("1250", "1250"), ("1.250", "1250"), ("1,250", "1.25"), ("1.250,5", "1250.5"),
    ("1,250.5", "1250.5"), ("1.250.000", "1250000"), ("2,5", "2.5"), ("2.5", "2.5"),
    ("0.125", "0.125"), (",5", "0.5"), ("12 500", "12500"), ("12k", "12000"), ("12 K", "12000"),
    ("1,2 mln", "1200000"), ("3 miljoen", "3000000"), ("anderhalf miljoen", "1500000"),
    ("dertig", "30"), ("drieëndertig", "33"), ("honderd twintig", "120"),
    ("tweeduizend vijfhonderd", "2500"), ("tienduizend", "10000"), ("twaalfhonderd", "1200"),
    ("een dozijn", "12"), ("een paar", "2"), ("twee en een half", "2.5"), ("min 5", "-5"),
    ("ongeveer 40", "40"), ("3/4", "0.75"), ("twee komma vijf", "2.5"), ("honderd en een", "101"),
  ])
  func aDutchNumberIsRead(_ text: String, _ expected: String) {
    #expect(NumberReading.read(text, language: .nl) == Decimal(string: expected))
  }

  @Test(arguments: [
    ("1.250", "1.25"), ("1,250", "1250"), ("1,250.5", "1250.5"), ("1.250,5", "1250.5"),
    ("a dozen", "12"), ("two dozen", "24"), ("forty-two", "42"), ("-1.5M", "-1500000"),
    ("one hundred and five", "105"), ("two and a half", "2.5"), ("a hundred", "100"),
    ("twelve thousand five hundred", "12500"), ("1 point 25", "1.25"), ("half", "0.5"),
    ("two point five million", "2500000"), ("~ 300", "300"), ("a couple of thousand", "2000"),
  ])
  func anEnglishNumberIsRead(_ text: String, _ expected: String) {
    #expect(NumberReading.read(text, language: .en) == Decimal(string: expected))
  }

  @Test(arguments: [
    "", "veel", "12 medewerkers", "1.25.0", "1,2,3", "12..5", "five six", "1e5", "10-20",
    "twintig-", "duizend of 5", "een ton of 3", "5 of",
    "en", "k k", "3/0", "0x10", "1.2.3.4", "honderd duizend miljoen miljoen", "twee en",
  ])
  func whatIsNoNumberIsRefused(_ text: String) {
    for language in Language.allCases {
      #expect(NumberReading.read(text, language: language) == nil)
    }
  }

  @Test(arguments: [
    ("40", "40"), ("40 %", "40"), ("40%", "40"), ("veertig procent", "40"), ("forty percent", "40"),
    ("12,5%", "12.5"), ("40 per cent", "40"), ("40 pct", "40"), ("tachtig", "80"),
  ])
  func aPercentageIsRead(_ text: String, _ expected: String) {
    #expect(NumberReading.readPercent(text, language: .nl) == Decimal(string: expected))
  }

  @Test func everyGroupedNumberIsReadBack() {
    let seed = UInt64(11)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let cents = Int64.random(in: 0...99_999_999_999, using: &generator)
      let money = Money(minorUnits: cents, currency: "EUR")
      for language in Language.allCases {
        let digits = money.shown(in: language).filter { $0 != "€" }
        #expect(
          NumberReading.read(digits, language: language) == money.amount,
          "\(digits), \(language), seed \(seed)")
      }
    }
  }
}
