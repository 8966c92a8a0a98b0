/// Text in small letters without accents, as the readers of typed values compare it.
enum PlainLetters {
  /// Returns a text in small ASCII letters with single kinds of space, dash and quote, or nil when
  /// it has characters that no date or number has.
  static func fold(_ text: String) -> [UInt8]? {
    var letters: [UInt8] = []
    letters.reserveCapacity(text.utf8.count)
    for character in text.lowercased() {
      if let ascii = character.asciiValue {
        letters.append(ascii < 0x20 ? UInt8(ascii: " ") : ascii)
      } else if let plain = plain(character) {
        letters.append(plain)
      } else {
        return nil
      }
    }
    return letters
  }

  private static func plain(_ character: Character) -> UInt8? {
    switch character {
    case "é", "è", "ë", "ê": UInt8(ascii: "e")
    case "á", "à", "ä", "â": UInt8(ascii: "a")
    case "í", "ï", "î", "ì": UInt8(ascii: "i")
    case "ó", "ö", "ô", "ò": UInt8(ascii: "o")
    case "ú", "ü", "û", "ù": UInt8(ascii: "u")
    case "’", "‘", "′", "`": UInt8(ascii: "'")
    case "“", "”", "″": UInt8(ascii: "\"")
    case "–", "—", "‑", "−": UInt8(ascii: "-")
    case "∙", "·", "•", "\u{2009}": UInt8(ascii: " ")
    case "\u{A0}", "\u{202F}": UInt8(ascii: " ")
    default: nil
    }
  }
}
