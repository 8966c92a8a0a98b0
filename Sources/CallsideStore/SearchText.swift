import CallsideCore
import Foundation

/// What leads are found by, and how what was typed is looked for in it.
///
/// SQLite's trigram tokenizer keeps, for every three letters in a row, the leads they occur in.
/// A part of three letters or more is found by all of its trigrams, and then looked for as a
/// whole among the few that have them. In names, every word is led by two marks, so that the
/// first one or two letters of a word also make a trigram.
enum SearchText {
  /// Stands before words in the index of names, and is never typed.
  private static let mark: Unicode.Scalar = "\u{1}"

  /// Returns a text as it is compared: without case, accents or the shape of apostrophes.
  static func fold(_ text: String) -> String {
    if let bytes = foldedASCII(text) { return String(decoding: bytes, as: UTF8.self) }
    var scalars = String.UnicodeScalarView()
    for scalar in Spelling.fold(text).unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{201B}", "`", "\u{B4}": scalars.append("'")
      case "\u{0}"..."\u{20}", "\u{A0}": scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars).split(separator: " ").joined(separator: " ")
  }

  /// Returns a text of ASCII alone as it is compared, or nil for any other: most texts are, and
  /// take a tenth of the time like this.
  private static func foldedASCII(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0...0x20: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case UInt8(ascii: "`"): bytes.append(UInt8(ascii: "'"))
      default: bytes.append(byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }

  /// Returns everything but the name that a lead is found by: other names, contacts, notes and fields.
  static func text(of lead: Lead) -> String {
    var parts: [String] = lead.otherNames
    for contact in lead.contacts {
      parts += [contact.name, contact.title].compactMap { $0 } + contact.emails
      for phone in contact.phones { parts += [phone, phone.filter(\.isWholeNumber)] }
    }
    parts += lead.notes.map(\.text)
    // In a fixed order, so that the same lead always gives the same text.
    parts += lead.fields.sorted { $0.key < $1.key }.map(\.value)
    return parts.map(fold).joined(separator: "\n")
  }

  /// Returns a folded name as it is indexed.
  static func indexed(name: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isInWord = false
    for scalar in name.unicodeScalars {
      if isLetter(scalar), !isInWord { scalars.append(contentsOf: [mark, mark]) }
      isInWord = isLetter(scalar)
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// Returns the full-text expression for leads whose name may hold a folded text, or nil when
  /// the text has no letters.
  static func expression(name: String) -> String? {
    var trigrams: [[Unicode.Scalar]] = []
    for word in words(name) {
      switch word.count {
      case 1: trigrams.append([mark, mark] + word)
      case 2: trigrams.append([mark] + word)
      default: trigrams += self.trigrams(word)
      }
    }
    return trigrams.isEmpty ? nil : "name : (\(conjunction(trigrams)))"
  }

  /// Returns the full-text expression for leads that may hold all folded terms, or nil when none
  /// has a word of three letters.
  static func expression(terms: [String]) -> String? {
    let trigrams = terms.flatMap(words).flatMap(trigrams)
    return trigrams.isEmpty ? nil : conjunction(trigrams)
  }

  /// Returns the terms of a search, folded; all are to be found, in any order.
  ///
  /// What looks like a phone number is one term, and looked for by its significant digits: with
  /// or without the code of the country, these are the same.
  static func terms(_ text: String) -> [String] {
    let digits = text.filter(\.isWholeNumber)
    let isPhone =
      digits.count >= 6 && text.allSatisfy { $0.isWholeNumber || "+-() ./".contains($0) }
    if isPhone {
      let significant = Country.significantDigits(of: text)
      return [significant.isEmpty ? String(digits.drop { $0 == "0" }) : String(significant)]
    }
    return fold(text).split(separator: " ").map(String.init)
  }

  /// Returns the runs of letters and digits.
  private static func words(_ text: String) -> [[Unicode.Scalar]] {
    text.unicodeScalars.split { !isLetter($0) }.map(Array.init)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "A"..."Z": return true
    case "\u{0}"..."\u{7F}": return false
    default: break
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func trigrams(_ word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    word.count < 3 ? [] : (0...word.count - 3).map { Array(word[$0..<$0 + 3]) }
  }

  /// Joins trigrams, each once; the first ones suffice to leave few candidates.
  private static func conjunction(_ trigrams: [[Unicode.Scalar]]) -> String {
    var terms: [String] = []
    for trigram in trigrams where terms.count < 30 {
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: trigram)
      // Only letters, digits and marks get here: there is no quote to double.
      let term = "\"\(String(scalars))\""
      if !terms.contains(term) { terms.append(term) }
    }
    return terms.joined(separator: " AND ")
  }
}
