/// One line that a process is given, and what it says when that is done.
struct StressTask: Hashable {
  /// What is typed.
  var line: String
  /// What stands in the answer.
  var answer: String
  /// The text that is written down by it, or the table.
  var what: What
  /// Why it may be refused, other than that another process takes too long.
  var refusals: Set<String> = []

  /// What it is about.
  enum What: Hashable {
    case note(String, at: String)
    case table(StressTable)
    case merger(StressTable)
    case forgetting(StressTable)
    case backup(String)
  }

  static func note(_ text: String, at lead: String) -> StressTask {
    // An imported lead may not have come.
    StressTask(
      line: "note \(lead) \"\(text)\"", answer: "✓ noted", what: .note(text, at: lead),
      refusals: ["unknown-lead"])
  }

  static func importTable(_ table: StressTable, _ path: String) -> StressTask {
    StressTask(
      line: "import \(path) --yes --json", answer: "\"added\" : 3", what: .table(table),
      refusals: ["import-busy"])
  }

  static func merge(_ table: StressTable) -> StressTask {
    StressTask(
      line: "merge \(table.merged) \(table.kept)", answer: "is now part of", what: .merger(table),
      refusals: ["unknown-lead"])
  }

  static func forget(_ table: StressTable) -> StressTask {
    StressTask(
      line: "forget \(table.forgotten) --yes", answer: "✓ forgotten:", what: .forgetting(table),
      refusals: ["unknown-lead"])
  }

  static func backUp(_ number: String) -> StressTask {
    StressTask(line: "backup", answer: "✓ backup of", what: .backup(number))
  }

  /// Whether it erases something.
  var isForgetting: Bool {
    if case .forgetting = what { true } else { false }
  }

  /// Whether it may be refused by a rule; nothing of it is there then.
  func mayBeRefused(_ rule: String) -> Bool {
    refusals.contains(rule) || ["journal-busy", "store-busy"].contains(rule)
  }
}

/// A table of three companies, which nobody else has.
struct StressTable: Hashable {
  var number: String

  var merged: String { "zeta\(number)qa" }
  var kept: String { "zeta\(number)qb" }
  var forgotten: String { "zeta\(number)qc" }
  var names: [String] { [merged, kept, forgotten] }

  /// The table as a file.
  var text: String { "company,city\n" + names.map { "\($0),Ede\n" }.joined() }
}
