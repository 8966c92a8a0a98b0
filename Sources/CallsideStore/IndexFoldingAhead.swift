import CallsideCore
import Foundation
import GRDB

/// Folding many leads: while this thread writes some, another reads and folds the next.
///
/// Each takes about half of the time. What a thread of its own can do without the database is a
/// lead that the index does not know, which is nearly all of them when the index is made anew or
/// leads are imported; the others are folded one by one when it is their turn, so that all of them
/// are written in order.
extension Index {
  /// The leads that are folded ahead.
  private static let leadsAhead = 200

  /// Folds the new entries of leads.
  ///
  /// - Parameters:
  ///   - shownAt: The moment for which suggestions are shown or not.
  ///   - progress: Is told the bytes of the new entries.
  func fold(
    _ ids: ArraySlice<String>, _ db: Database, _ reader: JournalReader, shownAt: Double,
    progress: (Int) -> Void
  ) throws {
    if ids.count < Index.leadsAhead / 2 {
      for id in ids { progress(try fold(id, db, reader, shownAt: shownAt)) }
      return
    }
    var rest = ids
    var ahead: Ahead<[FoldingPiece]>?
    while !rest.isEmpty || ahead != nil {
      let pieces = try rest.prefix(Index.leadsAhead).map { try FoldingPiece($0, self, db) }
      rest = rest.dropFirst(Index.leadsAhead)
      let (folder, advisers) = (folder, advisers)
      let next = pieces.isEmpty ? nil : Ahead { FoldingPiece.folded(pieces, in: folder, advisers) }
      for piece in ahead?.take() ?? [] {
        progress(try keep(piece, db, reader, shownAt: shownAt))
      }
      ahead = next
    }
  }

  private func keep(
    _ piece: FoldingPiece, _ db: Database, _ reader: JournalReader, shownAt: Double
  ) throws -> Int {
    guard let folded = piece.folded else {
      return try fold(piece.lead, db, reader, shownAt: shownAt)
    }
    try keep(folded, of: piece.lead, nil, shownAt: shownAt, db)
    return piece.rows.reduce(0) { $0 + $1.length }
  }
}

/// A lead that is folded ahead.
private struct FoldingPiece: Sendable {
  let lead: String
  /// Where its entries stand; none for a lead that is known, or was ever merged.
  let rows: [EntryRow]
  /// What they say; nil for one that is to be folded when it is its turn.
  private(set) var folded: FoldedLead?

  /// Looks up where the entries of a lead stand.
  init(_ lead: String, _ index: Index, _ db: Database) throws {
    self.lead = lead
    let isNew = try index.family(of: lead, db) == nil && KnownLead(lead, db) == nil
    rows = isNew ? try index.rows(of: lead, db) : []
  }

  /// Reads and folds the entries of leads.
  ///
  /// - Parameter advisers: What the coach goes by, for the playbooks that were asked for before.
  static func folded(
    _ pieces: [FoldingPiece], in folder: StoreFolder, _ advisers: [String: Adviser]
  ) -> [FoldingPiece] {
    let reader = JournalReader(folder)
    return pieces.map { piece in
      var piece = piece
      piece.folded = piece.folded(by: reader, advisers)
      return piece
    }
  }

  /// Returns nil where a line is no entry after all: that is for the one who can note it.
  private func folded(by reader: JournalReader, _ advisers: [String: Adviser]) -> FoldedLead? {
    let entries = rows.compactMap { try? reader.entry(at: $0) }
    guard entries.count == rows.count, !rows.isEmpty else { return nil }
    return try? FoldedLead(rows, entries) { advisers[$0] }
  }
}
