import Foundation

/// Finding names that were nearly typed.
public enum Spelling {
  /// Returns at most three names near a word, nearest first.
  ///
  /// Near means an edit distance of at most a third of the longer length, so that a short
  /// word is never corrected to just any other.
  public static func near(_ word: String, among names: some Sequence<String>) -> [String] {
    let folded = fold(word)
    return Set(names)
      .map { (name: $0, distance: distance(folded, fold($0))) }
      .filter { $0.distance <= max(folded.count, $0.name.count) / 3 }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(3).map(\.name)
  }

  /// Returns a text in lower case and without accents, for comparing names.
  public static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    let bare = text.decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { !(0x300...0x36F).contains($0.value) }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: bare)
    return String(result).lowercased()
  }

  /// Returns the number of letters to insert, delete, replace or swap to make one word the other.
  static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first)
    let b = Array(second)
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var current = [i] + Array(repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          current[j] = min(current[j], beforePrevious[j - 2] + 1)
        }
      }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count]
  }
}
