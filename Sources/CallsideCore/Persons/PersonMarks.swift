/// Names, numbers and mail addresses by which a person is found in texts.
///
/// Only whole words count. Of several that begin at one place the longest does; where that is one of
/// ``spared``, somebody else is meant: "Jan" is not found in "Jan Bos".
struct PersonMarks: Hashable, Sendable {
  private var marks: Set<[String]> = []
  private var spared: Set<[String]> = []

  /// Begins without any.
  init() {}

  /// Whether there is nothing to be found by.
  var isEmpty: Bool { marks.isEmpty }

  /// Adds what somebody is found by.
  mutating func add(_ text: String) {
    let words = PersonMarks.key(of: text)
    if !words.isEmpty { marks.insert(words) }
  }

  /// Adds what somebody else is called by.
  mutating func spare(_ text: String) { spared.insert(PersonMarks.key(of: text)) }

  /// Returns whether a text names them, or has their number or mail address.
  func isNamed(in text: String) -> Bool { !places(in: text).isEmpty }

  /// Returns whether a text is nothing but what they are found by.
  func isAll(of text: String) -> Bool { marks.contains(PersonMarks.key(of: text)) }

  /// Returns a text with an ellipsis wherever they are named.
  func blanked(_ text: String) -> String {
    var blanked = text
    for place in places(in: text).reversed() { blanked.replaceSubrange(place, with: "…") }
    return blanked
  }

  /// Returns a text as it is compared: its words, folded.
  static func key(of text: String) -> [String] { words(of: text).map(\.folded) }

  private func places(in text: String) -> [Range<String.Index>] {
    if marks.isEmpty { return [] }
    let words = PersonMarks.words(of: text)
    var places: [Range<String.Index>] = []
    var index = 0
    while index < words.count {
      let rest = words[index...].lazy.map(\.folded)
      let mark = marks.filter { rest.starts(with: $0) }.max { $0.count < $1.count }
      let other = spared.filter { rest.starts(with: $0) }.max { $0.count < $1.count }
      guard let mark, mark.count >= other?.count ?? 0 else {
        index += max(1, other?.count ?? 0)
        continue
      }
      let last = index + mark.count - 1
      places.append(words[index].place.lowerBound..<words[last].place.upperBound)
      index = last + 1
    }
    return places
  }

  /// A word of a text, as it is compared.
  private typealias Word = (folded: String, place: Range<String.Index>)

  /// Returns the words of a text; a number is one of them, however it was written.
  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    for piece in text.split(whereSeparator: { !($0.isLetter || $0.isNumber || "@+".contains($0)) })
    {
      let place = piece.startIndex..<piece.endIndex
      if let last = words.last, isDigits(last.folded), isDigits(piece) {
        words[words.count - 1] = (last.folded + piece, last.place.lowerBound..<piece.endIndex)
      } else {
        words.append((Spelling.fold(String(piece)), place))
      }
    }
    return words.map { word in
      let digits = isDigits(word.folded) ? PersonQuery.digits(of: word.folded) : ""
      return digits.isEmpty ? word : (String(digits), word.place)
    }
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    text.allSatisfy { $0.isNumber || $0 == "+" }
  }
}
