import Testing

@testable import CallsideCore

/// Whether amounts have a comma or a point before their cents.
struct NumberStyleTests {
  private static let files: [(amounts: [String], language: Language?)] = [
    (["12,50"], .nl), (["12.50"], .en), (["1.250,50"], .nl), (["1,250.50"], .en),
    (["€ 1.250,-"], .nl), (["1.250"], nil), (["1,250"], nil), (["1250"], nil), ([], nil),
    ([""], nil),
    (["1.250.000"], .nl), (["1,250,000"], .en), (["1.250", "12,5"], .nl), (["1,250", "12.5"], .en),
    (["€ 12.500,00", "€ 7,50"], .nl), (["$12,500.00"], .en), (["7500", "8000.5"], .en),
    (["0,5", "1,5", "1.5"], .nl), (["n/a", "-", "12,5"], .nl), (["1 250,50"], .nl),
    (["1'250.50"], .en),
  ]

  @Test(arguments: files)
  func amountsTell(file: (amounts: [String], language: Language?)) {
    for language in Language.allCases {
      #expect(
        NumberStyle.language(of: file.amounts, otherwise: language) == file.language ?? language,
        "\(file.amounts)")
    }
  }
}
