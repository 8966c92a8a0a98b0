import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideShell

/// What leads look like on their way to a terminal, and to anything else.
struct ExportingTests {
  private func exported(_ format: String, showsResults: Bool) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "callside-\(UUID().uuidString)"
    ).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var shown = ""
    var session = Session.made(
      for: "sanne", in: folder, showsResults: showsResults, told: { text, _ in shown += text })
    let name = "Ac\u{1B}[31mme\u{9B}2J\u{202E}"
    try session.record(
      [
        .leadAdded(LeadAdded(name: name, playbook: session.defaultPlaybook, phase: "x")),
        .contactSet(Contact(id: "1", name: name)),
      ], for: "aaaaaa")
    try session.export(to: nil, as: format, replacing: false)
    session.close()
    return shown
  }

  @Test(arguments: ["csv", "vcf", "jsonl"])
  func aTerminalIsNotMoved(format: String) throws {
    let shown = try exported(format, showsResults: true)
    #expect(!shown.isEmpty && Printable.text(shown) == shown)
  }

  @Test func anotherProgramGetsWhatThereIs() throws {
    let shown = try exported("csv", showsResults: false)
    #expect(shown.contains("Ac\u{1B}[31mme\u{9B}2J\u{202E}") && shown.contains("\r\n"))
  }
}
