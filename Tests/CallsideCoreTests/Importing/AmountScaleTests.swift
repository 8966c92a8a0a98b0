import Foundation
import Testing

@testable import CallsideCore

/// Headings by which the amounts below them are thousands or millions.
struct AmountScaleTests {
  @Test(arguments: [
    "Waarde (k€)", "Value (k EUR)", "Value (kEUR)", "Bedrag x 1.000", "Bedrag x € 1.000",
    "Amount ×1,000",
    "Deal size (in thousands)", "Deal size (in thousands of euros)", "Bedrag (in duizenden euro's)",
    "Waarde in k€", "Waarde k€", "Waarde €k", "Value (K)", "Bedrag (€ 000)", "Value ('000)",
    "Bedrag (T€)",
    "Bedrag in duizenden", "Value [x 1000]", "Value (000s)", "Value ($000s)", "Value (in 000s)",
    "Bedrag (dzd)", "Bedrag dzd.", "Bedrag (x dzd)", "k€ value", "K EUR omzet potentie",
    "Value k EUR",
    "Bedrag (x 1.000 €)",
  ])
  func thousandsAreTold(heading: String) throws {
    let read = try #require(AmountScale.read(heading))
    #expect(read.scale == .thousands)
    #expect(ColumnNames.field(heading, among: [heading]) == .value)
  }

  @Test(arguments: [
    "Waarde (mln)", "Value (M€)", "Bedrag x 1.000.000", "Deal size (in millions)",
    "Waarde in miljoenen", "Bedrag mln", "Bedrag (mio)", "Bedrag mio", "Value mio EUR",
    "mln € waarde",
  ])
  func millionsAreTold(heading: String) throws {
    #expect(try #require(AmountScale.read(heading)).scale == .millions)
    #expect(ColumnNames.field(heading, among: [heading]) == .value)
  }

  @Test(arguments: [
    "Waarde", "Bedrag (€)", "Value (EUR)", "Bedrag EUR", "Voorkeur", "Amount (M)", "Bedrag (T)",
    "Deal 1000",
    "Week", "k", "(k€)", "millions value", "K waarde", "Mln", "Waarde (excl. btw)",
    "Bedrag per 1000 stuks",
  ])
  func othersAreWhatTheySay(heading: String) {
    let read = AmountScale.read(heading)
    #expect(read == nil || read?.rest.isEmpty == true)
  }

  @Test(arguments: [
    ("Waarde (k€)", "12,5", "12500"), ("Waarde (k€)", "€ 12,5", "12500"),
    ("Waarde (k€)", "12k", "12000"),
    ("Waarde (k€)", "8", "8000"), ("Waarde (mln)", "1,2", "1200000"),
    ("Waarde (mln)", "1,2 mln", "1200000"),
    ("Waarde (€)", "12,5", "12.5"), ("Waarde (x 1000)", "€ 12.500", "12500000"),
    ("Waarde (x 1000)", "12.500", "12500000"), ("Waarde (k€)", "€ 1.250,00", "1250000"),
    ("Waarde (dzd)", "12", "12000"), ("Waarde (x 1000)", "12K€", "12000"),
    ("k€ waarde", "12", "12000"),
  ])
  func amountsAreMultiplied(heading: String, cell: String, amount: String) throws {
    let reader = RowReaderTests.reader(["Bedrijf", heading], [["Acme", cell]], .nl)
    let row = try reader.read(CSVRow(line: 2, cells: ["Acme", cell], text: []))
    #expect(row.value?.amount == Decimal(string: amount))
  }

  @Test func anExampleOfItIsShown() throws {
    let reader = RowReaderTests.reader(
      ["Bedrijf", "Waarde (k€)"], [["Acme", "?"], ["Beta", "8"]], .nl)
    let rows = [["Acme", "?"], ["Alfa", "€ 12.500"], ["Beta", "8"]].map {
      CSVRow(line: 1, cells: $0, text: [])
    }
    let example = try #require(reader.scaledExample(in: rows))
    // The largest tells most plainly whether it is meant like that.
    #expect((example.text, example.money.amount) == ("€ 12.500", 12_500_000))
    #expect(RowReaderTests.reader(["Bedrijf", "Waarde"], []).scaledExample(in: rows)?.text == nil)
  }
}
