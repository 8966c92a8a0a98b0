import CallsideCore
import Foundation

/// A lead with all that the index keeps of it and that follows from it alone.
struct IndexedLead: Sendable {
  var lead: Lead
  /// Its name, folded.
  var name: String
  /// What else it is found by.
  var text: String
  /// What it is counted as.
  var kind: LeadKind
  /// What it may be the same company by.
  var identities: Set<IdentityRow>
  /// The lead itself, as it is kept.
  var packed: Data

  /// Works out what is kept of a lead.
  init(_ lead: Lead) throws {
    self.lead = lead
    name = SearchText.fold(lead.name)
    text = SearchText.text(of: lead)
    kind = LeadKind(lead)
    identities = IdentityRow.all(of: lead)
    packed = try Packed.encode(lead)
  }
}

/// What all entries of a lead together say.
struct FoldedLead: Sendable {
  /// The lead, or nil where its first entry has not arrived or was taken back.
  var lead: IndexedLead?
  /// The last of the entries, in the order of all journals.
  var last: EntryRow.Order?
  /// The last of them in the order of arrival.
  var seq: Int
  /// How it was before it was closed, where it is.
  var ending: ClosedLead?
  /// The entries that say that something of it was forgotten.
  var forgetting: [Entry]

  /// Folds entries.
  ///
  /// - Parameters:
  ///   - rows: Where they stand, in order.
  ///   - entries: All of them, in order, but for those whose lines turned out to be none.
  init(_ rows: [EntryRow], _ entries: [Entry]) throws {
    let lead = Lead(folding: entries)
    self.lead = try lead.map(IndexedLead.init)
    let ids = Set(entries.map(\.stamp.id))
    last = rows.last { ids.contains($0.order.id) }?.order
    seq = rows.map(\.seq).max() ?? 0
    ending = lead?.status == .open ? nil : ClosedLead(folding: entries)
    forgetting = entries.filter { if case .forgotten = $0.event { true } else { false } }
  }
}
