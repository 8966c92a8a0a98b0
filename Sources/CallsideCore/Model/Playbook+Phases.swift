extension Playbook {
  /// Returns a phase by id or title.
  ///
  /// - Throws: A diagnostic that names the phases there are.
  public func phase(named name: String) throws(Diagnostic) -> Phase {
    if let phase = phase(name) { return phase }
    let folded = Spelling.fold(name)
    if let phase = phases.first(where: { Spelling.fold($0.title) == folded }) { return phase }
    let ids = phases.map { "`\($0.id)`" }.joined(separator: ", ")
    throw Diagnostic(
      .error, "unknown-phase",
      Phrase(
        en: "phase \"\(name)\" does not exist in playbook \"\(id)\"",
        nl: "fase \"\(name)\" bestaat niet in draaiboek \"\(id)\""),
      help: Phrase(en: "its phases are \(ids)", nl: "wel: \(ids)"))
  }
}
