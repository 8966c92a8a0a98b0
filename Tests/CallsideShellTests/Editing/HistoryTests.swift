import Foundation
import Testing

@testable import CallsideShell

@Suite struct HistoryTests {
  @Test func goingBackAndForthKeepsTheNewLine() {
    var history = History(entries: ["one", "two"])
    #expect(history.older(than: "new") == "two")
    #expect(history.older(than: "two") == "one")
    #expect(history.older(than: "one") == nil)
    #expect(history.newer() == "two")
    #expect(history.newer() == "new")
    #expect(history.newer() == nil)
  }

  @Test func blankLinesAndRepetitionsAreLeftOut() {
    let history = History(entries: ["", "a", "a", " ", "b", "a"])
    #expect(history.entries == ["a", "b", "a"])
  }

  @Test func whatIsForgottenIsGoneFromTheMiddleToo() {
    var history = History(entries: ["one", "secret", "two"])
    #expect(history.older(than: "new") == "two")
    history.forget { $0 == "secret" }
    #expect(history.older(than: "new") == "two")
    #expect(history.older(than: "two") == "one")
    #expect(history.older(than: "one") == nil)
  }

  @Test func onlyTheLastLinesAreKept() {
    let history = History(entries: (1...1_200).map(String.init))
    #expect(history.entries.count == 1_000)
    #expect(history.entries.first == "201")
  }

  @Test func searchingTakesNoNoticeOfAccentsAndCapitals() {
    var search = HistorySearch(
      entries: ["show Café 't Hoekje", "call Kovač", "show cafe"], draft: "dr", cursor: 2)
    #expect(search.line == "dr")
    search.type("É")
    #expect(search.line == "show cafe")
    search.type(" 'T")
    #expect(search.line == "show Café 't Hoekje")
    #expect(search.cursor == 8)
    search.deleteLast()
    search.type("x")
    #expect(search.isFailing)
    #expect(search.line == "dr")
    search.giveUp()
    search.type("kovac")
    #expect(search.line == "call Kovač")
    #expect(search.older() == false)
    #expect(search.line == "call Kovač")
  }

  @Test func searchingPassesOverTheSameLine() {
    var search = HistorySearch(entries: ["a1", "a2", "b", "a2"], draft: "", cursor: 0)
    search.type("a")
    #expect(search.older() == true)
    #expect(search.line == "a1")
    #expect(search.newer() == true)
    #expect(search.line == "a2")
  }
}

@Suite struct HistoryFileTests {
  private let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  private var file: HistoryFile { HistoryFile(path: url.path) }

  private func write(_ text: String) throws {
    try Data(text.utf8).write(to: url)
  }

  private var text: String {
    get throws { try String(decoding: Data(contentsOf: url), as: UTF8.self) }
  }

  @Test func linesAreAppendedForTheUserOnly() throws {
    #expect(file.load() == [])
    file.append("één")
    file.append("two")
    #expect(file.load() == ["één", "two"])
    let mode = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func othersMayNoLongerReadAFileThatTheyCould() throws {
    try write("one\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: url.path)
    file.append("two")
    let mode = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func aTornLineDoesNotSwallowTheNext() throws {
    try write("one\ntw")
    file.append("three")
    #expect(try text == "one\ntw\nthree\n")
  }

  @Test func aLongFileIsTrimmed() throws {
    let lines = (1...4_001).map { "line \($0)" }
    try write(lines.joined(separator: "\n") + "\n")
    #expect(file.load() == lines.suffix(1_000))
    #expect(try text == lines.suffix(1_000).map { $0 + "\n" }.joined())
    try write(String(repeating: "x", count: 3 << 20) + "\nlast\n")
    #expect(file.load() == ["last"])
    #expect(try text == "last\n")
  }

  @Test func whatCannotBeReadIsNoHistory() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    #expect(file.load() == [])
    file.append("nowhere")
    #expect(HistoryFile(path: "/dev/null").load() == [])
    #expect(HistoryFile(path: "/nonexistent/history").load() == [])
    let pipe = url.appending(path: "pipe")
    try #require(mkfifo(pipe.path, 0o600) == 0)
    #expect(HistoryFile(path: pipe.path).load() == [])
  }

  @Test func sessionsThatAppendAndTrimAtOnceLoseNothing() async throws {
    try write((1...4_001).map { "old \($0)\n" }.joined())
    let path = url.path
    await withTaskGroup(of: Void.self) { group in
      for session in 0..<4 {
        group.addTask {
          let file = HistoryFile(path: path)
          for count in 0..<50 {
            file.append("\(session) \(count)")
            if count % 10 == 0 { _ = file.load() }
          }
        }
      }
    }
    let lines = try Set(text.split(separator: "\n").map(String.init))
    for session in 0..<4 {
      for count in 0..<50 { #expect(lines.contains("\(session) \(count)")) }
    }
  }
}
