import CallsideCore
import Foundation

/// An acquisition block as scripts read it; the names are a contract.
struct BlockJSON: Encodable {
  struct Week: Encodable {
    var target: Int
    var made: Int
  }

  var track: String
  var startedAt: String
  var endsAt: String
  var isRunning: Bool
  var goal: Int
  var dials: Int
  var reached: Int
  var advances: Int
  var week: Week?

  enum CodingKeys: String, CodingKey {
    case track, goal, dials, reached, advances, week
    case startedAt = "started_at"
    case endsAt = "ends_at"
    case isRunning = "is_running"
  }

  /// Makes the JSON of a block with what was called in it.
  init(
    _ block: AcquisitionBlock, dials: DialCount, week: WeekTarget?, at now: Date, zone: TimeZone
  ) {
    track = block.track.rawValue
    startedAt = ISODate.text(block.startedAt, in: zone)
    endsAt = ISODate.text(block.endsAt, in: zone)
    isRunning = block.isRunning(at: now)
    goal = block.goal
    self.dials = dials.dials
    reached = dials.reached
    advances = dials.advances
    self.week = week.map { Week(target: $0.dials, made: $0.made) }
  }
}
