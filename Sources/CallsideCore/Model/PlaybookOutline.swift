extension Playbook {
  /// The playbook without what is said in calls: what lists show of a lead (its phase, its chance) is
  /// the same by this, which is read in a fraction of the time.
  public var outline: Playbook {
    var outline = self
    outline.questions = questions.filter { $0.movesChance || $0.tellsLegalPerson }
    (outline.dmu, outline.objections, outline.gradeRules) = ([], [], [])
    for index in outline.phases.indices {
      outline.phases[index].prepare = []
      outline.phases[index].script = []
      outline.phases[index].gatekeeper = []
      outline.phases[index].voicemail = nil
      outline.phases[index].exit = nil
      outline.phases[index].outcomes = []
    }
    return outline
  }
}

extension Question {
  fileprivate var movesChance: Bool { choices.contains { $0.chance != 0 } }
}
