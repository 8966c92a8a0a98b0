/// The prompt and the line as they stand on a terminal, row by row.
///
/// A frame knows where each character is, so what has to be printed to turn one frame into the
/// next is the difference between two values:
///
/// ```
/// old  callside> call Brouwr          the first difference is at row 0, column 20: go there,
/// new  callside> call Brouwer         clear what is behind, print "er", put the cursor
/// ```
struct LineFrame: Equatable {
  /// A place, counted from the beginning of the frame.
  struct Place: Hashable {
    var row = 0
    var column = 0
  }

  let columns: Int
  private var cells: [LineCell]

  /// Where each cell ends, and the next begins unless it does not fit there.
  private var ends: [Place] = []

  /// How many cells at the beginning change as a whole, because colours hold from where they are.
  private var fixedCount: Int

  private(set) var cursor: Place

  /// Lays out a line behind a prompt.
  ///
  /// `cursor` counts the code points of the line before it. When all is higher than `rows`, only
  /// the rows around the cursor are in the frame: what a terminal scrolled away is out of reach.
  init(prompt: [LineCell], line: String, cursor: Int, columns: Int, rows: Int) {
    self.columns = columns
    cells = prompt
    fixedCount = prompt.count
    var before = 0
    var target: Int?
    for character in line {
      if before >= cursor, target == nil { target = cells.count }
      before += character.unicodeScalars.count
      cells.append(LineCell(character))
    }
    var place = Place()
    self.cursor = place
    for (index, cell) in cells.enumerated() {
      let start = cell.start(at: place, columns: columns)
      if index == target { self.cursor = start }
      place = cell.end(from: start, columns: columns)
      ends.append(place)
    }
    if target == nil { self.cursor = place }
    let surplus = place.row + 1 - rows
    if surplus > 0 { keepRows(from: min(self.cursor.row, surplus), count: rows) }
  }

  /// The place behind the last cell.
  var end: Place { ends.last ?? Place() }

  /// The same with the cursor behind all.
  var withCursorAtEnd: LineFrame {
    var frame = self
    frame.cursor = end
    return frame
  }

  private mutating func keepRows(from top: Int, count: Int) {
    let rows = cells.indices.map { start(of: $0).row - top }
    let kept = cells.indices.filter { (0..<count).contains(rows[$0]) }
    let keptEnds = kept.map { index in
      // The end of the last row must not be the beginning of a row that is not there.
      ends[index].row - top < count
        ? Place(row: ends[index].row - top, column: ends[index].column)
        : Place(row: count - 1, column: columns)
    }
    cells = kept.map { cells[$0] }
    ends = keptEnds
    cursor.row -= top
    fixedCount = cells.count
  }

  private func start(of index: Int) -> Place {
    cells[index].start(at: index == 0 ? Place() : ends[index - 1], columns: columns)
  }
}

extension LineFrame {
  /// Returns what to print where `old` is shown, or where nothing is, to show this instead.
  func update(from old: LineFrame?) -> String {
    guard let old, old.columns == columns else { return printed(from: 0, at: Place()) }
    let limit = min(cells.count, old.cells.count)
    var same = 0
    while same < limit, cells[same] == old.cells[same], ends[same] == old.ends[same] { same += 1 }
    if same == cells.count, same == old.cells.count {
      return Self.movement(from: old.cursor, to: cursor, columns: columns)
    }
    if same < max(fixedCount, old.fixedCount) { same = 0 }
    let start = same == 0 ? Place() : ends[same - 1]
    return Self.movement(from: old.cursor, to: start, columns: columns)
      + (same < old.cells.count ? "\u{1b}[J" : "") + printed(from: same, at: start)
  }

  private func printed(from first: Int, at start: Place) -> String {
    var text = ""
    var place = start
    for index in first..<cells.count {
      if cells[index].start(at: place, columns: columns) != place {
        text += String(repeating: " ", count: columns - place.column)
      }
      text += cells[index].text
      place = ends[index]
    }
    // Behind a full row, terminals put off the line break until there is something to print.
    if first < cells.count, place.column == 0 { text += " \r" }
    return text + Self.movement(from: place, to: cursor, columns: columns)
  }

  private static func movement(from old: Place, to new: Place, columns: Int) -> String {
    var text = ""
    if new.row < old.row { text += "\u{1b}[\(old.row - new.row)A" }
    if new.row > old.row { text += "\u{1b}[\(new.row - old.row)B" }
    let back = old.column - new.column
    if back > 0 {
      let isNear = back <= 4 && old.column < columns
      if isNear { return text + String(repeating: "\u{8}", count: back) }
      text += "\r"
    }
    let forward = back > 0 ? new.column : -back
    return forward > 0 ? text + "\u{1b}[\(forward)C" : text
  }
}
