import CallsideCore
import CallsideStore
import Foundation
import Testing

/// Several processes on one store, some of one writer, killed at any moment.
///
/// The short form runs with the tests; `scripts/stress` sets how long and the seed.
@Suite(.serialized) struct StressTests {
  private static func setting(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment["CALLSIDE_STRESS_" + name].flatMap(UInt64.init)
  }

  @Test func whatWasAcknowledgedIsThereOnceWhateverIsKilled() throws {
    let seed = StressTests.setting("SEED") ?? UInt64.random(in: 0..<1_000_000)
    let seconds = StressTests.setting("SECONDS") ?? 4
    print("stress: seed \(seed), \(seconds) seconds")
    let run = try StressRun(seed: seed)
    try run.write(for: .seconds(Int(seconds)))
    print("stress: \(run.acknowledged.count) acknowledged, \(run.killed) processes killed")
    #expect(run.complaints.filter { !$0.contains("torn-entry") }.isEmpty, "seed \(seed)")
    #expect(run.acknowledged.count > 20, "seed \(seed)")

    let counts = try counts(in: run.store, seed)
    for note in run.acknowledged { #expect(counts[note] == 1, "seed \(seed), \(note)") }
    for (note, count) in counts {
      #expect(
        count == 1 && (run.acknowledged.contains(note) || run.doubtful.contains(note)),
        "seed \(seed), \(note)")
    }

    let updated = try IndexDump(run.store)
    #expect(updated.lines.last == "integrity \"ok\"", "seed \(seed)")
    let difference = updated.difference(from: try IndexDump(try run.rebuilt()))
    #expect(difference.isEmpty, "seed \(seed)")
  }

  /// Counts notes by their text, and checks that every line of every journal is a whole entry that
  /// knows its place.
  private func counts(in store: String, _ seed: UInt64) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: store + "/journal")
    where name.hasSuffix(".jsonl") {
      let bytes = try Data(contentsOf: URL(filePath: "\(store)/journal/\(name)"))
      #expect(bytes.last == UInt8(ascii: "\n"), "seed \(seed), \(name)")
      var clock = 0
      for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
        let entry = try Entry(line: line)
        #expect(entry.stamp.id.description == "\(name.dropLast(6))/\(number + 1)", "seed \(seed)")
        #expect(entry.stamp.clock > clock || entry.event.kind == "lead-added", "seed \(seed)")
        clock = entry.stamp.clock
        if case .noted(let text, _) = entry.event { counts[text, default: 0] += 1 }
      }
    }
    return counts
  }
}
