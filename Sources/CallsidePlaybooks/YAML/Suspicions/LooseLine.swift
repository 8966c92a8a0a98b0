import CallsideCore

extension YAMLSuspicion {
  /// Suspects what is left behind when two versions of a file are put together.
  static func conflictMarkers(_ line: YAMLLine, in source: SourceText) -> [YAMLSuspicion] {
    guard isConflictMarker(line) else { return [] }
    let all = (1...source.lineCount).compactMap { YAMLLine($0, in: source) }
      .filter(isConflictMarker)
    guard let first = all.first else { return [] }
    return [
      YAMLSuspicion(.conflictMarker(first.span(0)), all.map { Edit(span: $0.span(0), text: "") })
    ]
  }

  /// Suspects a line that was meant as a remark or for the eye, and does not begin with `#`.
  static func remarkWithoutSign(_ line: YAMLLine) -> [YAMLSuspicion] {
    let text = line.text(line.indent)
    if text.hasPrefix("//") {
      let slashes = text.prefix { $0 == "/" }.count
      let shown = "# " + text.dropFirst(slashes).drop { $0 == " " }
      let edit = line.span(line.indent)
      return [YAMLSuspicion(.remarkWithoutSign(edit, Excerpt.of(shown)), edit, shown)]
    }
    guard let sign = text.first, "-=*_~+".contains(sign), text.count > 3,
      text.allSatisfy({ $0 == sign })
    else { return [] }
    return [YAMLSuspicion(.looseLine(line.span(line.indent)), line.span(line.indent), "# ")]
  }

  /// Suspects a line of words that belongs to the text above it, or to nothing at all.
  static func looseLine(_ line: YAMLLine, _ near: YAMLNeighbours) -> [YAMLSuspicion] {
    let text = line.text(line.indent)
    guard line.colon == nil, text != line.word, text.first?.isWhitespace == false else { return [] }
    let remark = YAMLSuspicion(
      .looseLine(line.span(line.indent)), line.span(line.indent, line.content), "# ")
    guard line.hyphens.isEmpty, let above = near.above(line), above.value != nil,
      !text.hasPrefix("<")
    else {
      return [remark]
    }
    let isText = above.colon == nil && above.hyphens.isEmpty
    let due = isText ? above.indent : above.content + 2
    guard due > line.indent else { return [remark] }
    let further = YAMLSuspicion(
      .textOffColumn(line, due: due), line.span(0, line.indent),
      String(repeating: " ", count: due))
    let goesOn =
      text.first?.isLowercase == true || !Sentences.endsWithOne(above.text(above.content))
    return goesOn ? [further, remark] : [remark, further]
  }

  /// Suspects a value that stands below its key, in the same column.
  static func valueOnNextLine(_ line: YAMLLine, _ near: YAMLNeighbours) -> [YAMLSuspicion] {
    guard line.colon == nil, line.hyphens.isEmpty, let above = near.above(line),
      above.colon != nil, above.value == nil, line.indent <= above.content,
      Definition.takesText(above.word)
    else { return [] }
    let shown = Excerpt.of(above.text(above.content) + " " + line.text(line.indent))
    let edit = Span(above.span(0).end, line.start + line.indent)
    return [YAMLSuspicion(.valueOnNextLine(line.span(line.indent), shown), edit, " ")]
  }

  /// Suspects a comma behind a whole value, as other formats have it.
  static func commaAfterValue(_ line: YAMLLine) -> [YAMLSuspicion] {
    guard line.colon != nil, let start = line.value else { return [] }
    var end = line.bytes.count
    while end > start, line.bytes[end - 1] == 0x20 { end -= 1 }
    let value = line.text(start, end)
    guard value.hasSuffix(","), let sign = value.first,
      let close = ["\"": "\"", "'": "'", "[": "]", "{": "}"][String(sign)],
      value.dropLast().hasSuffix(close)
    else { return [] }
    let shown = Excerpt.of(line.text(line.content, end - 1), limit: 60)
    let place = line.span(end - 1, end)
    return [YAMLSuspicion(.commaAfterValue(place, shown), place, "")]
  }

  /// Suspects a hyphen before a key that is not the first of an item.
  static func hyphenTooMany(_ line: YAMLLine) -> [YAMLSuspicion] {
    guard let hyphen = line.hyphens.last,
      line.colon != nil || line.text(line.content).contains(": ")
    else { return [] }
    let shown = Excerpt.of(line.text(line.content))
    let place = line.span(hyphen, hyphen + 1)
    return [YAMLSuspicion(.hyphenTooMany(place, shown), line.span(hyphen, line.content), "")]
  }

  private static func isConflictMarker(_ line: YAMLLine) -> Bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { sign in
      line.indent == 0 && line.text(0).hasPrefix(sign)
        && (line.bytes.count == 7 || line.bytes[7] == 0x20)
    }
  }
}

extension Finding {
  fileprivate static func conflictMarker(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "two versions of the file stand below each other",
        nl: "er staan twee versies van het bestand onder elkaar"),
      help: Phrase(
        en: "keep one of the two, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`",
        nl: "houd een van de twee, en haal de regels met `<<<<<<<`, `=======` en `>>>>>>>` weg"))
  }

  fileprivate static func remarkWithoutSign(_ span: Span, _ shown: String) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a remark does not begin with `#`", nl: "een opmerking begint niet met `#`"),
      help: Phrase(en: "write `\(shown)`", nl: "schrijf `\(shown)`"))
  }

  fileprivate static func looseLine(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(en: "a line belongs to nothing", nl: "een regel hoort nergens bij"),
      label: Phrase(
        en: "neither a key nor part of a text", nl: "geen sleutel en geen deel van een tekst"),
      help: Phrase(
        en: "remove it, or put `# ` before it to make a remark of it",
        nl: "haal hem weg, of zet er `# ` voor: dan is het een opmerking"))
  }

  fileprivate static func textOffColumn(_ line: YAMLLine, due: Int) -> Finding {
    Finding(
      at: line.span(line.indent),
      Phrase(
        en: "a line of a text begins too far to the left",
        nl: "een regel van een tekst begint te ver naar links"),
      help: .column(due, now: line.indent))
  }

  fileprivate static func valueOnNextLine(_ span: Span, _ shown: String) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a value stands below its key", nl: "een waarde staat onder zijn sleutel"),
      help: Phrase(
        en: "put it behind the key: `\(shown)`", nl: "zet hem achter de sleutel: `\(shown)`"))
  }

  fileprivate static func commaAfterValue(_ span: Span, _ shown: String) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a comma stands behind a whole value", nl: "er staat een komma achter een hele waarde"),
      help: Phrase(
        en: "remove the comma: `\(shown)`", nl: "haal de komma weg: `\(shown)`"))
  }

  fileprivate static func hyphenTooMany(_ span: Span, _ shown: String) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a hyphen stands before a key that begins no item",
        nl: "er staat een streepje voor een sleutel die geen nieuw punt begint"),
      help: Phrase(
        en: "remove the hyphen: `\(shown)`", nl: "haal het streepje weg: `\(shown)`"))
  }
}

extension Definition {
  /// Returns whether a key takes a value that fits behind it, wherever it may stand.
  fileprivate static func takesText(_ key: String) -> Bool {
    allCases.contains { definition in
      switch definition.field(key)?.shape {
      case .scalar, .oneOrMore: true
      default: false
      }
    }
  }
}
