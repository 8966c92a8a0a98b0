import Foundation

/// A search through older lines that goes on with every key.
///
/// libedit has one of its own, but it tells "café" from "Café", takes "." and "[" for patterns,
/// ends at letters such as "č", and leaves half an arrow key behind in the line.
struct HistorySearch {
  /// Where something was found.
  struct Match: Hashable {
    var entry: Int
    var cursor: Int
  }

  /// The line in which the search began.
  let draft: String

  private let draftCursor: Int
  private let entries: [String]
  private let folded: [String]

  /// What is looked for.
  private(set) var query = ""

  /// The line found, or nil when there is none or nothing is looked for yet.
  private(set) var match: Match?

  init(entries: [String], draft: String, cursor: Int) {
    self.entries = entries
    folded = entries.map(\.foldedForSearch)
    self.draft = draft
    draftCursor = cursor
  }

  /// The line to show: the one found, or the one in which the search began.
  var line: String { match.map { entries[$0.entry] } ?? draft }

  /// The place of the cursor in the line to show, in code points.
  var cursor: Int { match?.cursor ?? draftCursor }

  /// Whether what is looked for is nowhere.
  var isFailing: Bool { match == nil && !query.isEmpty }

  /// Adds to what is looked for, beginning at the line shown.
  mutating func type(_ text: String) {
    query += text
    find(from: match?.entry ?? entries.count - 1, step: -1)
  }

  /// Takes the last character away and begins at the newest line again.
  mutating func deleteLast() {
    query = String(query.dropLast())
    find(from: entries.count - 1, step: -1)
  }

  /// Goes to an older line, and says whether there is one.
  mutating func older() -> Bool { move(by: -1) }

  /// Goes to a newer line, and says whether there is one.
  mutating func newer() -> Bool { move(by: 1) }

  /// Goes back to the line in which the search began.
  mutating func giveUp() {
    query = ""
    match = nil
  }

  private mutating func move(by step: Int) -> Bool {
    guard let shown = match else { return query.isEmpty }
    find(from: shown.entry + step, step: step, unlike: line)
    if match == nil { match = shown }
    return match != shown
  }

  private mutating func find(from start: Int, step: Int, unlike shown: String? = nil) {
    match = nil
    guard !query.isEmpty else { return }
    let pattern = query.foldedForSearch
    var index = start
    while entries.indices.contains(index), match == nil {
      if entries[index] != shown, let range = folded[index].range(of: pattern, options: .literal) {
        // Folding may shorten a text, but it hardly ever changes the number of characters.
        let before = folded[index].distance(from: folded[index].startIndex, to: range.lowerBound)
        let cursor = entries[index].prefix(before).unicodeScalars.count
        match = Match(entry: index, cursor: cursor)
      }
      index += step
    }
  }
}
