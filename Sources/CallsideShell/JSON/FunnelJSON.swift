import CallsideCore
import CallsideReports

/// A funnel as scripts read it; the names are a contract.
struct FunnelJSON: Encodable {
  struct Phase: Encodable {
    var title: String
    var chance: Double
    var count: Int
    var values: [Value]
  }

  struct Value: Encodable {
    var value: String
    var currency: String
  }

  let phases: [Phase]
  let won: Int
  let lost: Int
  let elsewhere: Int

  /// Makes the JSON of a report.
  init(_ report: FunnelReport) {
    phases = report.rows.map { row in
      Phase(
        title: row.title, chance: row.chance, count: row.count,
        values: row.values.map { Value(value: $0.decimalString, currency: $0.currency) })
    }
    won = report.won
    lost = report.lost
    elsewhere = report.elsewhere
  }
}
