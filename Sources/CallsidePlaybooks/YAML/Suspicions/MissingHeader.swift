import CallsideCore

extension YAMLSuspicion {
  /// Suspects that the line was lost under which a list or the things below each other stood.
  static func missingHeader(_ line: YAMLLine) -> [YAMLSuspicion] {
    let key = line.word
    let column = (line.hyphens.first ?? line.indent) - 2
    guard line.colon != nil, column >= 0, line.hyphens.count <= 1 else { return [] }
    let headers: [String]
    if line.hyphens.isEmpty {
      let isRow = line.value == nil || line.text(line.value ?? 0).hasPrefix("{")
      headers =
        isRow && !Definition.isKey(key)
        ? ["outcomes", "choices", "questions", "objections"] : []
    } else {
      let lists: [(String, Definition)] = [
        ("phases", .phase), ("script", .step), ("meet", .stage),
      ]
      headers = lists.filter { $0.1.field(key) != nil }.map(\.0)
    }
    return headers.map { header in
      YAMLSuspicion(
        .missingHeader(header, above: line.keySpan, column: column), line.span(0, 0),
        String(repeating: " ", count: column) + header + ":\n")
    }
  }
}

extension Finding {
  /// Says that the key is gone under which something stands.
  static func missingHeader(_ header: String, above span: Span, column: Int) -> Finding {
    let spaces = Wording.spaces(column)
    return Finding(
      at: span,
      Phrase(
        en: "a line `\(header):` is missing above this one",
        nl: "boven deze regel ontbreekt een regel `\(header):`"),
      help: column == 0
        ? Phrase(
          en: "put a line `\(header):` above it", nl: "zet erboven een regel `\(header):`")
        : Phrase(
          en: "put a line `\(header):` above it, with \(spaces.en) before it",
          nl: "zet erboven een regel `\(header):`, met \(spaces.nl) ervoor"))
  }
}
