package import CallsideCore
import Foundation

/// What the index must know of a line before anyone needs its event.
///
/// Found without decoding the line: a rebuild looks at every line twice, and decodes it only
/// when its lead is folded. The scan is strict. Whatever it is not sure of is decoded in full.
package struct LineHeader: Hashable {
  /// The greatest clock that is believed; what lies beyond can only be damage.
  package static let clockLimit = 1 << 60

  /// The entry's name.
  package var id: EntryID
  /// The logical clock.
  package var clock: Int
  /// The id of the lead.
  package var lead: String
  /// The entries it takes back; nil unless it is a withdrawal.
  package var withdrawn: [EntryID]?
  /// The lead that its own was merged into; nil unless it is a merger.
  var merged: String?

  /// Reads a line's header; nil when the line is no entry.
  package init?(_ line: UnsafeRawBufferPointer) {
    if let scanned = LineHeader(scanning: line) {
      self = scanned
    } else if let entry = try? Entry(line: Data(line)) {
      self.init(entry)
    } else {
      return nil
    }
    guard (0...LineHeader.clockLimit).contains(clock) else { return nil }
  }

  private init(_ entry: Entry) {
    id = entry.stamp.id
    clock = entry.stamp.clock
    lead = entry.lead
    switch entry.event {
    case .withdrawn(let ids): withdrawn = ids
    case .merged(let into): merged = into
    default: break
    }
  }

  /// Finds the header's keys in a flat object; nil when anything is out of the ordinary.
  private init?(scanning line: UnsafeRawBufferPointer) {
    var scanner = LineScanner(line)
    var id: EntryID?
    var clock: Int?
    var lead: String?
    var isPlain: Bool?
    guard scanner.skip("{") else { return nil }
    repeat {
      guard let key = scanner.text(), scanner.skip(":") else { return nil }
      switch key.count {
      // Of two values under one key, decoding has the last word.
      case 2 where key.elementsEqual("id".utf8):
        guard id == nil else { return nil }
        id = scanner.text().flatMap { EntryID(String(decoding: $0, as: UTF8.self)) }
      case 4 where key.elementsEqual("lead".utf8):
        guard lead == nil else { return nil }
        lead = scanner.text().map { String(decoding: $0, as: UTF8.self) }
      case 4 where key.elementsEqual("kind".utf8):
        guard isPlain == nil else { return nil }
        isPlain = scanner.text().map {
          !$0.elementsEqual("withdrawn".utf8) && !$0.elementsEqual("merged".utf8)
        }
      case 5 where key.elementsEqual("clock".utf8):
        guard clock == nil else { return nil }
        clock = scanner.integer()
      default: guard scanner.skipValue() else { return nil }
      }
    } while scanner.skip(",")
    guard scanner.skip("}"), scanner.isAtEnd, let id, let clock, let lead,
      isPlain == true
    else { return nil }
    self.id = id
    self.clock = clock
    self.lead = lead
  }
}
