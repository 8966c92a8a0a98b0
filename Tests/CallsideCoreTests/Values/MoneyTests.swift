import CallsideCore
import Foundation
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    (1_250_000, "12500.00", "€12,500", "€\u{A0}12.500"),
    (1_250_050, "12500.50", "€12,500.50", "€\u{A0}12.500,50"),
    (5, "0.05", "€0.05", "€\u{A0}0,05"), (0, "0.00", "€0", "€\u{A0}0"),
    (-1_250_000, "-12500.00", "-€12,500", "€\u{A0}-12.500"),
    (123_456_789_00, "123456789.00", "€123,456,789", "€\u{A0}123.456.789"),
  ])
  func anAmountIsShown(_ cents: Int, _ plain: String, _ english: String, _ dutch: String) throws {
    let money = Money(minorUnits: Int64(cents), currency: "EUR")
    #expect(money.decimalString == plain)
    #expect(money.shown(in: .en) == english)
    #expect(money.shown(in: .nl) == dutch)
    let amount = try #require(Decimal(string: plain))
    #expect(Money(amount: amount, currency: "EUR") == money)
    for language in Language.allCases {
      let shown = money.shown(in: language)
      #expect(MoneyReading.read(shown, language: language, currency: "USD") == money)
    }
  }

  @Test func otherCurrenciesGoByTheirCodeAndDecimals() {
    #expect(Money(minorUnits: 1250, currency: "CHF").shown(in: .nl) == "CHF\u{A0}12,50")
    #expect(Money(minorUnits: 1250, currency: "JPY").shown(in: .en) == "JPY\u{A0}1,250")
    #expect(Money(minorUnits: 1250, currency: "JPY").decimalString == "1250")
    #expect(Money(minorUnits: 1250, currency: "KWD").decimalString == "1.250")
  }

  @Test func halfACentIsRoundedAndTooMuchIsTheMost() {
    #expect(Money(amount: 0.005, currency: "EUR").minorUnits == 1)
    #expect(Money(amount: -0.005, currency: "EUR").minorUnits == -1)
    let tooMuch = Decimal(sign: .plus, exponent: 30, significand: 1)
    #expect(Money(amount: tooMuch, currency: "EUR").minorUnits == .max)
  }

  @Test func filesHaveDecimalStrings() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(Money(minorUnits: 1_250_000, currency: "EUR"))
    #expect(String(decoding: data, as: UTF8.self) == #"{"amount":"12500.00","currency":"EUR"}"#)
    #expect(
      try JSONDecoder().decode(Money.self, from: data)
        == Money(minorUnits: 1_250_000, currency: "EUR"))
  }
}
