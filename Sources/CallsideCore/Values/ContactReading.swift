import Foundation

/// A modest check of phone numbers and mail addresses: their shape, not whether they exist.
public enum ContactReading {
  /// Returns a phone number as digits, with a plus where one was given, or nil.
  ///
  /// A number has 8 to 15 digits, with the usual separators; "+31 (0)20" drops the zero that is
  /// not dialled, and a leading 00 becomes a plus.
  public static func phone(_ text: String) -> String? {
    var text = text.trimmingCharacters(in: .whitespaces)
    if text.lowercased().hasPrefix("tel:") {
      text = text.dropFirst(4).trimmingCharacters(in: .whitespaces)
    }
    var isAbroad = text.hasPrefix("+")
    if isAbroad { text.removeFirst() }
    if isAbroad || text.hasPrefix("00") { text = text.replacingOccurrences(of: "(0)", with: "") }
    var digits = ""
    for character in text {
      switch character {
      case "0"..."9": digits.append(character)
      case " ", "-", ".", "/", "(", ")", "\u{A0}", "–": continue
      default: return nil
      }
    }
    if !isAbroad, digits.hasPrefix("00") {
      isAbroad = true
      digits.removeFirst(2)
    }
    guard (8...15).contains(digits.count), Set(digits).count > 1 else { return nil }
    return isAbroad ? "+\(digits)" : digits
  }

  /// Returns the numbers of a cell in which there may be several; none where there is anything else.
  ///
  /// Between two stands a slash, a comma, a semicolon, or "of" or "or"; one number with slashes in it
  /// is one number.
  public static func phones(_ text: String) -> [String] {
    phone(text).map { [$0] } ?? all(of: text, phone)
  }

  /// Returns the mail addresses of a cell in which there may be several.
  public static func emails(_ text: String) -> [String] {
    email(text).map { [$0] } ?? all(of: text, email)
  }

  private static func all(of text: String, _ read: (String) -> String?) -> [String] {
    let parts = text.replacingOccurrences(of: " of ", with: ";", options: .caseInsensitive)
      .replacingOccurrences(of: " or ", with: ";", options: .caseInsensitive)
      .split { ";,|/\n".contains($0) }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    let found = parts.compactMap(read)
    return found.count == parts.count ? found : []
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
