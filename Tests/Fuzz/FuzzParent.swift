import CallsideFuzzing
import Foundation

/// The process that watches another one read, and shrinks what it stumbles over.
struct FuzzParent {
  let subject: FuzzSubject
  let mutation: Mutation
  let seed: UInt64
  let runs: Int
  let folder: String
  let arguments: [String]

  /// How long a child may be at one run, in seconds, before it counts as hanging.
  private let patience = 30.0
  /// How many readings shrinking may take.
  private let shrinkLimit = 1_500

  /// Returns whether all runs went well; else the shrunk input is in a file.
  func watch() -> Bool {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let start = Date()
    let status = started(
      Array(arguments.dropFirst()) + ["--seed", "\(seed)", "--from", "0"], isQuiet: false)
    if status == 0 {
      print("\(runs) runs in \(Int(Date().timeIntervalSince(start))) s: nothing found")
      return true
    }
    let number = noted ?? 0
    let run = FuzzRun(subject, number: number, seed: seed, mutation: mutation)
    let isRepeatable = fails(run)
    if !isRepeatable { print("read alone, run \(number) goes well") }
    let shrunk = isRepeatable ? shrink(run) : run
    let path = "\(folder)/\(subject)-\(seed)-\(number)"
    write(shrunk, to: path)
    print("seed \(seed), run \(number): \(shrunk.text.count) bytes are left in \(path)")
    return false
  }

  /// The number of the run that a child was at last.
  private var noted: Int? {
    FileManager.default.contents(atPath: folder + "/at").flatMap { data in
      data.count == 8 ? data.withUnsafeBytes { Int($0.loadUnaligned(as: Int64.self)) } : nil
    }
  }

  /// Returns the status of a child; 99 for one that died or was ended for hanging.
  private func started(_ arguments: [String], isQuiet: Bool) -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = arguments
    if isQuiet {
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      process.environment = ["SWIFT_BACKTRACE": "enable=no"]
    }
    do { try process.run() } catch { return 98 }
    var last = noted
    var since = Date()
    while process.isRunning {
      usleep(isQuiet ? 1_000 : 50_000)
      if noted != last { (last, since) = (noted, Date()) }
      if Date().timeIntervalSince(since) > patience { kill(process.processIdentifier, SIGKILL) }
    }
    return process.terminationReason == .exit ? process.terminationStatus : 99
  }

  // MARK: - Shrinking

  private func shrink(_ run: FuzzRun) -> FuzzRun {
    var left = shrinkLimit
    var run = run
    let isPartNeeded = !fails(FuzzRun(subject, text: run.text, part: []))
    if !isPartNeeded { run.part = [] }
    run.text = Shrinking.shrunk(run.text, &left) {
      fails(FuzzRun(subject, text: $0, part: run.part))
    }
    run.part = Shrinking.shrunk(run.part, &left) {
      fails(FuzzRun(subject, text: run.text, part: $0))
    }
    return run
  }

  private func fails(_ run: FuzzRun) -> Bool {
    let path = folder + "/shrinking"
    write(run, to: path)
    return started(["--what", subject.rawValue, "--read", path], isQuiet: true) != 0
  }

  private func write(_ run: FuzzRun, to path: String) {
    for (name, bytes) in [(path, run.text), (path + ".part", run.part)] {
      try? Data(bytes).write(to: URL(filePath: name))
    }
  }
}
