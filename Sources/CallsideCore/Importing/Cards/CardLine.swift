import Foundation

/// One property of a contact card: `TEL;TYPE=cell:06-12345678`.
struct CardLine: Hashable, Sendable {
  /// What it says, in capitals and without the group of an address book before it.
  var name: String
  /// Its types, in small letters.
  var types: Set<String>
  /// What it says, escaped as it stands.
  private var raw: String

  /// Reads a line that is unfolded; nil for what is no property.
  init?(_ line: String) {
    guard let colon = line.firstIndexOutsideQuotes(of: ":") else { return nil }
    let head = line[..<colon].splitOutsideQuotes(at: ";")
    guard let first = head.first, let name = first.split(separator: ".").last else { return nil }
    self.name = name.uppercased()
    (types, raw) = ([], String(line[line.index(after: colon)...]))
    var charset = "utf-8"
    var isQuoted = false
    for parameter in head.dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1).map { $0.lowercased() }
      // Version 2.1 has types without a name.
      let (key, value) = parts.count > 1 ? (parts[0], parts[1]) : ("type", parts.first ?? "")
      switch key {
      case "type":
        types.formUnion(value.split { ",\"".contains($0) }.map(String.init))
      case "pref": types.insert("pref")
      case "charset": charset = value
      case "encoding": isQuoted = value == "quoted-printable"
      default: break
      }
      if value == "quoted-printable" { isQuoted = true }
    }
    if isQuoted { raw = CardLine.decoded(raw, charset) }
  }

  /// What it says, as one text.
  var text: String { CardLine.unescaped(raw) }

  /// What it says, in parts, such as the family and the given name; what is empty has its place.
  var parts: [String] {
    var parts = [""]
    var isEscaped = false
    for character in raw {
      if character == ";", !isEscaped {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return parts.map(CardLine.unescaped)
  }

  /// Whether the line goes on with the next, as a line of version 2.1 does that ends in `=`.
  static func goesOn(_ line: String) -> Bool {
    guard line.hasSuffix("="), let colon = line.firstIndex(of: ":") else { return false }
    return line[..<colon].uppercased().contains("QUOTED-PRINTABLE")
  }

  /// Whether a line begins a picture or the like, which goes on for long and is not looked at.
  static func isPicture(_ line: String) -> Bool {
    let name = line.prefix { $0 != ":" && $0 != ";" }.split(separator: ".").last?.uppercased()
    return ["PHOTO", "LOGO", "SOUND", "KEY"].contains(name)
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Returns a text whose letters are written as `=C3=A9`; as it stands where that is none.
  private static func decoded(_ text: String, _ charset: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "="), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    let isWestern = charset.hasPrefix("iso-8859") || charset.hasPrefix("windows-125")
    let encoding: String.Encoding = isWestern ? .windowsCP1252 : .utf8
    return String(bytes: bytes, encoding: encoding) ?? String(decoding: bytes, as: UTF8.self)
  }
}

extension StringProtocol {
  /// Returns the first place of a character that is not within quotes.
  fileprivate func firstIndexOutsideQuotes(of mark: Character) -> Index? {
    var isQuoted = false
    return indices.first { index in
      if self[index] == "\"" { isQuoted.toggle() }
      return self[index] == mark && !isQuoted
    }
  }

  fileprivate func splitOutsideQuotes(at mark: Character) -> [String] {
    var isQuoted = false
    var parts = [""]
    for character in self {
      if character == "\"" { isQuoted.toggle() }
      if character == mark, !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}
