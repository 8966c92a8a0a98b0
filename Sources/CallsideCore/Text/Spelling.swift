import Foundation

/// Finding names that were nearly typed.
public enum Spelling {
  /// Returns at most three names near a word, nearest first.
  ///
  /// Near means at most ``editLimit`` edits, and one for every three letters of the longer word,
  /// so that a short word is never corrected to just any other. Two neighbours that changed
  /// places count for half an edit here: nothing is missing, the fingers were only too fast.
  public static func near(_ word: String, among names: some Sequence<String>) -> [String] {
    let folded = fold(word)
    return Set(names)
      .filter { name in
        let halves = edits(folded, fold(name), swap: 1, other: 2)
        return halves <= min(max(folded.count, name.count) * 2 / 3, editLimit * 2)
      }
      .map { (name: $0, distance: distance(folded, fold($0))) }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(3).map(\.name)
  }

  /// Returns what was nearly typed, in both languages: for each screen the name nearest in its own language, and
  /// only where none is near, its name for what is near in the other.
  public static func nearest(_ word: String, among names: [Phrase]) -> Phrase? {
    func found(_ language: Language) -> Phrase? {
      let name = near(word, among: names.map { $0[language] }).first
      return name.flatMap { name in names.first { $0[language] == name } }
    }
    let (en, nl) = (found(.en), found(.nl))
    guard let either = en ?? nl else { return nil }
    return Phrase(en: (en ?? either).en, nl: (nl ?? either).nl)
  }

  /// The greatest number of edits between a word and a name that is near it, however long.
  public static let editLimit = 3

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
    edits(first, second, swap: 1, other: 1)
  }

  /// Returns what it costs at least to make one word the other, letter by letter.
  private static func edits(_ first: String, _ second: String, swap: Int, other: Int) -> Int {
    let a = Array(first)
    let b = Array(second)
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) * other }
    var beforePrevious: [Int] = []
    var previous = (0...b.count).map { $0 * other }
    for i in 1...a.count {
      var current = [i * other] + Array(repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : other
        current[j] = min(previous[j] + other, current[j - 1] + other, previous[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          current[j] = min(current[j], beforePrevious[j - 2] + swap)
        }
      }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count]
  }
}
