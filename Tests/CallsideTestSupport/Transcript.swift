/// What a program printed, with and without what only moves the cursor or sets colours.
struct Transcript: CustomStringConvertible {
  private(set) var raw: [UInt8] = []

  /// What is to be read, with line feeds only.
  private(set) var text: [UInt8] = []

  private var passed = 0
  private var state = State.text

  private enum State { case text, escape, sequence, command, commandEnd }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      raw.append(byte)
      take(byte)
    }
  }

  private mutating func take(_ byte: UInt8) {
    switch (state, byte) {
    case (.text, 0x1b): state = .escape
    // Behind the last column, editors print a space and go back: no more than a line break.
    case (.text, 0x08): if text.last == UInt8(ascii: " "), text.count > passed { text.removeLast() }
    case (.text, 0x0a), (.text, 0x20...): text.append(byte)
    case (.text, _): break
    case (.escape, UInt8(ascii: "[")): state = .sequence
    case (.escape, UInt8(ascii: "]")): state = .command
    case (.escape, _): state = .text
    case (.sequence, 0x40...0x7e): state = .text
    case (.sequence, _): break
    case (.command, 0x07): state = .text
    case (.command, 0x1b): state = .commandEnd
    case (.command, _): break
    case (.commandEnd, _): state = .text
    }
  }

  /// Looks for a text behind the last one found, and goes past it.
  mutating func pass(_ wanted: String) -> Bool {
    let bytes = Array(wanted.utf8)
    guard let found = text[passed...].firstRange(of: bytes) else { return false }
    passed = found.upperBound
    return true
  }

  var description: String {
    let before = String(decoding: text[..<passed], as: UTF8.self)
    let after = String(decoding: text[passed...], as: UTF8.self)
    return before.suffix(2_000) + "│" + after.suffix(4_000)
  }
}
