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
  /// Further people, all of whom have names.
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
  /// The id of the phase it is in.
  var phase: String?
  var status: Lead.Status?
  var reason: String?
  var owner: String?
  var notes: [String] = []
  var fields: [(key: String, value: String)] = []
  /// Cells that could not be read.
  public internal(set) var unread: [UnreadCell] = []
}

/// Why no lead can be made of a row.
public struct RowFault: Error, Hashable, Sendable {
  /// The heading of the column it is about, or nil for the whole row.
  public var column: String?
  /// What is wrong.
  public var reason: Phrase
}
