import CallsideCore

/// One column of a table that fits itself to the width there is.
struct TableColumn {
  var title: String
  var texts: [String]
  /// The columns of the screen it takes.
  var width: Int
  /// The fewest columns of the screen in which it is still of use.
  var least: Int
  /// When it goes where there is no room: the greatest first, 0 never.
  var weight: Int

  init(_ title: String, _ texts: [String], least: Int, most: Int, weight: Int) {
    self.title = title
    self.texts = texts.map { Printable.line($0) }
    let widest = ([title] + self.texts).map { DisplayWidth.columns($0) }.max() ?? 0
    width = min(most, max(least, widest))
    self.least = min(width, least)
    self.weight = weight
  }

  /// Narrows columns, and drops them where that is not enough, until they fit a width.
  static func fit(_ columns: inout [TableColumn], into width: Int) {
    func excess() -> Int { columns.reduce(columns.count - 1) { $0 + $1.width } - width }
    func narrow(_ index: Int, to least: Int) {
      let over = excess()
      if over > 0 { columns[index].width = max(least, columns[index].width - over) }
    }
    let order = columns.indices.sorted { columns[$0].weight > columns[$1].weight }
    for index in order { narrow(index, to: columns[index].least) }
    while excess() > 0,
      let index = columns.indices.max(by: { columns[$0].weight < columns[$1].weight }),
      columns[index].weight > 0
    {
      columns.remove(at: index)
    }
    for index in columns.indices { narrow(index, to: 4) }
    // What is left free goes to what is cut, the name first.
    for index in columns.indices.sorted(by: { columns[$0].weight < columns[$1].weight }) {
      let widest = columns[index].texts.map(DisplayWidth.columns).max() ?? 0
      columns[index].width += max(0, min(-excess(), widest - columns[index].width))
    }
  }

  /// Returns cells as one line, without blanks at its end.
  static func line(_ cells: [String]) -> String {
    var line = cells.joined(separator: " ")
    while line.last == " " { line.removeLast() }
    return line
  }

  func cell(_ text: String) -> String { DisplayWidth.fit(text, to: width) }
}
