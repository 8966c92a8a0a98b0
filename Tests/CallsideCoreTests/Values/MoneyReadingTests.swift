import CallsideCore
import Foundation
import Testing

@Suite struct MoneyReadingTests {
  @Test(arguments: [
    ("12k", "EUR 12000.00"), ("12500", "EUR 12500.00"), ("€ 12.500", "EUR 12500.00"),
    ("€12,500", "EUR 12500.00"), ("12.500,50", "EUR 12500.50"), ("€ 12.500,-", "EUR 12500.00"),
    ("1,2 mln", "EUR 1200000.00"), ("€1,5 miljoen", "EUR 1500000.00"),
    ("tienduizend", "EUR 10000.00"),
    ("12 500 euro", "EUR 12500.00"), ("$3 million", "USD 3000000.00"), ("US$ 40k", "USD 40000.00"),
    ("15k$", "USD 15000.00"), ("GBP 7.25", "GBP 7.25"), ("20 euro 50", "EUR 20.50"),
    ("twintig euro", "EUR 20.00"), ("50 cent", "EUR 0.50"), ("een ton", "EUR 100000.00"),
    ("2,5 ton", "EUR 250000.00"), ("anderhalve ton", "EUR 150000.00"), ("-€ 50", "EUR -50.00"),
    ("€ -50", "EUR -50.00"), ("CHF 1'250.50", "CHF 1250.50"), ("ca. 15k", "EUR 15000.00"),
    ("12.50", "EUR 12.50"), ("0,99", "EUR 0.99"), ("€\u{A0}12.500", "EUR 12500.00"),
    ("€\u{202F}12.500", "EUR 12500.00"), ("1000 yen", "JPY 1000"), ("5 grand", "EUR 5000.00"),
  ])
  func anAmountIsRead(_ text: String, _ expected: String) throws {
    for language in Language.allCases {
      let money = try #require(MoneyReading.read(text, language: language, currency: "EUR"))
      #expect("\(money.currency) \(money.decimalString)" == expected)
    }
  }

  @Test(arguments: [
    "", "€", "veel", "10-20 euro", "minder dan 7 euro", "12k per maand", "12 euro 5 dollar",
    "EUR USD", "€ 1.25.0", "9999999999999", "12,500,00", "tien euro honderd", "een ton of 3",
  ])
  func whatIsNoAmountIsRefused(_ text: String) {
    for language in Language.allCases {
      #expect(MoneyReading.read(text, language: language, currency: "EUR") == nil)
    }
  }
}
