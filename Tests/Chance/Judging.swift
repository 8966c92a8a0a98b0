import CallsideCore
import Foundation

/// A closed lead as it is read, in the order of closing.
struct Row: Decodable {
  var won: Bool
  var fields: [String: String]
}

/// Prints how well the learned chance foretells rows.
func judge(_ rows: [Row]) {
  let leads = closedLeads(rows, won: rows.map(\.won))
  print("leads      \(rows.count), won \(rows.count(where: \.won))")
  let fifths = (0...5).map { leads.count * $0 / 5 }
  for number in 1..<5 {
    let (from, to) = (fifths[number], fifths[number + 1])
    let (record, base) = foretold(leads[from..<to], from: leads[..<from])
    print(
      "learned    first \(number * 20) %, judged on the next 20 %:",
      "AUC \(text(record.auc))  Brier \(text(record.brier))  base rate \(text(base.brier))")
    if number < 4 { continue }
    for tenth in record.tenths {
      print(
        "  \(tenth.from) %  n \(tenth.count)  said \(text(tenth.said, 1))  won \(text(tenth.won, 1))"
      )
    }
  }
  for seed in UInt64(1)...5 {
    var numbers = SeededNumbers(seed: seed)
    let shuffled = closedLeads(rows, won: rows.map(\.won).shuffled(using: &numbers))
    let (record, base) = foretold(shuffled[fifths[4]...], from: shuffled[..<fifths[4]])
    print(
      "shuffled   seed \(seed)  Brier \(text(record.brier, 6))  base rate \(text(base.brier, 6))")
  }
  var replay = LearnedReplay(until: .distantFuture)
  var record = ChanceRecord()
  for lead in leads {
    if let chance = replay.foretell(lead.features) { record.add(chance.percent, isWon: lead.isWon) }
    replay.learn(lead)
  }
  print("as it goes n \(record.cases.count)  AUC \(text(record.auc))  Brier \(text(record.brier))")
}

/// Returns rows as closed leads, ten a day from the first of 2025 on.
private func closedLeads(_ rows: [Row], won: [Bool]) -> [ClosedLead] {
  zip(rows, won).enumerated().map { number, pair in
    let at = Date(timeIntervalSince1970: 1_735_689_600 + Double(number) * 8_640)
    var lead = Lead(
      id: "\(number)", name: "", playbook: "", phase: "", owner: "", createdAt: at)
    lead.fields = pair.0.fields
    return ClosedLead(id: lead.id, closedAt: at, isWon: pair.1, features: lead.features(at: at))
  }
}

/// Foretells leads from others, as it is done for a lead that is open; beside it, their base rate.
private func foretold(
  _ leads: ArraySlice<ClosedLead>, from known: ArraySlice<ClosedLead>
) -> (record: ChanceRecord, base: ChanceRecord) {
  let counts = known.reduce(into: OutcomeCounts()) { $0.count($1) }
  var replay = LearnedReplay(
    counts: counts, closed: known.suffix(LearnedReplay.needed), until: .distantFuture)
  let weights = replay.fitted()
  let share = 100 * Double(known.count(where: \.isWon)) / Double(max(1, known.count))
  var (record, base) = (ChanceRecord(), ChanceRecord())
  for lead in leads {
    let chance = weights.map { LearnedChance(of: lead.features, counts: counts, weights: $0) }
    record.add(chance?.percent ?? share, isWon: lead.isWon)
    base.add(share, isWon: lead.isWon)
  }
  return (record, base)
}

private func text(_ number: Double?, _ digits: Int = 4) -> String {
  number.map { String(format: "%.\(digits)f", $0) } ?? "-"
}
