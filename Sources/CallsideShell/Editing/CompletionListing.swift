/// Labels in columns, as they stand below the line when Tab has several answers.
struct CompletionListing {
  /// A long listing would push away what the user is looking at.
  static let mostRows = 8

  private static let gap = 2

  var labels: [String]
  var columns: Int
  var rows: Int

  /// Says how many labels are not shown.
  var more: (Int) -> String

  /// The listing, a line feed after each row.
  ///
  /// The labels run down each column, as in a dictionary.
  var text: String {
    let room = max(1, columns - 1)
    let fitting = labels.map { $0.fitted(to: room) }
    let width = (fitting.map(\.terminalColumns).max() ?? 0) + Self.gap
    let across = max(1, (room + Self.gap) / width)
    let most = max(1, min(Self.mostRows, rows / 2))
    let shown = fitting.prefix(across * most)
    let down = (shown.count + across - 1) / across
    var lines = (0..<down).map { row in
      stride(from: row, to: shown.count, by: down).map { index in
        let isLast = index + down >= shown.count
        let padding = isLast ? 0 : width - shown[index].terminalColumns
        return shown[index] + String(repeating: " ", count: padding)
      }.joined()
    }
    if shown.count < labels.count {
      lines.append(more(labels.count - shown.count).fitted(to: room))
    }
    return lines.map { $0 + "\r\n" }.joined()
  }
}

extension String {
  /// Returns as much of the text as fits, with "…" where something is left out.
  fileprivate func fitted(to room: Int) -> String {
    guard terminalColumns > room else { return self }
    var text = self
    while text.terminalColumns > room - 1, !text.isEmpty { text.removeLast() }
    return text + "…"
  }
}
