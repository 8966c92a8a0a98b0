import Foundation

/// A new file made of pieces of an old one and of what takes the place of others.
struct Rewriting {
  private let path: String
  private var file: NewFile?
  private var copied = 0

  init(_ path: String) { self.path = path }

  /// Puts something in the place of a piece, which must lie behind those before.
  mutating func replace(_ piece: Range<Int>, by bytes: Data) throws {
    if file == nil { file = try NewFile(at: path, replacing: true, keepingRights: true) }
    try copy(until: piece.lowerBound)
    try file?.write(bytes)
    copied = piece.upperBound
  }

  /// Puts the new file in the place of the old one, of which all but what was replaced is in it.
  func finish(size: Int) throws {
    guard let file else { return }
    var rest = self
    try rest.copy(until: size)
    try file.finish()
  }

  private mutating func copy(until end: Int) throws {
    if copied >= end { return }
    let descriptor = try SystemError.check { open(path, O_RDONLY | O_CLOEXEC) }
    defer { close(descriptor) }
    while copied < end {
      var block = Data(count: min(1 << 16, end - copied))
      let count = try SystemError.check { [copied] in
        block.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, copied) }
      }
      if count == 0 { throw SystemError(code: EIO) }
      try file?.write(block.prefix(count))
      copied += count
    }
  }
}
