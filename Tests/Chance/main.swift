import CallsideCore
import Foundation

// Reads closed leads in the order of closing, as JSON, and measures the learned chance of them.

struct Row: Decodable {
  var won: Bool
  var fields: [String: String]
}

let rows = try JSONDecoder().decode(
  [Row].self, from: FileHandle.standardInput.readToEnd() ?? Data())

/// Rows as closed leads, ten a day from the first of 2025 on.
func leads(_ rows: [Row], won: [Bool]) -> [ClosedLead] {
  zip(rows, won).enumerated().map { number, pair in
    let at = Date(timeIntervalSince1970: 1_735_689_600 + Double(number) * 8_640)
    var lead = Lead(
      id: "\(number)", name: "", playbook: "", phase: "", owner: "", createdAt: at)
    lead.fields = pair.0.fields
    return ClosedLead(
      id: lead.id, closedAt: at, isWon: pair.1, features: lead.features(at: at))
  }
}

/// Learns the first four fifths and foretells the rest; returns the base rate's Brier score too.
func judged(_ leads: [ClosedLead]) -> (record: ChanceRecord, base: Double) {
  let cut = leads.count * 4 / 5
  var replay = LearnedReplay(until: .distantFuture)
  for lead in leads[..<cut] { replay.learn(lead) }
  let base = Double(leads[..<cut].count(where: \.isWon)) / Double(max(1, cut))
  var record = ChanceRecord()
  var known = ChanceRecord()
  for lead in leads[cut...] {
    record.add(replay.foretell(lead.features)?.percent ?? base * 100, isWon: lead.isWon)
    known.add(base * 100, isWon: lead.isWon)
  }
  return (record, known.brier ?? 0)
}

func text(_ number: Double?, _ digits: Int = 4) -> String {
  number.map { String(format: "%.\(digits)f", $0) } ?? "-"
}

let asFound = judged(leads(rows, won: rows.map(\.won)))
print("leads     \(rows.count), won \(rows.count(where: \.won))")
print("learned   AUC \(text(asFound.record.auc))  Brier \(text(asFound.record.brier))")
print("base rate Brier \(text(asFound.base))")
for tenth in asFound.record.tenths {
  print(
    "  \(tenth.from) %  n \(tenth.count)  said \(text(tenth.said, 1))  won \(text(tenth.won, 1))")
}

for seed in UInt64(1)...5 {
  var numbers = SeededNumbers(seed: seed)
  let shuffled = judged(leads(rows, won: rows.map(\.won).shuffled(using: &numbers)))
  let brier = shuffled.record.brier ?? 0
  print("shuffled  seed \(seed)  Brier \(text(brier, 6))  base rate \(text(shuffled.base, 6))")
}

// Learning as it goes, from the first lead on.
var replay = LearnedReplay(until: .distantFuture)
var record = ChanceRecord()
for lead in leads(rows, won: rows.map(\.won)) {
  if let chance = replay.foretell(lead.features) { record.add(chance.percent, isWon: lead.isWon) }
  replay.learn(lead)
}
print("as it goes  n \(record.cases.count)  AUC \(text(record.auc))  Brier \(text(record.brier))")
