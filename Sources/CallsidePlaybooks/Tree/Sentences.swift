import CallsideCore

/// The sentences of a spoken text, word by word, with where each word stands in it.
///
/// A placeholder counts as one word. Of a section and its opposite only one is ever said; here it
/// is the one for a known value, which is the longer one as a rule.
struct Sentences: Sendable {
  /// A word as said, with the punctuation that touches it.
  struct Word: Sendable {
    /// The letters.
    var text: String
    /// Where it stands, as UTF-8 offsets in the text.
    var range: Range<Int>
  }

  /// The sentences, none of them empty.
  private(set) var sentences: [[Word]] = []

  /// The number of words.
  var count: Int { sentences.reduce(0) { $0 + $1.count } }

  /// Takes a text apart.
  init(_ text: String) {
    var sentence: [Word] = []
    for word in Self.words(of: text) {
      if word.text.contains(where: { $0.isLetter || $0.isNumber }) { sentence.append(word) }
      if Self.endsSentence(word.text), !sentence.isEmpty {
        sentences.append(sentence)
        sentence = []
      }
    }
    if !sentence.isEmpty { sentences.append(sentence) }
  }

  /// Returns a text without capitals, accents and punctuation, to see whether two say the same.
  static func folded(_ text: String) -> String {
    Spelling.fold(String(text.prefix(300))).split { !$0.isLetter && !$0.isNumber }
      .joined(separator: " ")
  }

  /// Returns whether a text ends where a sentence does.
  static func endsWithOne(_ text: String) -> Bool {
    var rest = text.suffix(200)
    // What is said only when a placeholder is known ends where its last word does.
    while let end = rest.lastIndex(where: { !$0.isWhitespace }), rest[...end].hasSuffix("}}"),
      let tag = rest.ranges(of: "{{/").last
    {
      rest = rest[..<tag.lowerBound]
    }
    return rest.split(whereSeparator: \.isWhitespace).last.map { endsSentence(String($0)) } ?? false
  }

  /// Stands for whatever a placeholder is filled with.
  private static let filling = "xx"

  private static func words(of text: String) -> [Word] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var letters: [UInt8] = []
    var start = 0
    func flush(at end: Int) {
      guard !letters.isEmpty else { return }
      words.append(Word(text: String(decoding: letters, as: UTF8.self), range: start..<end))
      letters = []
    }
    func add(_ range: Range<Int>) {
      for place in range {
        if YAMLText.isSpace(bytes[place]) {
          flush(at: place)
        } else {
          if letters.isEmpty { start = place }
          letters.append(bytes[place])
        }
      }
    }
    var here = 0
    var hidden = 0
    for tag in bytes.contains(UInt8(ascii: "{")) ? PlaceholderScan(text).tags : [] {
      if hidden == 0 { add(here..<max(here, tag.range.lowerBound)) }
      here = tag.range.upperBound
      switch tag.kind {
      case .value where hidden == 0:
        if letters.isEmpty { start = tag.range.lowerBound }
        letters += Array(filling.utf8)
      case .inverted: hidden += 1
      case .section where hidden > 0: hidden += 1
      case .close where hidden > 0: hidden -= 1
      case .value, .section, .close: break
      }
    }
    if hidden == 0 { add(here..<max(here, bytes.count)) }
    flush(at: bytes.count)
    return words
  }

  private static func endsSentence(_ word: String) -> Bool {
    let bare = word.reversed().drop { "\"'”’)]".contains($0) }
    guard let last = bare.first, ".?!…".contains(last) else { return false }
    guard last == "." else { return true }
    let letters = bare.dropFirst()
    // "B.V." and "dhr." end no sentence, nor does an initial.
    return letters.count > 1 && !letters.contains(".")
      && !abbreviations.contains(String(letters.reversed()).lowercased())
  }

  private static let abbreviations: Set<String> = [
    "bv", "nv", "nr", "dhr", "mevr", "mw", "dr", "ir", "st", "mr", "mrs", "ms", "ltd", "inc", "co",
    "vs", "ca", "bijv", "etc",
  ]
}
