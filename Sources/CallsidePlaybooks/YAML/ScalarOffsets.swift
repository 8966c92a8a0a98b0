/// From libyaml's count of Unicode scalars to bytes.
struct ScalarOffsets {
  /// The byte at which each scalar starts, or nil when all are ASCII.
  private let starts: [Int]?
  private let count: Int

  /// Finds the scalars of a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = bytes.count
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      starts = nil
      return
    }
    var starts: [Int] = []
    starts.reserveCapacity(bytes.count)
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 { starts.append(offset) }
    self.starts = starts
  }

  /// Returns the byte of a scalar; the end for any number past the last one.
  subscript(_ scalar: Int) -> Int {
    guard let starts else { return min(scalar, count) }
    return scalar < starts.count ? starts[scalar] : count
  }
}

/// What YAML counts as white space.
enum YAMLText {
  /// Returns whether a byte is a space, tab or line break.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
