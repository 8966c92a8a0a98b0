import CallsideCore
import Foundation

/// A lead with all that the index keeps of it and that follows from it, and from the coach, alone.
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
  /// What is proposed for it.
  var suggestions: [IndexedSuggestion]

  /// Works out what is kept of a lead.
  init(_ lead: Lead, _ adviser: Adviser) throws {
    self.lead = lead
    name = SearchText.fold(lead.name)
    text = SearchText.text(of: lead)
    kind = LeadKind(lead)
    identities = IdentityRow.all(of: lead)
    packed = try Packed.encode(lead)
    suggestions = try IndexedSuggestion.all(of: adviser(lead))
  }
}

/// A suggestion as the index keeps it.
struct IndexedSuggestion: Sendable {
  var suggestion: Suggestion
  /// Its place among those of its lead.
  var number: Int
  /// The suggestion itself, as it is kept.
  var packed: Data

  /// Returns what is kept of suggestions, which are all that there are of a lead.
  ///
  /// Points that are no number have no place in the order; nothing is proposed then.
  static func all(of suggestions: [Suggestion]) throws -> [IndexedSuggestion] {
    try suggestions.enumerated().filter { $0.element.rank.isFinite }.map {
      IndexedSuggestion(
        suggestion: $0.element, number: $0.offset, packed: try Packed.encode($0.element))
    }
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
  ///   - adviser: Returns what the coach goes by for the leads of a playbook, or nil where that is
  ///     to be asked on another thread.
  /// - Returns: nil where there was none.
  init?(
    _ rows: [EntryRow], _ entries: [Entry], _ adviser: (_ playbook: String) -> Adviser?
  ) throws {
    let lead = Lead(folding: entries)
    if let lead {
      guard let adviser = adviser(lead.playbook) else { return nil }
      self.lead = try IndexedLead(lead, adviser)
    }
    let ids = Set(entries.map(\.stamp.id))
    last = rows.last { ids.contains($0.order.id) }?.order
    seq = rows.map(\.seq).max() ?? 0
    ending = lead?.status == .open ? nil : ClosedLead(folding: entries)
    forgetting = entries.filter { if case .forgotten = $0.event { true } else { false } }
  }
}
