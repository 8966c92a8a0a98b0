/// Reading what a row says of the next step, and of where somebody stands.
extension RowReader {
  /// Reads what is to be done next; a text without a date is kept as it stands.
  func readStep(of cells: RowCells, into row: inout ImportedRow) {
    let (what, when) = (cells.cell(.nextStep), cells.cell(.due))
    if what == nil, when == nil { return }
    var reading = steps.read(what, when)
    reading.step?.isOwn = mapping.isOwn
    reading.step?.isPromised = cells[.promised].map(Self.isSo) ?? false
    row.next = reading.step
    row.fields += reading.fields
    if let column = reading.unread {
      row.unread.append(
        ImportedRow.UnreadCell(column: column, reason: Phrase(en: "not a date", nl: "geen datum")))
    }
  }

  /// Reads what somebody thinks, and how much that counts.
  func readStanding(
    _ place: Int, of cells: RowCells, of contact: inout Contact, into row: inout ImportedRow
  ) {
    if let word = cells[.stance, place] {
      contact.stance = Stance.read(word)
      if contact.stance == nil {
        row.fields.append((heading(of: .stance, place) ?? "stance", word))
      }
    }
    if let word = cells[.influence, place] {
      contact.influence = Influence.read(word)
      if contact.influence == nil {
        row.fields.append((heading(of: .influence, place) ?? "influence", word))
      }
    }
    contact.evidence = cells[.evidence, place]
    contact.former = (cells[.former, place] ?? "").split(separator: " / ").map(String.init)
    contact.isToBeCalled = cells[.askedFor, place].map(Self.isSo) ?? false
  }
}
