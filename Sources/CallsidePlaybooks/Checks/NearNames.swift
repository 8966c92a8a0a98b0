import CallsideCore

/// Finding names that were nearly typed, in bounded time.
///
/// Edit distances are dear: a file with thousands of names that do not exist, each held against
/// thousands that do, would take minutes. Most pairs are told apart by counting their letters.
enum NearNames {
  private static let lengthLimit = 60
  private static let nameLimit = 400
  private static let candidateLimit = 8

  /// Returns at most three names near a word, nearest first; a Dutch word is near its English one.
  static func find(_ word: String, among names: some Sequence<String>) -> [String] {
    guard word.utf8.count <= lengthLimit else { return [] }
    let translated = DutchWords.meant(by: word, among: names)
    if !translated.isEmpty { return translated }
    let folded = Spelling.fold(word)
    let letters = letters(folded)
    let candidates = names.prefix(nameLimit).compactMap { name in
      let longest = max(folded.utf8.count, name.utf8.count)
      let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
      let least = isPlain ? difference(letters, self.letters(name)) : 0
      return least <= min(longest / 3, Spelling.editLimit) ? (name: name, least: least) : nil
    }
    let nearest = candidates.sorted { $0.least < $1.least }.prefix(candidateLimit)
    return Spelling.near(word, among: nearest.map(\.name))
  }

  /// Returns whether a word may be meant as a name.
  static func isNear(_ word: String, _ name: String) -> Bool {
    !find(word, among: [name]).isEmpty
  }

  /// Returns how often each letter occurs; capitals count as small letters.
  private static func letters(_ text: String) -> SIMD32<Int8> {
    var counts = SIMD32<Int8>()
    for byte in text.utf8.prefix(lengthLimit * 2) { counts[Int(byte & 31)] &+= 1 }
    return counts
  }

  /// Returns how many letters differ at least, which the edit distance cannot be less than.
  private static func difference(_ first: SIMD32<Int8>, _ second: SIMD32<Int8>) -> Int {
    let difference = first &- second
    let zero = SIMD32<Int8>()
    let more = difference.replacing(with: zero, where: difference .< zero)
    let fewer = (zero &- difference).replacing(with: zero, where: difference .> zero)
    return max(Int(more.wrappedSum()), Int(fewer.wrappedSum()))
  }
}
