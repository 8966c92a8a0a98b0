import CallsideCore

extension Check {
  /// Finds names under `checks` that are no checks.
  static let unknownCheck = Check(
    "unknown-check",
    what: Phrase(
      en: "A name under `checks` that is no check.", nl: "Een naam bij `checks` die niet bestaat."),
    why: Phrase(
      en: "The check that was meant would go on as before.",
      nl: "De controle die je bedoelt, gaat dan gewoon door."),
    bad: Example(.playbook, "checks: {few-questions: off, long-sentense: off}"),
    good: Example(.playbook, "checks: {few-questions: off, long-sentence: off}"))
}

extension Finding {
  /// Says that there is no such check.
  static func unknownCheck(_ entry: YAMLNode.Entry) -> Finding {
    let help = Wording.didYouMean(Check.names(near: entry.key))
    return Finding(
      at: entry.keySpan,
      Phrase(
        en: "check \(Wording.quoted(entry.key)) does not exist",
        nl: "controle \(Wording.quoted(entry.key)) bestaat niet"),
      label: Phrase(
        en: "not one of the \(Check.all.count) checks",
        nl: "geen van de \(Check.all.count) controles"
      ),
      help: help
        ?? Phrase(
          en: "`playbook explain` lists them", nl: "`draaiboek leg-uit` noemt ze allemaal"))
  }
}
