/// What must be known of numbers that were read long ago.
extension Country {
  /// Returns the country of an international number, by its first digits; nil for a code of no country.
  static func country(of number: some StringProtocol) -> String? {
    let digits = number.dropFirst().prefix(longestPrefix)
    for length in stride(from: digits.count, to: 0, by: -1) {
      if let country = countries[String(digits.prefix(length))] { return country }
    }
    return nil
  }

  /// Whether two letters are those of a country with telephones.
  static func hasNumbers(_ country: String) -> Bool { plans[country] != nil }

  /// Returns a number as it is dialled from anywhere, so that it can be compared.
  ///
  /// - Parameter country: Where a number without a prefix is.
  static func internationalNumber(_ typed: String, from country: String) -> String {
    var number = typed.filter { $0 == "+" || ("0"..."9").contains($0) }
    if number.hasPrefix("00") { number = "+" + number.dropFirst(2) }
    if number.hasPrefix("+") {
      let plan = self.country(of: number).flatMap { plans[$0] }
      return plan.map { "+" + $0.code + $0.significant(number.dropFirst(1 + $0.code.count)) }
        ?? number
    }
    guard let plan = plans[country] else { return number }
    // Spreadsheets take the plus off.
    if !number.hasPrefix("0"), number.hasPrefix(plan.code), number.count >= 11 {
      return "+" + number
    }
    let isDialledAtHome = !plan.trunk.isEmpty && number.hasPrefix(plan.trunk)
    return "+" + plan.code + (isDialledAtHome ? number.dropFirst(plan.trunk.count) : number[...])
  }

  /// The digits of a number without the code of its country and the zero before it, which are the same
  /// however it is written; empty for what is no number.
  ///
  /// Of a long number the last nine: a country's code may stand before it without a plus.
  public static func significantDigits(of text: String) -> Substring {
    let isNumber = text.allSatisfy { $0.isASCII && $0.isNumber || " +-()./".contains($0) }
    let digits = text.filter { $0.isASCII && $0.isNumber }
    guard isNumber, digits.count >= 7 else { return "" }
    let isInFull = text.contains("+") || digits.hasPrefix("00")
    let number = isInFull ? internationalNumber(text, from: presumed) : digits
    let code = isInFull ? country(of: number).flatMap { plans[$0]?.code.count } ?? 0 : 0
    return number.dropFirst(isInFull ? code + 1 : 0).drop { $0 == "0" }.suffix(9)
  }

  /// How a country numbers its telephones.
  private struct Plan {
    /// What is dialled before a number from elsewhere.
    var code: String
    /// What is dialled before it within the country.
    var trunk: String

    /// Returns a number without a zero that is not dialled from elsewhere.
    func significant(_ number: Substring) -> Substring {
      trunk == "0" ? number.drop { $0 == "0" } : number
    }
  }

  private static let longestPrefix = 7

  private static let countries: [String: String] = Dictionary(
    uniqueKeysWithValues: CallingCodes.countries.split(whereSeparator: \.isWhitespace).map {
      let parts = $0.split(separator: ":")
      return (String(parts[0]), String(parts[1]))
    })

  private static let plans: [String: Plan] = Dictionary(
    uniqueKeysWithValues: CallingCodes.plans.split(whereSeparator: \.isWhitespace).map {
      let parts = $0.split(separator: ":")
      return (
        String(parts[0]),
        Plan(code: String(parts[1]), trunk: parts.count > 2 ? String(parts[2]) : "")
      )
    })
}
