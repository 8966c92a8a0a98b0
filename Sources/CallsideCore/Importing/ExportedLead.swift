public import Foundation

/// A lead as it was exported complete: one JSON value a line, with the entries that it adds up to.
public struct ExportedLead: Sendable {
  /// The lead's id.
  public let id: String
  /// What happened, in order; entries of leads that were merged into it have the ids of those.
  public let entries: [Entry]

  /// Reads a line.
  ///
  /// - Throws: A `DecodingError` when it is no lead that was exported complete.
  public init(line: Data) throws {
    let value = try JSONDecoder().decode(Value.self, from: line)
    id = value.id
    entries = value.entries.map(\.entry).filter(\.event.canBeCopied)
  }

  /// Returns the lead that they add up to, or nil where they add none.
  public var lead: Lead? { MergedLeads(folding: entries).lead(id) }

  private struct Value: Decodable {
    var id: String
    var entries: [EntryLine]
  }
}

extension Event {
  /// Whether it says the same in another store.
  ///
  /// What takes back others names them by ids that their
  /// copies do not have; nothing that it took back is copied either.
  public var canBeCopied: Bool {
    switch self {
    case .withdrawn, .erased, .unknown: false
    default: true
    }
  }
}
