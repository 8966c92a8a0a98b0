import CallsideTestSupport

/// What is read.
public enum FuzzSubject: String, Sendable, CaseIterable {
  /// A playbook with a part that it may include.
  case playbook
  /// A table that is imported.
  case csv
  /// Contact cards that are imported.
  case cards
  /// The lines of a journal.
  case journal

  /// Returns what spoils its texts.
  ///
  /// - Parameter playbooks: Sound playbooks; the other subjects bring texts of their own.
  public func mutation(playbooks: [[UInt8]]) -> Mutation {
    switch self {
    case .playbook: Mutation(of: playbooks)
    case .csv: Mutation(of: CSVSeeds.texts, with: CSVSeeds.tokens)
    case .cards: Mutation(of: CardSeeds.texts, with: CardSeeds.tokens)
    case .journal: Mutation(of: JournalSeeds.texts, with: JournalSeeds.tokens)
    }
  }
}

/// One spoilt text with, for a playbook, the part it may include.
public struct FuzzRun: Sendable {
  /// What it is read as.
  public var subject: FuzzSubject
  /// The text.
  public var text: [UInt8]
  /// The file `part.yaml` beside it.
  public var part: [UInt8]

  /// Makes a run of two texts.
  public init(_ subject: FuzzSubject, text: [UInt8], part: [UInt8]) {
    self.subject = subject
    self.text = text
    self.part = part
  }

  /// Makes the run with a number under a seed.
  public init(_ subject: FuzzSubject, number: Int, seed: UInt64, mutation: Mutation) {
    self.subject = subject
    var generator = SeededGenerator(seed: seed &* 0x1_0000_0001 &+ UInt64(number))
    text = mutation.mutated(using: &generator)
    part = subject == .playbook ? mutation.mutated(using: &generator) : []
  }

  /// Returns what reading it did wrong, or nil.
  ///
  /// - Parameter limit: The longest it may take, in seconds.
  public func fault(within limit: Double) -> String? {
    let clock = ContinuousClock()
    var fault: String?
    let time = clock.measure { fault = self.fault() }
    if fault == nil, time > .seconds(limit) { return "it took \(time)" }
    return fault
  }

  private func fault() -> String? {
    switch subject {
    case .playbook: PlaybookReading(playbook: text, part: part).fault()
    case .csv: CSVReading(bytes: text).fault()
    case .cards: CardReading(bytes: text).fault()
    case .journal: JournalReading(bytes: text).fault()
    }
  }
}
