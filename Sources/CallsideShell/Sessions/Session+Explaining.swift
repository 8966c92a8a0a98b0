import CallsideCore
import CallsidePlaybooks

/// What the checks of playbooks are about.
extension Session {
  /// Shows one check with its examples, the checks of a family, or all of them.
  ///
  /// - Parameter name: A check, or a family in either language; nil for all.
  /// - Throws: A refusal that names near checks.
  public func explainChecks(_ name: String?) throws {
    guard let name else { return try show(Check.Family.allCases) }
    if let check = Check.named(name) {
      if options.isJSON { return try show(json: CheckJSON(check, in: language)) }
      var page = page
      page.addCheck(check)
      return show(page)
    }
    let folded = Spelling.fold(name)
    if let family = Check.Family.allCases.first(where: { family in
      [family.rawValue, family.title.en, family.title.nl].map(Spelling.fold).contains(folded)
    }) {
      return try show([family])
    }
    throw Diagnostic.unknownCheck(name)
  }

  private func show(_ families: [Check.Family]) throws {
    if options.isJSON {
      return try show(json: families.flatMap(\.checks).map { CheckJSON($0, in: language) })
    }
    var page = page
    for family in families { page.addFamily(family) }
    page.blank()
    page.secondary(
      page.words(
        en: "playbook explain NAME shows one with examples",
        nl: "draaiboek leg-uit NAAM toont er een met voorbeelden"))
    show(page)
  }
}

extension Diagnostic {
  fileprivate static func unknownCheck(_ name: String) -> Diagnostic {
    let word = Spelling.fold(name).replacing("-", with: " ")
    let about = Check.all.filter { check in
      [check.name.replacing("-", with: " "), check.what.en, check.what.nl]
        .contains { Spelling.fold($0).contains(word) }
    }
    let found = Check.names(near: name) + about.prefix(3).map(\.name)
    let near = found.prefix(3).map { "`\($0)`" }
    return Diagnostic(
      .error, "unknown-check",
      Phrase(
        en: "there is no check \"\(Printable.cleaned(name))\"",
        nl: "er is geen controle \"\(Printable.cleaned(name))\""),
      help: near.isEmpty
        ? Phrase(en: "`playbook explain` lists them", nl: "`draaiboek leg-uit` noemt ze allemaal")
        : Phrase(
          en: "did you mean \(near.joined(separator: " or "))?",
          nl: "bedoel je \(near.joined(separator: " of "))?"))
  }
}
