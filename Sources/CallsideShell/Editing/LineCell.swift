internal import CEditLine

/// What is printed as one: a character with its accents and colours, or "^X".
struct LineCell: Equatable {
  var text: String

  /// The number of columns it takes.
  var width: Int

  /// Where it begins when it would be printed at a place: what does not fit goes to the next row.
  func start(at place: LineFrame.Place, columns: Int) -> LineFrame.Place {
    let fits = place.column == 0 || place.column + width <= columns
    return fits ? place : LineFrame.Place(row: place.row + 1)
  }

  /// Where it ends.
  func end(from start: LineFrame.Place, columns: Int) -> LineFrame.Place {
    let column = start.column + width
    return column < columns
      ? LineFrame.Place(row: start.row, column: column) : LineFrame.Place(row: start.row + 1)
  }
}

extension LineCell {
  /// Makes a cell for a character of a line.
  init(_ character: Character) {
    text = String(character)
    width = text.terminalColumns
    // libedit puts a line break before what it asks for in the line itself.
    if character.isNewline {
      self = LineCell(text: " ", width: 1)
    } else if let scalar = character.unicodeScalars.first, scalar.isControl {
      let letter = Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value & 0x7f ^ 0x40))
      self = LineCell(text: "^\(letter)", width: 2)
    }
  }

  /// Makes the cells of a prompt, each with the colours before it.
  ///
  /// Colours are kept when the terminal knows them; other control sequences never are, since
  /// nobody could tell where they leave the cursor.
  static func cells(ofPrompt prompt: some StringProtocol, coloured: Bool) -> [LineCell] {
    var cells: [LineCell] = []
    var colours = ""
    var rest = Substring(prompt).unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "\u{1b}" {
        let sequence = takeSequence(from: &rest)
        if coloured, sequence.hasSuffix("m") { colours += "\u{1b}" + sequence }
      } else if ce_width(scalar.value) > 0 {
        cells.append(LineCell(text: colours + String(scalar), width: Int(ce_width(scalar.value))))
        colours = ""
      } else if !scalar.isControl, let last = cells.indices.last {
        cells[last].text.unicodeScalars.append(scalar)
      }
    }
    if let last = cells.indices.last { cells[last].text += colours }
    return cells
  }

  /// Takes what follows an escape, up to the letter that ends it.
  private static func takeSequence(from rest: inout Substring.UnicodeScalarView) -> String {
    guard rest.first == "[" else { return "" }
    var sequence = String(rest.removeFirst())
    while let scalar = rest.popFirst() {
      sequence.unicodeScalars.append(scalar)
      if ("@"..."~").contains(scalar) { break }
    }
    return sequence
  }
}

extension String {
  /// The number of columns the text takes on a terminal.
  var terminalColumns: Int {
    unicodeScalars.reduce(0) { $0 + Int(ce_width($1.value)) }
  }
}
