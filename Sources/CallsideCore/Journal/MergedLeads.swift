/// What entries add up to where leads were found to be one company and merged.
///
/// Every entry counts for the lead that its own was merged into, in the order of all journals, so that any
/// journals put together in any order give the same leads. A merger is carried out where its entry
/// stands in that order; one of leads that are one already says nothing new. Taken back, it was
/// never there.
public struct MergedLeads: Sendable {
  /// The leads that are left, by id.
  public private(set) var leads: [String: Lead] = [:]
  /// The lead that each one that was merged away is now found as, by its id.
  public private(set) var places: [String: String] = [:]

  /// The lead that each one was merged into, which may itself have been merged further.
  private var parents: [String: String] = [:]
  /// The ids that contacts got when their lead was merged away, by that lead.
  private var renamed: [String: [String: String]] = [:]

  /// Folds entries of any leads, in any order.
  public init(folding entries: [Entry]) {
    let counted = Entry.counted(entries)
    var forgotten = ForgottenData()
    for entry in entries { forgotten.meet(entry) }
    var starts: Set<EntryID> = []
    for entry in counted where leads[entry.lead] == nil {
      guard let lead = Lead(addedBy: entry) else { continue }
      leads[entry.lead] = lead
      starts.insert(entry.stamp.id)
    }
    for entry in counted {
      if case .merged(let into) = entry.event {
        // Nothing comes together with what is forgotten.
        if !forgotten.leads.contains(into) { merge(entry.lead, into: into) }
      } else if !starts.contains(entry.stamp.id) {
        apply(entry)
      }
    }
    for id in parents.keys where leads[place(of: id)] != nil { places[id] = place(of: id) }
  }

  /// Returns the lead that an id stands for, which may have been merged away.
  public func lead(_ id: String) -> Lead? { leads[place(of: id)] }

  /// Returns the id that a lead's entries count for.
  public func place(of id: String) -> String {
    var id = id
    while let parent = parents[id] { id = parent }
    return id
  }

  private mutating func merge(_ source: String, into target: String) {
    let (source, target) = (place(of: source), place(of: target))
    if source == target { return }
    parents[source] = target
    guard var absorbed = leads.removeValue(forKey: source) else { return }
    guard var lead = leads[target] else {
      // The one it was merged into has not arrived: what is known of the other is shown in its place.
      absorbed.id = target
      leads[target] = absorbed
      renamed[source] = Dictionary(absorbed.contacts.map { ($0.id, $0.id) }) { first, _ in first }
      return
    }
    renamed[source] = lead.absorb(absorbed)
    leads[target] = lead
  }

  private func id(ofContact contact: String, from lead: String) -> String {
    renamed[lead]?[contact] ?? Lead.idOfContact(contact, from: lead)
  }

  private mutating func apply(_ entry: Entry) {
    var (place, event) = (entry.lead, entry.event)
    while let parent = parents[place] {
      switch event {
      case .contactSet(var contact):
        contact.id = id(ofContact: contact.id, from: place)
        event = .contactSet(contact)
      case .forgotten(let contact?, let marks, let objected):
        event = .forgotten(
          contact: id(ofContact: contact, from: place), marks: marks, objected: objected)
      default: break
      }
      place = parent
    }
    leads[place]?.apply(event, at: entry.stamp.at, by: entry.stamp.by)
  }
}
