import CallsideCore
import CallsideTestSupport
import Foundation

/// A table is imported: blocks make no difference, nothing is lost, and what is recorded can be
/// read again and shown.
struct CSVReading {
  var bytes: [UInt8]

  /// Returns what reading it did wrong, or nil.
  func fault() -> String? {
    _ = ForeignFile(bytes)
    let found = guess(inBlocksOf: bytes.count)
    for size in [1, 7] where guess(inBlocksOf: size) != found {
      return "blocks of \(size): encoding"
    }
    let text = decoded(found, inBlocksOf: bytes.count)
    if decoded(found, inBlocksOf: 3) != text { return "blocks of 3: letters" }
    let dialect = CSVDialect.guess(text, isWhole: true)
    let rows = rows(of: text, dialect, inBlocksOf: text.count)
    for size in [1, 13] where self.rows(of: text, dialect, inBlocksOf: size) != rows {
      return "blocks of \(size): rows"
    }
    return fault(in: rows, of: text, dialect) ?? importFault(rows)
  }

  private func blocks(_ bytes: [UInt8], _ size: Int) -> [[UInt8]] {
    stride(from: 0, to: bytes.count, by: max(size, 1)).map {
      Array(bytes[$0..<min(bytes.count, $0 + max(size, 1))])
    }
  }

  private func guess(inBlocksOf size: Int) -> Found {
    var guess = EncodingGuess()
    for block in blocks(bytes, size) { block.withUnsafeBytes { guess.take($0) } }
    return Found(
      encoding: guess.found.encoding, mark: guess.found.mark, oddLine: guess.oddLine)
  }

  private struct Found: Equatable {
    var encoding: TextEncoding
    var mark: Int
    var oddLine: Int?
  }

  private func decoded(_ found: Found, inBlocksOf size: Int) -> [UInt8] {
    var decoder = TextDecoder(found.encoding, mendingStrays: found.oddLine != nil)
    return blocks(bytes, size).flatMap { decoder.take($0) } + decoder.take([], isLast: true)
  }

  private func rows(of text: [UInt8], _ dialect: CSVDialect, inBlocksOf size: Int) -> [CSVRow] {
    var reader = CSVReader(dialect)
    return blocks(text, size).flatMap { reader.take($0, isLast: false) }
      + reader.take([], isLast: true)
  }

  private func fault(in rows: [CSVRow], of text: [UInt8], _ dialect: CSVDialect) -> String? {
    let breaks = text.count { $0 == 0x0A || $0 == 0x0D }
    if let last = rows.last, last.line > breaks + 1 { return "line \(last.line) of \(breaks + 1)" }
    if zip(rows, rows.dropFirst()).contains(where: { $0.line >= $1.line }) {
      return "lines out of order"
    }
    // Every row stands in the text, behind the one before it, and nothing but empty lines between them.
    let passed: Set<UInt8> = [0x0A, 0x0D, dialect.quote]
    var place = text[...]
    for row in rows where !row.text.isEmpty {
      guard let found = place.firstRange(of: row.text) else {
        return "line \(row.line) is not there"
      }
      guard place[..<found.lowerBound].allSatisfy(passed.contains) else {
        return "something before line \(row.line) is lost"
      }
      if isCut(row, dialect) { return "something of line \(row.line) is in none of its cells" }
      place = place[found.upperBound...]
    }
    return place.allSatisfy(passed.contains) ? nil : "something behind the last row is lost"
  }

  /// Whether a letter of a row is in none of its cells.
  private func isCut(_ row: CSVRow, _ dialect: CSVDialect) -> Bool {
    let marks: Set<UInt8> = [dialect.separator, dialect.quote]
    func letters(_ bytes: some Sequence<UInt8>) -> Int {
      bytes.reduce(0) { $0 + ($1 < 0x80 && !marks.contains($1) ? 1 : 0) }
    }
    return row.fault == nil
      && letters(row.text) != row.cells.reduce(0) { $0 + letters($1.utf8) }
  }

  private func importFault(_ rows: [CSVRow]) -> String? {
    guard let top = HeadingRow.top(of: rows) else { return rows.isEmpty ? nil : "no first row" }
    let heading = HeadingRow.place(in: rows)
    let sample = Array(rows[(heading.map { $0 + 1 } ?? top)...])
    let mapping =
      heading.map { ColumnMapping(guessing: rows[$0].cells) } ?? ColumnMapping(guessingFrom: sample)
    return RowsImported.fault(of: sample, under: mapping)
  }
}

/// Sound tables, and what means something to those who read them.
enum CSVSeeds {
  static let texts: [[UInt8]] = sound.map { Array($0.utf8) } + old

  private static let sound: [String] = [
    "Company,Contact,Phone,Email,Amount,Stage,Note\nAcme,Jan,020 123 4567,jan@acme.nl,\"1,250.50\",Proposal,called\n\"Beta, Inc.\",Piet,+31 6 12345678,,12,Closed Won,\"two\nlines\"\n",
    "\u{FEFF}Bedrijf;Voornaam;Achternaam;Tel.;E-mailadres;Bedrag;Fase\r\nCafé Noir;Zoë;de Wit;06-12345678;zoe@noir.nl;€ 1.250,50;Offerte\r\n't Hoekje;;Bos;'0201234567;;12,5;Nieuw\r\nTotaal;;;;;1.263;\r\n",
    "Rapport\n\nOrganisatie\tContactpersoon\tKleur\nDelta\tAns\trood\nDelta\tBea\tblauw\n",
    "sep=|\nName|Phone|Status\nAcme|0201234567|Open\n",
  ]

  /// In the two old encodings and in UTF-16.
  private static let old: [[UInt8]] = {
    let windows: [UInt8] = Array("Bedrijf;Plaats\nCaf".utf8) + [0xE9, 0x3B, 0x52, 0x65, 0xEF, 0x0A]
    let mac: [UInt8] = Array("Bedrijf;Plaats\nCaf".utf8) + [0x8E, 0x3B, 0x52, 0x65, 0x95, 0x0A]
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "Bedrijf;Tel\nCafé 😀;0201234567\n".utf16 {
      wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let mixed =
      Array("Bedrijf;Plaats\nZoë;Één\nCaf".utf8) + [0xE9] + Array(";Reünie\n".utf8) + [0xC3]
    return [windows, mac, wide, mixed]
  }()

  static let tokens = [
    ",", ";", "\t", "|", "\"", "\"\"", "'", "\n", "\r", "\r\n", ",,,,", ";;;", "\u{0}", "\u{FEFF}",
    "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{202E}", "\u{9B}", "\u{85}", "\u{2028}", "é", "e\u{301}",
    "😀",
    "Company", "Naam", "Email", "Telefoon", "Status", "Totaal", "Closed Lost", "gewonnen", "n/a",
    "-",
    "=1+1", "@x", "+31", "00", "1.250,50", "9999999999999999999999999999999999999999", "1e999",
    "-0",
    "€", "(", ")", "a@b.nl", "sep=", "sep=;\n", "<html>", "PK", "Person - Name",
  ]
}
