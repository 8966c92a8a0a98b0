/// Names, numbers and mail addresses by which a person is found in texts.
///
/// Only whole words count. Of several that begin at one place the longest does; where that is one of
/// ``spared``, somebody else is meant: "Jan" is not found in "Jan Bos".
public struct PersonMarks: Hashable, Sendable {
  private var marks: Set<[String]> = []
  private var spared: Set<[String]> = []

  /// Begins without any.
  public init() {}

  /// Whether there is nothing to be found by.
  public var isEmpty: Bool { marks.isEmpty }

  /// Adds what somebody is found by.
  public mutating func add(_ text: String) {
    let words = PersonMarks.key(of: text)
    if !words.isEmpty { marks.insert(words) }
  }

  /// Adds what somebody else is called by.
  mutating func spare(_ text: String) { spared.insert(PersonMarks.key(of: text)) }

  /// Returns whether a text names them, or has their number or mail address.
  public func isNamed(in text: String) -> Bool { !places(in: text).isEmpty }

  /// Returns whether a text is nothing but what they are found by.
  func isAll(of text: String) -> Bool { marks.contains(PersonMarks.key(of: text)) }

  /// Returns a text with an ellipsis wherever they are named.
  func blanked(_ text: String) -> String {
    var blanked = text
    for place in places(in: text).reversed() { blanked.replaceSubrange(place, with: "…") }
    return blanked
  }

  /// Returns a text as it is compared: its words, folded; digits beside each other are one number.
  static func key(of text: String) -> [String] {
    var key: [String] = []
    var number = ""
    for word in words(of: text) {
      if word.isDigits {
        number += word.folded
        continue
      }
      if !number.isEmpty { key.append(PersonMarks.number(number)) }
      number = ""
      key.append(word.folded)
    }
    return number.isEmpty ? key : key + [PersonMarks.number(number)]
  }

  private func places(in text: String) -> [Range<String.Index>] {
    if marks.isEmpty { return [] }
    let words = PersonMarks.words(of: text)
    var places: [Range<String.Index>] = []
    var index = 0
    while index < words.count {
      let rest = words[index...]
      let mark = marks.compactMap { PersonMarks.end(of: $0, in: rest) }.max()
      let other = spared.compactMap { PersonMarks.end(of: $0, in: rest) }.max()
      guard let mark, mark >= other ?? 0 else {
        index = max(index + 1, other ?? 0)
        continue
      }
      places.append(words[index].place.lowerBound..<words[mark - 1].place.upperBound)
      index = mark
    }
    return places
  }

  /// Returns where a mark ends that words begin with, or nil.
  private static func end(of mark: [String], in words: ArraySlice<Word>) -> Int? {
    if mark.isEmpty { return nil }
    var rest = words
    for part in mark {
      guard let first = rest.first else { return nil }
      if first.isDigits {
        guard let count = countOfWords(making: part, in: rest) else { return nil }
        rest = rest.dropFirst(count)
      } else if first.folded == part {
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    return rest.startIndex
  }

  /// Returns how many of the words at the front make a number; nil when they do not.
  ///
  /// A time or a count may stand in front of a number, and only what is dialled before it belongs to it.
  private static func countOfWords(making number: String, in words: ArraySlice<Word>) -> Int? {
    var joined = ""
    for (count, word) in words.prefix(while: \.isDigits).enumerated() {
      joined += word.folded
      if joined.count > max(number.count, longestNumber) { return nil }
      guard PersonMarks.number(joined) == number else { continue }
      let later = joined.dropFirst(words[words.startIndex].folded.count)
      let isNeeded = PersonMarks.number(String(later)) != number
      return isNeeded || isPrefix(joined.dropLast(number.count)) ? count + 1 : nil
    }
    return nil
  }

  /// Digits of the longest number, with the prefix of a country and how that is dialled.
  private static let longestNumber = 18

  /// Whether digits may be dialled before the last nine of a number: nothing, "0", "+31", "0031".
  private static func isPrefix(_ digits: Substring) -> Bool {
    if digits.isEmpty || digits == "0" { return true }
    let country = digits.hasPrefix("+") ? digits.dropFirst() : digits.dropFirst(2)
    return (digits.hasPrefix("+") || digits.hasPrefix("00"))
      && !country.isEmpty && country.first != "0" && country.count <= 6 && !country.contains("+")
  }

  /// A word of a text, as it is compared.
  private typealias Word = (folded: String, isDigits: Bool, place: Range<String.Index>)

  /// Returns the words of a text; what is written apart in a number is a word each.
  private static func words(of text: String) -> [Word] {
    text.split(whereSeparator: { !($0.isLetter || $0.isNumber || "@+".contains($0)) }).map {
      piece in
      let isDigits = piece.allSatisfy { $0.isNumber || $0 == "+" }
      let folded = isDigits ? String(piece) : Spelling.fold(String(piece))
      return (folded, isDigits, piece.startIndex..<piece.endIndex)
    }
  }

  /// Returns digits as they are compared: a phone number without the prefix of its country.
  private static func number(_ digits: String) -> String {
    let dialled = Country.significantDigits(of: digits)
    return dialled.isEmpty ? digits : String(dialled)
  }
}
