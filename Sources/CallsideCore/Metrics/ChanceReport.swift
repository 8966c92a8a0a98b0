public import Foundation

/// How well each view of the chance has foretold how leads ended.
///
/// Each is judged on what it said before the outcome: the ladder and the rep's own figure as they
/// stood when the call began that closed the lead, the learned one from the leads closed earlier.
/// That is the figure that was shown then, but for one thing: here, weights are fitted after every
/// ``LearnedReplay/refit`` leads, and for an open lead after each.
public struct ChanceReport: Hashable, Sendable {
  /// The most recent leads that are judged.
  public static let mostLeads = 2_000
  /// What has to be known to make a report: those judged, and those learned from just before.
  public static let mostNeeded = mostLeads + LearnedReplay.needed

  /// The leads judged, won and lost.
  public private(set) var judged = OutcomeCount()
  /// All closed leads.
  public let all: OutcomeCount
  /// By the playbook as it is now; leads of a playbook that is gone are not in it.
  public private(set) var ladder = ChanceRecord()
  /// By the reps, where one gave a figure.
  public private(set) var own = ChanceRecord()
  /// By what was learned before; the first leads are not in it.
  public private(set) var learned = ChanceRecord()
  /// What each rep said, by rep.
  public private(set) var reps: [String: ChanceRecord] = [:]

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - closed: The last leads closed, in the order of closing, with what they were before; at
  ///     most ``mostNeeded``, and all of them where there are fewer.
  ///   - counts: The counts of all closed leads, or as much of them as concerns these.
  ///   - now: The present.
  ///   - playbook: Returns the playbook of an id.
  public init(
    closed: [ClosedLead], counts: OutcomeCounts, until now: Date,
    playbook: (String) -> Playbook?
  ) {
    all = counts.total(.init())
    let judged = closed.suffix(ChanceReport.mostLeads)
    var earlier = counts
    for lead in judged { earlier.count(lead, times: -1) }
    var replay = LearnedReplay(
      counts: earlier, closed: closed.dropLast(judged.count), until: now)
    for lead in judged {
      if lead.isWon { self.judged.won += 1 } else { self.judged.lost += 1 }
      if let chance = replay.foretell(lead.features) {
        learned.add(chance.percent, isWon: lead.isWon)
      }
      replay.learn(lead)
      // A lead that was closed already had nothing to foretell.
      guard let before = lead.before, before.status == .open else { continue }
      if let playbook = playbook(before.playbook) {
        ladder.add(Chance(of: before, in: playbook).ladder, isWon: lead.isWon)
      }
      if let said = before.ownChance {
        let percent = NSDecimalNumber(decimal: said.percent).doubleValue
        own.add(percent, isWon: lead.isWon)
        reps[said.by, default: ChanceRecord()].add(percent, isWon: lead.isWon)
      }
    }
  }
}
