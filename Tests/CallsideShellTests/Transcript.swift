import CallsideCore
import CallsideShell
import CallsideTestSupport
import Foundation

@testable import callside

/// A conversation written down, and a way to hold it again.
///
/// Lines that begin with `> ` are typed at the prompt, with `$ ` given to the program as
/// arguments, with `@ ` set the clock; `^C` and `^D` are keys; `#` is a remark. All else is what
/// is answered. A first line `lang: nl` chooses the language. The world is frozen: Monday 2 March
/// 2026 at nine, ids in sequence, 80 columns, no colour, an empty environment, a fresh store.
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
    var played: [String] = []
    var conversation: Conversation?
    for line in lines {
      if line.hasPrefix("lang: ") {
        world.language = Language(rawValue: String(line.dropFirst(6))) ?? .en
      } else if line.hasPrefix("@ ") {
        world.now = FrozenWorld.date(String(line.dropFirst(2)))
      } else if line.hasPrefix("$ ") {
        conversation = nil
        played.append(line)
        let words = TypedWords(String(line.dropFirst(2))).texts
        let status = Program.run(world.options + words, in: world.surroundings)
        played += world.takeOutput()
        if status != 0 { played.append("[\(status)]") }
        continue
      } else if line.hasPrefix("> ") || line == ">" || line == "^C" || line == "^D" {
        played.append(line)
        var current = conversation ?? world.conversation()
        let typed: Typed =
          line == "^C" ? .interrupt : line == "^D" ? .end : .line(String(line.dropFirst(2)))
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
      environment: ["CALLSIDE_PLAYBOOKS": root.appending(path: "playbooks").path], host: "desk",
      programFolder: "/nowhere", currentFolder: root.path,
      makeID: { [unowned self] in
        ids += 1
        return "id" + String(repeating: "0", count: 4 - "\(ids)".count) + "\(ids)"
      },
      write: { [unowned self] in output += $0 }, warn: { [unowned self] in output += $0 },
      width: { 80 })
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
