import Foundation

/// A row of a file as a lead.
public struct ImportedRow: Sendable {
  /// A cell that could not be read as what its column says; it is kept as a field.
  public struct UnreadCell: Hashable, Sendable {
    /// The heading of its column.
    public var column: String
    /// What is wrong with it.
    public var reason: Phrase
  }

  /// What the lead is called.
  public internal(set) var name = ""
  /// Whoever the row is about; nil where it has no name, number or address.
  public internal(set) var contact: Contact?
  /// Further people.
  public internal(set) var others: [Contact] = []
  /// Whether they do not want to be called.
  public internal(set) var objects = false
  var source: Lead.Source?
  var value: Money?
  var legalForm: String?
  var country: String?
  var zone: String?
  /// The company it names, and under which heading.
  var company: (heading: String, name: String)?
  /// The deal it is about, where it has a name besides the company's.
  var deal: String?
  /// The id that the lead had where it was exported.
  public internal(set) var id: String?
  /// The id of the lead that the one with its id was merged into.
  var mergedInto: String?
  /// The ids of its playbook, where it is not the one of the import, and of the phase it is in.
  var playbook: String?
  var phase: String?
  var status: Lead.Status?
  /// How it ended in the word of the file.
  var closing: Closing?
  /// Whether its stage is one of an open deal; in a table that was exported from here, its status.
  var saysOpen = false
  var reason: String?
  var owner: String?
  /// What is to be done next.
  var next: ImportedStep?
  /// When it was added, closed, and objected to calls, where that is known.
  var dates: (added: Date?, closed: Date?, objected: Date?)
  /// Whether it is called after its deal, though the file has a column for companies.
  var isNamedAfterDeal = false
  /// Whether it is called after its first person, or by that person's mail address.
  var isNamedAfterPerson = false
  /// How many numbers and mail addresses were left out of it.
  var forgottenAddresses = 0
  /// How many people were left out of it, and whether since then there is neither anybody else nor a way to reach the
  /// company.
  var forgottenPersons = 0
  var isOfNobodyElse = false
  var notes: [String] = []
  var fields: [(key: String, value: String)] = []
  /// Cells that could not be read.
  public internal(set) var unread: [UnreadCell] = []
}

extension ImportedRow {
  /// Returns when something that the row brings about happened, or nil for now.
  func date(of event: Event) -> Date? {
    switch event {
    case .leadAdded: dates.added
    case .closed: dates.closed
    case .objectedToCalls: dates.objected
    default: nil
    }
  }
}

/// Why no lead can be made of a row.
public struct RowFault: Error, Hashable, Sendable {
  /// The heading of the column it is about, or nil for the whole row.
  public var column: String?
  /// What is wrong.
  public var reason: Phrase

  /// Makes a fault.
  public init(column: String?, reason: Phrase) { (self.column, self.reason) = (column, reason) }
}
