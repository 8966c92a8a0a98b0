import CallsideCore

/// Lines of the file that are gone: what stood below them has become part of what is above.
extension FormReader {
  /// Reports keys that are given twice.
  ///
  /// Three of them in one mapping are two things of which the second has lost its first line.
  mutating func reportDuplicates(
    of mapping: YAMLNode.Mapping, _ definition: Definition, _ owner: Phrase
  ) {
    // Behind an id that slipped in here, they are the keys of what it begins.
    if let first = mapping.duplicates.first, definition.isOneOfMany,
      let id = mapping.entries.last(where: { $0.keySpan.end < first.span.start }),
      id.value.isEmpty, definition.field(id.key) == nil
    {
      return
    }
    if mapping.duplicates.count >= 3, let first = mapping.duplicates.first,
      let line = definition.firstLineOfOne
    {
      let key = source.position(of: first.span.start).column - 1
      report(.duplicateKey, .missingFirstLine(line, above: first.span, column: max(0, key - 2)))
      return
    }
    for duplicate in mapping.duplicates {
      var finding = Finding.duplicateKey(duplicate, owner, in: source)
      if [.step, .gatekeeperStep, .stage].contains(definition) {
        finding.help = .newItem("- \(duplicate.key): …")
      }
      report(.duplicateKey, finding)
    }
  }

  /// Returns how many elements of a list of texts come before the steps that slipped into it
  /// because the line `script:` above them is gone, and reports that line.
  mutating func stepsBegin(in elements: [YAMLNode]) -> Int {
    guard let index = surroundings.lastIndex(where: { $0.definition == .phase }),
      surroundings[index].misses("script"),
      let begin = elements.firstIndex(where: { element in
        element.entries.first.map { Definition.step.field($0.key) != nil } ?? false
      }), let first = elements[begin].entries.first
    else { return elements.count }
    let column = surroundings[index].column
    report(.missingField, .missingHeader("script", above: first.keySpan, column: column))
    surroundings[index].swallowed.insert("script")
    return begin
  }

  /// Returns help for one of several things, such as an outcome, that stands a level too far to the
  /// left or right to be one of them; nil for any other key.
  func home(of entry: YAMLNode.Entry, _ definition: Definition) -> Phrase? {
    guard let around = surroundings.last else { return nil }
    let key = entry.value.entries.first?.key
    let now = source.position(of: entry.keySpan.start).column - 1
    var due: Int?
    let isOne = key.map { definition.field($0) != nil } ?? entry.value.isEmpty
    if definition.isOneOfMany, isOne { due = around.column - 2 }
    if definition == .role, Role(rawValue: entry.key) != nil { due = around.column - 2 }
    for field in definition.fields where field.shape.takes(entry.key, with: key) {
      due = around.rows[field.key] ?? due
    }
    guard let due, due >= 0, due != now else { return nil }
    let first = source.position(of: entry.keySpan.start).line
    let last = source.position(of: entry.value.span.end).line
    return first == last ? .column(due, now: now) : .moved(first...last, by: due - now)
  }

  /// Reports a key of one of several things that stands in the column of their ids; returns whether
  /// it is one.
  mutating func reportedOutdented(
    _ row: YAMLNode.Entry, below above: YAMLNode.Entry?, _ definition: Definition
  ) -> Bool {
    guard definition.isOutdented(row), let first = above?.value.entries.first else { return false }
    let due = source.position(of: first.keySpan.start).column - 1
    let now = source.position(of: row.keySpan.start).column - 1
    guard due > now, source.position(of: first.keySpan.start).line > 1 else { return false }
    report(.wrongType, .outdented(row.key, definition, row.keySpan, due: due, now: now))
    return true
  }

  /// Returns whether what belongs below a key stands beside it, where it has been reported.
  func standsBeside(_ entry: YAMLNode.Entry, _ shape: Shape) -> Bool {
    guard let around = surroundings.last, let next = around.entry(after: entry) else {
      return false
    }
    return around.definition?.field(next.key) == nil
      && shape.takes(next.key, with: next.value.entries.first?.key)
  }

  /// Returns a finding for keys between braces that can only be read with other commas, quotes or
  /// spaces, or nil.
  func brokenBraces(
    _ node: YAMLNode, _ mapping: YAMLNode.Mapping, _ definition: Definition
  ) -> Finding? {
    guard source.slice(node.span.start..<node.span.start + 1) == "{",
      let stray = mapping.entries.first(where: {
        $0.value.isEmpty && definition.field($0.key) == nil
      }),
      let pairs = BracedPairs(source.slice(node.span.start..<node.span.end), as: definition)
    else { return nil }
    return .brokenBraces(stray.keySpan, pairs.text)
  }
}

extension Shape {
  /// Returns whether an id, with what has a key, is one of those that stand here.
  fileprivate func takes(_ id: String, with key: String?) -> Bool {
    switch self {
    case .table(let inner, _): key.map { inner.field($0) != nil } ?? false
    case .mapping(.roles): key != nil && Role(rawValue: id) != nil
    default: false
    }
  }
}

extension Definition {
  /// Returns whether an id is rather a key of what stands under such ids.
  fileprivate func isOutdented(_ row: YAMLNode.Entry) -> Bool {
    field(row.key) != nil && row.value.entries.first.map { field($0.key) == nil } ?? true
  }

  /// Returns the keys below one of several things that belong to it and stand too far to the left.
  func outdented(after row: YAMLNode.Entry, in table: YAMLNode) -> Set<String> {
    let below = table.entries.drop { $0.keySpan.start <= row.keySpan.start }
    return Set(below.prefix(while: isOutdented).map(\.key))
  }

  /// Whether there are several of it, each under an id.
  fileprivate var isOneOfMany: Bool {
    [.question, .choice, .outcome, .objection].contains(self)
  }

  /// The line with which one of several begins, or nil for what stands alone.
  fileprivate var firstLineOfOne: Phrase? {
    switch self {
    case .phase: Phrase(en: "- id: some-id", nl: "- id: een-id")
    case .question, .choice, .outcome, .objection: Phrase(en: "some-id:", nl: "een-id:")
    case .role: Phrase(same: "buyer:")
    default: nil
    }
  }
}

extension Finding {
  fileprivate static func outdented(
    _ key: String, _ definition: Definition, _ span: Span, due: Int, now: Int
  ) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "`\(key)` stands where the id of a \(definition.noun.en) is due",
        nl: "`\(key)` staat waar het id van een \(definition.noun.nl) hoort"),
      label: Phrase(
        en: "a key of the one above it", nl: "een sleutel van die erboven"),
      help: .column(due, now: now))
  }

  fileprivate static func missingFirstLine(
    _ line: Phrase, above span: Span, column: Int
  ) -> Finding {
    let spaces = Wording.spaces(column)
    return Finding(
      at: span,
      Phrase(
        en: "a line such as `\(line.en)` is missing above this one",
        nl: "boven deze regel ontbreekt een regel als `\(line.nl)`"),
      label: Phrase(
        en: "from here on all keys come a second time",
        nl: "vanaf hier komen alle sleutels een tweede keer"),
      help: Phrase(
        en: "put such a line above it, with \(spaces.en) before it",
        nl: "zet zo'n regel erboven, met \(spaces.nl) ervoor"))
  }

  fileprivate static func brokenBraces(_ span: Span, _ text: String) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "between braces, a comma ends a value and a colon needs a space",
        nl:
          "tussen accolades eindigt een waarde bij een komma, en hoort na een dubbele punt een spatie"
      ),
      label: Phrase(en: "taken for a key", nl: "geldt zo als sleutel"),
      help: Phrase(en: "write `\(text)`", nl: "schrijf `\(text)`"))
  }
}
