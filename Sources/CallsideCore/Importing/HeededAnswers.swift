/// What somebody told in a call counts for more than what a list says.
extension ImportedRow {
  /// Returns the row without a legal form where one was told in a call: whether they may be called hangs on it.
  ///
  /// The list's word is kept as a field.
  ///
  /// - Parameter playbook: Returns the lead's own, or nil where that is not at hand; few rows need it.
  func heedingAnswers(of lead: Lead, in playbook: () -> Playbook?) -> ImportedRow {
    guard let legalForm, lead.legalForm == nil, !lead.answers.isEmpty, let playbook = playbook()
    else { return self }
    let known = lead.carried(into: playbook)
    guard known.wasToldLegalForm(in: playbook) else { return self }
    var row = self
    row.legalForm = nil
    if known.legalForm != legalForm { row.fields.append(("legal form", legalForm)) }
    return row
  }
}
