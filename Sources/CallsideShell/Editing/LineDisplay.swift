/// What is on the terminal below the last output, and how to change it.
///
/// Each function returns what to print; nothing is printed here.
struct LineDisplay {
  var columns: Int
  var rows: Int

  /// Whether the cursor can be moved and the screen cleared.
  let moves: Bool

  /// Whether the terminal folds long lines anew when it is resized; others cut them off.
  let folds: Bool

  private var shown: (content: Content, frame: LineFrame)?
  private var row: LineRow?

  /// The prompt and the line to show, with the cursor behind so many code points.
  struct Content {
    var prompt: [LineCell]
    var line: String
    var cursor: Int
  }

  init(columns: Int, rows: Int, moves: Bool, folds: Bool) {
    self.columns = columns
    self.rows = rows
    self.moves = moves
    self.folds = folds
  }

  /// Shows something in the place of what is shown.
  mutating func draw(_ content: Content) -> String {
    guard moves else {
      let old = row
      let new = LineRow(
        prompt: content.prompt, line: content.line, cursor: content.cursor, columns: columns)
      row = new
      return new.update(from: old)
    }
    let old = shown?.frame
    let new = frame(of: content)
    shown = (content, new)
    return new.update(from: old)
  }

  /// Leaves what is shown standing and goes to a row of its own below it.
  mutating func stepAside(leaving mark: String = "") -> String {
    defer {
      shown = nil
      row = nil
    }
    guard var content = shown?.content, let frame = shown?.frame else { return mark + "\r\n" }
    content.cursor = .max
    let last = self.frame(of: content)
    let isFresh = mark.isEmpty && last.end.column == 0 && last.end.row > 0
    return last.update(from: frame) + mark + (isFresh ? "" : "\r\n")
  }

  /// Takes away what is shown, if anything is, when the terminal may have got another size.
  mutating func resize(columns: Int, rows: Int) -> String {
    self.columns = columns
    self.rows = rows
    defer {
      shown = nil
      row = nil
    }
    guard let shown else { return row == nil ? "" : "\r\n" }
    let above = (folds ? frame(of: shown.content) : shown.frame).cursor.row
    let up = min(above, rows - 1)
    return "\r" + (up > 0 ? "\u{1b}[\(up)A" : "") + "\u{1b}[J"
  }

  /// Takes everything on the screen away.
  mutating func clear() -> String {
    guard moves else { return "" }
    shown = nil
    return "\u{1b}[H\u{1b}[2J"
  }

  private func frame(of content: Content) -> LineFrame {
    LineFrame(
      prompt: content.prompt, line: content.line, cursor: content.cursor, columns: columns,
      rows: rows)
  }
}
