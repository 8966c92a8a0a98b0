import CallsideCore
import CallsideTestSupport
import Foundation

/// The built program, many times at once on one store, killed at random.
///
/// Each process takes lines from a pipe, one after another, and says so behind each: mostly notes, and now and
/// then it imports a small table, makes two of its leads one, forgets the third, or makes a backup. Every
/// text is written once in the whole run. What a process had said when it was killed is what a rep had seen
/// on the screen.
final class StressRun {
  /// The processes at work at any time: the first four write one journal, each other its own.
  static let seats = 8
  /// The leads that are noted on; ids are random, so names stand for them.
  static let leads = ["Alfa", "Bravo", "Carlo", "Delta", "Echo"]

  /// Where the store and what was printed stand.
  let folder: String
  /// What was acknowledged.
  private(set) var acknowledged: Set<StressTask> = []
  /// What was handed to processes that were killed, and may be there or not: the first that was not
  /// acknowledged, of each.
  private(set) var doubtful: Set<StressTask> = []
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

  /// How much of each kind was acknowledged.
  var acknowledgedKinds: [String] {
    Dictionary(grouping: acknowledged) { $0.line.prefix { $0 != " " } }
      .map { "\($0.key) \($0.value.count)" }.sorted()
  }

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
    // What was to be forgotten when somebody was killed is forgotten now.
    let repair = try start("baas", typing: "doctor --repair\n")
    repair.process.waitUntilExit()
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
    var tasks: [StressTask]
    var output: String
  }

  /// Between a twentieth of a second and somewhat more than one: some are killed at the start.
  private func deadline() -> ContinuousClock.Instant {
    ContinuousClock.now + .milliseconds(Int.random(in: 50...1_200, using: &random))
  }

  private func work(at seat: Int, notes count: Int = 400) throws -> Work {
    let number = started
    let tasks = try (1...count).flatMap { try self.tasks("\(number)x\($0)x", mixed: count > 3) }
    let lines = tasks.map { $0.line + "\n" }
    let work = try start(seat < 4 ? "samen" : "rep\(seat)", typing: lines.joined())
    return Work(process: work.process, tasks: tasks, output: work.output)
  }

  /// Returns what is typed for one number: a note, a backup, or what becomes of an imported table.
  private func tasks(_ number: String, mixed isMixed: Bool) throws -> [StressTask] {
    switch isMixed ? Int.random(in: 0..<60, using: &random) : 0 {
    case 58: return [.backUp(number)]
    case 59:
      let table = StressTable(number: number)
      try Data(table.text.utf8).write(to: URL(filePath: "\(folder)/\(number).csv"))
      return [
        .importTable(table, "\(folder)/\(number).csv"), .note("s" + number, at: table.forgotten),
        .merge(table), .forget(table),
      ]
    default:
      return [.note("n" + number, at: StressRun.leads.randomElement(using: &random) ?? "Alfa")]
    }
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
    return Work(process: process, tasks: [], output: output)
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
    var tasks = work.tasks[...]
    for line in printed.split(separator: "\n") {
      if let task = tasks.first, line.contains(task.answer) {
        acknowledged.insert(task)
        tasks = tasks.dropFirst()
      } else if let rule = line.firstMatch(of: /^error\[([a-z-]+)\]/)?.output.1 {
        // A busy machine may keep one of four that share a journal waiting for too long; it says so,
        // and what it was given is not there.
        if tasks.first?.mayBeRefused(String(rule)) != true { complaints.append(String(line)) }
        tasks = tasks.dropFirst()
      } else if line.hasPrefix("warning") {
        complaints.append(String(line))
      }
    }
    if wasKilled {
      doubtful.formUnion(tasks.prefix(1))
    } else if !tasks.isEmpty {
      complaints.append("\(tasks.count) of \(work.tasks.count) lines were not answered")
    }
  }

  private static let playbooks = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "playbooks").path
}
