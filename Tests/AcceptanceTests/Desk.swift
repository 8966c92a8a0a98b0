import CallsideCore
import CallsideTestSupport
import Foundation

/// A fresh home directory with an empty store, and the built program run in it.
final class Desk {
  let home: URL

  init() throws {
    home = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: home)
  }

  /// The folder of the store.
  var store: URL { home.appending(path: "store") }

  private var environment: [String: String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return [
      "HOME": home.path, "CALLSIDE_STORE": store.path, "TZ": "Europe/Amsterdam", "USER": "sanne",
      "CALLSIDE_PLAYBOOKS": root.appending(path: "playbooks").path,
      // Calls are refused at night, whenever the tests run.
      "CALLSIDE_NOW": ISODate.text(FrozenWorld.now, in: .gmt),
    ]
  }

  private var program: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "callside")
  }

  /// Sits down at the prompt, in an environment with only what the program needs.
  func sit(
    _ arguments: String..., terminal: String? = "xterm-256color", columns: Int = 80,
    editor: String? = nil, noColour: String? = nil
  ) throws -> PseudoTerminal {
    var variables = environment
    variables["NO_COLOR"] = noColour
    variables["EDITOR"] = editor
    variables["TERM"] = terminal
    let seat = try PseudoTerminal(
      program.path, arguments, environment: variables, columns: columns)
    try seat.waitForPrompt("> ")
    return seat
  }

  /// What a run of the program printed, and how it ended.
  struct Run {
    var output: String
    var errors: String
    var status: Int32
  }

  /// Runs the program without a terminal.
  func run(_ arguments: String..., input: String = "") throws -> Run {
    try run(arguments, input: input)
  }

  /// Runs the program without a terminal.
  func run(_ arguments: [String], input: String = "") throws -> Run {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    let (output, errors) = (home.appending(path: "out"), home.appending(path: "err"))
    let typed = home.appending(path: "in")
    try Data(input.utf8).write(to: typed)
    for file in [output, errors] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: typed)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Run(
      output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8), status: process.terminationStatus)
  }

  /// The journal of this desk's only writer.
  func journal() throws -> String {
    let folder = store.appending(path: "journal")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".jsonl") }
    guard let name = names.first else { return "" }
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
}

/// What keys send.
enum Key {
  static let up = "\u{1b}[A"
  static let left = "\u{1b}[D"
  static let home = "\u{1b}[H"
  static let backspace = "\u{7f}"
  static let interrupt = "\u{3}"
  static let end = "\u{4}"
  static let search = "\u{12}"
}

extension PseudoTerminal {
  /// Types a line, waits for an answer and for the next prompt.
  func enter(_ line: String, expecting answer: String, prompt: String = "callside> ") throws {
    type(line + "\r")
    try expect(answer)
    try waitForPrompt(prompt)
  }
}
