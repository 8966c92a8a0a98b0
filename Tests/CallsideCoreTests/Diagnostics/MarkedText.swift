import CallsideCore

extension Diagnostic.Place {
  /// Makes a place of a text in which `⟦` and `⟧` stand around the span.
  static func marked(
    _ text: String, name: String? = nil, label: Phrase? = nil
  ) -> Diagnostic.Place {
    let bare = text.replacing("⟦", with: "").replacing("⟧", with: "")
    let start = text.firstRange(of: "⟦").map { text[..<$0.lowerBound].utf8.count } ?? 0
    let marked = text.firstRange(of: "⟧").map { text[..<$0.lowerBound].utf8.count - 3 } ?? start
    return Diagnostic.Place(SourceText(name: name, text: bare), Span(start, marked), label)
  }
}
