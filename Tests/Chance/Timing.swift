import CallsideCore
import CallsideStore
import Foundation

/// Prints how long learning takes in a store of so many closed leads.
func timeLearning(leads: Int) throws {
  let folder = NSTemporaryDirectory() + "callside-chance-\(UUID().uuidString)"
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let store = try Store(
    at: folder, writer: Store.Writer("chance@bench"), zone: .gmt, adviser: { _ in { _ in [] } },
    adviceVersion: "1")
  let start = Date(timeIntervalSince1970: 1_735_689_600)
  var random = SeededNumbers(seed: 1)
  let batch = 1_000
  for first in stride(from: 0, to: leads, by: batch) {
    let numbers = first..<min(first + batch, leads)
    let at = start + Double(first) * 600
    _ = try store.append(numbers.map { ("lead\($0)", added($0, &random)) }, at: at, by: "rep")
    _ = try store.append(
      numbers.map { number in
        let isWon = (number % 3 == 0) != random.oneIn(4)
        return ("lead\(number)", .closed(isWon ? .won : .lost, reason: "x"))
      }, at: at + 86_400, by: "rep")
  }
  let now = start + Double(leads) * 600 + 172_800
  let rebuilt = try seconds { try store.rebuild() }
  print("\(leads) closed leads in \(store.entryCount) entries")
  print("index made anew          \(text(rebuilt * 1_000)) ms")

  _ = try store.append([("open", added(1, &random))], at: now, by: "rep")
  guard let open = try store.lead("open") else { return }
  print(
    "first figure             \(text(seconds { _ = store.learnedChance(of: open, at: now) } * 1_000)) ms"
  )
  print(
    "figure, nothing changed  \(text(seconds { _ = store.learnedChance(of: open, at: now) } * 1_000)) ms"
  )
  var (closing, weighing): ([Double], [Double]) = ([], [])
  for number in 0..<21 {
    let id = "more\(number)"
    _ = try store.append([(id, added(number, &random))], at: now, by: "rep")
    store.settle()
    closing.append(
      try seconds {
        _ = try store.append([(id, .closed(.won, reason: "x"))], at: now + 60, by: "rep")
        store.settle()
      })
    weighing.append(seconds { _ = store.learnedChance(of: open, at: now + 60) })
  }
  print("closing one lead         \(text(closing.sorted()[10] * 1_000)) ms, median of 21")
  print("weighing and a figure    \(text(weighing.sorted()[10] * 1_000)) ms, median of 21")
  let report = seconds {
    let known = store.outcomes(limit: ChanceReport.mostNeeded)
    _ = ChanceReport(
      closed: known.closed, counts: known.counts, until: now + 60, playbook: { _ in nil })
  }
  print("report                   \(text(report * 1_000)) ms")
}

/// A lead of which a third is of a kind that is mostly won.
private func added(_ number: Int, _ random: inout SeededNumbers) -> Event {
  let fields = [
    "kind": "kind \(number % 3)", "town": "town \(random.below(300))",
    "size": "\(random.below(200))", "colour": "colour \(random.below(5))", "own": "own \(number)",
  ]
  return .leadAdded(
    LeadAdded(
      name: "Lead \(number)", playbook: "p", phase: "first", source: .cold, value: nil,
      fields: fields))
}

private func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try body()
  return (ContinuousClock.now - start) / .seconds(1)
}

private func text(_ number: Double) -> String { String(format: "%.1f", number) }
