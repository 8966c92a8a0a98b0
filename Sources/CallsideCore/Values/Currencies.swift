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
    "shekels": "ILS", "ringgit": "MYR", "ringgits": "MYR", "rm": "MYR", "riyal": "SAR",
    "riyals": "SAR", "lira": "TRY", "krona": "SEK", "kronor": "SEK", "kroner": "DKK",
    "koruna": "CZK", "forint": "HUF", "leu": "RON", "lei": "RON",
  ].merging(countries) { $1 }

  /// Whose money it is decides, not what it is called there: "Canadian dollars".
  private static let countries: [String: String] = [
    "american": "USD", "amerikaanse": "USD", "australian": "AUD", "australische": "AUD",
    "british": "GBP", "britse": "GBP", "engelse": "GBP", "canadian": "CAD", "canadese": "CAD",
    "chinese": "CNY", "czech": "CZK", "tsjechische": "CZK", "danish": "DKK", "deense": "DKK",
    "egyptian": "EGP", "egyptische": "EGP", "hungarian": "HUF", "hongaarse": "HUF",
    "indian": "INR", "indiase": "INR", "japanese": "JPY", "japanse": "JPY", "lebanese": "LBP",
    "libanese": "LBP", "malaysian": "MYR", "maleisische": "MYR", "norwegian": "NOK",
    "noorse": "NOK", "polish": "PLN", "poolse": "PLN", "romanian": "RON", "roemeense": "RON",
    "saudi": "SAR", "saoedische": "SAR", "swedish": "SEK",
    "zweedse": "SEK", "swiss": "CHF", "zwitserse": "CHF", "turkish": "TRY", "turkse": "TRY",
  ]

  private static let codes = Set(
    """
    AED ARS AUD BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JOD \
    JPY KRW KWD LBP MAD MNT MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD SAR SEK SGD SRD \
    THB TND TRY TWD UAH USD UYU VND ZAR
    """.split(separator: " ").map(String.init))
}
