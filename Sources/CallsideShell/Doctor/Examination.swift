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

  /// Makes an examination.
  init(
    _ name: String, look: @escaping @Sendable (Session, Store) throws(Diagnostic) -> Findings
  ) {
    self.name = name
    self.look = look
  }

  /// Everything that is looked at, in order.
  static let all: [Examination] = [
    .storeCounts, .backupsMade, .journalFlaws, .strandedLeads, .vanishedChoices,
  ]
}
