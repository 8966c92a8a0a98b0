import CallsideCore

/// Keys and values on one line, as their author meant them: with all commas, quotes and braces.
///
/// ```
/// {label: "Het kost tijd" chance: +5}     do: call, in: 2d       {do:call, in:2d}
/// {label: "Het kost tijd", chance: +5}    {do: call, in: 2d}     {do: call, in: 2d}
/// ```
struct BracedPairs {
  /// What has these keys.
  let definition: Definition
  /// The line as it can be read.
  let text: String

  /// Reads a text with or without braces, or returns nil when it is none with known keys.
  ///
  /// - Parameter definition: What it should be; nil when only the first key tells.
  init?(_ text: String, as definition: Definition? = nil) {
    let bare = Self.bare(text)
    guard text.utf8.count <= YAMLLine.lengthLimit, let first = Self.key(bare[...], { _ in true })
    else { return nil }
    let homes = definition.map { [$0] } ?? Definition.allCases
    var best: (definition: Definition, pairs: [String])?
    for home in homes where home.field(first.key) != nil {
      guard let pairs = Self.pairs(bare, of: home), pairs.count > best?.pairs.count ?? 0 else {
        continue
      }
      best = (home, pairs)
    }
    guard let best else { return nil }
    self.definition = best.definition
    self.text = "{" + best.pairs.joined(separator: ", ") + "}"
  }

  /// Returns a text without the braces around it.
  private static func bare(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    guard let open = bytes.first, "{(".utf8.contains(open) else { return bytes }
    bytes.removeFirst()
    let close = UInt8(ascii: open == UInt8(ascii: "{") ? "}" : ")")
    let opened = bytes.count { $0 == open } + 1
    if bytes.last == close, bytes.count(where: { $0 == close }) >= opened { bytes.removeLast() }
    return bytes
  }

  /// Returns the keys with their values, each as it is to be written; nil for what is none.
  private static func pairs(_ bytes: [UInt8], of definition: Definition) -> [String]? {
    var pairs: [String] = []
    var known: Set<String> = []
    var here = 0
    func isKey(_ word: String) -> Bool { definition.field(word) != nil && !known.contains(word) }
    while true {
      while here < bytes.count, " ,".utf8.contains(bytes[here]) { here += 1 }
      guard here < bytes.count else { return pairs.isEmpty ? nil : pairs }
      guard let (key, length) = key(bytes[here...], isKey) else { return nil }
      known.insert(key)
      here += length
      while here < bytes.count, bytes[here] == 0x20 { here += 1 }
      guard let (value, end) = value(bytes, from: here, isKey) else { return nil }
      pairs.append(key + ": " + value)
      here = end
    }
  }

  /// Returns the key that a text begins with, and how long it is with its colon.
  private static func key(
    _ bytes: ArraySlice<UInt8>, _ isKey: (String) -> Bool
  ) -> (key: String, length: Int)? {
    let trimmed = bytes.drop { $0 == 0x20 }
    let word = trimmed.prefix(while: YAMLLine.isWord)
    let key = String(decoding: word, as: UTF8.self)
    guard !word.isEmpty, trimmed.dropFirst(word.count).first == UInt8(ascii: ":"), isKey(key)
    else { return nil }
    return (key, bytes.count - trimmed.count + word.count + 1)
  }

  /// Returns the value that begins at a place, as it is to be written, and where it ends.
  private static func value(
    _ bytes: [UInt8], from start: Int, _ isKey: (String) -> Bool
  ) -> (String, Int)? {
    guard start < bytes.count else { return nil }
    /// Returns whether a value may end before a place: at the end, or where another key follows.
    func isEnd(_ place: Int) -> Bool {
      let rest = bytes[place...].drop { " ,".utf8.contains($0) }
      return rest.isEmpty || (rest.startIndex > place && key(rest, isKey) != nil)
    }
    let sign = bytes[start]
    if "[{".utf8.contains(sign) {
      guard let end = balanced(bytes, from: start), isEnd(end) else { return nil }
      // What is between braces within braces stays as it is: to try every way of reading each of them
      // takes four times as long for every further pair.
      return (String(decoding: bytes[start..<end], as: UTF8.self), end)
    }
    let isQuoted = "\"'".utf8.contains(sign)
    var end = start + (isQuoted ? 1 : 0)
    if isQuoted {
      // The quote that closes it is the one behind which it ends; one within it is part of it.
      while end < bytes.count, !(bytes[end] == sign && isClosed(bytes, end + 1, isKey)) { end += 1 }
      if end < bytes.count {
        let inner = String(decoding: bytes[start + 1..<end], as: UTF8.self)
        return (quoted(inner, by: sign), end + 1)
      }
      end = start + 1
    }
    while end < bytes.count, !isEnd(end) { end += 1 }
    var text = String(decoding: bytes[(isQuoted ? start + 1 : start)..<end], as: UTF8.self)
    while let last = text.last, " ,".contains(last) { text.removeLast() }
    guard !text.isEmpty else { return nil }
    return (written(text, isQuoted: isQuoted), end)
  }

  /// Returns whether behind a closing quote nothing follows but another key.
  private static func isClosed(
    _ bytes: [UInt8], _ place: Int, _ isKey: (String) -> Bool
  ) -> Bool {
    let rest = bytes[place...].drop { " ,".utf8.contains($0) }
    return rest.isEmpty || key(rest, isKey) != nil
  }

  private static func quoted(_ inner: String, by sign: UInt8) -> String {
    let isRight = sign == UInt8(ascii: "\"") ? !inner.contains("\"") : !inner.contains("'")
    let quote = String(decoding: [sign], as: UTF8.self)
    return isRight ? quote + inner + quote : Excerpt.quoted(inner)
  }

  private static func written(_ text: String, isQuoted: Bool) -> String {
    if let inner = CurlyQuotes.inner(of: text) { return Excerpt.quoted(inner) }
    let needsQuotes =
      isQuoted || text.contains(where: { ",[]{}\"".contains($0) }) || text.contains(": ")
      || text.contains(" #") || text.hasSuffix(":") || "*&!|>'%@`#?:".contains(text.prefix(1))
      || text.hasPrefix("- ")
    return needsQuotes ? Excerpt.quoted(text) : text
  }

  /// Returns where a list or mapping ends that begins at a place, or nil.
  private static func balanced(_ bytes: [UInt8], from start: Int) -> Int? {
    var depth = 0
    for place in start..<bytes.count {
      if "[{".utf8.contains(bytes[place]) { depth += 1 }
      if "]}".utf8.contains(bytes[place]) { depth -= 1 }
      if depth == 0 { return place + 1 }
    }
    return nil
  }
}

extension YAMLSuspicion {
  /// Suspects keys on one line that miss a comma, a quote, a space or their braces.
  static func bracedPairs(_ line: YAMLLine) -> [YAMLSuspicion] {
    guard let start = line.value, line.colon != nil || !line.hyphens.isEmpty else { return [] }
    var value = line.text(start)
    while value.last == " " { value.removeLast() }
    let hasBraces = value.hasPrefix("{")
    guard hasBraces || line.colon != nil else { return [] }
    let home = hasBraces ? nil : Definition.allCases.lazy.compactMap { $0.inner(line.word) }.first
    // Behind a key that takes a text, words with a colon are a text.
    guard hasBraces || home != nil || !Definition.isKey(line.word),
      let pairs = BracedPairs(value, as: home), pairs.text != value
    else { return [] }
    let span = line.span(start, start + value.utf8.count)
    let finding = Finding.bracedPairs(
      span, opened: line.span(start, start + 1), pairs.text, hasBraces: hasBraces)
    return [YAMLSuspicion(finding, span, pairs.text)]
  }
}

extension Definition {
  /// Returns the kind of mapping that a key takes, or nil.
  fileprivate func inner(_ key: String) -> Definition? {
    guard case .mapping(let inner) = field(key)?.shape else { return nil }
    return inner
  }
}

extension Finding {
  /// Says how keys on one line are to be written.
  fileprivate static func bracedPairs(
    _ span: Span, opened: Span, _ text: String, hasBraces: Bool
  ) -> Finding {
    let help = Phrase(en: "write `\(text)`", nl: "schrijf `\(text)`")
    if hasBraces {
      return Finding(
        at: opened,
        Phrase(
          en: "what begins with `{` does not end, or misses a comma",
          nl: "wat met `{` begint eindigt niet, of mist een komma"),
        label: Phrase(en: "opened here", nl: "gaat hier open"), help: help)
    }
    return Finding(
      at: span,
      Phrase(
        en: "keys on one line belong between braces",
        nl: "sleutels op één regel horen tussen accolades"),
      help: help)
  }
}
