/// The notes of a lead in one cell of a table that is exported: each begins a line, and the rest of its lines
/// stand two spaces in.
public enum ExportedNotes {
  private static let indent = "  "

  /// Returns notes as they stand in a cell.
  public static func cell(_ notes: [String]) -> String {
    notes.map {
      $0.split(whereSeparator: \.isNewline).joined(separator: "\n" + indent)
    }.joined(separator: "\n")
  }

  /// Returns the notes in a cell.
  static func notes(in cell: String) -> [String] {
    var notes: [String] = []
    for line in cell.split(whereSeparator: \.isNewline) {
      let text = Printable.cleaned(String(line))
      if text.isEmpty { continue }
      if line.hasPrefix(indent), let last = notes.popLast() {
        notes.append(last + "\n" + text)
      } else {
        notes.append(text)
      }
    }
    return notes
  }
}
