public import CallsideCore
import Foundation

/// Keeps other processes from importing into the same store, for as long as it lives.
///
/// An import looks leads up and adds those that it does not find. Two at once would both add what
/// neither had found.
public struct ImportLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock, or refuses where another import has it.
  ///
  /// Where folders cannot be locked (some network file systems), nothing is kept out.
  fileprivate init(folder: String) throws(Diagnostic) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A refusal closes it as well: the value is whole by now.
    guard descriptor >= 0, (try? FileLock.take(descriptor, within: 0)) == false else { return }
    throw .importBusy
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}

extension Store {
  /// Keeps other processes from importing into this store, and reads what they have imported.
  ///
  /// - Throws: A refusal while another import goes on.
  public func lockForImport() throws(Diagnostic) -> ImportLock {
    // The store's own folder is locked while an index is made, that of the journals for backups.
    let columns = ColumnMemory.folder(in: folder.path)
    try? StoreFolder.make(columns)
    let lock = try ImportLock(folder: columns)
    refresh()
    return lock
  }
}

extension Diagnostic {
  fileprivate static let importBusy = Diagnostic(
    .error, "import-busy",
    Phrase(
      en: "another import into this store is not finished",
      nl: "er loopt nog een import in deze opslag"),
    notes: [
      Phrase(
        en: "two at once would add every lead twice; nothing was imported",
        nl: "twee tegelijk zouden elke lead dubbel toevoegen; er is niets geïmporteerd")
    ],
    help: Phrase(en: "wait for it and try again", nl: "wacht daarop en probeer het opnieuw"))
}
