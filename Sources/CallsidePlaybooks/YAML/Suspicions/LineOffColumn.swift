import CallsideCore

extension YAMLSuspicion {
  /// Suspects a line that starts a little beside the column of those it belongs with.
  static func columns(_ line: YAMLLine, _ near: YAMLNeighbours) -> [YAMLSuspicion] {
    guard line.colon != nil || !line.hyphens.isEmpty else { return [] }
    return near.columns(for: line).filter { $0 != line.indent }.prefix(4).map { column in
      var suspicion = YAMLSuspicion(
        .lineOffColumn(line, due: column), line.span(0, line.indent),
        String(repeating: " ", count: column))
      suspicion.isToRarerColumn = near.isRarer(column, than: line.indent)
      return suspicion
    }
  }

  /// Suspects tabs before a line, which are those of all lines when there are more.
  static func tabs(
    _ line: YAMLLine, _ near: YAMLNeighbours, in source: SourceText
  ) -> [YAMLSuspicion] {
    let isTabbed = line.bytes[line.indent...].starts(with: [0x09])
    guard isTabbed else { return [] }
    let all = TabbedLine.all(in: source)
    guard let first = all.first, all.count > 1 else {
      let tabs = line.bytes[line.indent...].prefix { $0 == 0x09 }.count
      let place = line.span(line.indent, line.indent + tabs)
      return near.columns(for: line).filter { $0 > 0 && $0 >= line.indent }.prefix(4).map {
        column in
        let count = column - line.indent
        return YAMLSuspicion(
          .tab(place, spaces: count), place, String(repeating: " ", count: count))
      }
    }
    return [2, 4, 8].map { width in
      YAMLSuspicion(
        .tabs(Span(first.tabs.start, first.tabs.start + 1), spaces: width, lines: all.count),
        all.map { Edit(span: $0.tabs, text: String(repeating: " ", count: width * $0.count)) })
    }
  }
}

/// A line with tabs before it.
private struct TabbedLine {
  /// Where the tabs stand.
  let tabs: Span
  /// How many there are.
  var count: Int { tabs.end - tabs.start }

  /// Returns all such lines of a text.
  static func all(in source: SourceText) -> [TabbedLine] {
    (1...max(1, source.lineCount)).compactMap { number in
      guard let line = YAMLLine(number, in: source),
        line.bytes[line.indent...].starts(with: [0x09])
      else { return nil }
      let count = line.bytes[line.indent...].prefix { $0 == 0x09 }.count
      return TabbedLine(tabs: line.span(line.indent, line.indent + count))
    }
  }
}

extension Finding {
  fileprivate static func lineOffColumn(_ line: YAMLLine, due: Int) -> Finding {
    let isFurther = line.indent > due
    return Finding(
      at: line.keySpan,
      isFurther && line.hyphens.isEmpty
        ? Phrase(
          en: "a key is indented further than the one above it",
          nl: "een sleutel springt verder in dan die erboven")
        : Phrase(
          en: "a line does not line up with those above it",
          nl: "een regel staat niet recht onder die erboven"),
      label: Phrase(
        en: "\(Wording.spaces(line.indent).en) before it",
        nl: "\(Wording.spaces(line.indent).nl) ervoor"),
      help: .column(due, now: line.indent))
  }

  fileprivate static func tab(_ span: Span, spaces count: Int) -> Finding {
    var finding = tab(span)
    let spaces = Wording.spaces(count)
    finding.help =
      count == 0
      ? Phrase(en: "take the tab away", nl: "haal de tab weg")
      : Phrase(
        en: "put \(spaces.en) in place of the tab", nl: "vervang de tab door \(spaces.nl)")
    return finding
  }

  fileprivate static func tabs(_ span: Span, spaces count: Int, lines: Int) -> Finding {
    var finding = tab(span)
    finding.notes = [
      Phrase(en: "\(lines) lines begin with tabs", nl: "\(lines) regels beginnen met tabs")
    ]
    finding.help = Phrase(
      en: "put \(Wording.spaces(count).en) in place of each tab, in all \(lines) lines",
      nl: "vervang elke tab door \(Wording.spaces(count).nl), in alle \(lines) regels")
    return finding
  }
}

extension Phrase {
  /// Says how many spaces belong before a line, and how many there are.
  static func column(_ due: Int, now: Int) -> Phrase {
    due == 0
      ? Phrase(
        en: "begin it at the very left: no spaces before it; now \(now)",
        nl: "begin helemaal links: geen spaties ervoor; nu \(now)")
      : Phrase(
        en: "put \(Wording.spaces(due).en) before it; now \(now)",
        nl: "zet er \(Wording.spaces(due).nl) voor; nu \(now)")
  }
}

extension Wording {
  /// Returns a number of spaces.
  static func spaces(_ count: Int) -> Phrase {
    counted(count, Phrase(en: "space", nl: "spatie"), Phrase(en: "spaces", nl: "spaties"))
  }
}
