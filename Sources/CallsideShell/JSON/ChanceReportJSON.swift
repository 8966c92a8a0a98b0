import CallsideCore

/// How well each view of the chance has done, as scripts read it; the names are a contract.
struct ChanceReportJSON: Encodable {
  /// One view, or one rep's own figures.
  ///
  /// Scores are null where there is nothing to judge.
  struct View: Encodable {
    var count: Int
    var won: Int
    var brier: Double?
    var baseBrier: Double?
    var auc: Double?
    var tenths: [Tenth]

    init(_ record: ChanceRecord) {
      count = record.cases.count
      won = record.cases.count(where: \.isWon)
      brier = record.brier
      baseBrier = record.baseBrier
      auc = record.auc
      tenths = record.tenths.map {
        Tenth(from: $0.from, count: $0.count, said: $0.said, won: $0.won)
      }
    }

    func encode(to encoder: any Encoder) throws {
      var box = encoder.container(keyedBy: Key.self)
      try box.encode(count, forKey: .count)
      try box.encode(won, forKey: .won)
      try box.encode(brier, forKey: .brier)
      try box.encode(baseBrier, forKey: .baseBrier)
      try box.encode(auc, forKey: .auc)
      try box.encode(tenths, forKey: .tenths)
    }

    enum Key: String, CodingKey {
      case count, won, brier
      case baseBrier = "base_brier"
      case auc, tenths
    }
  }

  /// The cases in one tenth of the scale; chances and shares in percent.
  struct Tenth: Encodable {
    var from: Int
    var count: Int
    var said: Double
    var won: Double
  }

  let closed: Int
  let judged: Int
  let won: Int
  let lost: Int
  let views: [String: View]
  let reps: [String: View]

  /// Makes the JSON of a report.
  init(_ report: ChanceReport) {
    closed = report.all.won + report.all.lost
    judged = report.judged.won + report.judged.lost
    won = report.judged.won
    lost = report.judged.lost
    views = [
      "ladder": View(report.ladder), "own": View(report.own), "learned": View(report.learned),
    ]
    reps = report.reps.mapValues(View.init)
  }
}
