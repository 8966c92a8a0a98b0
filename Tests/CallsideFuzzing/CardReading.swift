import CallsideCore
import CallsideTestSupport

/// Contact cards are imported: blocks make no difference, no card is lost, and what is recorded can be read again
/// and shown.
struct CardReading {
  var bytes: [UInt8]

  /// Returns what reading them did wrong, or nil.
  func fault() -> String? {
    _ = (CardReader.recognises(bytes), CardReader.findsCard(bytes))
    let rows = rows(inBlocksOf: bytes.count)
    for size in [1, 13] where self.rows(inBlocksOf: size) != rows {
      return "blocks of \(size): rows"
    }
    let lines = rows.map(\.line)
    if zip(lines, lines.dropFirst()).contains(where: { $0 >= $1 }) { return "lines out of order" }
    let lost = Set(begins).subtracting(lines)
    if lost.count > groups { return "the cards on the lines \(lost.sorted()) are lost" }
    let mapping = ColumnMapping(guessing: CardColumn.headings(in: .nl).cells)
    return RowsImported.fault(of: rows, under: mapping)
  }

  private func rows(inBlocksOf size: Int) -> [CSVRow] {
    var reader = CardReader()
    let blocks = stride(from: 0, to: bytes.count, by: max(size, 1)).map {
      Array(bytes[$0..<min(bytes.count, $0 + max(size, 1))])
    }
    return blocks.flatMap { reader.take($0, isLast: false) } + reader.take([], isLast: true)
  }

  /// The lines on which a card begins.
  private var begins: [Int] {
    var lines: [[UInt8]] = [[]]
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D || byte == 0x0A && last != 0x0D {
        lines.append([])
      } else if byte != 0x0A {
        lines[lines.count - 1].append(byte)
      }
      last = byte
    }
    return lines.indices.filter { lines[$0] == Array("BEGIN:VCARD".utf8) }.map { $0 + 1 }
  }

  /// How many cards may be of groups, which are nobody.
  private var groups: Int {
    // The word may be folded or escaped.
    String(decoding: bytes, as: UTF8.self).filter(\.isLetter).lowercased()
      .ranges(of: "group").count
  }
}

/// Sound cards, and what means something to those who read them.
enum CardSeeds {
  static let texts: [[UInt8]] = [
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Vries;Jan;de;;\r\nFN:Jan de Vries\r\nORG:Brouwer;Verkoop\r\nTEL;type=WORK;type=pref:033 555 01 30\r\nitem1.EMAIL:jan@brouwer.example\r\nADR;TYPE=WORK:;;Dorpsstraat 1;Amersfoort;;3811 AA;Nederland\r\nNOTE:eerste\\ntweede\\, en\r\n  meer\r\nPHOTO;ENCODING=b:AAAA\r\n BBBB\r\nEND:VCARD\r\n",
    "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Zo=EB =\nBos\nAGENT:\nBEGIN:VCARD\nFN:Bea\nTEL;CELL:06-12345678\nEND:VCARD\nNOTE;BASE64:Wm/DqyBiZWx0\nEND:VCARD\n",
    "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Vrienden\nMEMBER:x\nEND:VCARD\nBEGIN:VCARD\nKIND:org\nFN:Café Noir\nTEL;VALUE=uri:tel:+31-33-5550130;ext=12\nNOTE:Niet bellen: wil niet gebeld worden\nBDAY:19800517\nCATEGORIES:a,b\nEND:VCARD\n",
    "BEGIN:VCARD\rFN:Jan\rBEGIN:VCARD\rFN:Piet\rEND:VCARD\r",
  ].map { Array($0.utf8) }

  static let tokens = [
    "BEGIN:VCARD\n", "END:VCARD\n", "\nBEGIN:VCARD\n", "\nEND:VCARD\n", "AGENT:\n", "\r", "\n",
    "\r\n",
    " ", "\n ", "=\n", "=C3=AB", "=", ":", ";", "\"", "\\", "\\n", "\\,", "PHOTO:", ";BASE64:",
    ";ENCODING=QUOTED-PRINTABLE:", ";CHARSET=windows-1252", "\u{FEFF}", "\u{1B}[31m", "\u{202E}",
    "\u{2028}",
    "\u{85}", "e\u{301}", "\u{301}", "😀", "+31", "tel:", "KIND:group", "\u{0}",
  ]
}
