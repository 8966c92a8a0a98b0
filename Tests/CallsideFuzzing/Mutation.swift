public import CallsideTestSupport

/// Texts spoilt in every way a hand, an editor or a disk can spoil them.
///
/// What is made depends on nothing but the texts and the generator, so that a seed and a number
/// bring back any of them.
public struct Mutation: Sendable {
  /// The sound texts.
  public let texts: [[UInt8]]

  /// What is put into them.
  private let tokens: [String]

  /// Makes mutations of some playbooks.
  public init(of texts: [[UInt8]]) {
    self.init(of: texts, with: Mutation.playbookTokens)
  }

  /// Makes mutations of some texts with what means something in them.
  init(of texts: [[UInt8]], with tokens: [String]) {
    self.texts = texts
    self.tokens = tokens
  }

  /// Returns a text with one to eight things wrong with it.
  public func mutated(using generator: inout SeededGenerator) -> [UInt8] {
    var text = texts.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: byte(in: &text, using: &generator)
      case 1, 2: token(in: &text, using: &generator)
      case 3: cut(&text, using: &generator)
      case 4: indentation(in: &text, using: &generator)
      case 5: block(in: &text, using: &generator)
      case 6: splice(into: &text, using: &generator)
      case 7: word(in: &text, using: &generator)
      default: line(in: &text, using: &generator)
      }
    }
    return text
  }

  // MARK: - Bytes and tokens

  private func byte(in text: inout [UInt8], using generator: inout SeededGenerator) {
    guard let place = text.indices.randomElement(using: &generator) else { return }
    let value = UInt8.random(in: 0...255, using: &generator)
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: text[place] = value
    case 1: text.insert(value, at: place)
    default: text.remove(at: place)
    }
  }

  /// Puts something that means something to whoever reads it or to a terminal anywhere, or for a word.
  private func token(in text: inout [UInt8], using generator: inout SeededGenerator) {
    let token = Array((tokens.randomElement(using: &generator) ?? "").utf8)
    let place = Int.random(in: 0...text.count, using: &generator)
    let end = text[place...].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? text.count
    text.replaceSubrange(place..<(Bool.random(using: &generator) ? end : place), with: token)
  }

  /// Puts a word of the text in the place of another.
  private func word(in text: inout [UInt8], using generator: inout SeededGenerator) {
    let from = Self.word(in: text, using: &generator)
    let to = Self.word(in: text, using: &generator)
    text.replaceSubrange(to, with: Array(text[from]))
  }

  private static func word(
    in text: [UInt8], using generator: inout SeededGenerator
  ) -> Range<Int> {
    let place = Int.random(in: 0...text.count, using: &generator)
    let isEnd = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x3A }
    let start = text[..<place].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
    return start..<(text[place...].firstIndex(where: isEnd) ?? text.count)
  }

  private func cut(_ text: inout [UInt8], using generator: inout SeededGenerator) {
    let start = Int.random(in: 0...text.count, using: &generator)
    let length = Int.random(in: 0...60, using: &generator)
    // Now and then the rest of the file is gone.
    let isRest = Int.random(in: 0..<8, using: &generator) == 0
    text.removeSubrange(start..<(isRest ? text.count : min(text.count, start + length)))
  }

  // MARK: - Lines

  private func line(in text: inout [UInt8], using generator: inout SeededGenerator) {
    var lines = Self.lines(of: text)
    guard let one = lines.indices.randomElement(using: &generator),
      let other = lines.indices.randomElement(using: &generator)
    else { return }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: lines.remove(at: one)
    case 1: lines.insert(lines[one], at: other)
    case 2: lines.swapAt(one, other)
    default: lines.insert(lines.remove(at: one), at: min(other, lines.count))
    }
    text = Self.joined(lines)
  }

  private func indentation(in text: inout [UInt8], using generator: inout SeededGenerator) {
    var lines = Self.lines(of: text)
    guard let first = lines.indices.randomElement(using: &generator) else { return }
    let count = Int.random(in: 1...12, using: &generator)
    let depth = Int.random(in: 1...4, using: &generator)
    let way = Int.random(in: 0..<4, using: &generator)
    for index in first..<min(lines.count, first + count) {
      let spaces = lines[index].prefix { $0 == 0x20 }.count
      switch way {
      case 0: lines[index].insert(contentsOf: repeatElement(0x20, count: depth), at: 0)
      case 1: lines[index].removeFirst(min(spaces, depth))
      case 2: lines[index].replaceSubrange(0..<min(spaces, depth), with: [0x09])
      default: lines[index].append(0x0D)
      }
    }
    text = Self.joined(lines)
  }

  /// Repeats, removes or nests a few lines.
  private func block(in text: inout [UInt8], using generator: inout SeededGenerator) {
    var lines = Self.lines(of: text)
    let block = Self.block(of: lines, using: &generator)
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: lines.removeSubrange(block)
    case 1: lines.insert(contentsOf: lines[block], at: block.upperBound)
    default:
      for index in block {
        lines[index].insert(
          contentsOf: repeatElement(0x20, count: 2 * (index - block.lowerBound)), at: 0)
      }
    }
    text = Self.joined(lines)
  }

  /// Puts a few lines of one text somewhere in another.
  private func splice(into text: inout [UInt8], using generator: inout SeededGenerator) {
    let other = Self.lines(of: texts.randomElement(using: &generator) ?? [])
    var lines = Self.lines(of: text)
    let place = Int.random(in: 0...lines.count, using: &generator)
    lines.insert(contentsOf: other[Self.block(of: other, using: &generator)], at: place)
    text = Self.joined(lines)
  }

  private static func block(
    of lines: [[UInt8]], using generator: inout SeededGenerator
  ) -> Range<Int> {
    let start = Int.random(in: 0...lines.count, using: &generator)
    return start..<min(lines.count, start + Int.random(in: 0...20, using: &generator))
  }

  private static func lines(of text: [UInt8]) -> [[UInt8]] {
    text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }

  private static func joined(_ lines: [[UInt8]]) -> [UInt8] {
    Array(lines.joined(separator: [0x0A]))
  }

  private static let playbookTokens = [
    "\u{0}", "\u{FEFF}", "\r", "\r\n", "\t", "\u{85}", "\u{2028}", "\u{202E}", "\u{1B}[31m", "é",
    "e\u{301}", "😀", "👩‍👩‍👧", "&a ", "*a", "<<: *a", "<<: {a: 1}", "{{", "}}", "{{contact.first_name}}",
    "{{#answer.budget}}", "[", "]", "{", "}", "- ", ": ", "? ", ", ", "|", ">-", "|9", "'", "\"",
    "\\", "\\x41", "\\uD800", "\\U0010FFFF", "!!binary ", "!!set ", "!<x> ", "---", "...",
    "%YAML 1.1\n", "#", "\n", "\n\n", "include: [part.yaml]\n", "include: part.yaml\n",
    "include: [../x, /etc/passwd, nothing.yaml, '']\n", "budget is known and ", "not ", "(", ")",
    " is ", " is not ", " < ", "9999999999999999999999999999999999999999", "-0", ".inf", ".nan",
    "~", "null", "true", "1e9", "2026-03-02", "9:00", "-", "+", "0", "id: a\n", "when: ",
    "callside: 1\n", "questions:\n", "phases:\n", "script: []\n", "to: ", "type: date\n",
  ]
}
