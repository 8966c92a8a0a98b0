public import CallsideCore

extension Diagnostic {
  /// Returns a count of what was found: "2 errors, 1 warning in 1 playbook".
  ///
  /// - Parameter others: How many files were looked at beside playbooks.
  public static func summary(
    of diagnostics: [Diagnostic], playbooks: Int, others: Int = 0
  ) -> Phrase {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    var parts: [Phrase] = []
    if errors > 0 {
      parts.append(
        Wording.counted(
          errors, Phrase(en: "error", nl: "fout"), Phrase(en: "errors", nl: "fouten")))
    }
    if warnings > 0 {
      parts.append(
        Wording.counted(
          warnings, Phrase(en: "warning", nl: "waarschuwing"),
          Phrase(en: "warnings", nl: "waarschuwingen")))
    }
    if parts.isEmpty {
      parts = [Phrase(en: "no errors or warnings", nl: "geen fouten of waarschuwingen")]
    }
    let found = parts.joined(separator: ", ")
    let files = files(playbooks, others)
    let count = Phrase(en: "\(found.en) in \(files.en)", nl: "\(found.nl) in \(files.nl)")
    guard diagnostics.contains(where: { stopping.contains($0.rule) }) else { return count }
    return Phrase(
      en: "\(count.en)\nthe rest is looked at once this is right",
      nl: "\(count.nl)\nde rest wordt nagekeken zodra dit klopt")
  }

  /// The rules after which the rest of a file is not looked at.
  private static let stopping = Set(
    [Check.yamlSyntax, .controlCharacter, .nestingTooDeep, .fileTooLarge].map(\.name))

  private static func files(_ playbooks: Int, _ others: Int) -> Phrase {
    let counted = Wording.counted(
      playbooks, Phrase(en: "playbook", nl: "draaiboek"),
      Phrase(en: "playbooks", nl: "draaiboeken"))
    guard others > 0 else { return counted }
    guard playbooks > 0 else {
      return Wording.counted(
        others, Phrase(en: "file", nl: "bestand"), Phrase(en: "files", nl: "bestanden"))
    }
    let rest = Wording.counted(
      others, Phrase(en: "other file", nl: "ander bestand"),
      Phrase(en: "other files", nl: "andere bestanden"))
    return Phrase(en: "\(counted.en) and \(rest.en)", nl: "\(counted.nl) en \(rest.nl)")
  }
}
