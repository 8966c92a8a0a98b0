import CallsideCore
import CallsideTestSupport
import Testing

struct SourceTextTests {
  private func checkPosition(
    _ text: String, _ offset: Int, _ line: Int, _ column: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let position = SourceText(name: nil, text: text).position(of: offset)
    #expect(position.line == line, sourceLocation: sourceLocation)
    #expect(position.column == column, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("", 0, 1, 1), ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("abc", 3, 1, 4),
    ("a\nbc\n", 1, 1, 2), ("a\nbc\n", 2, 2, 1), ("a\nbc\n", 4, 2, 3), ("a\nbc\n", 5, 3, 1),
    ("\n\n\n", 2, 3, 1), ("a\nb", 3, 2, 2),
  ])
  func linesAndColumnsCountFromOne(text: String, offset: Int, line: Int, column: Int) {
    checkPosition(text, offset, line, column)
  }

  @Test(arguments: [
    ("a\r\nbc\r\nd", 1, 1, 2), ("a\r\nbc\r\nd", 3, 2, 1), ("a\r\nbc\r\nd", 5, 2, 3),
    ("a\r\nbc\r\nd", 7, 3, 1), ("a\r\nbc\r\nd", 8, 3, 2),
  ])
  func aCarriageReturnBelongsToItsLine(text: String, offset: Int, line: Int, column: Int) {
    checkPosition(text, offset, line, column)
  }

  @Test(arguments: [
    ("één", 2, 1, 2), ("één", 4, 1, 3), ("één", 5, 1, 4), ("e\u{301}x", 3, 1, 2),
    ("中文x", 6, 1, 3), ("👩‍👩‍👧x", 18, 1, 2), ("a\né", 4, 2, 2),
  ])
  func columnsCountCharacters(text: String, offset: Int, line: Int, column: Int) {
    checkPosition(text, offset, line, column)
  }

  @Test(arguments: [(-5, 1, 1), (99, 2, 2)])
  func anOffsetOutsideIsTheNearestInside(offset: Int, line: Int, column: Int) {
    checkPosition("ab\nc", offset, line, column)
  }

  @Test(arguments: [
    ("", 1), ("a", 1), ("a\n", 1), ("a\nb", 2), ("a\nb\n", 2), ("\n", 1), ("\n\n", 2),
    ("a\r\nb\r\n", 2), ("a\n\nb", 3),
  ])
  func aFinalNewlineBeginsNoFurtherLine(text: String, count: Int) {
    #expect(SourceText(name: nil, text: text).lineCount == count)
  }

  @Test(arguments: [
    (0, ""), (1, "één"), (2, ""), (3, "two"), (4, "last"), (5, ""), (99, ""), (-1, ""),
  ])
  func aLineComesWithoutItsBreak(number: Int, line: String) {
    let source = SourceText(name: nil, text: "één\r\n\ntwo\r\nlast")
    #expect(source.line(number) == line)
  }

  @Test(arguments: [
    (1, 1, 0), (1, 2, 2), (1, 3, 3), (2, 1, 6), (2, 3, 11), (2, 4, 12), (3, 1, 13), (3, 9, 14),
    (4, 1, 14), (0, 1, 14), (1, 0, 0), (1, 99, 4),
  ])
  func aLineAndAScalarColumnGiveAnOffset(line: Int, column: Int, offset: Int) {
    let source = SourceText(name: nil, text: "éab\r\n中éx\nx")
    #expect(source.offset(line: line, scalarColumn: column) == offset)
  }

  @Test func aSliceIsTheTextOfItsBytes() {
    let source = SourceText(name: nil, text: "één twee")
    #expect(source.slice(0..<5) == "één")
    #expect(source.slice(6..<10) == "twee")
    #expect(source.slice(6..<99) == "twee")
    #expect(source.slice(50..<99) == "")
  }

  @Test(arguments: [(3, 5, 3, 5), (3, 3, 3, 3), (5, 3, 5, 5)])
  func aSpanNeverEndsBeforeItsStart(start: Int, end: Int, kept: Int, keptEnd: Int) {
    let span = Span(start, end)
    #expect(span.start == kept)
    #expect(span.end == keptEnd)
  }

  /// Every character of any text has the place at which its line shows it.
  @Test(arguments: [UInt64(1), 2, 3])
  func anyPlaceIsFoundAgainInItsLine(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let text = RandomText.prose(upTo: 12, using: &generator)
      let source = SourceText(name: nil, text: text)
      for index in text.indices where !text[index].isNewline {
        let offset = text.utf8.distance(from: text.startIndex, to: index)
        let (line, column) = source.position(of: offset)
        let shown = Array(source.line(line))
        #expect(shown.indices.contains(column - 1), "seed \(seed): \(text.debugDescription)")
        #expect(shown.dropFirst(column - 1).first == text[index], "seed \(seed)")
      }
    }
  }

  @Test(
    arguments: [
      ([0x61, 0xE9, 0x62], "aéb", 0xE9, 1), ([0xC3, 0xA9, 0xE9], "éé", 0xE9, 2),
      ([0x80, 0x20, 0x92], "€ ’", 0x80, 0), ([0x61, 0xC3], "aÃ", 0xC3, 1),
      ([0xE2, 0x82, 0x20], "â‚ ", 0xE2, 0), ([0xED, 0xA0, 0x80], "í\u{A0}€", 0xED, 0),
      ([0xFF, 0xFE], "ÿþ", 0xFF, 0), ([0x81], "\u{FFFD}", 0x81, 0), ([0xC0, 0xAF], "À¯", 0xC0, 0),
      ([0xF5, 0x80, 0x80, 0x80], "õ€€€", 0xF5, 0),
    ] as [([UInt8], String, UInt8, Int)])
  func whatIsNotUTF8IsReadAsItsAuthorMeantIt(
    bytes: [UInt8], text: String, value: UInt8, offset: Int
  ) {
    let source = SourceText(name: nil, bytes: bytes)
    #expect(source.text == text)
    #expect(source.strayByte?.value == value)
    #expect(source.strayByte?.offset == offset)
  }

  @Test(arguments: ["", "a", "één\r\n€", "\u{FEFF}x", "\u{0}", "👩‍👩‍👧", "\u{FFFD}"])
  func whatIsUTF8StaysAsItIs(text: String) {
    let source = SourceText(name: "x", bytes: Array(text.utf8))
    #expect(source.text.utf8.elementsEqual(text.utf8))
    #expect(source.strayByte == nil)
    #expect(source == SourceText(name: "x", text: text))
  }

  /// Whatever the bytes, the first stray one is at the end of what is valid before it.
  @Test func aStrayByteIsTheFirst() {
    let seed = UInt64(23)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        [0x41, 0x0A, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0xFF, 0x80]
          .randomElement(using: &generator) ?? UInt8(0)
      }
      let source = SourceText(name: nil, bytes: bytes)
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((source.strayByte == nil) == isValid, "seed \(seed): \(bytes)")
      guard let stray = source.strayByte else { continue }
      #expect(bytes[stray.offset] == stray.value)
      #expect(source.text.utf8.starts(with: bytes[..<stray.offset]), "seed \(seed): \(bytes)")
      #expect(String(validating: bytes[..<stray.offset], as: UTF8.self) != nil)
    }
  }

  /// Marks in long lines must give what counting from their start gives.
  @Test(arguments: ["x", "é", "e\u{301}", "👩‍👩‍👧", "ab\r", "中"])
  func columnsOfLongLinesAreCountedAllTheSame(_ piece: String) {
    let line = String(repeating: piece, count: 30_000 / piece.utf8.count)
    let text = "first\n" + line + "\n" + line + "\nlast"
    let source = SourceText(name: nil, text: text)
    let size = piece.utf8.count
    let count = line.count
    for (number, start) in [(2, 6), (3, 7 + line.utf8.count)] {
      for place in [0, 1, 4_095, 4_096, 4_097, 9_999].filter({ $0 < line.utf8.count / size }) {
        let position = source.position(of: start + place * size)
        let column = line.prefix(place * (count / (line.utf8.count / size))).count + 1
        #expect(position.line == number && position.column == column, "\(piece) \(place)")
      }
      let end = source.position(of: start + line.utf8.count)
      #expect(end.line == number && end.column == count + 1, "\(piece)")
    }
    #expect(source.position(of: text.utf8.count).column == 5)
  }

  @Test func filesThatAreReadAsOneKeepTheirPlaces() {
    let files = [("a", "één\nb"), ("b", ""), ("c", "x\ny\n")].map {
      SourceText(name: $0.0, text: $0.1)
    }
    let whole = SourceText(joining: files)
    #expect(whole.text == "één\nb\n\nx\ny\n\n" && whole.isJoined)
    for (span, name, start, end) in [
      (Span(0, 2), "a", 0, 2), (Span(6, 7), "a", 6, 7), (Span(7, 7), "a", 7, 7),
      (Span(8, 8), "b", 0, 0), (Span(9, 10), "c", 0, 1), (Span(11, 12), "c", 2, 3),
      (Span(13, 13), "c", 4, 4), (Span(9, 99), "c", 0, 4),
    ] {
      let (file, local) = whole.local(span)
      #expect(file.name == name && local == Span(start, end), "\(span)")
    }
    let alone = files[0].local(Span(1, 4))
    #expect(alone.file == files[0] && alone.span == Span(1, 4) && !files[0].isJoined)
  }
}
