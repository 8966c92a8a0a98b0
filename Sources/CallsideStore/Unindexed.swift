import CallsideCore

/// What this process appended and the index has not read yet.
///
/// An answer is on disk before the next question is shown; the index need not know of it by then.
/// It is left behind as long as only details of leads were appended (see ``Event/isDetail``),
/// nobody else wrote, and nobody asks for more than leads by their ids and names. Twenty answers
/// in a call then are twenty synced lines, and one update of the index after them.
///
/// Whatever becomes of this process, nothing is lost: the index is brought up by whoever looks at
/// the journals next.
struct Unindexed {
  /// The leads that the entries are about, as they now are.
  private(set) var leads: [String: Lead] = [:]
  /// Where the own journal ends, and the greatest clock; nil while the index knows it all.
  private(set) var end: (bytes: Int, lines: Int, clock: Int)?
  /// The line up to which no other entry has the number of an own one; while nobody else writes it stays so.
  var freeUpTo = 0
  private var count = 0

  /// Whether the index should follow all the same: should this process be killed, the next start
  /// reads as many entries.
  var isFull: Bool { count >= 1_000 }

  /// Adds entries.
  ///
  /// - Parameter new: Those of the leads they are about that are not among ``leads``, as they were
  ///   before.
  mutating func add(
    _ entries: [Entry], to new: [String: Lead], end: (bytes: Int, lines: Int, clock: Int)
  ) {
    leads.merge(new) { known, _ in known }
    for entry in entries { leads[entry.lead]?.apply(entry) }
    count += entries.count
    self.end = end
  }
}

extension Event {
  /// Whether it leaves alone what lists show of a lead: that it is there, its name, its phase and
  /// its status.
  var isDetail: Bool {
    switch self {
    case .contactSet, .noted, .callStarted, .stepPassed, .wentTo, .answered, .objectionRaised,
      .callEnded, .nextStepSet, .nextStepDropped, .objectedToCalls, .callingGroundGiven, .graded,
      .chanceGiven, .putOff:
      true
    case .leadAdded, .leadChanged, .phaseMoved, .closed, .reopened, .merged, .forgotten, .erased,
      .withdrawn, .unknown:
      false
    }
  }
}
