public import Foundation

/// An amount of money: whole cents, so that sums are exact, and its currency.
///
/// It has no order: twelve euros are neither more nor less than ten dollars.
public struct Money: Hashable, Sendable {
  /// The amount in the smallest unit of the currency: 1,250,000 for €12,500.
  public var minorUnits: Int64
  /// The ISO code of the currency.
  public var currency: String

  /// Makes an amount of cents, or what the currency has for them.
  public init(minorUnits: Int64, currency: String) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Makes an amount, rounded to cents; one too large to be true becomes the largest there is.
  public init(amount: Decimal, currency: String) {
    var exact = amount * Self.scale(of: currency)
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, 0, .plain)
    let limit = Decimal(Int64.max)
    let clamped = min(max(rounded, -limit), limit)
    self.init(
      minorUnits: NSDecimalNumber(decimal: clamped).int64Value, currency: currency)
  }

  /// The amount in whole units: 12500 for €12,500.
  public var amount: Decimal { Decimal(minorUnits) / Self.scale(of: currency) }

  /// The amount as files have it, with every decimal of the currency: "12500.00".
  public var decimalString: String {
    digits(grouping: "", point: ".", alwaysCents: true)
  }

  /// Returns the amount as a person writes it, with cents only where there are any.
  ///
  /// No line is broken between the sign and the amount: the space there is a no-break space.
  public func shown(in language: Language) -> String {
    let text =
      switch language {
      case .en: digits(grouping: ",", point: ".", alwaysCents: false)
      case .nl: digits(grouping: ".", point: ",", alwaysCents: false)
      }
    let sign = minorUnits < 0 ? "-" : ""
    let size = minorUnits < 0 ? String(text.dropFirst()) : text
    guard let symbol = Currencies.symbol(of: currency) else {
      return "\(sign)\(currency)\u{A0}\(size)"
    }
    return language == .en ? "\(sign)\(symbol)\(size)" : "\(symbol)\u{A0}\(sign)\(size)"
  }

  private func digits(grouping: String, point: String, alwaysCents: Bool) -> String {
    let decimals = Currencies.decimals(of: currency)
    let scale = UInt64(Self.powers[decimals])
    let (whole, cents) = minorUnits.magnitude.quotientAndRemainder(dividingBy: scale)
    var groups: [String] = []
    var rest = String(whole)
    while !grouping.isEmpty, rest.utf8.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest.removeLast(3)
    }
    var text = (minorUnits < 0 ? "-" : "") + ([rest] + groups).joined(separator: grouping)
    if decimals > 0, alwaysCents || cents != 0 {
      let padding = String(repeating: "0", count: decimals - String(cents).utf8.count)
      text += point + padding + String(cents)
    }
    return text
  }

  private static func scale(of currency: String) -> Decimal {
    Decimal(powers[Currencies.decimals(of: currency)])
  }

  private static let powers = [1, 10, 100, 1000]
}

/// Written by hand: in files an amount is a decimal string beside its currency.
extension Money: Codable {
  private enum CodingKeys: String, CodingKey {
    case amount, currency
  }

  /// Reads an amount.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let text = try fields.decode(String.self, forKey: .amount)
    guard let amount = Decimal(string: text) else {
      throw DecodingError.dataCorruptedError(
        forKey: .amount, in: fields, debugDescription: "not an amount")
    }
    self.init(amount: amount, currency: try fields.decode(String.self, forKey: .currency))
  }

  /// Writes the amount.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(decimalString, forKey: .amount)
    try fields.encode(currency, forKey: .currency)
  }
}
