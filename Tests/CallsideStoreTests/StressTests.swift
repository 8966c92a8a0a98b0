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
    print("stress: " + run.acknowledgedKinds.joined(separator: ", "))
    // Whoever reads while somebody else erases, or after that was broken off, finds another journal.
    let isErased = run.acknowledged.union(run.doubtful).contains { $0.isForgetting }
    let expected = ["torn-entry"] + (isErased ? ["journal-rewritten"] : [])
    let complaints = run.complaints.filter { complaint in
      !expected.contains { complaint.hasPrefix("warning[\($0)]") }
    }
    #expect(complaints.isEmpty, "seed \(seed)")
    #expect(run.acknowledged.count > 20, "seed \(seed)")

    let found = try StressFindings(in: run.store)
    #expect(found.misplaced.isEmpty, "seed \(seed)")
    // Nothing acknowledged is lost, but for what was forgotten.
    let forgotten = run.acknowledged.union(run.doubtful).compactMap { task -> StressTable? in
      if case .forgetting(let table) = task.what { table } else { nil }
    }
    let mayBeGone = Set(forgotten.map(\.forgotten))
    for task in run.acknowledged {
      switch task.what {
      case .note(let text, let lead):
        #expect(found.notes[text] == 1 || mayBeGone.contains(lead), "seed \(seed), \(text)")
      case .table(let table):
        for name in table.names where !mayBeGone.contains(name) {
          #expect(found.leads[name] == 1, "seed \(seed), \(name)")
        }
      case .merger(let table):
        #expect(found.merged.contains(table.merged), "seed \(seed), \(table.merged)")
      case .forgetting(let table):
        #expect(!found.text.contains(table.forgotten), "seed \(seed), \(table.forgotten)")
        #expect(!found.text.contains("s" + table.number), "seed \(seed), \(table.number)")
      case .backup: break
      }
    }
    // Nothing is there twice, and nothing that nobody wrote.
    let texts = run.acknowledged.union(run.doubtful).compactMap { task -> String? in
      if case .note(let text, _) = task.what { text } else { nil }
    }
    #expect(Set(found.notes.keys).isSubset(of: texts), "seed \(seed)")
    for (text, count) in found.notes { #expect(count == 1, "seed \(seed), \(text)") }
    for (name, count) in found.leads { #expect(count == 1, "seed \(seed), \(name)") }
    #expect(found.backups == found.wholeBackups, "seed \(seed)")

    let updated = try IndexDump(run.store)
    #expect(updated.lines.last == "integrity \"ok\"", "seed \(seed)")
    let difference = updated.difference(from: try IndexDump(try run.rebuilt()))
    #expect(difference.isEmpty, "seed \(seed)")
  }
}
