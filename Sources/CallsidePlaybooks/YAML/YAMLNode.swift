import CallsideCore

/// A piece of YAML with its place in the source text.
///
/// Scalars are plain text here: whether `yes`, `03` or `09:00` is a word, a number or a time is
/// decided by what the schema expects, never by YAML's own guess.
struct YAMLNode: Sendable {
  /// How a scalar was written.
  enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded

    /// Whether the text stands in lines under a `|` or `>`.
    var isBlock: Bool { self == .literal || self == .folded }
    /// Whether the text stands between quotes.
    var isQuoted: Bool { self == .singleQuoted || self == .doubleQuoted }
  }

  /// One key of a mapping with its value.
  struct Entry: Sendable {
    /// The text of the key.
    var key: String
    /// The place of the key.
    var keySpan: Span
    /// The value.
    var value: YAMLNode
  }

  /// A key that stood in the mapping before.
  struct Duplicate: Sendable {
    /// The text of the key.
    var key: String
    /// The place of the second use.
    var span: Span
    /// The place of the first use.
    var first: Span
  }

  /// A mapping in the author's order; of keys given twice, the first counts.
  struct Mapping: Sendable {
    /// The keys and values.
    var entries: [Entry] = []
    /// The keys that came back.
    var duplicates: [Duplicate] = []
    /// Where each key stands in `entries`.
    var index: [String: Int] = [:]
  }

  /// What it holds.
  enum Content: Sendable {
    case scalar(String, Style)
    case list([YAMLNode])
    case mapping(Mapping)
  }

  /// What it holds.
  var content: Content
  /// The place, without the white space around it.
  var span: Span

  /// The text of a scalar, or nil.
  var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The elements of a list; empty for anything else.
  var elements: [YAMLNode] {
    if case .list(let elements) = content { elements } else { [] }
  }

  /// The keys and values of a mapping; empty for anything else.
  var entries: [Entry] {
    if case .mapping(let mapping) = content { mapping.entries } else { [] }
  }

  /// Whether nothing stands here: `key:` and then the next line, `~` or `null`.
  var isEmpty: Bool {
    if case .scalar(let text, .plain) = content {
      ["", "~", "null", "Null", "NULL"].contains(text)
    } else {
      false
    }
  }

  /// Returns a key of a mapping with its value, or nil.
  func entry(_ key: String) -> Entry? {
    guard case .mapping(let mapping) = content, let position = mapping.index[key] else {
      return nil
    }
    return mapping.entries[position]
  }

  /// Returns the value of a key of a mapping, or nil when it is absent or empty.
  subscript(_ key: String) -> YAMLNode? {
    guard let value = entry(key)?.value, !value.isEmpty else { return nil }
    return value
  }
}
