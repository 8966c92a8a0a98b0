public import CallsideCore

extension Store {
  /// Returns the leads whose adding was taken back, and of which the journals still hold what was written, by id
  /// or by the whole of a name.
  ///
  /// Each is as it was before it was taken back; only an objection that was taken back is none.
  public func withdrawnLeads(named typed: String) throws(Diagnostic) -> [Lead] {
    let folded = Spelling.fold(typed)
    if folded.isEmpty { return [] }
    var ids: Set<String> = []
    try eachEntry { (entry, _) throws(Diagnostic) in
      let names: [String?] =
        switch entry.event {
        case .leadAdded(let added): [entry.lead, added.name]
        case .leadChanged(let change): [change.name]
        default: []
        }
      if names.contains(where: { $0.map(Spelling.fold) == folded }) { ids.insert(entry.lead) }
    }
    for id in ids where !resolve(id, limit: 1).isEmpty { ids.remove(id) }
    if ids.isEmpty { return [] }
    var entries: [String: [Entry]] = [:]
    try eachEntry(of: ids) { (entry, _) throws(Diagnostic) in
      entries[entry.lead, default: []].append(entry)
    }
    return entries.sorted { $0.key < $1.key }.compactMap { Lead(beforeWithdrawal: $0.value) }
  }
}

extension Lead {
  /// Makes a lead as it was before it was taken back.
  fileprivate init?(beforeWithdrawal entries: [Entry]) {
    let made = entries.filter {
      if case .withdrawn = $0.event { false } else { true }
    }
    self.init(folding: made)
    let objected = Entry.counted(entries).filter {
      if case .objectedToCalls = $0.event { true } else { false }
    }
    objectedToCallsAt = objected.last?.stamp.at
  }
}
