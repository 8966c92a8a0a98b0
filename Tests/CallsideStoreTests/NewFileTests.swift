import CallsideCore
import CallsideStore
import Foundation
import Testing

struct NewFileTests {
  private let world: World
  private var path: String { world.folder + "/leads.csv" }

  init() throws {
    world = try World()
    try FileManager.default.createDirectory(
      atPath: world.folder, withIntermediateDirectories: true)
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: world.folder)) ?? []).sorted()
  }

  private func rule(_ body: () throws(Diagnostic) -> Void) -> String? {
    do throws(Diagnostic) { try body() } catch { return error.rule }
    return nil
  }

  @Test func aFileStandsThereOnceItIsWhole() throws {
    let file = try NewFile(at: path)
    try file.write(String(repeating: "x", count: 200_000))
    #expect(!names.contains("leads.csv"))
    try file.finish()
    #expect(names == ["leads.csv"])
    #expect(try world.read(path).count == 200_000)
    #expect(try world.mode(path) == 0o600)
  }

  @Test func nothingIsLeftOfAFileThatIsGivenUp() throws {
    do {
      let file = try NewFile(at: path)
      try file.write("x")
    }
    #expect(names.isEmpty)
  }

  @Test func aFileThatIsThereIsOnlyReplacedOnPurpose() throws {
    try world.write("old", to: path)
    #expect(rule { () throws(Diagnostic) in _ = try NewFile(at: path) } == "file-exists")
    let file = try NewFile(at: path, replacing: true)
    try file.write("new")
    try file.finish()
    #expect(try world.read(path) == Data("new".utf8))
    #expect(try world.mode(path) == 0o600)
  }

  @Test func aFileThatIsRewrittenKeepsItsPlaceAndRights() throws {
    let target = world.folder + "/echt.csv"
    try world.write("old", to: target)
    symlink(target, path)
    chmod(target, 0o640)
    if geteuid() == 0 { chown(target, 1, 1) }
    let file = try NewFile(at: path, replacing: true, keepingRights: true)
    try file.write("new")
    try file.finish()
    #expect(names == ["echt.csv", "leads.csv"])
    #expect(try world.read(target) == Data("new".utf8))
    #expect(try world.mode(target) == 0o640)
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(target, &status) == 0)
    #expect(status.st_uid == (geteuid() == 0 ? 1 : geteuid()))
    // The small files of a store go the same way.
    try TextFile.write("newer", to: path)
    #expect(try world.read(target) == Data("newer".utf8))
    #expect(names == ["echt.csv", "leads.csv"])
  }

  @Test func whatWasThereIsSaidToBeAsItWas() throws {
    let taken = world.folder + "/map"
    try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: true)
    do throws(Diagnostic) {
      try TextFile.write("x", to: taken)
      Issue.record("a folder was replaced")
    } catch {
      #expect(error.notes.map(\.en) == ["it is as it was"])
    }
  }

  @Test func aFileThatCameThereMeanwhileStays() throws {
    let file = try NewFile(at: path)
    try file.write("new")
    try world.write("old", to: path)
    #expect(rule { () throws(Diagnostic) in try file.finish() } == "file-exists")
    #expect(try world.read(path) == Data("old".utf8))
    #expect(names == ["leads.csv"])
  }

  @Test func aFolderIsNeverReplaced() throws {
    let rule = rule { () throws(Diagnostic) in _ = try NewFile(at: world.folder, replacing: true) }
    #expect(rule == "file-not-written")
  }

  @Test func nothingIsLeftWhereThereIsNoRoom() throws {
    guard Mount.small(world.folder, kilobytes: 64) else {
      print("SKIPPED nothingIsLeftWhereThereIsNoRoom: mounting needs root")
      return
    }
    defer { Mount.remove(world.folder) }
    let file = try NewFile(at: path)
    let rule = rule { () throws(Diagnostic) in
      for _ in 1...10 { try file.write(String(repeating: "x", count: 70_000)) }
    }
    #expect(rule == "file-not-written")
    #expect(names.isEmpty)
  }

  @Test func aReadOnlyFolderIsSaidToBeOne() throws {
    guard Mount.readOnly(world.folder) else {
      print("SKIPPED aReadOnlyFolderIsSaidToBeOne: mounting needs root")
      return
    }
    defer { Mount.remove(world.folder) }
    do throws(Diagnostic) {
      _ = try NewFile(at: path)
      Issue.record("a file was made")
    } catch {
      #expect(error.headline.en.hasSuffix("(the disk is read-only)"))
    }
  }
}
