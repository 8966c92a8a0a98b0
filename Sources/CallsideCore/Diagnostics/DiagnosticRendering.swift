extension Diagnostic {
  /// Returns the diagnostic as lines for a terminal.
  ///
  /// - Parameters:
  ///   - language: The language of headline, label, notes and help.
  ///   - width: Columns of the terminal; longer source lines are cut around the place.
  ///   - wraps: Whether sentences are broken at the width too, for people and not for programs.
  ///   - style: How severity and carets stand out.
  public func rendered(
    in language: Language, width: Int = 80, wraps: Bool = false, style: Style = .plain
  ) -> String {
    func sentence(_ head: String, _ text: Phrase) -> [String] {
      let line = head + " " + Printable.line(text[language])
      return wraps ? DisplayWidth.wrap(line, to: width, indent: 6) : [line]
    }
    let head = "\(severity.rawValue)[\(rule)]:"
    var lines = sentence(head, headline).enumerated().map { index, line in
      index > 0
        ? style.strong(line)
        : style.strong(String(head.dropLast()), accent: true) + ": "
          + style.strong(String(line.dropFirst(head.count + 1)))
    }
    if let place { lines += excerpt(of: place, in: language, width: width, style: style) }
    lines += notes.flatMap { sentence("note:", $0) }
    if let help { lines += sentence("help:", help) }
    return lines.joined(separator: "\n")
  }

  /// How far around its place a very long line is looked at: wider than any terminal.
  private static let reach = 4_000

  /// Returns the line of a place and what stands ahead of it there.
  private func window(around place: Place) -> (line: String, ahead: Substring) {
    let range = place.source.range(ofLine: place.source.position(of: place.span.start).line)
    let middle = min(max(range.lowerBound, place.span.start), range.upperBound)
    let from = max(range.lowerBound, middle - Self.reach)
    let to = min(range.upperBound, middle + Self.reach)
    var line = place.source.slice(from..<to)
    if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
    return (line, line.prefix(place.source.slice(from..<middle).count))
  }

  /// Returns the place's arrow, its source line, and carets under the span with the label.
  private func excerpt(
    of place: Place, in language: Language, width: Int, style: Style
  ) -> [String] {
    let (line, column) = place.source.position(of: place.span.start)
    let number = place.source.name == nil ? "" : String(line)
    let gutter = String(repeating: " ", count: number.count)
    let bar = gutter + style.dim(" |")
    let (source, ahead) = window(around: place)

    // A long line is shown from a little before the place.
    let room = max(20, width - number.count - 4)
    var left = DisplayWidth.columns(Printable.line(String(ahead))) > room - 10 ? room / 3 : Int.max
    let kept = ahead.reversed().prefix { character in
      left -= DisplayWidth.columns(Printable.line(String(character)))
      return left >= 0
    }
    let skipped = ahead.count - kept.count
    let shown = DisplayWidth.cut(Printable.line(String(source.dropFirst(skipped))), to: room)
    let before = String(ahead.dropFirst(skipped))
    let span =
      place.source.slice(place.span.start..<min(place.span.end, place.span.start + Self.reach))
      .prefix { $0 != "\n" && $0 != "\r\n" }
    let indent = DisplayWidth.columns(Printable.line(before))
    let carets = min(
      max(1, DisplayWidth.columns(Printable.line(String(span)))), max(1, room - indent))

    var pointer = String(repeating: "^", count: carets)
    if let label = place.label { pointer += " " + Printable.line(label[language]) }
    let pointed = String(repeating: " ", count: indent) + style.strong(pointer, accent: true)

    var lines: [String] = []
    if let name = place.source.name {
      lines.append(gutter + style.dim("--> ") + "\(Printable.line(name)):\(line):\(column)")
      lines.append(bar)
    }
    lines.append(style.dim(number.isEmpty ? " | " : "\(number) | ") + shown)
    lines.append(bar + " " + pointed)
    return lines
  }
}
