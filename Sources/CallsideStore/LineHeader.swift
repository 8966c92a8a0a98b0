import CallsideCore
import Foundation

/// What the index must know of a line before anyone needs its event.
///
/// Found without decoding the line: a rebuild looks at every line twice, and decodes it only
/// when its lead is folded. The scan is strict. Whatever it is not sure of is decoded in full.
struct LineHeader: Hashable {
  /// The greatest clock that is believed; what lies beyond can only be damage.
  static let clockLimit = 1 << 60

  /// The entry's name.
  var id: EntryID
  /// The logical clock.
  var clock: Int
  /// The id of the lead.
  var lead: String
  /// The entries it takes back; nil unless it is a withdrawal.
  var withdrawn: [EntryID]?

  /// Reads a line's header; nil when the line is no entry.
  init?(_ line: UnsafeRawBufferPointer) {
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
    if case .withdrawn(let ids) = entry.event { withdrawn = ids }
  }

  /// Finds the header's keys in a flat object; nil when anything is out of the ordinary.
  private init?(scanning line: UnsafeRawBufferPointer) {
    var scanner = LineScanner(line)
    var id: EntryID?
    var clock: Int?
    var lead: String?
    var isWithdrawal: Bool?
    guard scanner.skip(UInt8(ascii: "{")) else { return nil }
    repeat {
      guard let key = scanner.string(), scanner.skip(UInt8(ascii: ":")) else { return nil }
      switch key.count {
      case 2 where key.elementsEqual("id".utf8):
        id = scanner.string().flatMap { EntryID(String(decoding: $0, as: UTF8.self)) }
      case 4 where key.elementsEqual("lead".utf8):
        lead = scanner.string().map { String(decoding: $0, as: UTF8.self) }
      case 4 where key.elementsEqual("kind".utf8):
        isWithdrawal = scanner.string().map { $0.elementsEqual("withdrawn".utf8) }
      case 5 where key.elementsEqual("clock".utf8): clock = scanner.integer()
      default: guard scanner.skipValue() else { return nil }
      }
    } while scanner.skip(UInt8(ascii: ","))
    guard scanner.skip(UInt8(ascii: "}")), scanner.isAtEnd, let id, let clock, let lead,
      isWithdrawal == false
    else { return nil }
    self.id = id
    self.clock = clock
    self.lead = lead
  }
}

/// Walks over the bytes of one JSON object.
private struct LineScanner {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Whether only white space is left.
  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return position == bytes.count
    }
  }

  /// Skips a mark and the white space before it, where it stands next.
  mutating func skip(_ mark: UInt8) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == mark else { return false }
    position += 1
    return true
  }

  /// Returns a string without escapes, or nil.
  mutating func string() -> Slice<UnsafeRawBufferPointer>? {
    guard skip(UInt8(ascii: "\"")) else { return nil }
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return bytes[start..<position - 1]
      case UInt8(ascii: "\\"): return nil
      default: position += 1
      }
    }
    return nil
  }

  /// Returns a number of at most 18 digits, or nil.
  mutating func integer() -> Int? {
    skipSpace()
    let start = position
    var number = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      guard position - start < 18 else { return nil }
      number = number * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    return position > start ? number : nil
  }

  /// Skips a value of any kind; whether it is well formed is found out when it is decoded.
  mutating func skipValue() -> Bool {
    skipSpace()
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        guard skipString() else { return false }
        if depth == 0 { return true }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return true }
        depth -= 1
        if depth == 0 {
          position += 1
          return true
        }
      case UInt8(ascii: ","): if depth == 0 { return true }
      default: break
      }
      position += 1
    }
    return false
  }

  private mutating func skipString() -> Bool {
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return true
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    return false
  }

  private mutating func skipSpace() {
    while position < bytes.count,
      bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0D
    {
      position += 1
    }
  }
}
