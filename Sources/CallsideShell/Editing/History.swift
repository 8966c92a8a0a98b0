/// Lines typed before, and where in them the arrow keys have come.
struct History {
  /// As many lines as are kept in memory and in a trimmed file.
  static let limit = 1_000

  /// The lines, oldest first.
  private(set) var entries: [String]

  /// The place in `entries` that is shown; nil while the line is a new one.
  private var position: Int?

  /// The new line, kept while an older one is shown.
  private var draft = ""

  init(entries: [String] = []) {
    self.entries = []
    for entry in entries { add(entry) }
  }

  /// Adds a line, and says whether it did: a blank one or the last one again is left out.
  @discardableResult
  mutating func add(_ line: String) -> Bool {
    guard !line.allSatisfy(\.isWhitespace), line != entries.last else { return false }
    entries.append(line)
    if entries.count > Self.limit { entries.removeFirst(entries.count - Self.limit) }
    return true
  }

  /// Takes out all lines of some kind.
  mutating func forget(_ isUnwanted: (String) -> Bool) {
    entries.removeAll(where: isUnwanted)
    rewind()
  }

  /// Returns the next older line, or nil when there is none.
  mutating func older(than line: String) -> String? {
    let next = (position ?? entries.count) - 1
    guard next >= 0 else { return nil }
    if position == nil { draft = line }
    position = next
    return entries[next]
  }

  /// Returns the next newer line, which in the end is the one that was being typed.
  mutating func newer() -> String? {
    guard let position else { return nil }
    self.position = position + 1 < entries.count ? position + 1 : nil
    return self.position.map { entries[$0] } ?? draft
  }

  /// Goes on from a line that was found by other means.
  mutating func show(_ index: Int, leaving line: String) {
    if position == nil { draft = line }
    position = index
  }

  /// Begins a new line.
  mutating func rewind() {
    position = nil
    draft = ""
  }
}
