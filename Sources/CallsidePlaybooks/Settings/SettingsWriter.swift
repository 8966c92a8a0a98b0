public import CallsideCore

/// Changes `config.yaml` in place: comments, order and everything else stay as they are.
public enum SettingsWriter {
  /// Returns a text in which a key has a value, changed where it stands or added at the end.
  public static func setting(_ key: String, to value: String, in source: SourceText) -> String {
    let text = source.text
    let written = scalar(value)
    let root = YAMLSource(source).root
    if let entry = root?.entry(key) {
      if entry.value.isEmpty {
        // Behind the colon, which stands right after the key.
        let colon = text.utf8.dropFirst(entry.keySpan.end).firstIndex(of: UInt8(ascii: ":"))
        let end = colon.map { text.utf8.distance(from: text.utf8.startIndex, to: $0) + 1 }
        let place = end ?? entry.keySpan.end
        let old = entry.value.span.end > place ? entry.value.span.end : place
        return replaced(place..<old, by: " " + written, in: source)
      }
      return replaced(entry.value.span.start..<entry.value.span.end, by: written, in: source)
    }
    if let root, text.utf8.dropFirst(root.span.start).first == UInt8(ascii: "{") {
      let end = root.span.end - 1
      let comma = root.entries.isEmpty ? "" : ", "
      return replaced(end..<end, by: "\(comma)\(key): \(written)", in: source)
    }
    let newline = text.isEmpty || text.hasSuffix("\n") || text.hasSuffix("\r\n") ? "" : "\n"
    // A mapping may stand a few spaces in; its keys must stay in one column.
    let first = root?.entries.first.map { source.position(of: $0.keySpan.start).column } ?? 1
    let indent = String(repeating: " ", count: first - 1)
    return text + newline + indent + "\(key): \(written)\n"
  }

  private static func replaced(
    _ range: Range<Int>, by new: String, in source: SourceText
  ) -> String {
    source.slice(0..<range.lowerBound) + new
      + source.slice(range.upperBound..<source.text.utf8.count)
  }

  /// Returns a value as YAML: plain where nobody can misread it, else between double quotes.
  private static func scalar(_ value: String) -> String {
    let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    let isPlain =
      value.first?.isLetter == true && !words.contains(value.lowercased())
      && !value.hasSuffix(" ")
      && value.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || " -_.&'()/@".unicodeScalars.contains($0)
      }
    if isPlain { return value }
    var quoted = "\""
    for scalar in Printable.cleaned(value).unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
