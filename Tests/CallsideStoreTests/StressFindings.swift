import CallsideCore
import CallsideStore
import Foundation

/// What stands in the journals and backups of a store after a run.
struct StressFindings {
  /// How often each note was written.
  private(set) var notes: [String: Int] = [:]
  /// How often each lead was added, by name.
  private(set) var leads: [String: Int] = [:]
  /// The names of the leads that were merged into another.
  private(set) var merged: Set<String> = []
  /// The lines that do not know their place, or are no entries.
  private(set) var misplaced: [String] = []
  /// Everything in the journals and backups.
  private(set) var text = ""
  /// The number of backups.
  private(set) var backups = 0
  /// The number of those that hold only whole entries.
  private(set) var wholeBackups = 0

  init(in store: String) throws {
    var names: [String: String] = [:]
    for (file, bytes) in try StressFindings.journals(in: store) {
      if bytes.last != UInt8(ascii: "\n") { misplaced.append(file) }
      var clock = 0
      for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
        let place = "\(file.dropLast(6))/\(number + 1)"
        guard let entry = try? Entry(line: line), entry.stamp.id.description == place else {
          misplaced.append(place)
          continue
        }
        // An imported table has one clock for all of its lines.
        var isLater = entry.stamp.clock >= clock
        switch entry.event {
        case .noted(let text, _):
          isLater = entry.stamp.clock > clock
          notes[text, default: 0] += 1
        case .leadAdded(let added):
          leads[added.name, default: 0] += 1
          names[entry.lead] = added.name
        case .merged:
          if let name = names[entry.lead] { merged.insert(name) }
        default: break
        }
        clock = entry.stamp.clock
        if !isLater { misplaced.append(place) }
      }
      text += String(decoding: bytes, as: UTF8.self)
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: store + "/backups")
    where name.hasPrefix("2") {
      backups += 1
      let copies = try StressFindings.journals(in: "\(store)/backups/\(name)")
      let lines = copies.flatMap { $0.bytes.split(separator: UInt8(ascii: "\n")) }
      if lines.allSatisfy({ (try? Entry(line: $0)) != nil }) { wholeBackups += 1 }
      for copy in copies { text += String(decoding: copy.bytes, as: UTF8.self) }
    }
  }

  private static func journals(in store: String) throws -> [(file: String, bytes: Data)] {
    try FileManager.default.contentsOfDirectory(atPath: store + "/journal").sorted()
      .filter { $0.hasSuffix(".jsonl") }
      .map { ($0, try Data(contentsOf: URL(filePath: "\(store)/journal/\($0)"))) }
  }
}
