/// Currencies: their codes, names, signs and decimals.
enum Currencies {
  /// Returns the code of the currency a word names, or nil.
  static func code(_ word: String) -> String? {
    if let code = names[word] { return code }
    let code = word.uppercased()
    return codes.contains(code) ? code : nil
  }

  /// Whether a word names the hundredth part of a currency.
  static func isCent(_ word: String) -> Bool {
    ["cent", "cents", "ct", "cts", "c", "penny", "pennies", "pence"].contains(word)
  }

  /// Returns the sign an amount is shown with, or nil when the code itself is clearer.
  static func symbol(of code: String) -> String? {
    switch code {
    case "EUR": "€"
    case "USD": "$"
    case "GBP": "£"
    default: nil
    }
  }

  /// Returns how many digits follow the point.
  static func decimals(of code: String) -> Int {
    switch code {
    case "JPY", "KRW", "VND", "CLP", "ISK", "HUF": 0
    case "KWD", "BHD", "JOD", "OMR", "TND": 3
    default: 2
    }
  }

  private static let names: [String: String] = [
    "euro": "EUR", "euros": "EUR", "eu": "EUR", "dollar": "USD", "dollars": "USD", "us": "USD",
    "pound": "GBP", "pounds": "GBP", "pond": "GBP", "ponden": "GBP", "sterling": "GBP",
    "yen": "JPY", "frank": "CHF", "franken": "CHF", "francs": "CHF", "franc": "CHF",
    "kroon": "SEK", "kronen": "SEK", "zloty": "PLN", "rupee": "INR", "rupees": "INR",
    "rs": "INR", "roepie": "INR", "yuan": "CNY", "rand": "ZAR", "shekel": "ILS",
    "shekels": "ILS", "ringgit": "MYR", "ringgits": "MYR", "rm": "MYR",
  ]

  private static let codes = Set(
    """
    AED ARS AUD BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JOD \
    JPY KRW KWD LBP MAD MNT MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD SAR SEK SGD SRD \
    THB TND TRY TWD UAH USD UYU VND ZAR
    """.split(separator: " ").map(String.init))
}
