import CallsideCore
import CallsideStore

extension Examination {
  /// Finds journals that still hold what must be forgotten; repaired, they hold it no more.
  static let forgottenTraces = Examination("forgotten-traces") {
    (_, store) throws(Diagnostic) in
    Findings(
      facts: try store.forgotten().isEmpty || store.backupsOutOfReach.isEmpty
        ? []
        : [
          (
            Phrase(en: "out of reach", nl: "onbereikbaar"),
            store.backupsOutOfReach.joined(separator: ", ")
          )
        ],
      diagnostics: try store.unforgotten().sorted { $0.key < $1.key }
        .map { .unforgotten($0.key, $0.value) })
  } repair: { (session, store) throws(Diagnostic) in
    let erasure = try store.eraseForgotten(typed: session.forgetTyped)
    guard erasure.entries > 0 || erasure.backups > 0 else { return [] }
    return [
      Phrase(
        en: "forgotten once more: \(erasure.entries) erased, from \(erasure.backups) backups too",
        nl:
          "opnieuw gewist: \(erasure.entries) \(erasure.entries == 1 ? "regel" : "regels"), ook uit "
          + "\(erasure.backups) \(erasure.backups == 1 ? "reservekopie" : "reservekopieën")"
      )
    ]
  }
}

extension Diagnostic {
  fileprivate static func unforgotten(_ writer: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "unforgotten",
      Phrase(
        en: "journal \"\(writer).jsonl\" still holds what must be forgotten",
        nl: "journaal \"\(writer).jsonl\" bevat nog wat vergeten moet worden"),
      notes: [
        Phrase(
          en: "in \(count) \(count == 1 ? "entry" : "entries")",
          nl: "in \(count) \(count == 1 ? "regel" : "regels")")
      ], help: .repair)
  }
}
