import CallsideCore

/// What a JSON Schema says of single values.
///
/// An editor takes `2026` for a number before it looks at the schema; the reader takes it for the
/// text it is. So a text may be a number here. It may not be a boolean, which the reader would take
/// as well: an editor would offer `true` and `false` wherever a text is due.
extension Scalar {
  typealias Keywords = [(key: String, value: OrderedJSON)]

  /// Returns the keywords that a value must meet.
  func keywords(in language: Language) -> Keywords {
    switch self {
    case .text, .prose, .reference: [Self.type("string", "number"), Self.pattern(Self.visible)]
    case .id(let rule):
      [Self.type("string", "integer"), ("minimum", .number(0))] + rule.keywords
    case .oneOf(let words): [("enum", .list(words.flatMap(Self.asWritten)))]
    case .role: [("enum", .list(Role.allCases.map { .text($0.rawValue) }))]
    case .truth: [Self.type("boolean")]
    case .number: [Self.type("number")]
    case .dials: [Self.type("integer"), ("minimum", .number(1)), ("maximum", .number(1_000))]
    case .percent: Self.range(0, 100)
    case .points: Self.range(-50, 50)
    case .factor: Self.range(0, 10)
    case .duration:
      [
        Self.type("string"), Self.pattern(#"^\s*[0-9]{1,6} *[mhduwMHDUW]\s*$"#),
        Self.examples("30m", language == .nl ? "1u" : "1h", "2d", "1w"),
      ]
    case .time:
      [
        Self.type("string"), Self.pattern("^(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)$"),
        Self.examples("09:00", "17:30"),
      ]
    case .day: Self.days(language)
    case .currency:
      [Self.type("string"), Self.pattern("^[A-Z]{3}$"), Self.examples("EUR", "GBP", "USD")]
    case .country:
      [Self.type("string"), Self.pattern(Self.visible), Self.examples("nl", "be", "de")]
    case .condition:
      [
        Self.type("string"), Self.pattern(Self.visible),
        Self.examples("budget is known", "budget is known and decider is known"),
      ]
    }
  }

  /// Something to see.
  private static let visible = #"[^ \t\r\n]"#

  private static func type(_ names: String...) -> (key: String, value: OrderedJSON) {
    ("type", names.count == 1 ? .text(names[0]) : .list(names.map { .text($0) }))
  }

  private static func pattern(_ pattern: String) -> (key: String, value: OrderedJSON) {
    ("pattern", .text(pattern))
  }

  private static func examples(_ examples: String...) -> (key: String, value: OrderedJSON) {
    ("examples", .list(examples.map { .text($0) }))
  }

  private static func range(_ low: Int, _ high: Int) -> Keywords {
    [type("number"), ("minimum", .number(low)), ("maximum", .number(high))]
  }

  /// A word that an editor takes for a number may be written as either.
  private static func asWritten(_ word: String) -> [OrderedJSON] {
    Int(word).map { [.number($0), .text(word)] } ?? [.text(word)]
  }

  /// A day, or days from one to another, in either language and in capitals too; those of the
  /// language are offered.
  private static func days(_ language: Language) -> Keywords {
    let isDutch = language == .nl
    let offered = [isDutch ? "ma-vr" : "mon-fri"] + dayNames[isDutch ? 1 : 0]
    let names = dayNames.joined().map { name in
      name.map { "[\($0.uppercased())\($0)]" }.joined()
    }
    let day = "(" + names.joined(separator: "|") + ")"
    return [
      (
        "anyOf",
        .list([
          .object([("enum", .list(offered.map { .text($0) }))]),
          .object([type("string"), pattern("^\(day)(-\(day))?$")]),
        ])
      )
    ]
  }
}

extension IDRule {
  /// The keywords that an id must meet, as a value or as a key.
  var keywords: Scalar.Keywords {
    var keywords: Scalar.Keywords = [
      ("pattern", .text("^[a-z0-9]+(-[a-z0-9]+)*$")), ("maxLength", .number(60)),
    ]
    if !reserved.isEmpty {
      let words = reserved.map { OrderedJSON.text($0) }
      keywords.append(("not", .object([("enum", .list(words))])))
    }
    return keywords
  }
}
