import CallsideCore

extension YAMLSuspicion {
  /// Suspects that several lines were moved together, a whole phase or question.
  static func movedBlock(
    _ line: YAMLLine, _ near: YAMLNeighbours, in source: SourceText
  ) -> [YAMLSuspicion] {
    guard line.colon != nil || !line.hyphens.isEmpty else { return [] }
    let nearest = near.columns(for: line).filter { $0 != line.indent }.prefix(3)
    let home = near.home(of: line).flatMap { nearest.contains($0) || $0 == line.indent ? nil : $0 }
    return ([home].compactMap(\.self) + nearest).flatMap { due in
      ends(of: line, due: due, in: source).compactMap { end in
        moved(line.number...end, by: due - line.indent, line, in: source)
      }
    }
  }

  /// Returns the numbers of the lines at which the lines moved with one may end.
  private static func ends(of line: YAMLLine, due: Int, in source: SourceText) -> [Int] {
    var ends: [Int] = []
    var last = line.number
    var number = line.number + 1
    while number <= source.lineCount, ends.count < 4 {
      defer { number += 1 }
      guard let below = YAMLLine(number, in: source) else { continue }
      if below.indent < line.indent { break }
      // Moved to the left, it ends where a line like it begins at the right column.
      let isAlike = below.indent == due && below.hyphens.isEmpty == line.hyphens.isEmpty
      if due > line.indent, isAlike, last > line.number { ends.append(last) }
      last = number
    }
    return ends + (last > line.number ? [last] : [])
  }

  private static func moved(
    _ lines: ClosedRange<Int>, by shift: Int, _ first: YAMLLine, in source: SourceText
  ) -> YAMLSuspicion? {
    var edits: [Edit] = []
    for number in lines {
      // Within a text, a line with `#` moves along; an empty one need not.
      let text = source.line(number)
      guard !Scalar.isBlank(text) else { continue }
      let start = source.offset(line: number, scalarColumn: 1)
      let spaces = text.utf8.prefix { $0 == 0x20 }.count
      let taken = min(spaces, max(0, -shift))
      edits.append(
        Edit(
          span: Span(start, start + taken), text: String(repeating: " ", count: max(0, shift))))
    }
    guard edits.count > 1 else { return nil }
    return YAMLSuspicion(.movedBlock(lines, by: shift, at: first.keySpan), edits)
  }
}

extension Finding {
  fileprivate static func movedBlock(
    _ lines: ClosedRange<Int>, by shift: Int, at span: Span
  ) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a line does not line up with those above it",
        nl: "een regel staat niet recht onder die erboven"),
      label: Phrase(
        en: "nor do the lines that belong to it", nl: "en wat erbij hoort ook niet"),
      help: .moved(lines, by: shift))
  }
}

extension Phrase {
  /// Says how far several lines are to be moved.
  static func moved(_ lines: ClosedRange<Int>, by shift: Int) -> Phrase {
    let spaces = Wording.spaces(abs(shift))
    let (first, last) = (lines.lowerBound, lines.upperBound)
    return shift > 0
      ? Phrase(
        en: "move lines \(first) to \(last) to the right by \(spaces.en)",
        nl: "schuif regel \(first) tot en met \(last) \(spaces.nl) naar rechts")
      : Phrase(
        en: "move lines \(first) to \(last) to the left by \(spaces.en)",
        nl: "schuif regel \(first) tot en met \(last) \(spaces.nl) naar links")
  }
}
