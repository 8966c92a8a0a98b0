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
  /// What a key takes.
  enum Expected {
    case keys, list
    case scalar(Scalar)

    /// The Dutch verb, which follows the number of the noun.
    fileprivate var verb: String {
      if case .keys = self { "horen" } else { "hoort" }
    }

    fileprivate var noun: Phrase {
      switch self {
      case .keys: Phrase(en: "keys with values", nl: "sleutels met waarden")
      case .list: Phrase(en: "a list", nl: "een lijst")
      case .scalar(let scalar): scalar.noun
      }
    }
  }

  /// Says that a value is of another kind than what is due where it stands.
  static func wrongType(
    _ slot: FormReader.Slot, takes expected: Expected, _ node: YAMLNode, in source: SourceText
  ) -> Finding {
    let noun = expected.noun
    let headline =
      switch slot {
      case .file:
        Phrase(
          en: "the file must hold \(noun.en)", nl: "in het bestand \(expected.verb) \(noun.nl)")
      case .key(let key):
        Phrase(
          en: "key \(Wording.quoted(key)) takes \(noun.en)",
          nl: "bij sleutel \(Wording.quoted(key)) \(expected.verb) \(noun.nl)")
      case .item(let key):
        Phrase(
          en: "each item of \(Wording.quoted(key)) takes \(noun.en)",
          nl: "bij elk punt van \(Wording.quoted(key)) \(expected.verb) \(noun.nl)")
      }
    return Finding(
      at: node.span, headline, label: found(node), help: help(expected, node, in: source))
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
      help: Wording.didYouMean(meant))
  }

  /// Says that a value is not a number.
  static func notANumber(_ text: String, _ key: String, _ span: Span) -> Finding {
    // "20%", "2,5", "€ 500" and "10.000" are meant as numbers all the same.
    var bare = text.filter { !"% €_".contains($0) }.replacing(",", with: ".")
    if bare.split(separator: ".").last?.count == 3 { bare = bare.replacing(".", with: "") }
    let meant = bare != text && Scalar.number(bare) != nil ? [bare] : []
    return Finding(
      at: span,
      Phrase(
        en: "key \(Wording.quoted(key)) takes a number",
        nl: "bij sleutel \(Wording.quoted(key)) hoort een getal"),
      label: Phrase(en: "not a number", nl: "geen getal"), help: Wording.didYouMean(meant))
  }

  private static func found(_ node: YAMLNode) -> Phrase {
    switch node.content {
    case .list: Phrase(en: "this is a list", nl: "dit is een lijst")
    case .mapping: Phrase(en: "these are keys with values", nl: "dit zijn sleutels met waarden")
    case .scalar where node.isEmpty: Phrase(en: "nothing stands here", nl: "hier staat niets")
    case .scalar: Phrase(en: "this is a text", nl: "dit is een tekst")
    }
  }

  private static func help(
    _ expected: Expected, _ node: YAMLNode, in source: SourceText
  ) -> Phrase? {
    switch (expected, node.content) {
    case (.list, .mapping(let mapping)):
      guard let first = mapping.entries.first, first.value.span.end >= first.keySpan.end else {
        return nil
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
      guard mapping.entries.count == 1 else { return nil }
      return Phrase(
        en: "put the text between quotes: a colon with a space after it makes a key",
        nl:
          "zet de tekst tussen aanhalingstekens: een dubbele punt met een spatie maakt een sleutel")
    case (.list, .scalar(let text, .plain)):
      guard text.utf8.count <= 40, !text.contains(",") else { return nil }
      return Phrase(en: "write `[\(text)]`", nl: "schrijf `[\(text)]`")
    default: return nil
    }
  }

  /// Returns whether a mapping is a text that begins with a placeholder, or with a name in braces.
  private static func isTextInBraces(_ node: YAMLNode, in source: SourceText) -> Bool {
    let text = source.slice(node.span.start..<node.span.end)
    return text.hasPrefix("{{") || text.hasPrefix("{") && node.entries.allSatisfy(\.value.isEmpty)
  }
}
