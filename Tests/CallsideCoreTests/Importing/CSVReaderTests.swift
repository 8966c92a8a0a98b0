import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// What rows stand in some bytes, however they are cut into blocks.
struct CSVReaderTests {
  static func rows(
    _ text: [UInt8], _ dialect: CSVDialect = CSVDialect(), inBlocksOf size: Int = .max
  ) -> [CSVRow] {
    var reader = CSVReader(dialect)
    var rows: [CSVRow] = []
    var place = 0
    while place < text.count {
      let end = min(text.count, size == .max ? text.count : place + size)
      rows += reader.take(Array(text[place..<end]), isLast: false)
      place = end
    }
    return rows + reader.take([], isLast: true)
  }

  private static let tables: [(text: String, cells: [[String]])] = [
    // RFC 4180, rule by rule.
    ("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    ("aaa,bbb,ccc\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    ("\"aaa\",\"bbb\"\r\nzzz,yyy", [["aaa", "bbb"], ["zzz", "yyy"]]),
    (
      "\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx",
      [["aaa", "b\r\nbb", "ccc"], ["zzz", "yyy", "xxx"]]
    ),
    ("\"aaa\",\"b\"\"bb\",\"ccc\"", [["aaa", "b\"bb", "ccc"]]),
    (" a , b ", [[" a ", " b "]]),
    // What the acid test asks.
    (
      "first,address\nJohn,\"120 any st., Anytown, WW\"\n",
      [["first", "address"], ["John", "120 any st., Anytown, WW"]]
    ),
    ("a,b,c\n1,\"\",\"\"\n2,3,4\n", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
    ("a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n", [["a", "b"], ["1", "ha \"ha\" ha"], ["3", "4"]]),
    (
      "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [102.0, 0.5]}\"\n",
      [["key", "val"], ["1", "{\"type\": \"Point\", \"at\": [102.0, 0.5]}"]]
    ),
    ("a,b,c\n\"Once upon \na time\",5,6\n", [["a", "b", "c"], ["Once upon \na time", "5", "6"]]),
    ("a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n", [["a", "b"], ["1", "ha \n\"ha\" \nha"]]),
    ("a,b\n4,ʤ\n", [["a", "b"], ["4", "ʤ"]]),
    // Line breaks of three kinds, also mixed; blank lines are no rows.
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d\ne,f\rg,h", [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]]),
    ("\n\r\n\ra,b\n\n\nc,d\n\r\n", [["a", "b"], ["c", "d"]]),
    // What is found in practice.
    ("a,b\n19\" rack,x\n", [["a", "b"], ["19\" rack", "x"]]),
    ("\"a\"b,c\n", [["ab", "c"]]),
    ("a,,\n,,\n,b,\n", [["a", "", ""], ["", "", ""], ["", "b", ""]]),
    ("a\nb\n", [["a"], ["b"]]),
    ("a,b,c\nd\ne,f,g,h\n", [["a", "b", "c"], ["d"], ["e", "f", "g", "h"]]),
    ("\"\"\"\"\n", [["\""]]), ("\"\",a\n", [["", "a"]]), ("a,\"\"", [["a", ""]]),
    ("a,", [["a", ""]]),
    ("", []), ("\n", []), ("\"\"\n", []),
  ]

  @Test(arguments: tables, [1, 2, 3, 5, .max])
  func tablesAreRead(table: (text: String, cells: [[String]]), size: Int) {
    let rows = Self.rows(Array(table.text.utf8), inBlocksOf: size)
    #expect(rows.map(\.cells) == table.cells, "\(table.text) in blocks of \(size)")
    #expect(rows.allSatisfy { $0.fault == nil })
  }

  @Test(arguments: [1, 2, 3, 7, .max])
  func linesAreCountedAsInTheFile(size: Int) {
    let text = "a,b\r\n\r\n\"x\r\ny\nz\rq\",1\rc,d\n\n\"\n\n\",2\ne,f"
    let rows = Self.rows(Array(text.utf8), inBlocksOf: size)
    #expect(rows.map(\.line) == [1, 3, 7, 9, 12])
    #expect(
      rows.map { String(decoding: $0.text, as: UTF8.self) } == [
        "a,b", "\"x\r\ny\nz\rq\",1", "c,d", "\"\n\n\",2", "e,f",
      ])
  }

  @Test(arguments: [1, 2, 3, 7, 64, .max])
  func aQuoteNeverClosedCostsItsOwnLine(size: Int) {
    let text = "a,b\n1,\"never\n2,x\r\n\"3,y\n4,\"z\"\n5,w"
    let rows = Self.rows(Array(text.utf8), inBlocksOf: size)
    // What would close the quote of line 2 opens a cell of line 4, and so on.
    #expect(rows.map(\.line) == [1, 2, 3, 4, 5, 6])
    #expect(rows.map(\.fault) == [nil, .unclosedQuote, nil, .unclosedQuote, nil, nil])
    #expect(rows[2].cells == ["2", "x"] && rows[4].cells == ["4", "z"])
    let alone = Self.rows(Array("a,b\n1,\"never\n2,x\r\n3,y\n".utf8), inBlocksOf: size)
    #expect(alone.map(\.fault) == [nil, .unclosedQuote, nil, nil])
    #expect(alone.map(\.line) == [1, 2, 3, 4])
    #expect(alone[1].text == Array("1,\"never".utf8) && alone[1].cells.isEmpty)
    let last = Self.rows(Array("a,b\n\"x".utf8), inBlocksOf: size)
    #expect(last.map(\.fault) == [nil, .unclosedQuote])
  }

  @Test(arguments: [1, 2, 3, 7, 64, .max])
  func aQuoteIsNotClosedByOneThatOpens(size: Int) {
    let text = "a,b\n1,\"19 inch\n2,\"x\"\n3,\"\",y\n4,\"z\"\n"
    let rows = Self.rows(Array(text.utf8), inBlocksOf: size)
    #expect(rows.map(\.fault) == [nil, .unclosedQuote, nil, nil, nil])
    #expect(rows.map(\.cells.first) == ["a", nil, "2", "3", "4"])
    // Spaces may stand behind a closing quote, and a quote in one line be followed by anything.
    let spaced = Self.rows(
      Array("\"a\nb\"  ,c\r\n\"d\ne\" \n\"f\"g,h\n\"i\nj\" ".utf8), inBlocksOf: size)
    #expect(spaced.map(\.cells) == [["a\nb  ", "c"], ["d\ne "], ["fg", "h"], ["i\nj "]])
  }

  /// A quote that is closed some thousand lines further was never meant to be closed there.
  private static let torn: [(text: String, lines: [Int], faults: [Int])] = [
    // The cell goes on behind the line break: all of it is one row that cannot be read.
    ("h,i\na,\"he said \"call me\" on\nMonday\"\nc,d\n", [1, 2, 4], [1]),
    ("h,i\na,\"he said \"call me\" on\nMonday\nor Tuesday\"\nc,d", [1, 2, 5], [1]),
    ("h,i\r\na,\"he said \"call me\" on\r\nMonday\"", [1, 2], [1]),
    // It does not: the next line is a row of its own.
    ("h,i\na,\"he said \"call me\" on\n\"c\",d\n", [1, 2, 3], [1]),
    ("h,i\na,\"he said \"call me\" on\nc,d\n", [1, 2, 3], [1]),
    // Closed on its line, however it is written.
    ("h,i\na,\"he said \"call me\"\"\nc,d\n", [1, 2, 3], []),
    ("h,i\na,\"15\" screen\"\nc,d\n", [1, 2, 3], []),
    ("h,i\na,\"Jan\" de Boer\nc,d\n", [1, 2, 3], []),
    ("h,i\na,\"Jan\" calls \"Piet\" boss\nc,d\ne,tv 5\" wide\n", [1, 2, 3, 4], []),
  ]

  @Test(arguments: torn)
  func aCellTornByQuotesWithinItIsNoLeads(text: String, lines: [Int], faults: [Int]) {
    for size in [1, 3, Int.max] {
      let rows = Self.rows(Array(text.utf8), inBlocksOf: size)
      #expect(rows.map(\.line) == lines)
      #expect(rows.indices.filter { rows[$0].fault == .unclosedQuote } == faults)
    }
  }

  @Test func aQuoteIsNotClosedFarAway() {
    let lines = (1...1_200).map { "\($0),x" }.joined(separator: "\n")
    let text = Array("a,b\n0,\"inch\n\(lines)\n9,\"y\"\n".utf8)
    for size in [1_000, .max] {
      let rows = Self.rows(text, inBlocksOf: size)
      #expect(rows.count == 1_203)
      #expect(rows.count { $0.fault != nil } == 1 && rows[1].fault == .unclosedQuote)
    }
    let short = (1...490).map { "\($0)" }.joined(separator: "\n")
    #expect(Self.rows(Array("a,\"\(short)\"\n".utf8)).map(\.fault) == [nil])
  }

  @Test(arguments: [1 << 16, 1 << 18, 1_000_003, .max])
  func rowsOfAMegabyteAreReadAndLongerOnesTold(size: Int) {
    let long = String(repeating: "x", count: (1 << 20) - 2)
    for text in ["\(long),b", "a,\(long)", "a,\"\(long.dropLast(2))\""] {
      let rows = Self.rows(Array("h,i\n\(text)\nc,d\n".utf8), inBlocksOf: size)
      #expect(rows.map(\.cells.count) == [2, 2, 2] && rows.map(\.line) == [1, 2, 3])
    }
    let longer = long + long
    for text in ["\(longer),b", "a,\(longer)", "a,\(long),\(long),\"c\"", "\(longer)\r"] {
      let rows = Self.rows(Array("h,i\n\(text)\nc,d\n".utf8), inBlocksOf: size)
      #expect(rows.map(\.fault) == [nil, .tooLong, nil])
      #expect(rows[1].text.count == 1 << 20 && rows.last?.cells == ["c", "d"])
      #expect(rows.map(\.line).prefix(2) == [1, 2])
    }
    let unclosed = Self.rows(Array("h,i\na,\"\(longer)\nc,d\n\"e\",f".utf8), inBlocksOf: size)
    #expect(unclosed.map(\.fault) == [nil, .unclosedQuote, nil, nil])
    #expect(unclosed.map(\.line) == [1, 2, 3, 4])
  }

  @Test func rowsOfSeparatorsAreBlank() {
    let rows = Self.rows(Array("a,b\n,,,\n \t, \n\"never,\n".utf8))
    #expect(rows.map(\.isBlank) == [false, true, true, false])
  }
}

/// Tables that are written and read again.
struct CSVRoundTripTests {
  private struct Made {
    var cells: [[String]] = []
    var text = ""
    var dialect = CSVDialect()
  }

  private static let pieces = [
    "a", "Jansen", "é", "😀", "e\u{301}", ",", ";", "\t", "|", "\"", "\"\"", "'", "\n", "\r\n", "\r",
    " ", "0", "1.250,50", "漢", "\u{0}", "x\"y", "-", "=",
  ]

  /// What is written is read again, whatever makes one character of several.
  @Test(arguments: [
    "one\ntwo", "a,\u{301}b \"\u{301}c\"", "\r\n", " blank ", "\"", ",\u{308}", "plain",
  ])
  func aRowIsReadAsItWasWritten(cell: String) {
    let text = CSVRow.text(of: [cell, "x", cell], separator: ",")
    var reader = CSVReader(CSVDialect(separator: UInt8(ascii: ",")))
    #expect(
      reader.take(Array((text + "\n").utf8), isLast: true).map(\.cells) == [[cell, "x", cell]])
  }

  @Test(arguments: [
    (["Company", "rejected because"], ["A", "why"], ["A"]),
    (["Company", "rejected because"], ["A", "B", "why"], ["A", "B"]),
    (["Company", "rejected because"], ["A"], ["A"]),
    (["geweigerd omdat", "Bedrijf", "Land"], ["why", "A", "NL"], ["A", "NL"]),
    (["Company", "rejected because", "seen by"], ["A", "why", "Jo"], ["A", "Jo"]),
    (["Company", "Phone"], ["A", "1"], ["A", "1"]),
  ])
  func reasonsAreTakenOutWhereTheyStand(
    headings: [String], cells: [String], without: [String]
  ) {
    #expect(RejectionReason.removed(from: cells, under: headings) == without)
  }

  /// Makes a table with random cells, quoted where they must be and now and then where not.
  private static func made(_ seed: UInt64) -> Made {
    var random = SeededGenerator(seed: seed)
    var made = Made()
    let separator: Character = [",", ";", "\t", "|"][Int.random(in: 0..<4, using: &random)]
    let quote: Character = Int.random(in: 0..<4, using: &random) == 0 ? "'" : "\""
    made.dialect = CSVDialect(
      separator: separator.asciiValue ?? 0, quote: quote.asciiValue ?? 0)
    let lineBreak = ["\n", "\r\n", "\r"][Int.random(in: 0..<3, using: &random)]
    let width = Int.random(in: 2...6, using: &random)
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let row = (0..<width).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          Self.pieces.randomElement(using: &random) ?? ""
        }.joined()
      }
      made.cells.append(row)
      let written = row.map { cell in
        let special: Set<Unicode.Scalar> = ["\n", "\r"]
        let marks = Set((String(separator) + String(quote)).unicodeScalars).union(special)
        let isNeeded = cell.unicodeScalars.contains(where: marks.contains)
        guard isNeeded || Int.random(in: 0..<3, using: &random) == 0 else { return cell }
        var quoted = String.UnicodeScalarView()
        for scalar in cell.unicodeScalars {
          if scalar == quote.unicodeScalars.first { quoted.append(scalar) }
          quoted.append(scalar)
        }
        return "\(quote)" + String(quoted) + "\(quote)"
      }
      made.text += written.joined(separator: "\(separator)") + lineBreak
    }
    if Bool.random(using: &random) {
      made.text.unicodeScalars.removeLast(lineBreak.unicodeScalars.count)
    }
    return made
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func whatIsWrittenIsReadBack(seed: UInt64) {
    let made = Self.made(seed)
    let text = Array(made.text.utf8)
    for size in [1, 2, 3, 16, .max] {
      let rows = CSVReaderTests.rows(text, made.dialect, inBlocksOf: size)
      let bytes = rows.map { $0.cells.map { Array($0.utf8) } }
      #expect(
        bytes == made.cells.map { $0.map { Array($0.utf8) } }, "seed \(seed), blocks of \(size)")
    }
  }

  /// A row's bytes are those of the file, so that a rejected row is written as it stood.
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func aRowReadAloneIsTheSame(seed: UInt64) {
    let made = Self.made(seed)
    for row in CSVReaderTests.rows(Array(made.text.utf8), made.dialect) {
      #expect(
        CSVReaderTests.rows(row.text, made.dialect).map(\.cells) == [row.cells], "seed \(seed)")
    }
  }

  /// Whatever the bytes are, blocks make no difference and no byte of a row is lost.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func blocksMakeNoDifference(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("a,;\"\"'\r\n\n\t é".utf8) + [0, 0xFF]
    let text = (0..<Int.random(in: 0...120, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? 0
    }
    let whole = CSVReaderTests.rows(text)
    for size in [1, 2, 3, 5, 17] {
      #expect(CSVReaderTests.rows(text, inBlocksOf: size) == whole, "seed \(seed), \(size)")
    }
    #expect(whole.map(\.line) == whole.map(\.line).sorted())
  }
}
