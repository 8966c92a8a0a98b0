public import CallsideCore

extension StoryFile {
  /// Returns the text of a file of its own for one story, with the name of its playbook on top.
  public static func text(of story: [String], for playbook: Playbook) -> String {
    let heading = Phrase(
      en: "# Stories for the playbook \(playbook.id). `playbook test \(playbook.id)` runs them.",
      nl:
        "# Verhalen bij het draaiboek \(playbook.id). `draaiboek test \(playbook.id)` loopt ze na."
    )[playbook.language]
    return heading + "\n\nstories:\n" + story.map { "  \($0)\n" }.joined()
  }

  /// Returns the text of this file with one more story after its own, indented as they are.
  ///
  /// - Returns: Nil where its stories do not stand in lines of their own.
  public func text(adding story: [String]) -> String? {
    let text = source.text
    let list = YAMLSource(source, as: .storyFile).root?["stories"]?.elements ?? []
    guard let last = list.last, let first = list.first else { return nil }
    let (line, column) = source.position(of: first.span.start)
    let dash = source.line(line).prefix { $0 == " " }
    guard source.line(line).dropFirst(dash.count).hasPrefix("- "), column > dash.count + 1 else {
      return nil
    }
    let bytes = Array(text.utf8)
    let end = bytes[last.span.end...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    let before = String(decoding: bytes[..<end], as: UTF8.self)
    let after = String(decoding: bytes[end...], as: UTF8.self)
    let lineBreak = text.utf8.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    let lines = ["", ""] + story.map { dash + $0 }
    return (before.hasSuffix("\r") ? String(before.unicodeScalars.dropLast()) : before)
      + lines.joined(separator: lineBreak)
      + (after.isEmpty ? lineBreak : lineBreak + after.dropFirst())
  }
}
