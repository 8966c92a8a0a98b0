/// Answers to questions that have another id than when they were answered.
extension Lead {
  /// Returns the lead as a playbook knows it: what was answered under an id that a question had
  /// before counts as an answer to that question, and a legal form as an answer to the question
  /// about it.
  ///
  /// A lead keeps its entries as they were made, so only the playbook can tell what became of an
  /// id. Everything that holds a lead against a playbook begins with this; doing it twice is doing
  /// it once. Of answers under several ids the latest counts. What no question claims stays where
  /// it is.
  public func carried(into playbook: Playbook) -> Lead {
    var lead = self
    for index in playbook.questions.indices where !playbook.questions[index].was.isEmpty {
      let question = playbook.questions[index]
      for id in question.was where id != question.id {
        guard let old = lead.answers.removeValue(forKey: id) else { continue }
        let isLater = lead.answers[question.id].map { old.at > $0.at } ?? true
        if isLater { lead.answers[question.id] = old }
      }
    }
    lead.settleMergedForms(in: playbook)
    lead.settleLegalForm(in: playbook)
    return lead
  }
}
