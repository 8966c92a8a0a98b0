public import CallsideCore
public import CallsideStore
import Foundation

/// The store of a session: opened by the first command that needs it, and written to.
extension Session {
  /// The name under which this rep writes on this machine.
  var writer: Store.Writer { Store.Writer(person: rep, machine: surroundings.host) }

  /// Returns the store, opened and up to date.
  ///
  /// - Throws: A diagnostic when the folder cannot be used.
  public mutating func store() throws(Diagnostic) -> Store {
    let store = try openStore()
    store.refresh()
    tellWarnings(of: store)
    return store
  }

  /// Returns the store as it was last looked at.
  private mutating func openStore() throws(Diagnostic) -> Store {
    if let opened, opened.writer == writer { return opened }
    close()
    let library = library
    let calendar = surroundings.calendar
    let progress = ProgressBar(surroundings, language: language)
    let store = try Store(
      at: folder, writer: writer, zone: zone,
      adviser: { name in
        let playbook = library.lastGood(name)
        return { lead in
          playbook.map { Coach.suggestions(for: lead, in: $0, calendar: calendar) } ?? []
        }
      },
      adviceVersion: Coach.version + " " + library.fingerprint
        + " " + calendar.timeZone.identifier,
      opened: { store in
        // The store asks the library for advice, so the library must not keep the store: an index
        // that is closed in time needs no recovery at the next start.
        library.cache = PlaybookLibrary.Cache(
          load: { [weak store] in store?.cachedPlaybook($0) },
          save: { [weak store] in store?.cachePlaybook($0, hash: $1) })
      },
      progress: { done, total in progress.show(done: done, of: total) })
    progress.clear()
    opened = store
    return store
  }

  /// Leaves the store, with nothing to be done at the next start.
  ///
  /// - Parameter programEnds: Whether nothing comes after this.
  public mutating func close(programEnds: Bool = false) {
    guard let store = opened else { return }
    store.settle()
    tellWarnings(of: store)
    opened = nil
    guard programEnds else { return }
    store.closeIndex()
    // Taking the closed store apart would take a twentieth of a short command, and changes nothing.
    _ = Unmanaged.passRetained(store)
  }

  func tellWarnings(of store: Store) {
    for warning in store.takeWarnings() { warn(warning) }
  }

  /// Records events of one lead as one batch: on disk when this returns.
  public mutating func record(_ events: [Event], for lead: String) throws(Diagnostic) {
    try record(events.map { (lead: lead, event: $0) })
  }

  /// Records events as one batch: on disk when this returns.
  mutating func record(_ events: [(lead: String, event: Event)]) throws(Diagnostic) {
    guard !events.isEmpty else { return }
    waiting = nil
    // An append looks at the journals itself.
    let store = try openStore()
    let bar = ProgressBar(surroundings, language: language, doing: .recording)
    var isShown = false
    _ = try store.append(events, at: moment.now, by: rep) { done, total in
      isShown = true
      bar.show(done: done, of: total)
    }
    if isShown { bar.clear() }
    tellWarnings(of: store)
  }
}
