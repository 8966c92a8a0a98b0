import CallsideCore

extension Check {
  /// Finds names under `weights` that are no nudges.
  static let unknownNudge = Check(
    "unknown-nudge",
    what: Phrase(
      en: "A name under `weights` that is no nudge of the coach.",
      nl: "Een naam bij `weights` die geen duwtje van de coach is."),
    why: Phrase(
      en: "The nudge that was meant would count as before.",
      nl: "Het duwtje dat je bedoelt, telt dan gewoon als eerst."),
    bad: Example(.playbook, "weights: {deal-value: 2, promised-stap: 1.5}"),
    good: Example(.playbook, "weights: {deal-value: 2, promised-step: 1.5}"))
}

extension Finding {
  /// Says that there is no such nudge.
  static func unknownNudge(_ entry: YAMLNode.Entry) -> Finding {
    let names = Nudge.all.map(\.name)
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    return Finding(
      at: entry.keySpan,
      Phrase(
        en: "nudge \(Wording.quoted(entry.key)) does not exist",
        nl: "duwtje \(Wording.quoted(entry.key)) bestaat niet"),
      label: Phrase(
        en: "not one of the \(names.count) nudges", nl: "geen van de \(names.count) duwtjes"),
      help: Wording.didYouMean(entry.key, among: names)
        ?? Phrase(en: "the nudges are \(list)", nl: "de duwtjes zijn \(list)"))
  }
}
