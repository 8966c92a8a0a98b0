import Foundation

extension ClosedLead {
  /// Returns a lead as it was before it was closed, or nil when it is open or was not known before.
  ///
  /// What was recorded in the call that closed it does not count, nor what was recorded later:
  /// why a deal was lost is only asked of one that is. A deal closed once more, for another
  /// reason, stays as it was before the first time; reopened, it is as before it was closed again.
  ///
  /// A lead that was added closed is not learned from at all. What it was added with was written
  /// when the outcome was known. Nor does it count for the share that is won: it would count as a
  /// lead that lacks everything, and what deals somebody enters afterwards says little of how
  /// those end that were worked on here.
  public init?(folding entries: [Entry]) {
    let counted = Entry.counted(entries)
    guard let lead = Lead(folding: counted), lead.status != .open, let closing = lead.closing,
      let end = ClosedLead.closing(in: counted)
    else { return nil }
    let start = ClosedLead.start(ofSittingWith: end, in: counted)
    guard var before = Lead(folding: Array(counted[..<start])) else { return nil }
    self.init(
      id: lead.id, closedAt: closing.at, isWon: lead.status == .won,
      features: before.features(at: counted[start].stamp.at))
    // No more is kept than a chance is made of.
    before.name = ""
    before.contacts = []
    before.calls = []
    before.notes = []
    before.overrides = []
    self.before = before
  }

  /// Returns where a lead was closed that is not open since.
  private static func closing(in entries: [Entry]) -> Int? {
    var found: Int?
    for (index, entry) in entries.enumerated() {
      switch entry.event {
      case .closed: found = found ?? index
      case .reopened: found = nil
      default: break
      }
    }
    return found
  }

  /// Returns where the batch began in which the call began that closed a lead; or the batch that
  /// closed it, where it was no call.
  private static func start(ofSittingWith end: Int, in entries: [Entry]) -> Int {
    let first = call(thatClosedAt: end, in: entries) ?? end
    let stamp = entries[first].stamp
    return entries[..<first].firstIndex {
      $0.stamp.clock == stamp.clock && $0.stamp.id.writer == stamp.id.writer
    } ?? first
  }

  /// Returns where the call began in which a lead was closed, or nil where it was no call.
  private static func call(thatClosedAt end: Int, in entries: [Entry]) -> Int? {
    let stamp = entries[end].stamp
    let earlier = entries[..<end]
    let own = earlier.lastIndex { entry in
      guard entry.stamp.by == stamp.by else { return false }
      switch entry.event {
      case .callEnded, .nextStepSet, .nextStepDropped: return true
      default: return false
      }
    }
    guard let own, case .callEnded(let call, _, _, _, _) = entries[own].event else { return nil }
    return earlier.firstIndex { entry in
      switch entry.event {
      case .callStarted(let id, _): id == call
      default: false
      }
    } ?? own
  }
}
