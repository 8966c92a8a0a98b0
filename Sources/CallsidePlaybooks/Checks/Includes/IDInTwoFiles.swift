import CallsideCore

extension Check {
  /// Finds questions, objections and roles that two files of one playbook have.
  static let idInTwoFiles = Check(
    "id-in-two-files",
    what: Phrase(
      en: "A question, objection or role that two files of one playbook have.",
      nl: "Een vraag, bezwaar of rol die in twee bestanden van een draaiboek staat."),
    why: Phrase(
      en: "Only one of the two can count, and whoever changes the other sees nothing happen.",
      nl: "Maar één van de twee kan gelden; wie de andere verandert ziet er niets van."),
    bad: Example(
      .playbook, "include: a.yaml",
      files: ["a.yaml": shared.replacing("no-time", with: "te-duur")]),
    good: Example(.playbook, "include: a.yaml", files: ["a.yaml": shared]))
}

extension Finding {
  /// Says that an id is in another file already.
  static func idInTwoFiles(
    _ id: Located<String>, _ section: String, firstAt first: String
  ) -> Finding {
    let noun: Phrase =
      switch section {
      case "questions": Phrase(en: "question", nl: "vraag")
      case "objections": Phrase(en: "objection", nl: "bezwaar")
      default: Phrase(en: "role", nl: "rol")
      }
    let named = Wording.named(noun, id.value)
    return Finding(
      at: id.span,
      Phrase(en: "\(named.en) is in two files", nl: "\(named.nl) staat in twee bestanden"),
      label: Phrase(en: "this one would be ignored", nl: "deze zou niet meetellen"),
      notes: [Phrase(en: "the first is at \(first)", nl: "de eerste staat op \(first)")],
      help: Phrase(
        en: "remove one of the two, or give it another id",
        nl: "haal een van de twee weg, of geef hem een ander id"))
  }
}
