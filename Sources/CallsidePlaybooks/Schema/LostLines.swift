import CallsideCore

/// Lines of the file that are gone: what stood below them has become part of what is above.
extension FormReader {
  /// Reports keys that are given twice.
  ///
  /// Three of them in one mapping are two things of which the second has lost its first line.
  mutating func reportDuplicates(
    of mapping: YAMLNode.Mapping, _ definition: Definition, _ owner: Phrase
  ) {
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
    guard let key = entry.value.entries.first?.key, let around = surroundings.last else {
      return nil
    }
    let now = source.position(of: entry.keySpan.start).column - 1
    var due: Int?
    if definition.isOneOfMany, definition.field(key) != nil { due = around.column - 2 }
    for field in definition.fields {
      guard case .table(let inner, _) = field.shape, inner.field(key) != nil,
        let row = around.rows[field.key]
      else { continue }
      due = row
    }
    guard let due, due >= 0, due != now else { return nil }
    let first = source.position(of: entry.keySpan.start).line
    let last = source.position(of: entry.value.span.end).line
    return first == last ? .column(due, now: now) : .moved(first...last, by: due - now)
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

extension Definition {
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
