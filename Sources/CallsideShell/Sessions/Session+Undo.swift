import CallsideCore
import CallsideStore

/// Taking back what was recorded.
extension Session {
  /// Takes back what this rep recorded last.
  ///
  /// Leads that somebody else went on with stay; where those are all, what was recorded before is taken back.
  public mutating func undo() throws {
    let store = try store()
    let (batch, kept) = try batchToUndo(in: store)
    let first = batch[0]
    let lead = try store.lead(first.lead)
    try withdraw(batch)
    if options.isJSON {
      // Undone may mean that there is no lead any more; who asks should know what went.
      if try !kept.isEmpty || store.lead(first.lead) == nil {
        return try show(json: UndoneJSON(batch, kept: kept))
      }
      return try showJSON(of: first.lead)
    }
    var page = page
    page.addUndone(
      batch, lead: lead?.name ?? first.lead,
      in: lead.flatMap { library.lastGood($0.playbook) })
    if !kept.isEmpty { page.remark(.leadsStay(names(of: kept, in: store), by: kept.reps)) }
    show(page)
  }

  /// Returns what an undo takes back, and the leads that stay as somebody else went on with them, with the reps
  /// who did; of what stayed the last time nothing is said again.
  ///
  /// - Throws: A refusal where nothing is left that does not stay.
  private func batchToUndo(
    in store: Store
  ) throws(Diagnostic) -> (batch: [Entry], kept: [String: Set<String>]) {
    var before: Int?
    var kept: [String: Set<String>] = [:]
    while let batch = store.lastBatch(of: writer, before: before) {
      let staying = store.leadsOthersWentOnWith(since: batch)
      let rest = batch.filter { staying[$0.lead] == nil }
      if !rest.isEmpty || !store.isPartlyTakenBack(batch) {
        kept.merge(staying) { $0.union($1) }
      }
      if !rest.isEmpty { return (rest, kept) }
      before = batch.map(\.stamp.id.number).min()
    }
    guard !kept.isEmpty else { throw .nothingToUndo }
    throw .othersWentOn(names(of: kept, in: store), by: kept.reps)
  }

  /// Returns what leads are called; of those that are one by now the name of that.
  private func names(of kept: [String: Set<String>], in store: Store) -> [String] {
    var names: [String: String] = [:]
    for id in kept.keys {
      let lead = try? store.lead(id)
      names[lead?.id ?? id] = lead?.name ?? id
    }
    return names.values.sorted()
  }
}

extension [String: Set<String>] {
  /// The reps who went on with any of the leads.
  fileprivate var reps: Set<String> { Set(values.joined()) }
}

extension Diagnostic {
  fileprivate static func othersWentOn(_ leads: [String], by reps: Set<String>) -> Diagnostic {
    Diagnostic(
      .error, "others-went-on", .leadsStay(leads, by: reps),
      notes: [Phrase(en: "nothing was taken back", nl: "er is niets teruggedraaid")],
      help: Phrase(en: "`show LEAD` tells what", nl: "`toon LEAD` zegt wat"))
  }

  fileprivate static let nothingToUndo = Diagnostic(
    .error, "nothing-to-undo",
    Phrase(
      en: "there is nothing of yours to take back",
      nl: "er is niets van jou om terug te draaien"))
}

/// What was taken back where no lead is left to be shown; the names are a contract.
private struct UndoneJSON: Encodable {
  /// The ids of the leads, each once.
  let undone: [String]
  let entries: Int
  /// The ids of the leads that stay as somebody else went on with them.
  let kept: [String]
  let keptFor: [String]

  enum CodingKeys: String, CodingKey {
    case undone, entries, kept
    case keptFor = "kept_for"
  }

  init(_ batch: [Entry], kept: [String: Set<String>]) {
    self.kept = kept.keys.sorted()
    keptFor = Set(kept.values.joined()).sorted()
    var seen: Set<String> = []
    undone = batch.map(\.lead).filter { seen.insert($0).inserted }
    entries = batch.count
  }
}
