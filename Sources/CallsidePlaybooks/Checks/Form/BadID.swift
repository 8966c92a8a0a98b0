import CallsideCore

extension Check {
  /// Finds ids that are not in kebab-case, and those that conditions use otherwise.
  static let badID = Check(
    "bad-id",
    what: Phrase(
      en: "An id that is not in small letters, digits and hyphens.",
      nl: "Een id dat niet uit kleine letters, cijfers en streepjes bestaat."),
    why: Phrase(
      en: "Ids are typed at the prompt and stand in conditions: small letters, digits and hyphens.",
      nl: "Ids typ je en ze staan in voorwaarden: kleine letters, cijfers en streepjes."),
    bad: Example(
      .outcomes, "Call Back: {label: Rings back, next: {do: call, in: 1w}}",
      nl: "Terug Bellen: {label: Belt terug, next: {do: call, in: 1w}}"),
    good: Example(
      .outcomes, "call-back: {label: Rings back, next: {do: call, in: 1w}}",
      nl: "terug-bellen: {label: Belt terug, next: {do: call, in: 1w}}"))
}

extension Finding {
  /// Says that a text is not an id.
  static func badID(_ text: String, _ span: Span) -> Finding {
    let meant = slug(text)
    return Finding(
      at: span,
      Phrase(
        en: "\(Wording.quoted(text)) is not an id", nl: "\(Wording.quoted(text)) is geen id"),
      label: Phrase(
        en: "only small letters, digits and hyphens between them",
        nl: "alleen kleine letters, cijfers en streepjes ertussen"),
      help: Scalar.isID(meant) ? Wording.didYouMean([meant]) : nil)
  }

  /// Says that a word is taken.
  static func reservedID(_ text: String, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "\(Wording.quoted(text)) cannot be an id here",
        nl: "\(Wording.quoted(text)) kan hier geen id zijn"),
      label: Phrase(
        en: "in conditions this word means something else",
        nl: "in voorwaarden betekent dit woord iets anders"))
  }

  /// Returns the id nearest to a text.
  static func slug(_ text: String) -> String {
    Spelling.fold(String(text.prefix(60)))
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}
