import CallsideCore

extension Check {
  /// The family it belongs to.
  public var family: Family {
    Family.allCases.first { family in family.checks.contains { $0.name == name } } ?? .form
  }

  /// All checks as tables in Markdown, a family each, as `docs/PLAYBOOKS.md` lists them.
  public static var catalogue: String {
    Family.allCases.map { family in
      let rows = family.checks.map { check in
        "| `\(check.name)` | \(check.what.en) \(check.why.en) | \(check.severity.rawValue) | \(check.floor.rawValue) |"
      }
      return "**\(family.title.en)**: \(family.about.en).\n\n"
        + "| check | finds, and why it matters | severity | not below |\n| --- | --- | --- | --- |\n"
        + rows.joined(separator: "\n") + "\n"
    }
    .joined(separator: "\n")
  }
}
