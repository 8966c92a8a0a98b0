/// Reading where the lead of a row stands.
extension RowReader {
  /// Reads status and stage, whichever of the two columns they stand in.
  func readStage(of cells: RowCells, into row: inout ImportedRow) {
    row.reason = cells[.reason]
    row.playbook = cells[.playbook]
    // A playbook that is not here may have any phase.
    let isElsewhere = row.playbook.map { known[$0] == nil } ?? false
    if isElsewhere, let name = row.playbook {
      row.unread.append(
        ImportedRow.UnreadCell(
          column: heading(of: .playbook) ?? "playbook", reason: .unknownPlaybook(name)))
    }
    let phases = row.playbook.flatMap { known[$0] } ?? phases
    for field in [ImportField.phase, .status] {
      guard var word = cells[field] else { continue }
      if mapping.isOwn, field == .phase, isElsewhere || phases.holds(word) {
        row.phase = word
        continue
      }
      if StageWords.meaning(ColumnNames.plain(word)) == nil, let loss = StageWords.loss(word) {
        word = loss.word
        row.reason = row.reason ?? loss.reason
      }
      let plain = ColumnNames.plain(word)
      // A lead that was closed keeps its phase.
      let tellsOpen = !mapping.isOwn || field == .status
      switch StageWords.meaning(plain) {
      case .won: row.close(as: .won, word, of: heading(of: field))
      case .lost: row.close(as: .lost, word, of: heading(of: field))
      case .open, .phase: row.saysOpen = row.saysOpen || tellsOpen
      case .objects: row.objects = true
      case nil:
        if phases.phase(plain) == nil, !Lead.Status.isName(word) {
          row.unread.append(
            ImportedRow.UnreadCell(
              column: heading(of: field) ?? field.rawValue, reason: .unknownStage(word)))
        }
      }
      if row.phase == nil, let phase = phases.phase(plain) {
        row.phase = phase
        row.saysOpen = row.saysOpen || tellsOpen
      }
      // What a CRM calls it stays to be read, as it may say more than the phase here.
      guard phases.phase(plain) != word, !Lead.Status.isName(word) else { continue }
      row.fields.append((heading(of: field) ?? field.rawValue, word))
    }
  }
}

extension ImportedRow {
  fileprivate mutating func close(as status: Lead.Status, _ word: String, of heading: String?) {
    (self.status, reason) = (status, reason ?? word)
    closing = Closing(key: heading ?? "status", word: word)
  }
}

extension Phrase {
  fileprivate static func unknownPlaybook(_ name: String) -> Phrase {
    Phrase(
      en: "there is no playbook \"\(name)\" here", nl: "draaiboek \"\(name)\" is hier niet")
  }

  fileprivate static func unknownStage(_ word: String) -> Phrase {
    Phrase(en: "\"\(word)\" is no known stage", nl: "\"\(word)\" is geen bekende fase")
  }
}
