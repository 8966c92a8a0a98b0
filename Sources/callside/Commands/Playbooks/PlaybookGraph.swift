import ArgumentParser
import CallsideCore
import CallsideShell

/// A playbook as a drawing.
struct PlaybookGraph: CallsideCommand {
  /// How it can be drawn.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case outline, mermaid, dot
  }

  static let words = CommandWords(
    name: Phrase(en: "graph", nl: "schets"),
    does: Phrase(
      en: "a playbook as a drawing: its phases and outcomes, or the steps of one phase",
      nl: "een draaiboek als tekening: de fasen met hun uitkomsten, of de stappen van één fase"),
    takes: Phrase(en: "[ID|FILE]", nl: "[ID|BESTAND]"),
    example: Phrase(
      en: "playbook graph --phase quote --format mermaid",
      nl: "draaiboek schets --fase offerte --vorm mermaid"), completes: .playbook)

  @Argument(
    help: ArgumentHelp(
      en: "the id or file; that of new leads unless told",
      nl: "id of bestand; anders dat van nieuwe leads",
      value: Phrase(en: "file", nl: "bestand")))
  var file: String?
  @Option(
    name: .words("format", "vorm"),
    help: ArgumentHelp(
      en: "outline, mermaid or dot (outline unless told)",
      nl: "outline, mermaid of dot (anders outline)", value: Phrase(en: "format", nl: "vorm")))
  var format = Format.outline
  @Option(
    name: .words("phase", "fase"),
    help: ArgumentHelp(
      en: "the steps of this phase", nl: "de stappen van deze fase",
      value: Phrase(en: "phase", nl: "fase")))
  var phase: String?

  func run(in session: inout Session) throws {
    try session.sketchPlaybook(file, format: format.rawValue, phase: phase)
  }
}
