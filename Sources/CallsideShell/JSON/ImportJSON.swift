import CallsideCore

/// What became of the rows of a file, as scripts read it; the names are a contract.
struct ImportJSON: Encodable {
  struct Fault: Encodable {
    var line: Int
    var column: String?
    var reason: String
  }

  struct Likeness: Encodable {
    var line: Int
    var name: String
    var lead: String
    /// What it says otherwise of the lead; absent where it says nothing otherwise.
    var changes: [String]?
    /// Whether it does not want to be called, which was taken over although the row was left; absent where not.
    var objects: Bool?
  }

  /// How many there are of what is listed: of very many, only the first are.
  struct Counts: Encodable {
    var rejected: Int
    var unread: Int
    var left: Int
    var joined: Int
    /// Leads that do not want to be called.
    var objecting: Int
    /// Numbers and mail addresses of whoever asked to be forgotten: they were left out.
    var forgotten: Int
    /// Those people, and the rows of nobody else.
    var forgottenPeople: Int
    var forgottenRows: Int

    enum CodingKeys: String, CodingKey {
      case rejected, unread, left, joined, objecting, forgotten
      case forgottenPeople = "forgotten_people"
      case forgottenRows = "forgotten_rows"
    }
  }

  let rows: Int
  let added: Int
  let updated: Int
  /// How many leads got another value, owner, phase or status.
  let changed: [String: Int]
  let duplicates: Int
  let rejected: [Fault]
  let unread: [Fault]
  let left: [Likeness]
  /// Rows that became part of a lead of another name.
  let joined: [Likeness]
  /// The lines of totals and the like.
  let passedOver: [Int]
  /// The lines of rows that were left out as they are of nobody but who asked to be forgotten.
  let forgottenRows: [Int]
  let counts: Counts
  /// The file with the rejected rows, where there are any.
  let rejectedFile: String?

  enum CodingKeys: String, CodingKey {
    case rows, added, updated, changed, duplicates, rejected, unread, left, joined, counts
    case passedOver = "passed_over"
    case forgottenRows = "forgotten_rows"
    case rejectedFile = "rejected_file"
  }

  init(_ summary: ImportSummary, language: Language) {
    func fault(_ fault: ImportSummary.Fault) -> Fault {
      Fault(line: fault.line, column: fault.column, reason: fault.reason[language])
    }
    (rows, added, updated) = (summary.rows, summary.added, summary.updated)
    changed = Dictionary(
      uniqueKeysWithValues: ImportChange.Particular.allCases.map {
        ($0.rawValue, summary.changed[$0] ?? 0)
      })
    duplicates = summary.duplicates
    rejected = summary.faults.map(fault)
    unread = summary.unread.map(fault)
    counts = Counts(
      rejected: summary.rejected, unread: summary.unreadCount, left: summary.leftCount,
      joined: summary.joinedCount, objecting: summary.objectingCount,
      forgotten: summary.forgottenAddresses, forgottenPeople: summary.forgottenPersons,
      forgottenRows: summary.forgottenRows)
    (passedOver, forgottenRows) = (summary.passedOver, summary.forgottenLines)
    rejectedFile = summary.rejectedPath
    left = summary.left.map {
      Likeness(
        line: $0.line, name: $0.name, lead: $0.lead,
        changes: $0.change?.particulars.map(\.rawValue), objects: $0.objects ? true : nil)
    }
    joined = summary.joined.map { Likeness(line: $0.line, name: $0.name, lead: $0.lead) }
  }
}
