import CallsideCore
import CallsideStore
import Foundation

/// Copies of the store, and what they give back.
extension Session {
  /// Makes a backup: a folder in the store, or a file where one is named.
  ///
  /// - Parameter isReplacing: Whether a file that is there is replaced.
  public mutating func backUp(to path: String?, replacing isReplacing: Bool) throws {
    if let path { try checkIsNoPart(ofStore: path) }
    let backup = try store().backUp(to: path, at: moment.now, replacing: isReplacing)
    if options.isJSON {
      return try show(
        json: BackupJSON(
          file: backup.path, journals: backup.journals, entries: backup.entries))
    }
    let (entries, journals) = (backup.entries, backup.journals)
    var page = page
    page.addDone(
      Phrase(
        en: "backup of \(entries) \(entries == 1 ? "entry" : "entries") "
          + "in \(journals) \(journals == 1 ? "journal" : "journals")",
        nl: "reservekopie van \(entries) \(entries == 1 ? "regel" : "regels") "
          + "in \(journals) \(journals == 1 ? "journaal" : "journalen")"))
    page.raw("  " + Printable.line(backup.path))
    show(page)
  }

  /// Puts back what the store lacks of a backup, which may be named by what `doctor` calls it.
  ///
  /// - Parameter isReplacing: Whether lines that are other ones in the backup are set aside for those.
  public mutating func restore(from name: String, replacing isReplacing: Bool) throws {
    let store = try store()
    let known = store.backups.first { $0.name == name }?.path
    let restoration = try store.restore(from: known ?? name, replacing: isReplacing)
    tellWarnings(of: store)
    library.reload()
    readSettings()
    if options.isJSON {
      return try show(
        json: RestorationJSON(
          anew: restoration.anew, aside: restoration.aside, entries: restoration.entries,
          files: restoration.files, kept: restoration.kept, replaced: restoration.replaced))
    }
    var page = page
    page.add(restoration)
    show(page)
  }
}

extension Page {
  /// Adds what a backup gave back, and what was left as it is.
  fileprivate mutating func add(_ restoration: Restoration) {
    let count = restoration.entries
    let replaced = restoration.replaced
    if replaced > 0 {
      addDone(
        Phrase(
          en: "\(replaced) \(replaced == 1 ? "line" : "lines") taken from the backup",
          nl: "\(replaced) \(replaced == 1 ? "regel" : "regels") overgenomen uit de kopie"))
    }
    addDisplaced(restoration)
    if count == 0, restoration.files.isEmpty {
      if replaced == 0 { addDone(Phrase(en: "nothing was missing", nl: "er ontbrak niets")) }
    } else {
      addDone(
        Phrase(
          en: "\(count) \(count == 1 ? "entry" : "entries") put back",
          nl: "\(count) \(count == 1 ? "regel" : "regels") teruggezet"))
    }
    for name in restoration.files {
      row(words(en: "put back", nl: "teruggezet"), name)
    }
    for name in restoration.kept {
      row(
        words(en: "kept", nl: "behouden"),
        words(en: "\(name): it differs from the backup", nl: "\(name): anders dan de kopie"))
    }
  }
}

extension Page {
  /// Adds what became of the lines whose place the backup's took.
  fileprivate mutating func addDisplaced(_ restoration: Restoration) {
    let (anew, aside) = (restoration.anew, restoration.aside)
    if anew > 0 {
      addDone(
        Phrase(
          en: "\(anew) of your entries kept: recorded anew behind them",
          nl: anew == 1
            ? "1 regel van jou bewaard: die staat nu onderaan"
            : "\(anew) regels van jou bewaard: die staan nu onderaan"))
    }
    if aside > 0 {
      addDone(
        Phrase(
          en:
            "\(aside) \(aside == 1 ? "line" : "lines") that could not be read set aside in set-aside",
          nl: aside == 1
            ? "1 onleesbare regel staat in set-aside"
            : "\(aside) onleesbare regels staan in set-aside"))
    }
  }
}

/// A backup that was made, as scripts read it; the names are a contract.
private struct BackupJSON: Encodable {
  let file: String
  let journals: Int
  let entries: Int
}

/// What a backup gave back, as scripts read it; the names are a contract.
private struct RestorationJSON: Encodable {
  let anew: Int
  let aside: Int
  let entries: Int
  let files: [String]
  let kept: [String]
  let replaced: Int
}
