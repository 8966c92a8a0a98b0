/// Which words of a text became others.
public struct WordDifference: Hashable, Sendable {
  /// The text as it was, with the words that are gone between `‹` and `›`.
  public let was: String
  /// The text as it is, with the words that are new between `‹` and `›`.
  public let now: String
  /// How much stayed the same, from 0 to 1.
  public let likeness: Double

  /// Compares two texts word by word.
  public init(_ old: String, _ new: String) {
    let (old, new) = (Self.words(of: old), Self.words(of: new))
    let kept = CommonSequence.pairs(old, new)
    was = Self.marked(old, kept: Set(kept.map(\.0)))
    now = Self.marked(new, kept: Set(kept.map(\.1)))
    let longest = max(old.count, new.count)
    likeness = longest == 0 ? 1 : Double(kept.count) / Double(longest)
  }

  private static func words(of text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  private static func marked(_ words: [Substring], kept: Set<Int>) -> String {
    var marked: [String] = []
    for (index, word) in words.enumerated() {
      let begins = !kept.contains(index) && (index == 0 || kept.contains(index - 1))
      let ends = !kept.contains(index) && (index + 1 == words.count || kept.contains(index + 1))
      marked.append((begins ? "‹" : "") + word + (ends ? "›" : ""))
    }
    return marked.joined(separator: " ")
  }
}

/// The longest row of things that two lists have in common, in the same order.
enum CommonSequence {
  /// Beyond this, lists are taken as having only their beginning and end in common.
  private static let limit = 2_000

  /// Returns the places of what two lists have in common.
  static func pairs<Item: Equatable>(_ old: [Item], _ new: [Item]) -> [(Int, Int)] {
    guard old.count <= limit, new.count <= limit else {
      return zip(old.indices, new.indices).prefix { old[$0] == new[$1] }.map { ($0, $1) }
    }
    // lengths[i][j] is the length of the longest row of old[i...] and new[j...].
    var lengths = Array(
      repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i][j] =
          old[i] == new[j]
          ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
      if old[i] == new[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[i + 1][j] >= lengths[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
