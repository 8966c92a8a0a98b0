import CallsideCore
import CallsideStore
import Foundation
import Testing

struct BackupTests {
  private let world: World
  private let files = FileManager.default

  init() throws { world = try World() }

  /// A store with two writers, settings and a playbook.
  private func filled() throws -> Store {
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    try store.record(.noted("eerste", call: nil), for: "aaaaaa")
    try world.store(World.daan).record(.noted("van daan", call: nil), for: "aaaaaa")
    try files.createDirectory(
      atPath: world.folder + "/playbooks/parts", withIntermediateDirectories: true)
    try world.write("me: sanne\n", to: world.folder + "/config.yaml")
    try world.write("callside: 1\n", to: world.folder + "/playbooks/eigen.yaml")
    try world.write("questions: {}\n", to: world.folder + "/playbooks/parts/deel.yaml")
    store.refresh()
    return store
  }

  /// A place outside the store that goes with it.
  private func outside(_ name: String) -> String {
    URL(fileURLWithPath: world.folder).deletingLastPathComponent().path + "/" + name
  }

  private func rule(_ body: () throws(Diagnostic) -> Void) -> String? {
    do throws(Diagnostic) { try body() } catch { return error.rule }
    return nil
  }

  @Test(arguments: [nil, "kopie.tar"])
  func aLostStoreComesBackWhole(file: String?) throws {
    let store = try filled()
    let lead = try store.lead("aaaaaa")
    let backup = try store.backUp(to: file.map(outside), at: World.now)
    #expect(backup.journals == 2)
    #expect(backup.entries == 3)
    let other = try World()
    let restored = try other.store()
    let restoration = try restored.restore(from: backup.path)
    #expect(restoration.entries == 3)
    #expect(
      restoration.files == ["config.yaml", "playbooks/eigen.yaml", "playbooks/parts/deel.yaml"])
    #expect(try restored.lead("aaaaaa") == lead)
    for writer in [World.sanne, World.daan] {
      #expect(try other.read(other.journal(writer)) == world.read(world.journal(writer)))
      #expect(try other.mode(other.journal(writer)) == 0o600)
    }
    let again = try restored.restore(from: backup.path)
    #expect(again == Restoration(), "a second time changes nothing")
    #expect(try other.mode(other.folder + "/playbooks/eigen.yaml") == 0o600)
  }

  @Test func aBackupIsForTheUsersEyesAndNamedByTheTime() throws {
    let store = try filled()
    let first = try store.backUp(to: nil, at: World.now)
    let second = try store.backUp(to: nil, at: World.now)
    let third = try store.backUp(to: outside("kopie.tar"), at: World.now)
    #expect(first.name == "2026-03-02T090000")
    #expect(second.name == "2026-03-02T090000-2")
    #expect(try world.mode(first.path) == 0o700)
    #expect(try world.mode(third.path) == 0o600)
    #expect(store.backups.map(\.name) == [first.name, second.name, "kopie.tar"])
    #expect(try files.contentsOfDirectory(atPath: world.folder + "/backups").count == 3)
    #expect(
      rule { () throws(Diagnostic) in _ = try store.backUp(to: outside("kopie.tar"), at: World.now)
      }
        == "file-exists")
  }

  @Test func halfALineIsNotCopied() throws {
    let store = try filled()
    let whole = try world.read(world.journal())
    try world.append(Data("{\"half".utf8), to: world.journal())
    let backup = try store.backUp(to: nil, at: World.now)
    #expect(try world.read(backup.path + "/journal/sanne@laptop.jsonl") == whole)
  }

  @Test func onlyWhatIsMissingIsPutBack() throws {
    let store = try filled()
    let backup = try store.backUp(to: nil, at: World.now)
    let whole = try world.read(world.journal())
    // A disk gave back an older state, and half a line.
    try world.write(
      whole[..<(try #require(whole.firstIndex(of: 0x0A)) + 1)] + Data("{\"v\":1,".utf8),
      to: world.journal())
    try world.write("me: piet\n", to: world.folder + "/config.yaml")
    let reopened = try world.store()
    let restoration = try reopened.restore(from: backup.path)
    #expect(restoration.entries == 1)
    #expect(restoration.files.isEmpty)
    #expect(restoration.kept == ["config.yaml"])
    #expect(try world.read(world.journal()) == whole)
    #expect(try world.read(world.folder + "/config.yaml") == Data("me: piet\n".utf8))
    #expect(try reopened.lead("aaaaaa")?.notes.map(\.text) == ["eerste", "van daan"])
  }

  @Test func whatWasRecordedSinceStays() throws {
    let store = try filled()
    let backup = try store.backUp(to: nil, at: World.now)
    try store.record(.noted("later", call: nil), for: "aaaaaa")
    let now = try world.read(world.journal())
    #expect(try store.restore(from: backup.path) == Restoration())
    #expect(try world.read(world.journal()) == now)
  }

  @Test func aJournalWithOtherLinesIsLeftAlone() throws {
    let store = try filled()
    let backup = try store.backUp(to: nil, at: World.now)
    let path = backup.path + "/journal/sanne@laptop.jsonl"
    let other = String(decoding: try world.read(path), as: UTF8.self)
      .replacing("eerste", with: "tweede")
    try world.write(other, to: path)
    try files.removeItem(atPath: world.journal(World.daan))
    let before = try world.read(world.journal())
    do throws(Diagnostic) {
      _ = try store.restore(from: backup.path)
      Issue.record("it was put back")
    } catch {
      #expect(error.rule == "backup-differs")
      #expect(error.headline.en == "line sanne@laptop.jsonl:2 is another one in the backup")
    }
    #expect(try world.read(world.journal()) == before)
    #expect(!files.fileExists(atPath: world.journal(World.daan)), "all or nothing")
    // What the help proposes.
    #expect(try store.restore(from: backup.path, replacing: true).replaced == 1)
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["tweede", "van daan", "eerste"])
    #expect(
      store.entries(of: "aaaaaa").last?.stamp.id == EntryID(writer: "sanne@laptop", number: 3))
    #expect(store.takeRules().isEmpty)
  }

  @Test func whatIsNoBackupIsSaidToBeNone() throws {
    let store = try filled()
    try world.write("hallo", to: outside("brief.txt"))
    for path in [outside("nergens"), outside("brief.txt"), world.folder + "/playbooks"] {
      #expect(
        rule { () throws(Diagnostic) in _ = try store.restore(from: path) } == "not-a-backup")
    }
    #expect(store.backups.isEmpty)
  }

  @Test func nothingIsLeftOfABackupWithoutRoom() throws {
    let store = try filled()
    for number in 1...60 {
      try store.record(.noted(String(repeating: "\(number)", count: 900), call: nil), for: "aaaaaa")
    }
    let small = outside("klein")
    guard Mount.small(small, kilobytes: 40) else {
      print("SKIPPED nothingIsLeftOfABackupWithoutRoom: mounting needs root")
      return
    }
    defer { Mount.remove(small) }
    do throws(Diagnostic) {
      _ = try store.backUp(to: small + "/kopie.tar", at: World.now)
      Issue.record("there was room")
    } catch {
      #expect(error.rule == "backup-not-made")
      #expect(error.headline.en.hasSuffix("(the disk is full)"))
    }
    #expect(try files.contentsOfDirectory(atPath: small).isEmpty)
  }

  @Test func othersMayGoOnWriting() throws {
    let store = try filled()
    let folder = world.folder
    Thread.detachNewThread {
      let colleague = try? Store(
        at: folder, writer: World.daan, zone: World.zone, adviser: { _ in World.advise },
        adviceVersion: "1")
      for number in 1...60 {
        _ = try? colleague?.record(.noted("\(number)", call: nil), for: "aaaaaa")
      }
    }
    var counts: [Int] = []
    repeat {
      let backup = try store.backUp(to: nil, at: World.now)
      counts.append(backup.entries)
      // Whole lines, and the first that there are.
      let copy = try world.read(backup.path + "/journal/daan@pc.jsonl")
      #expect(try world.read(world.journal(World.daan)).starts(with: copy))
      #expect(copy.last == 0x0A)
    } while counts.last != 63 && counts.count < 2_000
    #expect(counts == counts.sorted())
    #expect(counts.last == 63)
  }

  @Test func aNameWithAColonIsNotAnotherMachine() throws {
    let store = try filled()
    let backup = try store.backUp(to: outside("kopie-10:30.tar"), at: World.now)
    let other = try World()
    #expect(try other.store().restore(from: backup.path).entries == 3)
  }

  @Test func aBackupInAFileIsRememberedBeforeItIsMade() throws {
    let store = try filled()
    let place = outside("kopie.tar")
    try files.createDirectory(
      atPath: world.folder + "/backups/files", withIntermediateDirectories: true)
    #expect(
      rule { () throws(Diagnostic) in _ = try store.backUp(to: place, at: World.now) }
        == "file-not-written")
    #expect(!files.fileExists(atPath: place))
    try files.removeItem(atPath: world.folder + "/backups/files")
    // Nothing is remembered of one that was not made.
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    #expect(rule { () throws(Diagnostic) in _ = try store.backUp(to: place, at: World.now) } != nil)
    try files.removeItem(atPath: place)
    #expect(store.backups.isEmpty && store.backupsOutOfReach.isEmpty)
    _ = try store.backUp(to: place, at: World.now)
    #expect(store.backups.map(\.path) == [place])
  }

  @Test func ofAStoreThatCanOnlyBeReadNoBackupGoesUnremembered() throws {
    let store = try filled()
    guard Mount.readOnly(world.folder) else {
      print("SKIPPED ofAStoreThatCanOnlyBeReadNoBackupGoesUnremembered: mounting needs root")
      return
    }
    defer { Mount.remove(world.folder) }
    do throws(Diagnostic) {
      _ = try store.backUp(to: outside("kopie.tar"), at: World.now)
      Issue.record("it was made")
    } catch {
      #expect(error.headline.en.hasSuffix("(the disk is read-only)"))
    }
    #expect(!files.fileExists(atPath: outside("kopie.tar")))
  }

  @Test(arguments: ["config.yaml", "playbooks", "journal", "journal/daan@pc.jsonl"])
  func linksInABackupAreNotFollowed(_ name: String) throws {
    let store = try filled()
    let backup = try store.backUp(to: nil, at: World.now)
    let secret = outside("elders")
    try files.moveItem(atPath: backup.path + "/" + name, toPath: secret)
    symlink(secret, backup.path + "/" + name)
    let other = try World()
    let restored = try other.store()
    #expect(
      rule { () throws(Diagnostic) in _ = try restored.restore(from: backup.path) }
        == "link-in-backup")
    #expect(restored.entryCount == 0)
    #expect(!files.fileExists(atPath: other.folder + "/config.yaml"))
  }

  @Test func whoeverErasesIsWaitedFor() throws {
    let store = try filled()
    let descriptor = open(world.folder + "/journal", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let started = ContinuousClock.now
    Thread.detachNewThread {
      usleep(300_000)
      close(descriptor)
    }
    _ = try store.backUp(to: nil, at: World.now)
    #expect(ContinuousClock.now - started >= .milliseconds(250))
  }
}
