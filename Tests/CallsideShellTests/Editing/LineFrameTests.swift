import Testing

@testable import CallsideShell

/// Just enough of a terminal to see what a frame's updates come to.
private struct PaperTerminal {
  let columns: Int
  var rows = [[String]](repeating: [], count: 1)
  var place = LineFrame.Place()

  mutating func print(_ text: String) {
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "\u{8}": place.column -= 1
      case "\r": place.column = 0
      case "\u{1b}": control(&rest)
      default: put(character)
      }
    }
  }

  private mutating func control(_ rest: inout Substring) {
    rest.removeFirst()
    let number = Int(rest.prefix(while: \.isNumber)) ?? 1
    rest = rest.drop(while: \.isNumber)
    switch rest.removeFirst() {
    case "A": place.row -= number
    case "B": place.row += number
    case "C": place.column += number
    case "J":
      rows.removeSubrange((place.row + 1)...)
      rows[place.row].removeSubrange(min(place.column, rows[place.row].count)...)
    default: break
    }
  }

  private mutating func put(_ character: Character) {
    let width = String(character).terminalColumns
    if place.column + width > columns {
      place = LineFrame.Place(row: place.row + 1)
      if place.row == rows.count { rows.append([]) }
    }
    var row = rows[place.row]
    while row.count < place.column + width { row.append(" ") }
    row[place.column] = String(character)
    for index in 1..<max(1, width) { row[place.column + index] = "" }
    rows[place.row] = row
    place.column += width
  }

  var text: [String] {
    rows.map { row in
      var text = row.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}

private func frame(
  _ line: String, cursor: Int = .max, prompt: String = "> ", columns: Int = 10, rows: Int = 50
) -> LineFrame {
  LineFrame(
    prompt: LineCell.cells(ofPrompt: prompt, coloured: true), line: line, cursor: cursor,
    columns: columns, rows: rows)
}

@Suite struct LineFrameTests {
  @Test func aCharacterMoreIsAllThatIsPrinted() {
    #expect(frame("abc").update(from: frame("ab")) == "c")
    #expect(frame("ab").update(from: frame("ab")) == "")
    #expect(frame("ab").update(from: frame("abc")) == "\u{8}\u{1b}[J")
    #expect(frame("abc", cursor: 0).update(from: frame("abc")) == "\u{8}\u{8}\u{8}")
  }

  @Test func theCursorStandsBehindWideCharactersAndRows() {
    #expect(frame("日本", cursor: 1).cursor == .init(row: 0, column: 4))
    #expect(frame("1234567日", cursor: 7).cursor == .init(row: 1, column: 0))
    #expect(frame("12345678").cursor == .init(row: 1, column: 0))
    #expect(frame("12345678").update(from: nil) == "> 12345678 \r")
  }

  @Test func coloursTakeNoRoomAndComeWithTheirCharacter() {
    let prompt = "\u{1b}[1m日>\u{1b}[0m \u{1b}[m"
    #expect(frame("", prompt: prompt).cursor == .init(row: 0, column: 4))
    #expect(frame("a", prompt: prompt).update(from: nil) == prompt + "a")
    #expect(LineCell.cells(ofPrompt: prompt, coloured: false).map(\.text) == ["日", ">", " "])
    #expect(LineCell.cells(ofPrompt: "a\u{1b}[2Jb\u{7}", coloured: true).map(\.text) == ["a", "b"])
  }

  @Test func controlCharactersAreShownAndNotSent() {
    #expect(frame("a\u{1b}b").update(from: nil) == "> a^[b")
  }

  @Test func onlyTheRowsAroundTheCursorAreShownWhenThereAreTooMany() {
    let line = (0..<10).map { "row \($0)...." }.joined()
    let top = frame(line, cursor: 0, prompt: "", rows: 3)
    #expect(top.update(from: nil).hasPrefix("row 0....row 1....row 2...."))
    #expect(top.cursor == .init(row: 0, column: 0))
    let bottom = frame(line, prompt: "", rows: 3)
    #expect(bottom.cursor.row == 2)
    #expect(bottom.update(from: nil).contains("row 9"))
    #expect(!bottom.update(from: nil).contains("row 0"))
  }

  /// Whatever is shown, an update leads to the same picture as a fresh start.
  @Test(arguments: 0..<200)
  func anyFrameBecomesAnyOther(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let columns = Int.random(in: 4...30, using: &random)
    var terminal = PaperTerminal(columns: columns)
    var shown: LineFrame?
    var line: [Character] = []
    for _ in 0..<30 {
      let start = Int.random(in: 0...line.count, using: &random)
      let end = Int.random(in: start...min(line.count, start + 5), using: &random)
      let new = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        "abcé 日本€".randomElement(using: &random) ?? "?"
      }
      line.replaceSubrange(start..<end, with: new)
      let cursor = Int.random(in: 0...line.count, using: &random)
      let next = frame(String(line), cursor: cursor, columns: columns)
      terminal.print(next.update(from: shown))
      shown = next

      var fresh = PaperTerminal(columns: columns)
      fresh.print(next.update(from: nil))
      #expect(terminal.text == fresh.text, "seed \(seed)")
      #expect(terminal.place == next.cursor, "seed \(seed)")
      #expect(fresh.place == next.cursor, "seed \(seed)")
    }
  }
}

/// Random numbers that are the same in every run.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct LineDisplayTests {
  private func content(_ line: String) -> LineDisplay.Content {
    .init(prompt: LineCell.cells(ofPrompt: "> ", coloured: true), line: line, cursor: .max)
  }

  @Test func aResizeTakesTheOldRowsAway() {
    for (folds, taken) in [(false, "\r\u{1b}[1A\u{1b}[J"), (true, "\r\u{1b}[3A\u{1b}[J")] {
      var display = LineDisplay(columns: 10, rows: 24, moves: true, folds: folds)
      _ = display.draw(content("12345678abcdefg"))
      #expect(display.resize(columns: 5, rows: 24) == taken)
      #expect(display.draw(content("1")) == "> 1")
    }
  }

  @Test func steppingAsideLeavesTheLineStanding() {
    var display = LineDisplay(columns: 10, rows: 24, moves: true, folds: false)
    var line = content("abc")
    line.cursor = 0
    _ = display.draw(line)
    #expect(display.stepAside(leaving: "^C") == "\u{1b}[3C^C\r\n")
    #expect(display.draw(line) == "> abc\u{8}\u{8}\u{8}")
    _ = display.draw(content("12345678"))
    #expect(display.stepAside() == "")
  }

  @Test func withoutMovementsARowHasToDo() {
    var display = LineDisplay(columns: 12, rows: 24, moves: false, folds: false)
    #expect(display.draw(content("abc")) == "> abc")
    #expect(display.draw(content("abcd")) == "d")
    #expect(display.draw(content("ab")) == "\u{8}\u{8}  \u{8}\u{8}")
    #expect(display.draw(content("0123456789")) == "\u{8}\u{8}123456789")
    #expect(display.stepAside() == "\r\n")
  }
}
