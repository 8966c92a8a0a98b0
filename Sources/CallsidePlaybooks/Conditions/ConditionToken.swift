/// The words that conditions are built with.
enum ConditionWord: String, Sendable, CaseIterable {
  case and, or, not, `is`, known
}

/// One word, number or sign of a condition.
struct ConditionToken: Sendable {
  /// What it is.
  enum Kind: Sendable {
    /// A name or one of ``ConditionWord``.
    case word
    /// Digits, with a decimal point.
    case number
    /// One of `<`, `<=`, `>`, `>=`.
    case comparison
    case open, close
    /// Something that no condition has.
    case stray
    /// Behind the last one.
    case end
  }

  /// What it is.
  var kind: Kind
  /// As it was written.
  var text: String
  /// Where, as UTF-8 offsets in the condition.
  var range: Range<Int>

  /// The word it stands for, in capitals or not; nil for anything else.
  var word: ConditionWord? {
    kind == .word ? ConditionWord(rawValue: text.lowercased()) : nil
  }

  /// Returns the tokens of a condition; the last one is always an end.
  static func tokens(of condition: String) -> [ConditionToken] {
    let bytes = Array(condition.utf8)
    var tokens: [ConditionToken] = []
    var here = 0
    while here < bytes.count {
      if YAMLText.isSpace(bytes[here]) {
        here += 1
        continue
      }
      let start = here
      let kind = kind(bytes, &here)
      let text = String(decoding: bytes[start..<here], as: UTF8.self)
      tokens.append(ConditionToken(kind: kind, text: text, range: start..<here))
    }
    tokens.append(ConditionToken(kind: .end, text: "", range: bytes.count..<bytes.count))
    return tokens
  }

  /// Returns what begins at a place, and moves behind it.
  private static func kind(_ bytes: [UInt8], _ here: inout Int) -> Kind {
    let first = bytes[here]
    here += 1
    switch first {
    case UInt8(ascii: "("): return .open
    case UInt8(ascii: ")"): return .close
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      if here < bytes.count, bytes[here] == UInt8(ascii: "=") { here += 1 }
      return .comparison
    case _ where isPartOfWord(first) || first == UInt8(ascii: "-"):
      let start = here - 1
      while here < bytes.count, isPartOfWord(bytes[here]) || "-.,".utf8.contains(bytes[here]) {
        here += 1
      }
      // A comma in a number is part of it; one behind a word separates two conditions.
      while here > start + 1, bytes[here - 1] == UInt8(ascii: ",") { here -= 1 }
      let word = bytes[start..<here]
      let isNumber = word.allSatisfy { (0x30...0x39).contains($0) || "-.,".utf8.contains($0) }
      return isNumber ? .number : .word
    default:
      // Signs that stand together, such as `==` or `&&`, are one mistake; so are quoted words.
      let isQuote = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
      while here < bytes.count {
        let byte = bytes[here]
        if isQuote {
          here += 1
          if byte == first { break }
        } else if "=!&|".utf8.contains(byte) {
          here += 1
        } else {
          break
        }
      }
      return .stray
    }
  }

  /// Letters outside ASCII count, so that a word with an accent is one token.
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), 0x80...0xFF: true
    default: false
    }
  }
}
