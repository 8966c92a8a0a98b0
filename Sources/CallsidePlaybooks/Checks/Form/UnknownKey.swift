import CallsideCore

extension Check {
  /// Finds keys that are not in the format.
  static let unknownKey = Check(
    "unknown-key",
    what: Phrase(en: "A key that does not exist.", nl: "Een sleutel die niet bestaat."),
    why: Phrase(
      en: "A key that does not exist is not read, so what stands there would be lost in silence.",
      nl:
        "Een sleutel die niet bestaat wordt niet gelezen; wat erachter staat gaat ongemerkt verloren."
    ),
    bad: Example(.question, "chnages: A no lowers the chance."),
    good: Example(.question, "changes: A no lowers the chance."))
}

extension Finding {
  /// Says that a key is not in the format.
  static func unknownKey(
    _ entry: YAMLNode.Entry, _ definition: Definition, _ owner: Phrase, after previous: String?,
    belonging home: Phrase? = nil
  ) -> Finding {
    let keys = definition.fields.map(\.key)
    let key = Wording.quoted(entry.key)
    return Finding(
      at: entry.keySpan,
      Phrase(
        en: "key \(key) does not exist for \(owner.en)",
        nl: "sleutel \(key) bestaat niet bij \(owner.nl)"),
      label: keys.count <= 8
        ? Wording.typed(keys)
        : Phrase(
          en: "callside does not know this word here", nl: "dit woord kent callside hier niet"),
      help: home ?? oneLevelDeeper(entry.key, definition)
        ?? furtherIn(entry.key, definition, after: previous)
        ?? Wording.didYouMean(entry.key, among: keys)
        ?? (keys.count > 8 && keys.count <= 24 ? known(keys) : nil))
  }

  private static func known(_ keys: [String]) -> Phrase {
    let all = Wording.typed(keys)
    return Phrase(en: "use \(all.en)", nl: "gebruik \(all.nl)")
  }

  /// Returns help for a key that belongs one level deeper, such as `date` beside `next`, or nil.
  private static func oneLevelDeeper(_ key: String, _ definition: Definition) -> Phrase? {
    let home = definition.fields.first { field in
      guard case .mapping(let inner) = field.shape else { return false }
      return inner.field(key) != nil
    }
    return home.map {
      Phrase(en: "put it under `\($0.key):`", nl: "zet het onder `\($0.key):`")
    }
  }

  /// Returns help for a key that begins too far to the left, so that what stands above it ends too
  /// early; or nil.
  private static func furtherIn(
    _ key: String, _ definition: Definition, after previous: String?
  ) -> Phrase? {
    let owner = previous.flatMap(definition.field)?.shape.inner?.owner(of: key)
    return owner.map {
      Phrase(
        en: "indent the line: `\(key)` belongs to a \($0.noun.en)",
        nl: "laat de regel inspringen: `\(key)` hoort bij een \($0.noun.nl)")
    }
  }
}

extension Shape {
  /// What each of many things behind a key is, or nil where there are none.
  fileprivate var inner: Definition? {
    switch self {
    case .list(let inner), .table(let inner, _): inner
    case .scalar, .oneOrMore, .values, .mapping, .labels: nil
    }
  }
}

extension Definition {
  /// Returns what has a key: this, or what it is made of.
  fileprivate func owner(of key: String) -> Definition? {
    if field(key) != nil { return self }
    return fields.lazy.compactMap { $0.shape.inner }.first { $0.field(key) != nil }
  }
}
