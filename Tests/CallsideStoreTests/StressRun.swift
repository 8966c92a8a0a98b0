import CallsideCore
import CallsideTestSupport
import Foundation

/// The built program, many times at once on one store, killed at random.
///
/// Each process takes down notes from a pipe, one after another, and says so behind each; every
/// note is written once in the whole run. What a process had said when it was killed is what a rep
/// had seen on the screen.
final class StressRun {
  /// The processes at work at any time: the first four write one journal, each other its own.
  static let seats = 8
  /// The leads that are noted on; ids are random, so names stand for them.
  static let leads = ["Alfa", "Bravo", "Carlo", "Delta", "Echo"]

  /// Where the store and what was printed stand.
  let folder: String
  /// The notes that were acknowledged.
  private(set) var acknowledged: Set<String> = []
  /// The notes that were handed to processes that were killed, and may be there or not: the first
  /// that was not acknowledged, of each.
  private(set) var doubtful: Set<String> = []
  /// What processes said went wrong.
  private(set) var complaints: [String] = []
  /// How many processes were killed.
  private(set) var killed = 0

  private var random: SeededGenerator
  private var started = 0

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    folder = NSTemporaryDirectory() + "callside-stress-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let adding = StressRun.leads.map { "add \($0)\n" }.joined()
    let first = try start("baas", typing: adding)
    first.process.waitUntilExit()
    note(first, wasKilled: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The folder of the store.
  var store: String { folder + "/store" }

  /// Lets processes write and be killed for some time, then lets each finish a last time.
  func write(for time: Duration) throws {
    let end = ContinuousClock.now + time
    var seats: [(work: Work, deadline: ContinuousClock.Instant)] = []
    for seat in 0..<StressRun.seats { seats.append((try work(at: seat), deadline())) }
    while ContinuousClock.now < end {
      usleep(5_000)
      for seat in seats.indices {
        let isDone = !seats[seat].work.process.isRunning
        guard isDone || ContinuousClock.now >= seats[seat].deadline else { continue }
        finish(seats[seat].work)
        seats[seat] = (try work(at: seat), deadline())
      }
    }
    for seat in seats { finish(seat.work) }
    // Whoever comes next finds everything in order, and sets what was torn aside.
    for seat in 0..<StressRun.seats {
      let last = try work(at: seat, notes: 3)
      last.process.waitUntilExit()
      note(last, wasKilled: false)
    }
  }

  /// Makes the index of a copy of the journals anew with the same program.
  func rebuilt() throws -> String {
    let copy = folder + "/copy"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: store + "/journal", toPath: copy + "/journal")
    let process = try start("baas", in: copy, typing: "list\n")
    process.process.waitUntilExit()
    return copy
  }

  // MARK: Processes

  /// One process, with what it was given to write.
  private struct Work {
    var process: Process
    var notes: [String]
    var output: String
  }

  /// Between a twentieth of a second and somewhat more than one: some are killed at the start.
  private func deadline() -> ContinuousClock.Instant {
    ContinuousClock.now + .milliseconds(Int.random(in: 50...1_200, using: &random))
  }

  private func work(at seat: Int, notes count: Int = 400) throws -> Work {
    let number = started
    let notes = (1...count).map { "n\(number)-\($0)-" }
    let lines = notes.map { note in
      "note \(StressRun.leads.randomElement(using: &random) ?? "Alfa") \"\(note)\"\n"
    }
    let work = try start(seat < 4 ? "samen" : "rep\(seat)", typing: lines.joined())
    return Work(process: work.process, notes: notes, output: work.output)
  }

  private func start(_ rep: String, in store: String? = nil, typing text: String) throws -> Work {
    started += 1
    let (input, output) = ("\(folder)/in-\(started)", "\(folder)/out-\(started)")
    try Data(text.utf8).write(to: URL(filePath: input))
    try Data().write(to: URL(filePath: output))
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "callside")
    process.arguments = [
      "--store", store ?? self.store, "--as", rep, "--lang", "en", "--keep-going",
    ]
    process.environment = [
      "HOME": folder, "TZ": "Europe/Amsterdam", "USER": rep,
      "CALLSIDE_PLAYBOOKS": StressRun.playbooks,
      "CALLSIDE_NOW": ISODate.text(FrozenWorld.now, in: .gmt),
    ]
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: input))
    let printed = try FileHandle(forWritingTo: URL(filePath: output))
    // One open file for both, so that what is said stands in the order in which it was said.
    process.standardOutput = printed
    process.standardError = printed
    try process.run()
    return Work(process: process, notes: [], output: output)
  }

  private func finish(_ work: Work) {
    let wasKilled = work.process.isRunning
    if wasKilled {
      kill(work.process.processIdentifier, SIGKILL)
      killed += 1
    }
    work.process.waitUntilExit()
    note(work, wasKilled: wasKilled)
  }

  /// Notes what a process had said when it ended.
  private func note(_ work: Work, wasKilled: Bool) {
    let printed = (try? String(contentsOfFile: work.output, encoding: .utf8)) ?? ""
    var notes = work.notes[...]
    for line in printed.split(separator: "\n") {
      if line.contains("✓ noted"), let note = notes.popFirst() { acknowledged.insert(note) }
      // A busy machine may keep one of four that share a journal waiting for too long; it says so,
      // and what it was given is not there.
      if line.hasPrefix("error[journal-busy]") {
        notes = notes.dropFirst()
      } else if line.hasPrefix("error") || line.hasPrefix("warning") {
        complaints.append(String(line))
      }
    }
    if wasKilled {
      doubtful.formUnion(notes.prefix(1))
    } else if !notes.isEmpty {
      complaints.append("\(notes.count) of \(work.notes.count) notes were not answered")
    }
  }

  private static let playbooks = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "playbooks").path
}
