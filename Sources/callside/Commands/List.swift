import ArgumentParser
import CallsideCore
import CallsideShell

/// Leads in a table.
struct List: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "list", nl: "lijst"),
    does: Phrase(en: "show leads", nl: "toon leads"), takes: Phrase(same: ""),
    example: Phrase(en: "list --status open --limit 20", nl: "lijst --status open --aantal 20"))

  @Option(
    help: ArgumentHelp(
      en: "open, won or lost", nl: "open, gewonnen of verloren", value: Phrase(same: "status")))
  var status: String?
  @Option(
    name: .words("phase", "fase"),
    help: ArgumentHelp(
      en: "the phase they are in", nl: "de fase waarin ze zitten",
      value: Phrase(en: "phase", nl: "fase")))
  var phase: String?
  @Option(
    name: .words("owner", "eigenaar"),
    help: ArgumentHelp(
      en: "the rep who looks after them", nl: "van wie ze zijn",
      value: Phrase(en: "name", nl: "naam")))
  var owner: String?
  @Option(
    name: .words("limit", "aantal"),
    help: ArgumentHelp(
      en: "how many, 50 unless told", nl: "hoeveel, 50 tenzij anders", value: Phrase(same: "n")))
  var limit = 50

  func run(in session: inout Session) throws {
    let wanted = try status.map { text throws(Diagnostic) in
      guard let status = Lead.Status.read(text) else { throw .unknownStatus }
      return status
    }
    try session.showList(status: wanted, phase: phase, owner: owner, limit: limit)
  }
}

extension Diagnostic {
  fileprivate static let unknownStatus = Diagnostic(
    .error, "usage",
    Phrase(
      en: "a status is `open`, `won` or `lost`",
      nl: "een status is `open`, `gewonnen` of `verloren`"))
}
