/// What became of the rows of a file.
public struct ImportSummary: Hashable, Sendable {
  /// Something wrong with a row or a cell.
  public struct Fault: Hashable, Sendable {
    /// The line in the file, from 1.
    public var line: Int
    /// The heading of the column, or nil for the whole row.
    public var column: String?
    /// What is wrong.
    public var reason: Phrase
  }

  /// A row that was left because its lead may be known.
  public struct Likeness: Hashable, Sendable {
    /// The line in the file, from 1.
    public var line: Int
    /// What the row calls it.
    public var name: String
    /// The lead that is known.
    public var lead: String
    /// Its name.
    public var knownAs: String
    /// What the row says otherwise of it.
    public var change: ImportChange?
    /// Whether the row says that they do not want to be called, which was taken over all the same.
    public var objects = false
    /// What both have, where they are joined for it.
    public var shared: ImportBatch.Shared?
  }

  /// Of how many rows of a kind the places are kept; the rest is only counted.
  static let mostFaults = 10_000

  /// The rows with leads in them.
  public private(set) var rows = 0
  /// Those of companies that were not known.
  public private(set) var added = 0
  /// Those that said something new of a company that was.
  public private(set) var updated = 0
  /// How many leads that were there before got another value, owner, phase or status.
  public private(set) var changed: [ImportChange.Particular: Int] = [:]
  /// Those that said nothing new, or were left.
  public private(set) var duplicates = 0
  /// Those of which no lead can be made.
  public private(set) var rejected = 0
  /// What is wrong with them.
  public private(set) var faults: [Fault] = []
  /// Cells that could not be read; their rows were taken over, and they themselves kept as fields.
  public private(set) var unread: [Fault] = []
  /// How many those are.
  public private(set) var unreadCount = 0
  /// Rows that were left to be looked at.
  public private(set) var left: [Likeness] = []
  /// How many those are.
  public private(set) var leftCount = 0
  /// The lines of totals and the like in and below the table.
  public private(set) var passedOver: [Int] = []
  /// Rows that were joined with a lead of another name, because of a number or address.
  public private(set) var joined: [Likeness] = []
  /// How many those are.
  public private(set) var joinedCount = 0
  /// How many of the rows that were left say that they do not want to be called: that does not wait.
  public private(set) var objectionCount = 0
  /// The lines of rows without a company in a file that has a column for it: the lead is called after its
  /// deal.
  public private(set) var namedAfterDeals: [Int] = []
  /// The names of the leads of which a row says that they do not want to be called: some bytes each.
  private var objecting: Set<Int> = []
  /// How many those are.
  public var objectingCount: Int { objecting.count }
  /// How many numbers and mail addresses were left out because whoever had them asked to be forgotten.
  public private(set) var forgottenAddresses = 0
  /// How many people were left out for that.
  public private(set) var forgottenPersons = 0
  /// How many rows were left out because they are of nobody else.
  public private(set) var forgottenRows = 0
  /// The lines of those.
  public private(set) var forgottenLines: [Int] = []
  /// Where the rejected rows are, as far as they could be written.
  public var rejectedPath: String?

  /// Makes a summary of nothing.
  public init() {}

  /// Counts a row that was read.
  ///
  /// - Parameter change: What it changes of a lead that was there before.
  public mutating func count(
    _ outcome: ImportBatch.Outcome, of row: ImportedRow, line: Int, change: ImportChange? = nil
  ) {
    rows += 1
    if row.objects, outcome != .forgotten { noteObjection(of: outcome.knownAs ?? row.name) }
    switch outcome {
    case .added:
      added += 1
      if row.isNamedAfterDeal, namedAfterDeals.count < Self.mostFaults {
        namedAfterDeals.append(line)
      }
    case .updated:
      updated += 1
      count(change)
    case .duplicate: duplicates += 1
    case .forgotten: countForgotten(line: line)
    case .joined(let lead, let name, let shared):
      updated += 1
      joinedCount += 1
      count(change)
      if joined.count < Self.mostFaults {
        joined.append(
          Likeness(
            line: line, name: row.name, lead: lead, knownAs: name, shared: shared))
      }
    case .left(let lead, let name, let objects):
      duplicates += 1
      leftCount += 1
      if objects { objectionCount += 1 }
      if left.count < Self.mostFaults {
        left.append(
          Likeness(
            line: line, name: row.name, lead: lead, knownAs: name, change: change,
            objects: objects))
      }
    }
    countForgotten(of: row)
    unreadCount += row.unread.count
    for cell in row.unread where unread.count < Self.mostFaults {
      unread.append(Fault(line: line, column: cell.column, reason: cell.reason))
    }
  }

  private mutating func noteObjection(of name: String) {
    objecting.insert(CompanyName.key(name).hashValue)
  }

  private mutating func count(_ change: ImportChange?) {
    for particular in change?.particulars ?? [] { changed[particular, default: 0] += 1 }
  }

  /// Counts a row of somebody who asked to be forgotten.
  public mutating func leaveOut(_ row: ImportedRow, line: Int) {
    rows += 1
    countForgotten(line: line)
    countForgotten(of: row)
  }

  private mutating func countForgotten(line: Int) {
    duplicates += 1
    forgottenRows += 1
    if forgottenLines.count < Self.mostFaults { forgottenLines.append(line) }
  }

  private mutating func countForgotten(of row: ImportedRow) {
    forgottenAddresses += row.forgottenAddresses
    forgottenPersons += row.forgottenPersons
  }

  /// Counts a lead that was exported complete.
  public mutating func count(_ copy: Lead) {
    rows += 1
    added += 1
    if copy.objectsToCalls { noteObjection(of: copy.name) }
  }

  /// Counts one that is known here and left as it is.
  ///
  /// - Parameter other: The lead that has its id and another name, or nil.
  public mutating func countKnown(_ copy: Lead, as other: Lead?, line: Int) {
    rows += 1
    duplicates += 1
    guard let other else { return }
    leftCount += 1
    guard left.count < Self.mostFaults else { return }
    left.append(Likeness(line: line, name: copy.name, lead: other.id, knownAs: other.name))
  }

  /// Counts a line that is no lead that was exported complete.
  ///
  /// - Parameter isCut: Whether the file ends in the middle of it.
  public mutating func rejectCopy(line: Int, isCut: Bool = false) {
    reject(RowFault(column: nil, reason: isCut ? .cutCopy : .noCopy), line: line)
  }

  /// Counts a lead that was exported complete, with somebody in it who asked to be forgotten since.
  public mutating func rejectForgotten(line: Int) {
    reject(RowFault(column: nil, reason: .forgottenInCopy), line: line)
  }

  /// Counts a row of which no lead can be made.
  public mutating func reject(_ fault: RowFault, line: Int) {
    rows += 1
    rejected += 1
    guard faults.count < Self.mostFaults else { return }
    faults.append(Fault(line: line, column: fault.column, reason: fault.reason))
  }

  /// Counts a total, or a row below the table.
  public mutating func passOver(line: Int) { passedOver.append(line) }
}

extension Phrase {
  fileprivate static let noCopy = Phrase(
    en: "no lead that was exported complete", nl: "geen lead uit een volledige export")
  fileprivate static let forgottenInCopy = Phrase(
    en: "somebody in it asked to be forgotten", nl: "iemand hierin wilde vergeten worden")
  fileprivate static let cutCopy = Phrase(
    en: "the file breaks off here: export it once more, or get the whole file",
    nl: "hier breekt het bestand af: exporteer opnieuw, of haal het hele bestand op")
}
