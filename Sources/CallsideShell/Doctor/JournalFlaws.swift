import CallsideCore
import CallsideStore

extension Examination {
  /// Lists every line of a journal that is no entry, or has the id of another one; repaired, each entry has an id
  /// of its own.
  static let journalFlaws = Examination("journal-flaws") { _, store in
    Findings(diagnostics: store.flaws)
  } repair: { _, store throws(Diagnostic) in
    try store.renameClashing().sorted { $0.key < $1.key }.map { writer, count in
      Phrase(
        en:
          "\(count) \(count == 1 ? "entry" : "entries") of \(writer).jsonl that had the id of another got "
          + "one of \(count == 1 ? "its" : "their") own",
        nl:
          "\(count) \(count == 1 ? "regel" : "regels") van \(writer).jsonl met het id van een andere "
          + "\(count == 1 ? "heeft" : "hebben") nu een eigen id")
    }
  }
}
