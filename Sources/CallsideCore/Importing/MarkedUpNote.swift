/// A note that a CRM keeps as HTML, as the text that it shows.
enum MarkedUpNote {
  /// Returns a text without tags and entities; any other text as it is.
  static func plain(_ text: String) -> String {
    guard text.contains(tag) else { return text }
    var plain = text.replacing(tag, with: " ")
    for (entity, character) in entities { plain = plain.replacing(entity, with: character) }
    return Printable.cleaned(plain)
  }

  /// The tags that editors of notes write; a text about "a < b" has none.
  private nonisolated(unsafe) static let tag =
    /<\/?(?:p|br|div|span|b|i|u|em|strong|ul|ol|li|a|h[1-6]|font|blockquote|table|tbody|tr|td)(?:\s[^>]*)?\/?>/
    .ignoresCase()

  /// The ampersand comes last: what it made is no entity.
  private static let entities = [
    ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ("&apos;", "'"), ("&amp;", "&"),
  ]
}
