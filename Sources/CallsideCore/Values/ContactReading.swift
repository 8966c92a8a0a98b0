import Foundation

/// Reading phone numbers and mail addresses: their shape, not whether they exist.
public enum ContactReading {
  /// Returns a text that is one phone number as it is kept, or nil.
  ///
  /// Dutch ones are kept as they were typed, as digits; those of other countries in full, with a plus.
  ///
  /// - Parameter country: Where a number without the code of a country is; nil is the Netherlands.
  public static func phone(_ text: String, in country: String? = nil) -> String? {
    PhoneNumber(text, in: country)?.kept
  }

  /// Returns the numbers of a text in which there may be several, and whether it says more than those:
  /// whose they are, an extension, when to call.
  ///
  /// "020-1112212 / 13" is two numbers: the second has other digits at its end.
  public static func phones(
    _ text: String, in country: String? = nil
  ) -> (numbers: [String], saysMore: Bool) {
    // Who writes as much does not mean to give a number.
    guard text.utf8.count <= 2_000 else { return ([], true) }
    if let whole = PhoneNumber(text, in: country), whole.isValid { return ([whole.kept], false) }
    var found: (numbers: [String], saysMore: Bool) = ([], false)
    for part in parts(of: text, by: ";,|\n") {
      let (numbers, saysMore) = numbers(in: part, country)
      found.numbers += numbers.filter { !found.numbers.contains($0) }
      found.saysMore = found.saysMore || saysMore
    }
    return found
  }

  private static func numbers(
    in text: String, _ country: String?
  ) -> (numbers: [String], saysMore: Bool) {
    let whole = PhoneNumber(text, in: country)
    if let whole, whole.isValid { return ([whole.kept], false) }
    let sides = parts(of: text, by: "/")
    if let both = shortened(sides, country) { return (both, false) }
    if let whole { return ([whole.kept], false) }
    let split = sides.compactMap { PhoneNumber($0, in: country)?.kept }
    if split.count == sides.count { return (split, false) }
    let found = PhoneNumber.all(in: text, from: country)
    let digits = found.reduce(0) { $0 + $1.digits }
    let isAll =
      !text.contains(where: \.isLetter) && text.count(where: \.isWholeNumber) == digits
    return (found.map(\.kept), !isAll)
  }

  /// Returns a number and the one beside it, of which only the last digits are written; nil where that
  /// is not what stands there.
  private static func shortened(_ sides: [String], _ country: String?) -> [String]? {
    guard sides.count == 2, let first = PhoneNumber(sides[0], in: country), first.digits >= 9,
      (1...4).contains(sides[1].count), sides[1].allSatisfy({ ("0"..."9").contains($0) })
    else { return nil }
    let digits = first.kept.dropLast(sides[1].count) + sides[1]
    return [first.kept] + (phone(String(digits), in: country).map { [$0] } ?? [])
  }

  /// Returns the mail addresses of a cell in which there may be several.
  public static func emails(_ text: String) -> [String] {
    email(text).map { [$0] } ?? all(of: text, email)
  }

  private static func all(of text: String, _ read: (String) -> String?) -> [String] {
    let parts = parts(of: text, by: ";,|/\n")
    let found = parts.compactMap(read)
    return found.count == parts.count ? found : []
  }

  static func parts(of text: String, by separators: String) -> [String] {
    [" of ", " or ", " en ", " and "].reduce(text) {
      $0.replacingOccurrences(of: $1, with: ";", options: .caseInsensitive)
    }
    .split { $0 == ";" || separators.contains($0) }
    .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// Returns a mail address, or nil.
  ///
  /// "name at company dot com" is understood, and so is an address in angle brackets.
  public static func email(_ text: String) -> String? {
    var text = text.trimmingCharacters(in: .whitespaces)
    if text.hasPrefix("<"), text.hasSuffix(">") { text = String(text.dropFirst().dropLast()) }
    if text.lowercased().hasPrefix("mailto:") { text = String(text.dropFirst(7)) }
    if !text.contains("@") { text = spelledOut(text) }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, isLocalPart(parts[0]), isDomain(parts[1])
    else { return nil }
    return text
  }

  private static func spelledOut(_ text: String) -> String {
    text.replacingOccurrences(of: " at ", with: "@", options: .caseInsensitive)
      .replacingOccurrences(of: " apenstaartje ", with: "@", options: .caseInsensitive)
      .replacingOccurrences(of: " dot ", with: ".", options: .caseInsensitive)
      .replacingOccurrences(of: " punt ", with: ".", options: .caseInsensitive)
  }

  private static func isLocalPart(_ part: Substring) -> Bool {
    guard (1...64).contains(part.utf8.count), !part.hasPrefix("."), !part.hasSuffix("."),
      !part.contains("..")
    else { return false }
    return part.allSatisfy { $0.isLetter || $0.isNumber || "!#$%&'*+-/=?^_`{|}~.".contains($0) }
  }

  private static func isDomain(_ part: Substring) -> Bool {
    let labels = part.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.count >= 2, last.allSatisfy(\.isLetter)
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
  }
}
