import CallsideCore
import CallsideShell
import CallsideTestSupport
import Foundation

@testable import callside

/// A conversation written down, and a way to hold it again.
///
/// Lines that begin with `> ` are typed at the prompt, with `$ ` given to the program as
/// arguments, with `@ ` set the clock; `^C` and `^D` are keys; `#` is a remark. All else is what
/// is answered. `~ FILE: OLD => NEW` changes a file of the store, `+ FILE: TEXT` writes one, with
/// `\n` for the end of a line and `\x1B` for a character; `$STORE` is its folder. `! OLD => NEW`
/// changes a file in the next editor, and `? ` is typed when a command asks something. A first line
/// `lang: nl` chooses the language. The world is frozen: Monday 2 March 2026 at nine, ids in
/// sequence, 80 columns, no colour, an empty environment, a fresh store.
struct Transcript {
  private let lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Returns the transcript with the answers the program gives now.
  func played() throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "callside-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let world = TranscriptWorld(store: folder)
    return try played(in: world)
  }

  private func played(in world: TranscriptWorld) throws -> String {
    var played: [String] = []
    var conversation: Conversation?
    for line in lines {
      if line.hasPrefix("lang: ") {
        world.language = Language(rawValue: String(line.dropFirst(6))) ?? .en
      } else if line.hasPrefix("@ ") {
        world.now = FrozenWorld.date(String(line.dropFirst(2)))
      } else if line.hasPrefix("~ ") {
        try world.change(String(line.dropFirst(2)))
      } else if line.hasPrefix("+ ") {
        try world.write(String(line.dropFirst(2)))
      } else if line.hasPrefix("! ") {
        world.changesInEditor.append(String(line.dropFirst(2)))
      } else if line == "?" || line.hasPrefix("? ") {
        world.answers.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("$ ") {
        conversation = nil
        played.append(line)
        let words = TypedWords(world.pathsFilled(line.dropFirst(2))).texts
        let status = Program.run(world.options + words, in: world.surroundings)
        played += world.takeOutput()
        if status != 0 { played.append("[\(status)]") }
        continue
      } else if line.hasPrefix("> ") || line == ">" || line == "^C" || line == "^D" {
        played.append(line)
        var current = conversation ?? world.conversation()
        current.present.surroundings.ask = world.ask
        let typed: Typed =
          line == "^C"
          ? .interrupt : line == "^D" ? .end : .line(world.pathsFilled(line.dropFirst(2)))
        let goesOn = current.respond(to: typed).goesOn
        played += world.takeOutput()
        conversation = goesOn ? current : nil
        continue
      } else if !line.hasPrefix("#") {
        continue
      }
      played.append(line)
    }
    return played.joined(separator: "\n") + "\n"
  }
}

/// The frozen world of one transcript.
private final class TranscriptWorld {
  var language = Language.en
  var now = FrozenWorld.now
  /// What is typed when a command asks something.
  var answers: [String] = []
  /// What is changed in the editor the next time it is opened.
  var changesInEditor: [String] = []
  private let store: String
  private var output = ""
  private var ids = 0

  init(store: String) {
    self.store = store
  }

  var options: [String] { ["--store", store, "--lang", language.rawValue, "--as", "sanne"] }

  var surroundings: Surroundings {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Surroundings(
      now: { [unowned self] in now }, calendar: FrozenWorld.calendar,
      environment: {
        ["CALLSIDE_PLAYBOOKS": root.appending(path: "playbooks").path, "EDITOR": "edit"][$0]
      }, host: "desk",
      programFolder: "/nowhere", currentFolder: root.path,
      makeID: { [unowned self] in
        ids += 1
        return "id" + String(repeating: "0", count: 4 - "\(ids)".count) + "\(ids)"
      },
      write: { [unowned self] in output += $0 }, warn: { [unowned self] in output += $0 },
      width: { 80 }, run: { [unowned self] in edit($0) }, ask: ask)
  }

  /// Answers what a command asks, where there are answers; Ctrl-C where there are no more.
  var ask: ((_ prompt: String) -> Typed)? {
    guard !answers.isEmpty else { return nil }
    return { [unowned self] prompt in
      guard !answers.isEmpty else { return .interrupt }
      let answer = answers.removeFirst()
      output += prompt + answer + "\n"
      return answer == "^C" ? .interrupt : .line(answer)
    }
  }

  /// Changes a file of the store: `FILE: OLD => NEW`.
  func change(_ line: String) throws {
    let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw BadLine(line: line) }
    try change(store + "/" + parts[0], parts[1])
  }

  /// Returns what is typed, with the folder of the store in it.
  func pathsFilled(_ typed: Substring) -> String { String(typed).replacing("$STORE", with: store) }

  /// Writes a file of the store: `FILE: TEXT`, with `\n` for the end of a line.
  func write(_ line: String) throws {
    let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw BadLine(line: line) }
    let file = URL(filePath: store + "/" + parts[0])
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let text = parts[1].replacing("\\n", with: "\n").replacing(/\\x([0-9A-F]{2})/) { match in
      String(UnicodeScalar(UInt8(match.1, radix: 16) ?? 0))
    }
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private func change(_ path: String, _ change: String) throws {
    let texts = change.components(separatedBy: " => ").map { $0.replacing("\\n", with: "\n") }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard texts.count == 2, text.contains(texts[0]) else { throw BadLine(line: change) }
    try text.replacing(texts[0], with: texts[1], maxReplacements: 1)
      .write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// A line of a transcript that cannot be followed.
  private struct BadLine: Error { var line: String }

  private func edit(_ words: [String]) -> Int32 {
    guard let path = words.last, !changesInEditor.isEmpty else { return 0 }
    defer { changesInEditor.removeFirst() }
    do { try change(path, changesInEditor[0]) } catch {
      output += "\(error)\n"
      return 1
    }
    return 0
  }

  func conversation() -> Conversation {
    var globals = GlobalOptions()
    _ = try? globals.take(from: options)
    return Conversation(
      Session(surroundings, options: globals), commands: CommandLineGrammar.names
    ) { words, session in
      try CommandLineGrammar.carryOut(words, in: &session)
    }
  }

  /// Returns what was written since last asked, as lines, without the path of the store.
  func takeOutput() -> [String] {
    defer { output = "" }
    var lines = output.replacing(store, with: "$STORE")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
