public import CallsideCore

/// What can be completed in a call, and more of it where the call is only tried out.
extension Walk {
  /// Returns what can stand at the end of a line typed in a call.
  ///
  /// - Parameter isPreview: Whether the call is only tried out.
  public func completion(
    of line: String, language: Language, isPreview: Bool = false
  ) -> Completion {
    let folded = Spelling.fold(line)
    if line.hasPrefix("!") {
      return offered(
        playbook.objections.map { "!" + $0.id }.filter { $0.hasPrefix(folded) }, ending: "")
    }
    guard line.hasPrefix("/") else {
      return offered(
        listed.map(\.label).filter { Spelling.fold($0).hasPrefix(folded) }, ending: "")
    }
    guard let space = folded.firstIndex(of: " ") else {
      let names =
        WalkInput.names.map(\.name) + [SaveInput.name]
        + (isPreview ? PreviewInput.names.map(\.name) : [])
      return offered(
        names.map { "/" + $0[language] }.filter { $0.hasPrefix(folded) }.sorted(), ending: " ")
    }
    let command = String(folded[..<space])
    let typed = String(folded[folded.index(after: space)...])
    let (words, ending) = arguments(of: command.dropFirst(), typed, language, isPreview)
    return offered(
      words.filter { $0.hasPrefix(typed) }.map { command + " " + $0 }, ending: ending)
  }

  /// Returns what may stand behind a command, and how it ends.
  private func arguments(
    of command: Substring, _ typed: String, _ language: Language, _ isPreview: Bool
  ) -> (words: [String], ending: String) {
    if command == "dmu" {
      return (Role.allCases.map { Spelling.fold($0.phrase[language]) }, " ")
    }
    guard isPreview, let name = PreviewInput.Name(named: command) else { return ([], "") }
    switch name {
    case .steps: return ([], "")
    case .go:
      let asked = phase.script.compactMap { step -> String? in
        switch step.body {
        case .ask(let id, _): id
        case .dmu(let role): role.rawValue
        case .say: nil
        }
      }
      return (asked + playbook.phases.map(\.id), "")
    case .set:
      guard let equals = typed.firstIndex(of: "="),
        let question = playbook.question(String(typed[..<equals]))
      else { return (playbook.questions.map { $0.id + "=" }, "") }
      return (question.choices.map { question.id + "=" + $0.id }, "")
    }
  }

  private func offered(_ texts: [String], ending: String) -> Completion {
    Completion(
      start: 0,
      candidates: texts.map { Completion.Candidate(text: $0 + ending, label: $0) })
  }
}
