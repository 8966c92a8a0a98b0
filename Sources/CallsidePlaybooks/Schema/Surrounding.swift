import CallsideCore
import Foundation

/// A mapping or a list around a value, as far as a line that slipped into the value needs it.
struct Surrounding {
  /// What the mapping, or each item of the list, is; nil for a list of texts.
  let definition: Definition?
  /// Whether it is a list.
  let isList: Bool
  /// How many spaces stand before its keys or hyphens.
  let column: Int
  /// How many spaces stand before the ids in the tables that it has, by their keys.
  private(set) var rows: [String: Int] = [:]
  /// What it has, in the author's order.
  private let entries: [YAMLNode.Entry]
  /// The keys it has.
  private let keys: Set<String>
  /// The keys that stand in a text by mistake, and are missing for that reason alone.
  var swallowed: Set<String> = []

  /// Takes in a mapping.
  ///
  /// - Parameter lost: The keys of it that stand elsewhere by mistake.
  init(
    _ definition: Definition, _ mapping: YAMLNode.Mapping, in source: SourceText,
    without lost: Set<String>
  ) {
    swallowed = lost
    self.definition = definition
    isList = false
    column = mapping.entries.first.map { Self.column($0.keySpan.start, in: source) } ?? 0
    keys = Set(mapping.index.keys)
    entries = mapping.entries
    for entry in mapping.entries {
      switch definition.field(entry.key)?.shape {
      case .table, .mapping(.roles): break
      default: continue
      }
      let first = entry.value.entries.first?.keySpan.start
      rows[entry.key] = first.map { Self.column($0, in: source) } ?? column + 2
    }
  }

  /// Takes in a list.
  init(listAt node: YAMLNode, of definition: Definition? = nil, in source: SourceText) {
    self.definition = definition
    isList = true
    column = Self.column(node.span.start, in: source)
    keys = []
    entries = []
  }

  /// Returns whether a key could be added here; to a list only an item can be.
  func misses(_ key: String) -> Bool {
    !isList && definition?.field(key) != nil && !keys.contains(key)
  }

  /// Returns what stands behind a key with its value, or nil.
  func entry(after entry: YAMLNode.Entry) -> YAMLNode.Entry? {
    entries.first { $0.keySpan.start > entry.keySpan.start }
  }

  private static func column(_ offset: Int, in source: SourceText) -> Int {
    source.position(of: offset).column - 1
  }
}

extension FormReader {
  /// Reports lines that became part of a text because they begin too far to the right.
  mutating func reportSwallowed(by node: YAMLNode, _ kind: Scalar) {
    guard case .scalar(let text, let style) = node.content else { return }
    if style == .plain, case .prose = kind { reportCutOff(node) }
    guard style == .plain || style.isBlock else { return }
    let first = source.position(of: node.span.start).line
    let last = source.position(of: node.span.end).line
    // A text without a line break can have swallowed nothing.
    guard last > first, !text.isEmpty else { return }
    var above = source.line(first)
    var edge = Int.max
    for number in first + 1...last {
      defer { if !Scalar.isBlank(source.line(number)) { above = source.line(number) } }
      if style.isBlock, let remark = remark(onLine: number) {
        report(.remarkInText, remark)
      } else if let line = YAMLLine(number, in: source), line.indent <= edge,
        let due = column(of: line, in: style, below: above)
      {
        edge = line.indent
        report(.keyInText, .keyInText(line, due: due))
      }
    }
  }

  /// Reports a line to read aloud of which a `#` within a sentence cuts off the rest.
  ///
  /// Behind a whole sentence, or two spaces, it is a remark like any other.
  private mutating func reportCutOff(_ node: YAMLNode) {
    let (line, column) = source.position(of: node.span.end)
    let rest = source.line(line).dropFirst(column - 1)
    guard rest.hasPrefix(" # "), let next = rest.dropFirst(3).first, next.isLetter || next.isNumber
    else { return }
    let text = source.slice(node.span.start..<node.span.end)
    guard !Sentences.endsWithOne(text) else { return }
    let cut = rest.trimmingCharacters(in: .whitespacesAndNewlines)
    let start = node.span.end + 1
    report(.textCutOff, .textCutOff(text + " " + cut, Span(start, start + cut.utf8.count)))
  }

  /// Returns a finding for a line of a text that was meant as a remark, or nil.
  private func remark(onLine number: Int) -> Finding? {
    let line = source.line(number)
    let bare = line.drop { $0 == " " }
    let behind = bare.drop { $0 == "#" }
    // "# 1 in the market" is part of what is said.
    let isNumbered = behind.drop { $0 == " " }.first?.isNumber ?? false
    guard bare.first == "#", behind.isEmpty || behind.first == " ", !isNumbered else { return nil }
    let start = source.offset(line: number, scalarColumn: 1) + line.utf8.count - bare.utf8.count
    return .remarkInText(Span(start, start + bare.utf8.count))
  }

  /// Returns how many spaces belong before a line of a text that was meant as a key or an item of
  /// what is around the text; nil for a line that may well be part of it.
  private mutating func column(
    of line: YAMLLine, in style: YAMLNode.Style, below above: String
  ) -> Int? {
    let key = line.colon == nil ? nil : line.word
    if !line.hyphens.isEmpty {
      // A dash at the beginning of a line, and another within it, set a thought apart.
      if line.text(line.content).contains(" - ") { return nil }
      // In a text that is spoken, a line with a hyphen may be one of several things to say.
      return surroundings.last { around in
        guard around.isList else { return false }
        guard let definition = around.definition else { return style == .plain }
        return key.map { definition.field($0) != nil } ?? false
      }?.column
    }
    guard let key, let index = surroundings.lastIndex(where: { $0.misses(key) }),
      let field = surroundings[index].definition?.field(key),
      field.shape.isMeant(by: line.value.map { line.text($0) } ?? "", below: above)
    else { return nil }
    surroundings[index].swallowed.insert(key)
    return surroundings[index].column
  }
}

extension Shape {
  /// Returns whether what stands behind a word with a colon shows that the word is a key.
  ///
  /// - Parameter above: The line above it. Within a sentence, `tip: …` is part of that sentence.
  fileprivate func isMeant(by value: String, below above: String) -> Bool {
    switch self {
    case .scalar(let kind), .oneOrMore(let kind):
      kind.isMeant(by: value) ?? (!value.isEmpty && Sentences.endsWithOne(above))
    case .values: value.isEmpty || value.hasPrefix("[")
    case .mapping, .list, .table, .labels:
      value.isEmpty || value.hasPrefix("{") || value.hasPrefix("[")
    }
  }
}

extension Scalar {
  /// Returns whether a value is one of this kind and of few others, or nil where any text would be.
  fileprivate func isMeant(by value: String) -> Bool? {
    switch self {
    case .text, .prose, .id, .reference: nil
    // "exit: budget is known" is no sentence of anybody.
    case .condition: value.contains(" is known") || value.contains(" is not ") ? true : nil
    case .oneOf(let words): words.contains(value)
    case .role: Role(rawValue: value) != nil
    case .truth: value == "true" || value == "false"
    case .number, .dials, .percent, .points, .factor: Scalar.number(value) != nil
    case .duration: TimeSpan(value) != nil
    case .time: Scalar.minutes(value) != nil
    case .day: Scalar.days(value) != nil
    case .country: Country.read(value) != nil
    case .currency: Scalar.isCurrency(value)
    }
  }
}
