import CallsideCore

extension Definition {
  /// The checks a playbook may make more or less of, each down to its floor.
  static let checksTable = Table(
    Phrase(en: "the checks", nl: "de controles"),
    Check.all.map { check in
      .optional(check.name, .scalar(.oneOf(check.levels.map(\.rawValue))), check.what)
    })
}
