/// Which of several leads a row is of, and whether it is of one that was merged away.
extension ImportedRow {
  /// Returns leads that a row may be of in the order of how likely it is: the name and an address, then the most
  /// addresses, then the name; among equals as they came.
  ///
  /// - Parameter fresh: The lead that the row would be by itself.
  func likeliestFirst(_ found: [Lead], _ fresh: Lead) -> [Lead] {
    guard found.count > 1 else { return found }
    let addresses = fresh.addresses
    let ranked = found.enumerated().map { place, lead in
      let shared = addresses.intersection(lead.identities).count
      let isNamed = shared > 0 && fresh.isNamed(like: lead) && !isNamedOtherwise(than: lead)
      return (lead: lead, rank: (isNamed ? 0 : 1, -shared, place))
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.lead)
  }

  /// Whether the row is of a lead that was merged into another: by its id, its name, or by what only that one had.
  func isOfMerged(into lead: Lead) -> Bool {
    if mergedInto == lead.id { return true }
    if id == lead.id || lead.otherNames.isEmpty { return false }
    let said = company?.name ?? name
    if said == lead.name { return false }
    if lead.otherNames.contains(said) { return true }
    let key = CompanyName.key(said)
    if key == CompanyName.key(lead.name) { return false }
    if lead.otherNames.contains(where: { CompanyName.key($0) == key }) { return true }
    let own = Set(people.flatMap { lead.addresses(of: $0) })
    let known = lead.contacts.filter { !own.isDisjoint(with: lead.addresses(of: $0)) }
    return !known.isEmpty && known.allSatisfy(\.cameWithMerger)
  }

  /// Returns the row with nothing that a lead has otherwise: what is known of one that was merged away is not news
  /// of the one it was merged into.
  func filling(_ lead: Lead) -> ImportedRow {
    var row = self
    (row.status, row.reason, row.phase, row.company) = (nil, nil, nil, nil)
    if lead.value != nil { row.value = nil }
    row.owner = nil
    if lead.legalFormTold != nil { row.legalForm = nil }
    if lead.nextStep != nil || lead.status != .open { row.next = nil }
    row.fields.removeAll { lead.fields[$0.key] != nil }
    return row
  }
}
