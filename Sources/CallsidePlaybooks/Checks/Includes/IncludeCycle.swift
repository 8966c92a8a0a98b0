import CallsideCore

extension Check {
  /// Finds files that include themselves, also by way of others.
  static let includeCycle = Check(
    "include-cycle",
    what: Phrase(
      en: "A file that includes itself, also by way of others.",
      nl: "Een bestand dat zichzelf invoegt, ook via andere."),
    why: Phrase(
      en: "A file cannot be part of itself, so one of the two lines is not what was meant.",
      nl: "Een bestand kan geen deel van zichzelf zijn, dus een van de regels klopt niet."),
    bad: Example(
      .playbook, "include: a.yaml",
      files: ["a.yaml": "include: b.yaml\n", "b.yaml": "include: a.yaml\n"]),
    good: Example(
      .playbook, "include: a.yaml", files: ["a.yaml": "include: b.yaml\n", "b.yaml": shared]))
}

extension Finding {
  /// Says that a file includes itself.
  static func includeCycle(_ path: Located<String>, _ chain: [String]) -> Finding {
    let last = chain.last ?? path.value
    let circle = chain.drop { $0 != last }
    return Finding(
      at: path.span,
      Phrase(
        en: "file \(Wording.quoted(last)) includes itself",
        nl: "bestand \(Wording.quoted(last)) voegt zichzelf in"),
      notes: circle.count > 2
        ? [Phrase(same: circle.map { Printable.line($0) }.joined(separator: " → "))] : [],
      help: Phrase(en: "remove this line", nl: "haal deze regel weg"))
  }
}
