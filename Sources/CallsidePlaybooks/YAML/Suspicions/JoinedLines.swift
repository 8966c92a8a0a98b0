import CallsideCore

extension YAMLSuspicion {
  /// Suspects two lines that became one: `within: 1d, limit: 4w`.
  static func joinedLines(_ line: YAMLLine) -> [YAMLSuspicion] {
    guard line.colon != nil, let start = line.value else { return [] }
    let seams = Seam.all(in: line, from: start)
    guard let first = seams.first else { return [] }
    let edits = seams.map { seam in
      let column = seam.isItem ? line.hyphens.last ?? line.content : line.content
      return Edit(
        span: line.span(seam.start, seam.end),
        text: "\n" + String(repeating: " ", count: column) + (seam.isItem ? "- " : ""))
    }
    let column = first.isItem ? line.hyphens.last ?? line.content : line.content
    let end = seams.count > 1 ? seams[1].start : line.bytes.count
    let shown = (first.isItem ? "- " : "") + Excerpt.of(line.text(first.end, end))
    let place = line.span(first.end, first.end + first.key.utf8.count)
    return [YAMLSuspicion(.joinedLines(place, shown, column: column), edits)]
  }
}

/// Where a line goes on with another key.
private struct Seam {
  /// The column at which what lies between the two begins.
  let start: Int
  /// The column of the key behind it.
  let end: Int
  /// The key.
  let key: String
  /// Whether the key begins an item of a list.
  let isItem: Bool

  /// Returns the places in a value at which a key follows that may stand beside that of the line.
  static func all(in line: YAMLLine, from start: Int) -> [Seam] {
    let text = line.text(start)
    let homes = Definition.allCases.filter { $0.field(line.word) != nil }
    var known = Set([line.word])
    var seams: [Seam] = []
    var here = start
    while let colon = line.bytes[here...].firstIndex(of: UInt8(ascii: ":")) {
      here = colon + 1
      guard colon + 1 == line.bytes.count || line.bytes[colon + 1] == 0x20 else { continue }
      var word = colon
      while word > start, YAMLLine.isWord(line.bytes[word - 1]) { word -= 1 }
      let key = line.text(word, colon)
      var gap = word
      while gap > start, " ,-".utf8.contains(line.bytes[gap - 1]) { gap -= 1 }
      let between = line.text(gap, word)
      let isItem = between.contains("- ")
      guard gap > start, between.hasSuffix(" "), line.bytes[gap - 1] != UInt8(ascii: ":"),
        homes.contains(where: { $0.field(key) != nil }),
        isItem ? !line.hyphens.isEmpty : known.insert(key).inserted
      else { continue }
      seams.append(Seam(start: gap, end: word, key: key, isItem: isItem))
    }
    guard let first = seams.first, let sign = text.first else { return [] }
    // Between quotes or braces a key is no key of this line.
    if "\"'".contains(sign) {
      let before = line.text(start, first.start)
      return before.count > 1 && before.last == sign ? seams : []
    }
    return "[{(>|".contains(sign) ? [] : seams
  }
}

extension Finding {
  fileprivate static func joinedLines(_ span: Span, _ shown: String, column: Int) -> Finding {
    let spaces = Wording.spaces(column)
    return Finding(
      at: span,
      Phrase(en: "two keys stand on one line", nl: "er staan twee sleutels op één regel"),
      help: column == 0
        ? Phrase(
          en: "put `\(shown)` on a line of its own", nl: "zet `\(shown)` op een eigen regel")
        : Phrase(
          en: "put `\(shown)` on a line of its own, with \(spaces.en) before it",
          nl: "zet `\(shown)` op een eigen regel, met \(spaces.nl) ervoor"))
  }
}
