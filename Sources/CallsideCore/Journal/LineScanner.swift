/// Walks over the bytes of one line of a journal: a JSON object as this program writes it.
///
/// It is strict. A text with an escape, a number that is not a small whole one: what it is not
/// sure of it does not take, and whoever uses it then decodes the line as JSON in general.
public struct LineScanner {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  /// Begins at the first byte.
  public init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Whether only white space is left.
  public var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return position == bytes.count
    }
  }

  /// Skips a mark and the white space before it, where it stands next.
  public mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  /// Skips a word and the white space before it, where it stands next.
  public mutating func skip(word: StaticString) -> Bool {
    skipSpace()
    let count = word.utf8CodeUnitCount
    guard bytes.count - position >= count,
      UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
        .elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: count))
    else { return false }
    position += count
    return true
  }

  /// Returns the bytes of a text without escapes, or nil.
  public mutating func text() -> UnsafeRawBufferPointer? {
    guard skip("\"") else { return nil }
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return UnsafeRawBufferPointer(rebasing: bytes[start..<position - 1])
      case UInt8(ascii: "\\"), 0..<0x20: return nil
      default: position += 1
      }
    }
    return nil
  }

  /// Returns a number of at most 18 digits, or nil.
  public mutating func integer() -> Int? {
    skipSpace()
    let start = position
    var number = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      // JSON has no numbers that begin with a needless zero.
      guard position - start < 18, position == start || number > 0 else { return nil }
      number = number * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    return position > start ? number : nil
  }

  /// Skips a value of any kind; whether it is well formed is found out when it is decoded.
  public mutating func skipValue() -> Bool {
    skipSpace()
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        guard skipText() else { return false }
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

  private mutating func skipText() -> Bool {
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
