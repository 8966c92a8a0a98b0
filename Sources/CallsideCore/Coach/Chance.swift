import Foundation

/// The probability of winning, in percent from 0 to 100.
public struct Chance: Hashable, Sendable {
  /// By the phase, moved by the answers.
  public var ladder: Double
  /// As the rep sees it, or nil.
  public var own: Double?

  /// The one to reckon with: the rep's own where given.
  public var effective: Double { own ?? ladder }

  /// Returns the chance of a lead under its playbook.
  ///
  /// The ladder starts at the phase's base. Each answer's points move it in log-odds, so that it
  /// stays inside 0–100 and the same points weigh less near the ends: at 50 %, one point moves
  /// about one percentage point. Guesses count for half. A won lead has 100, a lost one 0.
  public init(of lead: Lead, in playbook: Playbook) {
    own = lead.ownChance.map { NSDecimalNumber(decimal: $0.percent).doubleValue }
    switch lead.status {
    case .won: (ladder, own) = (100, nil)
    case .lost: (ladder, own) = (0, nil)
    case .open:
      let points = Chance.moves(of: lead, in: playbook).reduce(0) { $0 + $1.points }
      ladder = Chance.moved(playbook.phase(lead.phase)?.chance ?? 0, by: points)
    }
  }

  /// Returns the questions whose answers move the chance, with the points each gives.
  public static func moves(
    of lead: Lead, in playbook: Playbook
  ) -> [(question: Question, points: Double)] {
    let lead = lead.carried(into: playbook)
    return playbook.questions.indices.compactMap { index in
      guard let answer = lead.answers[playbook.questions[index].id],
        case .choice(let id) = answer.value
      else { return nil }
      let question = playbook.questions[index]
      guard let points = question.choice(id)?.chance, points != 0
      else { return nil }
      return (question, answer.source == .guess ? points / 2 : points)
    }
  }

  /// What one point moves the log-odds by.
  public static let logOddsPerPoint = 0.04

  /// Returns a percentage moved by points in log-odds.
  ///
  /// Nothing and all are certain: no answer moves them.
  static func moved(_ percent: Double, by points: Double) -> Double {
    guard percent > 0, percent < 100 else { return min(max(percent, 0), 100) }
    let odds = log(percent / (100 - percent)) + points * logOddsPerPoint
    return (1000 / (1 + exp(-odds))).rounded() / 10
  }
}
