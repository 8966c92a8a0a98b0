import Foundation

/// Digits with points and commas, which the two languages use the other way round.
enum DigitGroups {
  /// Returns the number that digits with separators stand for, or nil when they are ill-formed.
  ///
  /// Both signs together tell which is which, as does one that comes twice, or that is not
  /// followed by three digits. What is left, 1.250 and 1,250, is grouped in one language and a
  /// fraction in the other; but amounts of money have no three decimals, so there it is grouped.
  static func read(_ text: String, language: Language, isMoney: Bool) -> Decimal? {
    let bytes = Array(text.utf8)
    let points = bytes.count { $0 == UInt8(ascii: ".") }
    let commas = bytes.count { $0 == UInt8(ascii: ",") }
    let point: UInt8?
    switch (points, commas) {
    case (0, 0): point = nil
    case (1, 0), (0, 1):
      let sign = UInt8(ascii: points == 1 ? "." : ",")
      point = isGrouping(sign, bytes, language, isMoney) ? nil : sign
    case (_, 0), (0, _): point = nil
    default: point = bytes.last { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    }
    return value(bytes, point: point)
  }

  /// Whether a sign that stands there once separates thousands.
  private static func isGrouping(
    _ sign: UInt8, _ bytes: [UInt8], _ language: Language, _ isMoney: Bool
  ) -> Bool {
    guard let place = bytes.firstIndex(of: sign), bytes.count - place == 4, (1...3).contains(place),
      bytes[0] != UInt8(ascii: "0")
    else { return false }
    return isMoney || (sign == UInt8(ascii: ".")) == (language == .nl)
  }

  private static func value(_ bytes: [UInt8], point: UInt8?) -> Decimal? {
    let parts = bytes.split(
      separator: point ?? 0, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let groups = whole.split(omittingEmptySubsequences: false) { !$0.isDigit }
    guard groups.count == 1 || isWellGrouped(groups) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : []
    guard fraction.allSatisfy(\.isDigit), whole.count + fraction.count <= 24 else { return nil }
    let digits = whole.filter(\.isDigit)
    let plain =
      (digits.isEmpty ? [UInt8(ascii: "0")] : digits)
      + (fraction.isEmpty ? [] : [UInt8(ascii: ".")] + fraction)
    return Decimal(string: String(decoding: plain, as: UTF8.self))
  }

  private static func isWellGrouped(_ groups: [ArraySlice<UInt8>]) -> Bool {
    (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}
