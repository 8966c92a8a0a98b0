import CallsideCore
import CallsideStore
import CallsideTestSupport
import Foundation
import Testing

/// A frozen world: Monday 2 March 2026 09:00 in Amsterdam, and an empty folder.
final class World {
  /// The folder of the store; it does not exist yet.
  let folder: String
  /// Suggestions are made by this.
  var advise: Adviser = World.advise
  /// Where the folder stands.
  private let root: String

  static let now = FrozenWorld.now
  static let zone = FrozenWorld.calendar.timeZone
  static let sanne = Store.Writer("sanne@laptop")
  static let daan = Store.Writer("daan@pc")

  init() throws {
    root = NSTemporaryDirectory() + "callside-store-\(UUID().uuidString)"
    folder = root + "/store"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  /// Makes a world of somebody to whom permissions mean something, whom this process is from then on; nil where
  /// it cannot become anybody else.
  static func ofSomebodyElse() throws -> World? {
    let world = try World()
    for folder in [world.root, world.folder] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try FileManager.default.setAttributes(
        [.ownerAccountID: 65_534, .posixPermissions: 0o700], ofItemAtPath: folder)
    }
    return geteuid() != 0 || setuid(65_534) == 0 ? world : nil
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Opens the store.
  func store(_ writer: Store.Writer = sanne, version: String = "1") throws -> Store {
    try Store(
      at: folder, writer: writer, zone: World.zone, adviser: { [advise] _ in advise },
      adviceVersion: version)
  }

  func journal(_ writer: Store.Writer = sanne) -> String {
    "\(folder)/journal/\(writer.name).jsonl"
  }

  func read(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  func write(_ data: Data, to path: String) throws {
    try data.write(to: URL(fileURLWithPath: path))
  }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  /// Adds to a file as another program would.
  func append(_ data: Data, to path: String) throws {
    try write(((try? read(path)) ?? Data()) + data, to: path)
  }

  /// The lines of a journal, without their breaks.
  func lines(_ writer: Store.Writer = sanne) throws -> [String] {
    String(decoding: try read(journal(writer)), as: UTF8.self).split(separator: "\n")
      .map(String.init)
  }

  func removeIndex() throws {
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: folder + "/index.sqlite" + ending)
    }
  }

  func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  /// A plain coach: what was promised first, then the quiet leads.
  @Sendable static func advise(_ lead: Lead) -> [Suggestion] {
    guard lead.status == .open else { return [] }
    let because = Phrase(en: "because", nl: "omdat")
    if let step = lead.nextStep {
      return [
        Suggestion(
          lead: lead.id, name: lead.name, action: step.action, due: step.at,
          ready: step.at - 3_600,
          terms: [.init(name: "promise", points: step.isPromised ? 30 : 10, because: because)])
      ]
    }
    return [
      Suggestion(
        lead: lead.id, name: lead.name, action: .call, due: lead.createdAt,
        ready: lead.createdAt,
        terms: [.init(name: "quiet", points: 5, because: because)]),
      Suggestion(
        lead: lead.id, name: lead.name, action: .email, due: lead.createdAt,
        ready: lead.createdAt + 86_400, stale: lead.createdAt + 7 * 86_400,
        terms: [.init(name: "mail", points: 1, because: because)]),
    ]
  }
}

extension Store {
  /// Records one event.
  @discardableResult
  func record(
    _ event: Event, for lead: String, at date: Date = World.now
  ) throws -> Entry {
    try #require(try append([(lead: lead, event: event)], at: date, by: "sanne").first)
  }

  /// Adds a lead with nothing but a name.
  @discardableResult
  func add(_ name: String, id: String, at date: Date = World.now) throws -> Entry {
    try record(.leadAdded(.plain(name)), for: id, at: date)
  }

  /// The names of the rules of all warnings since they were last taken.
  func takeRules() -> [String] { takeWarnings().map(\.rule) }
}

extension LeadAdded {
  /// The particulars of a lead that has nothing but a name.
  static func plain(_ name: String) -> LeadAdded {
    LeadAdded(name: name, playbook: "zakelijk", phase: "first-contact")
  }
}
