import Foundation

/// Reading why a deal was won or lost.
enum ClosingReason {
  /// Returns the id of one of the playbook's reasons, or the rep's own words.
  ///
  /// - Throws: A refusal when there are no words, or when they are nearly one of the reasons.
  static func read(
    _ text: String, for status: Lead.Status, in playbook: Playbook
  ) throws(Diagnostic) -> String {
    let words = Printable.cleaned(text)
    let known = playbook.reasons(for: status)
    guard words.contains(where: \.isLetter) || Int(words) != nil else { throw .noReason(known) }
    switch ChoiceReading.pick(words, from: known) {
    case .one(let reason): return reason.id
    // Own words may well begin like several of the list; a bare beginning is none.
    case .several where !words.contains(" "): return try ChoiceReading.choose(words, from: known).id
    case .several, .none: break
    }
    let isNear = !Spelling.near(words, among: known.flatMap { [$0.id, $0.label] }).isEmpty
    if isNear || !words.contains(where: \.isLetter) {
      return try ChoiceReading.choose(words, from: known).id
    }
    return words
  }
}

extension Diagnostic {
  /// A deal that is closed without saying why.
  static func noReason(_ known: [Playbook.Reason]) -> Diagnostic {
    Diagnostic(
      .error, "no-reason",
      Phrase(en: "a deal is closed with a reason", nl: "een deal sluit je met een reden"),
      notes: known.enumerated().map { Phrase(same: "\($0.offset + 1)  \($0.element.label)") },
      help: Phrase(
        en: "pick one from the list, or type your own words",
        nl: "kies er een uit de lijst, of typ je eigen woorden"))
  }
}
