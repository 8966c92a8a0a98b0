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
    // A quote that is never closed hides nothing.
    guard
      let colon = line.firstIndexOutsideQuotes(of: ":") ?? line.unicodeScalars.firstIndex(of: ":")
    else { return nil }
    let head = line[..<colon].splitOutsideQuotes(at: ";")
    guard let first = head.first, let name = first.split(separator: ".").last else { return nil }
    self.name = name.uppercased()
    (types, raw) = ([], String(line.unicodeScalars[colon...].dropFirst()))
    var charset = "utf-8"
    var encoding = ""
    for parameter in head.dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1).map { $0.lowercased() }
      // Version 2.1 has types without a name.
      let (key, value) = parts.count > 1 ? (parts[0], parts[1]) : ("type", parts.first ?? "")
      switch key {
      case "type":
        types.formUnion(value.split { ",\"".contains($0) }.map(String.init))
      case "pref": types.insert("pref")
      case "charset": charset = value.filter { $0 != "\"" }
      case "encoding": encoding = value
      default: break
      }
      if ["quoted-printable", "base64"].contains(value) { encoding = value }
    }
    switch encoding {
    case "quoted-printable": raw = CardLine.text(of: CardLine.unquoted(raw), in: charset)
    case "b", "base64":
      raw =
        Data(base64Encoded: raw.filter { !$0.isWhitespace })
        .map { CardLine.text(of: Array($0), in: charset) } ?? raw
    default: break
    }
  }

  /// What it says, as one text.
  var text: String { CardLine.unescaped(raw) }

  /// What it says, in parts, such as the family and the given name; what is empty has its place.
  var parts: [String] {
    var parts = [String.UnicodeScalarView()]
    var isEscaped = false
    for scalar in raw.unicodeScalars {
      if scalar == ";", !isEscaped {
        parts.append(String.UnicodeScalarView())
      } else {
        parts[parts.count - 1].append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return parts.map { CardLine.unescaped(String($0)) }
  }

  private static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Returns the bytes of a text whose letters are written as `=C3=A9`; as it stands where that is none.
  private static func unquoted(_ text: String) -> [UInt8] {
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
    return bytes
  }

  private static func text(of bytes: [UInt8], in charset: String) -> String {
    let text =
      String(bytes: bytes, encoding: encodings[charset] ?? .utf8)
      ?? String(decoding: bytes, as: UTF8.self)
    return text.replacing("\r\n", with: "\n")
  }

  private static let encodings: [String: String.Encoding] = [
    "iso-8859-1": .windowsCP1252, "iso-8859-15": .windowsCP1252, "iso-8859-2": .isoLatin2,
    "windows-1250": .windowsCP1250, "windows-1252": .windowsCP1252,
  ]
}

/// Marks are found whatever accent stands behind them.
extension String {
  /// Returns the first place of a mark that is not within quotes.
  fileprivate func firstIndexOutsideQuotes(of mark: Unicode.Scalar) -> Index? {
    var isQuoted = false
    return unicodeScalars.indices.first { index in
      if unicodeScalars[index] == "\"" { isQuoted.toggle() }
      return unicodeScalars[index] == mark && !isQuoted
    }
  }
}

extension Substring {
  fileprivate func splitOutsideQuotes(at mark: Unicode.Scalar) -> [String] {
    var isQuoted = false
    var parts = [String.UnicodeScalarView()]
    for scalar in unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == mark, !isQuoted {
        parts.append(String.UnicodeScalarView())
      } else {
        parts[parts.count - 1].append(scalar)
      }
    }
    return parts.map { String($0) }
  }
}
