/// The lines that files for calendars (RFC 5545) and address books (RFC 6350) consist of.
enum ContentLine {
  /// Returns lines as a file has them: folded, each with its line break.
  static func text(_ lines: [String]) -> String {
    lines.map { folded($0) + "\r\n" }.joined()
  }

  /// Returns a text as a value, as in section 3.3.11 of RFC 5545 and 3.4 of RFC 6350; what has no
  /// place in one goes.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\" + String(scalar)
      case "\n": escaped += "\\n"
      default:
        if scalar.properties.generalCategory != .control { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  /// Returns a line in pieces of at most 75 octets; no character is cut in two.
  private static func folded(_ line: String) -> String {
    if line.utf8.count <= 75 { return line }
    var folded = String.UnicodeScalarView()
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > 75 {
        folded.append(contentsOf: "\r\n ".unicodeScalars)
        // The blank before each further piece counts.
        octets = 1
      }
      folded.append(scalar)
      octets += width
    }
    return String(folded)
  }
}
