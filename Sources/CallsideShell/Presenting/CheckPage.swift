import CallsideCore
import CallsidePlaybooks

/// The checks of playbooks, explained.
extension Page {
  /// Adds the checks of a family, a line each.
  mutating func addFamily(_ family: Check.Family) {
    blank()
    heading(words(family.title))
    secondary(words(family.about))
    blank()
    for check in family.checks { row(check.name, words(check.what), nameWidth: 26) }
  }

  /// Adds one check: what it finds, why it matters, how it looks wrong and right.
  mutating func addCheck(_ check: Check) {
    blank()
    heading(check.name, right: words(check.family.title).lowercased())
    paragraph(words(check.what))
    blank()
    paragraph(words(check.why))
    add(check.bad, titled: words(en: "WRONG", nl: "FOUT"))
    add(check.good, titled: words(en: "RIGHT", nl: "GOED"))
    blank()
    row(words(en: "severity", nl: "ernst"), words(check.severity.phrase), nameWidth: 16)
    row(words(en: "in a playbook", nl: "in een draaiboek"), words(check.adjusting), nameWidth: 16)
  }

  private mutating func add(_ example: Check.Example, titled title: String) {
    let text = example.text(in: language)
    guard !text.isEmpty else { return }
    blank()
    label(title, note: words(example.shownPlace.phrase))
    // It is there to be copied, so that no line is cut or broken.
    for line in text.split(separator: "\n") {
      raw("    " + Printable.line(String(line)))
    }
  }
}

extension Check {
  /// How a playbook changes its severity, or that it cannot.
  fileprivate var adjusting: Phrase {
    let others = levels.map(\.rawValue).filter { $0 != severity.rawValue }
    guard !others.isEmpty else {
      return Phrase(en: "always an error", nl: "altijd een fout")
    }
    let list = others.joined(separator: "|")
    return Phrase(same: "checks: {\(name): \(list)}")
  }
}

extension Diagnostic.Severity {
  fileprivate var phrase: Phrase {
    switch self {
    case .error: Phrase(en: "error", nl: "fout")
    case .warning: Phrase(en: "warning", nl: "waarschuwing")
    }
  }
}
