import CallsideCore
import CallsidePlaybooks
import Foundation

/// The playbooks that come with the program.
enum ShippedPlaybooks {
  /// Their paths.
  static let files: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "playbooks")
    let found = try? FileManager.default.contentsOfDirectory(atPath: root.path())
    return (found ?? []).filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".stories.yaml") }
      .sorted().map { root.path() + "/" + $0 }
  }()

  /// Returns one of them.
  static func read(_ path: String) throws -> Playbook {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    guard let playbook = PlaybookReader.read(SourceText(name: path, text: text)).playbook else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return playbook
  }
}
