/// Closing the gaps that missing values leave in a sentence.
///
/// Two private characters mark where something may be missing. Only what touches a mark is
/// changed; the author's own spacing elsewhere stays as it is.
enum Gaps {
  /// Stands where a value is missing.
  static let value: Unicode.Scalar = "\u{E000}"
  /// Stands where a section ended, whether or not anything in it was said.
  static let section: Unicode.Scalar = "\u{E001}"

  /// Returns a text without the marks, should it have come with them.
  static func removed(from text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == value || $0 == section }) else {
      return text
    }
    var scalars = text.unicodeScalars
    scalars.removeAll { $0 == value || $0 == section }
    return String(scalars)
  }

  /// Returns a text with its gaps closed.
  static func closed(_ text: String) -> String {
    // A mark followed by a combining accent would be one character with it.
    var closer = Closer(Array(text.unicodeScalars))
    return closer.closed()
  }
}

private struct Closer {
  private let text: [Unicode.Scalar]
  private var here = 0
  private var result: [Unicode.Scalar] = []
  private var capitalizes = false

  init(_ text: [Unicode.Scalar]) { self.text = text }

  mutating func closed() -> String {
    while here < text.count {
      let scalar = text[here]
      here += 1
      switch scalar {
      case Gaps.value: closeValue()
      case Gaps.section: closeSection()
      default: append(scalar)
      }
    }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: result)
    return String(scalars)
  }

  private var next: Unicode.Scalar? { here < text.count ? text[here] : nil }

  private mutating func closeValue() {
    if beginsSentence {
      capitalizes = true
      skip { $0 == " " || $0 == "," || $0 == Gaps.value || $0 == Gaps.section }
      return
    }
    let hadSpace = dropSpaces()
    skip { $0 == Gaps.value || $0 == Gaps.section }
    guard let next else { return }
    if let last = result.last, Self.closing[last] == next {
      // Parentheses or quotes round nothing go too.
      result.removeLast()
      here += 1
      closeValue()
    } else if Self.punctuation.contains(next) {
      if result.last == "," { result.removeLast() }
    } else if hadSpace, next != " ", next != "\n", next != ")" {
      result.append(" ")
    }
  }

  private mutating func closeSection() {
    skip { $0 == Gaps.section }
    let isEmpty = result.allSatisfy { $0 == " " }
    if isEmpty { capitalizes = true }
    guard isEmpty || result.last == " " else { return }
    skip { $0 == " " }
    if next == nil || next.map(Self.punctuation.contains) == true { dropSpaces() }
  }

  /// Whether what follows is the first word of a sentence.
  private var beginsSentence: Bool {
    guard let end = result.lastIndex(where: { $0 != " " && $0 != "\n" }) else { return true }
    guard end < result.count - 1, ".!?…".unicodeScalars.contains(result[end]) else { return false }
    // "Jansen B.V. {{…}}" goes on with its sentence.
    guard result[end] == ".", end >= 2, result[end - 1].properties.isUppercase else { return true }
    return result[end - 2] != "." && result[end - 2] != " "
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    guard capitalizes else {
      result.append(scalar)
      return
    }
    let after = next
    if scalar == "'" || scalar == "’", let after, here + 1 < text.count, text[here + 1] == " " {
      // "'s Middags" keeps its small s.
      result += [scalar, after]
      here += 1
      return
    }
    if scalar.properties.isAlphabetic {
      result += scalar.properties.uppercaseMapping.unicodeScalars
      if scalar == "i", after == "j" {
        result.append("J")
        here += 1
      }
    } else {
      result.append(scalar)
    }
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      capitalizes = false
    }
  }

  @discardableResult
  private mutating func dropSpaces() -> Bool {
    let count = result.count
    while result.last == " " { result.removeLast() }
    return result.count < count
  }

  private mutating func skip(while isSkipped: (Unicode.Scalar) -> Bool) {
    while let next, isSkipped(next) { here += 1 }
  }

  private static let punctuation: [Unicode.Scalar] = [",", ".", ";", ":", "!", "?", "…"]
  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "\"": "\"", "“": "”", "‘": "’", "„": "”",
  ]
}
