import CallsideCore

extension Check {
  /// Finds a text where a list is due, a word where a number is due, and the like.
  static let wrongType = Check(
    "wrong-type",
    what: Phrase(
      en: "A list where a text is due, a word where a number is due.",
      nl: "Een lijst waar een tekst hoort, een woord waar een getal hoort."),
    why: Phrase(
      en: "The value has another form than the key takes, so it cannot be understood.",
      nl: "De waarde heeft een andere vorm dan de sleutel verwacht, en is zo niet te begrijpen."),
    bad: Example(.phase, "prepare: Read their website."),
    good: Example(.phase, "prepare: [Read their website.]"))
}

extension Finding {
  /// Says that a value is of another shape than what is due where it stands.
  static func wrongType(
    _ slot: FormReader.Slot, takes shape: Shape, _ node: YAMLNode, in source: SourceText
  ) -> Finding {
    let due = due(shape, slot.name)
    let headline =
      switch slot {
      case .file:
        Phrase(
          en: "the file must hold \(due.noun.en)", nl: "in het bestand \(due.verb) \(due.noun.nl)")
      case .key(let key):
        Phrase(
          en: "key \(Wording.quoted(key)) takes \(due.noun.en)",
          nl: "bij sleutel \(Wording.quoted(key)) \(due.verb) \(due.noun.nl)")
      case .item(let key):
        Phrase(
          en: "each item of \(Wording.quoted(key)) takes \(due.noun.en)",
          nl: "bij elk punt van \(Wording.quoted(key)) \(due.verb) \(due.noun.nl)")
      }
    return Finding(
      at: node.span, headline, label: found(node), help: help(shape, slot, node, in: source))
  }

  /// Returns what a shape takes, with the Dutch verb, which follows the number of the noun.
  private static func due(_ shape: Shape, _ key: String) -> (noun: Phrase, verb: String) {
    switch shape {
    case .scalar(let scalar), .oneOrMore(let scalar): return (scalar.noun, "hoort")
    case .values, .list: return (Phrase(en: "a list", nl: "een lijst"), "hoort")
    case .mapping, .table, .labels:
      let line = shape.firstLine(for: key) ?? Phrase(same: "…")
      return (Phrase(en: "lines such as `\(line.en)`", nl: "regels als `\(line.nl)`"), "horen")
    }
  }

  /// Says that a value is neither true nor false.
  static func notTrueOrFalse(_ text: String, _ key: String, _ span: Span) -> Finding {
    let meant: [String] =
      switch text.lowercased() {
      case "true", "yes", "y", "ja", "on", "1", "waar": ["true"]
      case "false", "no", "n", "nee", "off", "0", "onwaar": ["false"]
      default: Spelling.near(String(text.prefix(10)), among: ["true", "false"])
      }
    return Finding(
      at: span,
      Phrase(
        en: "key \"\(key)\" takes `true` or `false`",
        nl: "bij sleutel \"\(key)\" hoort `true` of `false`"),
      label: Phrase(en: "neither of the two", nl: "geen van beide"),
      help: Wording.didYouMean(meant)
        ?? Phrase(
          en: "write `\(key): true`, or leave the line out",
          nl: "schrijf `\(key): true`, of laat de regel weg"))
  }

  /// Says that a value is no number of calls in a week.
  static func notDials(_ key: String, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "key \(Wording.quoted(key)) takes a number of calls",
        nl: "bij sleutel \(Wording.quoted(key)) hoort een aantal gesprekken"),
      label: Phrase(en: "a whole number from 1 to 1000", nl: "een heel getal van 1 tot 1000"),
      help: Phrase(en: "such as `\(key): 40`", nl: "zoals `\(key): 40`"))
  }

  /// Says that a value is not a number.
  static func notANumber(_ text: String, _ key: String, _ span: Span) -> Finding {
    // "20%", "2,5", "€ 500" and "10.000" are meant as numbers all the same.
    var bare = text.filter { !"% €_".contains($0) }.replacing(",", with: ".")
    if bare.split(separator: ".").last?.count == 3 { bare = bare.replacing(".", with: "") }
    let meant =
      bare != text && Scalar.number(bare) != nil
      ? bare : NumberWords.cardinal(Spelling.fold(text)).map(String.init)
    return Finding(
      at: span,
      Phrase(
        en: "key \(Wording.quoted(key)) takes a number",
        nl: "bij sleutel \(Wording.quoted(key)) hoort een getal"),
      label: Phrase(en: "not a number", nl: "geen getal"),
      help: Wording.didYouMean(meant.map { [$0] } ?? [])
        ?? Phrase(
          en: "write it in digits, such as `\(key): 20`",
          nl: "schrijf het in cijfers, zoals `\(key): 20`"))
  }

  /// Says that a percentage is not written as one; a part of one is meant as so many percent.
  static func notAPercentage(_ text: String, _ key: String, _ span: Span) -> Finding {
    var finding = notANumber(text, key, span)
    if let percent = Self.percent(text.replacing(",", with: ".")) {
      finding.help = Phrase(en: "write `\(percent)`", nl: "schrijf `\(percent)`")
    }
    return finding
  }

  private static func found(_ node: YAMLNode) -> Phrase {
    switch node.content {
    case .list: Phrase(en: "this is a list", nl: "dit is een lijst")
    case .mapping:
      Phrase(en: "these are words with a colon", nl: "dit zijn woorden met een dubbele punt")
    case .scalar where node.isEmpty: Phrase(en: "nothing stands here", nl: "hier staat niets")
    case .scalar: Phrase(en: "this is a text", nl: "dit is een tekst")
    }
  }

  private static func help(
    _ shape: Shape, _ slot: FormReader.Slot, _ node: YAMLNode, in source: SourceText
  ) -> Phrase {
    switch (shape, node.content) {
    case (.mapping(let definition), .scalar(let text, let style)) where !style.isBlock:
      guard let kept = definition.sample(keeping: text) else { break }
      return written(kept, shape, slot)
    case (.mapping, .list(let elements)):
      guard case .item = slot, let only = elements.first, elements.count == 1 else { break }
      let line = source.slice(only.span.start..<only.span.end).prefix { !$0.isNewline }
      let item = Excerpt.of("- " + line)
      return Phrase(en: "remove one hyphen: `\(item)`", nl: "haal één streepje weg: `\(item)`")
    case (.list, .mapping(let mapping)), (.values, .mapping(let mapping)):
      guard let first = mapping.entries.first, first.value.span.end >= first.keySpan.end else {
        break
      }
      let written = source.slice(first.keySpan.start..<first.value.span.end)
      let line = written.prefix { !$0.isNewline }
      return .itemHelp("- " + (Bullet(String(line))?.rest ?? String(line)))
    case (.scalar, .mapping) where isTextInBraces(node, in: source):
      return Phrase(
        en: "put the text between quotes: a `{` at the start means something else in YAML",
        nl:
          "zet de tekst tussen aanhalingstekens: een `{` aan het begin betekent in YAML iets anders"
      )
    case (.scalar(.text), .mapping(let mapping)), (.scalar(.prose), .mapping(let mapping)):
      guard mapping.entries.count == 1 else { break }
      return Phrase(
        en: "put the text between quotes: a colon with a space after it makes a key",
        nl:
          "zet de tekst tussen aanhalingstekens: een dubbele punt met een spatie maakt een sleutel")
    case (.values(let kind), .scalar(let text, let style)) where !style.isBlock:
      guard let list = bracketed(text, of: kind) else { break }
      return Phrase(
        en: "put it between square brackets: `\(list)`",
        nl: "zet het tussen rechte haken: `\(list)`")
    case (.list, .scalar):
      guard let line = shape.firstLine(for: slot.name) else { break }
      return Phrase(
        en: "give each item a line of its own, with a dash: `- \(line.en)`",
        nl: "geef elk punt een eigen regel, met een streepje: `- \(line.nl)`")
    case (.scalar, .list(let elements)):
      guard elements.count == 1, let text = elements[0].text, text.count <= 40 else { break }
      let isInBrackets = source.slice(node.span.start..<node.span.start + 1) == "["
      return isInBrackets
        ? Phrase(en: "write `\(text)`, without brackets", nl: "schrijf `\(text)`, zonder haken")
        : Phrase(en: "write `\(text)`, without a dash", nl: "schrijf `\(text)`, zonder streepje")
    default: break
    }
    return written(shape.sample(for: slot.name), shape, slot)
  }

  /// Returns the right form of a value as it is written where it is due.
  private static func written(
    _ sample: Phrase, _ shape: Shape, _ slot: FormReader.Slot
  ) -> Phrase {
    let isLine = shape.firstLine(for: slot.name) != nil
    func form(_ sample: String) -> String {
      let bare = isLine ? String(sample.dropFirst().dropLast()) : sample
      return switch slot {
      case .file: bare
      case .key(let key): Printable.line("\(key): \(sample)")
      case .item: "- " + bare
      }
    }
    return Phrase(en: "write `\(form(sample.en))`", nl: "schrijf `\(form(sample.nl))`")
  }

  /// Returns a text as a list in square brackets, or nil where that would not be read back.
  private static func bracketed(_ text: String, of kind: Scalar) -> String? {
    guard text.utf8.count <= 60, !text.contains(where: { "[]{}#\"'\n".contains($0) }),
      !text.contains(": ")
    else { return nil }
    // In a line for the rep a comma is a comma.
    if case .prose = kind, text.contains(",") { return "[\"\(text)\"]" }
    return "[\(text)]"
  }

  /// Returns whether a mapping is a text that begins with a placeholder, or with a name in braces.
  private static func isTextInBraces(_ node: YAMLNode, in source: SourceText) -> Bool {
    let text = source.slice(node.span.start..<node.span.end)
    return text.hasPrefix("{{") || text.hasPrefix("{") && node.entries.allSatisfy(\.value.isEmpty)
  }
}
