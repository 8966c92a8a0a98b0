import CallsideCore

extension YAMLSuspicion {
  /// Suspects a quote that a text begins with and that is not closed where the text ends.
  static func unclosedQuote(_ line: YAMLLine, in source: SourceText) -> [YAMLSuspicion] {
    guard let start = line.value, let sign = line.text(start).first, sign == "\"" || sign == "'",
      closing(sign, of: line.text(start)) == nil
    else { return [] }
    let whole = WholeText(of: line, from: start, in: source)
    guard closing(sign, of: whole.text) == nil else { return [] }
    let place = line.span(start, start + 1)
    let inner = whole.text.dropFirst()
    var found: [YAMLSuspicion] = []
    // 's Ochtends, 't Gaat: the apostrophe belongs to the word.
    if sign == "'", inner.dropFirst().first == " " {
      found.append(
        YAMLSuspicion(
          .apostropheFirst(place, quoted: Excerpt.quoted(beginningOf: whole.text)), whole.span,
          Excerpt.quoted(whole.text)))
    }
    let shown = "\(sign)\(Excerpt.of(String(inner)))\(sign)"
    let end = Span(whole.span.end, whole.span.end)
    found.append(YAMLSuspicion(.unclosedQuote(place, closed: shown), end, String(sign)))
    return found
  }

  /// Suspects a text that goes on after its closing quote.
  static func textAfterQuote(_ line: YAMLLine) -> [YAMLSuspicion] {
    guard let start = line.value, let sign = line.text(start).first, sign == "\"" || sign == "'",
      let end = closing(sign, of: line.text(start))
    else { return [] }
    var rest = start + end
    while rest < line.bytes.count, line.bytes[rest] == 0x20 { rest += 1 }
    guard rest < line.bytes.count, !"#:,]}".utf8.contains(line.bytes[rest]) else { return [] }
    var text = line.text(start)
    while text.last == " " { text.removeLast() }
    if let inner = quotedWithin(text, by: sign) {
      let quoted = Excerpt.quoted(inner)
      return [
        YAMLSuspicion(
          .quoteWithin(line.span(start + end - 1, start + end), quoted: quoted, for: inner),
          line.span(start, start + text.utf8.count), quoted)
      ]
    }
    return [
      YAMLSuspicion(
        .afterQuote(line.span(rest), quoted: Excerpt.quoted(beginningOf: text)),
        line.span(start, start + text.utf8.count), Excerpt.quoted(text))
    ]
  }

  /// Suspects a text between single quotes in a list on one line that has an apostrophe in it.
  static func quotesInList(_ line: YAMLLine) -> [YAMLSuspicion] {
    guard let start = line.value, line.text(start).hasPrefix("["), line.text(start).hasSuffix("]")
    else { return [] }
    let items = line.text(start).dropFirst().dropLast().split(separator: ",").map { item in
      String(item.drop { $0 == " " })
    }
    let mended = items.map { item in
      guard item.count > 2, item.first == "'", item.last == "'" else { return item }
      let inner = item.dropFirst().dropLast()
      return inner.contains("'") ? Excerpt.quoted(String(inner)) : item
    }
    guard let place = items.indices.first(where: { items[$0] != mended[$0] }) else { return [] }
    let text = "[" + mended.joined(separator: ", ") + "]"
    let span = line.span(start)
    let before = items[..<place].reduce(start + 1) { $0 + $1.utf8.count + 2 }
    let mark = line.span(before, before + 1)
    return [
      YAMLSuspicion(.quoteWithin(mark, quoted: mended[place], for: items[place]), span, text)
    ]
  }

  /// Returns what stands between the quotes of a text that has such quotes in it as well, or nil
  /// for one that only begins with a quotation.
  private static func quotedWithin(_ text: String, by sign: Character) -> String? {
    let inner = text.last == sign ? String(text.dropFirst().dropLast()) : String(text.dropFirst())
    guard let first = inner.firstIndex(of: sign) else { return nil }
    let before = inner[..<first].last
    let after = inner[inner.index(after: first)...].first
    if sign == "'" {
      // zo'n: the second one is an apostrophe; 's Ochtends: the first one is.
      let isWithin = before?.isLetter == true && after?.isLetter == true
      return isWithin && inner.dropFirst().first != " " ? inner : nil
    }
    // "Duur", zegt hij, "te duur" is two quotations; in "Ik "vat" het" one stands within another.
    return text.last == sign && (before == " " || before == "(") ? inner : nil
  }

  /// Returns how many bytes a quoted text is long, or nil when its quote is not closed.
  private static func closing(_ sign: Character, of text: String) -> Int? {
    let bytes = Array(text.utf8)
    let quote = sign.asciiValue ?? 0
    var here = 1
    while here < bytes.count {
      if bytes[here] == UInt8(ascii: "\\"), sign == "\"" {
        here += 2
      } else if bytes[here] != quote {
        here += 1
      } else if sign == "'", here + 1 < bytes.count, bytes[here + 1] == quote {
        here += 2
      } else {
        return here + 1
      }
    }
    return nil
  }
}

extension Finding {
  /// Says that quotes within a text end it.
  fileprivate static func quoteWithin(
    _ span: Span, quoted: String, for inner: String
  ) -> Finding {
    let shown = inner.first == "'" ? quoted : Excerpt.quoted(beginningOf: inner)
    return Finding(
      at: span,
      Phrase(
        en: "a quote within a text ends it",
        nl: "een aanhalingsteken binnen een tekst sluit die af"),
      help: quoted.hasPrefix("'")
        ? Phrase(
          en: "put single quotes around the whole text: `\(shown)`",
          nl: "zet enkele aanhalingstekens om de hele tekst: `\(shown)`")
        : Phrase(
          en: "put double quotes around the whole text: `\(shown)`",
          nl: "zet dubbele aanhalingstekens om de hele tekst: `\(shown)`"))
  }
}
