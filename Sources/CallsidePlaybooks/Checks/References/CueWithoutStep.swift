import CallsideCore

extension Check {
  /// Finds remarks that stand before there is a step to stand beside.
  static let cueWithoutStep = Check(
    "cue-without-step",
    what: Phrase(
      en: "A tip or a cue before the first step.",
      nl: "Een tip of luisterpunt voor de eerste stap."),
    why: Phrase(
      en: "A tip and what to listen for are shown with the step before them. Here there is none.",
      nl: "Een tip en waar je op let komen in beeld bij de stap ervoor. Hier is die er niet."),
    bad: Example(.script, "- listen: How they pick up.\n- say: Hello."),
    good: Example(.script, "- say: Hello.\n- listen: How they pick up.")
  ) { book in
    book.phases.flatMap { [$0.script, $0.gatekeeper] }.flatMap { list in
      list.steps.prefix { $0.key?.value.isCue == true }.compactMap(\.key)
    }
    .map { .cueWithoutStep($0) }
  }
}

extension Finding {
  fileprivate static func cueWithoutStep(_ key: Located<StepTree.Key>) -> Finding {
    let name = key.value.rawValue
    return Finding(
      at: key.span,
      Phrase(
        en: "\"\(name)\" stands before the first step", nl: "\"\(name)\" staat voor de eerste stap"),
      label: Phrase(en: "beside no step", nl: "hoort nergens bij"),
      help: Phrase(
        en: "put it after a `say`, `ask` or `dmu`", nl: "zet het na een `say`, `ask` of `dmu`"))
  }
}
