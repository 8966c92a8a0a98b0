import CallsideCore
import CallsideStore

/// One thing that the doctor looks at.
///
/// To add one: copy a file in this folder, name it for what it looks at, and add it to ``all``.
struct Examination: Sendable {
  /// What it found.
  struct Findings: Sendable {
    /// How things are, to be shown in any case.
    var facts: [(name: Phrase, value: String)] = []
    /// What is wrong.
    var diagnostics: [Diagnostic] = []
  }

  /// The kebab-case name.
  let name: String
  /// Looks at a store and its playbooks.
  let look: @Sendable (Session, Store) throws(Diagnostic) -> Findings
  /// Puts right what was found, deletes nothing, and says what was done.
  let repair: @Sendable (Session, Store) throws(Diagnostic) -> [Phrase]

  /// Makes an examination; one without a repair finds what only a person can put right.
  init(
    _ name: String, look: @escaping @Sendable (Session, Store) throws(Diagnostic) -> Findings,
    repair: @escaping @Sendable (Session, Store) throws(Diagnostic) -> [Phrase] = { _, _ in [] }
  ) {
    self.name = name
    self.look = look
    self.repair = repair
  }

  /// Everything that is looked at, in order.
  static let all: [Examination] = [
    .storeCounts, .backupsMade, .heldLock, .indexState, .unwritable, .openToOthers, .shortJournals,
    .changedLines, .missingEntries, .tornTails, .strayFiles, .forgottenTraces, .journalFlaws,
    .settings, .strandedLeads, .vanishedChoices,
  ]
}

extension Phrase {
  /// The command that puts right what the doctor can put right.
  static let repair = Phrase(en: "`doctor --repair`", nl: "`dokter --herstel`")
}
