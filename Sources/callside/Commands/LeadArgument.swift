import ArgumentParser
import CallsideCore

/// A lead by id or any unambiguous part of its name, which may be several words.
struct LeadArgument: ParsableArguments {
  @Argument(help: ArgumentHelp(en: "the lead", nl: "de lead", value: Phrase(same: "lead")))
  var lead: [String] = []

  /// The words as one name.
  ///
  /// - Throws: A diagnostic when there are none.
  var name: String {
    get throws(Diagnostic) {
      guard !lead.isEmpty else { throw .noLeadNamed }
      return lead.joined(separator: " ")
    }
  }
}

extension Diagnostic {
  static let noLeadNamed = Diagnostic(
    .error, "usage", Phrase(en: "which lead?", nl: "welke lead?"),
    help: Phrase(
      en: "type an id or a part of the name; `list` shows all",
      nl: "typ een code of een deel van de naam; `lijst` toont ze allemaal"))
}
