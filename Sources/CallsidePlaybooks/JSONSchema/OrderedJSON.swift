import Foundation

/// JSON whose keys stay in the order they were given.
///
/// Foundation sorts keys or shuffles them, while an editor offers the keys of a playbook in the
/// order of its schema: the one in which they are best written.
indirect enum OrderedJSON: Sendable {
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([OrderedJSON])
  case object([(key: String, value: OrderedJSON)])

  /// The value as text, two spaces a level, with a line break at the end.
  var document: String { written(indent: "") + "\n" }

  private func written(indent: String) -> String {
    let deeper = indent + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .truth(let truth): return truth ? "true" : "false"
    case .list(let elements):
      // A list of words stands on one line.
      let isFlat = elements.allSatisfy { if case .object = $0 { false } else { true } }
      if isFlat {
        return "[" + elements.map { $0.written(indent: "") }.joined(separator: ", ") + "]"
      }
      return "[\n" + elements.map { deeper + $0.written(indent: deeper) }.joined(separator: ",\n")
        + "\n\(indent)]"
    case .object(let entries):
      if entries.isEmpty { return "{}" }
      let lines = entries.map { entry in
        "\(deeper)\(Self.quoted(entry.key)): \(entry.value.written(indent: deeper))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
