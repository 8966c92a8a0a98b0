public import CallsideCore

extension Store {
  /// Keeps other processes from importing into this store, and reads what they have imported.
  ///
  /// An import looks leads up and adds those that it does not find. Two at once would both add what
  /// neither had found.
  ///
  /// - Throws: A refusal while another import goes on.
  public func lockForImport() throws(Diagnostic) -> FolderLock {
    // The store's own folder is locked while an index is made, that of the journals for backups.
    let columns = ColumnMemory.folder(in: folder.path)
    try? StoreFolder.make(columns)
    guard let lock = FolderLock.take(columns, within: 0) else { throw .importBusy }
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
