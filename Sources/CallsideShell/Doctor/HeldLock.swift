import CallsideCore
import CallsideStore

extension Examination {
  /// Says when another process holds the journal; nothing has to be cleared away for it.
  static let heldLock = Examination("held-lock") { session, store in
    guard store.isBeingWritten else { return Findings() }
    return Findings(facts: [
      (
        Phrase(en: "lock", nl: "slot"),
        Phrase(
          en: "another callside is writing; its lock ends with it",
          nl: "een andere callside is aan het schrijven; het slot verdwijnt met hem")[
            session.language]
      )
    ])
  }
}
