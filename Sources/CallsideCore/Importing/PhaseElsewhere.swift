/// Phases of rows at leads of another playbook, such as the same one in another language.
extension ImportedRow {
  /// Returns the row as a lead that is known takes it: its phase is the one of the lead's own playbook that is of the
  /// same kind, and there is none where that has no such phase.
  ///
  /// - Parameters:
  ///   - playbook: The one of the import.
  ///   - others: Returns the playbook that has an id.
  func phased(
    as lead: Lead, in playbook: Playbook, others: (String) -> Playbook?
  ) -> ImportedRow {
    guard let phase, self.playbook ?? playbook.id != lead.playbook else { return self }
    let own = self.playbook.map(others) ?? playbook
    var row = self
    row.phase = own?.phase(phase).flatMap { meant in
      others(lead.playbook)?.phases.first { $0.kind == meant.kind }?.id
    }
    return row
  }
}
