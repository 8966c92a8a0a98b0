/// As much of the prompt and the line as fits in one row, for terminals that do no more than print.
///
/// The row shows the part of the line around the cursor. All it needs is characters, spaces and
/// the key that goes one back.
struct LineRow: Equatable {
  private var cells: [LineCell]

  /// How many cells are before the cursor.
  private var cursor: Int

  init(prompt: [LineCell], line: String, cursor: Int, columns: Int) {
    var before = 0
    var index = 0
    let characters = line.map(LineCell.init)
    for character in line where before < cursor {
      before += character.unicodeScalars.count
      index += 1
    }
    let promptWidth = Self.width(prompt[...])
    let room = max(columns - 1 - promptWidth, columns / 2)
    // Some of what is behind the cursor is to be seen too.
    let roomBefore = index < characters.count ? room * 3 / 4 : room
    var first = index
    var width = 0
    while first > 0, width + characters[first - 1].width <= roomBefore {
      first -= 1
      width += characters[first].width
    }
    var last = index
    while last < characters.count, width + characters[last].width <= room {
      width += characters[last].width
      last += 1
    }
    let lead = promptWidth + room < columns ? prompt : []
    cells = lead + characters[first..<last]
    self.cursor = lead.count + index - first
  }

  /// Returns what to print where `old` is shown, or where nothing is, to show this instead.
  func update(from old: LineRow?) -> String {
    guard let old else { return text(0..<cells.count) + back(over: cursor..<cells.count) }
    var same = 0
    while same < min(cells.count, old.cells.count), cells[same] == old.cells[same] { same += 1 }
    if same == cells.count, same == old.cells.count {
      return cursor < old.cursor
        ? back(over: cursor..<old.cursor) : text(old.cursor..<cursor)
    }
    let toSame =
      same < old.cursor ? old.back(over: same..<old.cursor) : old.text(old.cursor..<same)
    let oldWidth = Self.width(old.cells[same...])
    let blank = max(0, oldWidth - Self.width(cells[same...]))
    return toSame + text(same..<cells.count) + String(repeating: " ", count: blank)
      + String(repeating: "\u{8}", count: blank) + back(over: cursor..<cells.count)
  }

  private func text(_ range: Range<Int>) -> String {
    cells[range].map(\.text).joined()
  }

  private func back(over range: Range<Int>) -> String {
    String(repeating: "\u{8}", count: Self.width(cells[range]))
  }

  private static func width(_ cells: ArraySlice<LineCell>) -> Int {
    cells.reduce(0) { $0 + $1.width }
  }
}
