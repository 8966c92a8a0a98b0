import Foundation

/// Reads lines of journal files; every file it needs stays open until the reader is gone.
///
/// Made anew for every piece of work, because a synchronised folder may put another file behind
/// a name at any time.
final class JournalReader {
  /// Where the files stand.
  private let folder: StoreFolder
  /// The open files by writer.
  private var descriptors: [String: Int32] = [:]
  /// What was last read of each: the lines of one lead often stand close together.
  private var blocks: [String: Block] = [:]
  /// The least that is read for one line, in bytes.
  private static let blockSize = 8_192

  /// Makes a reader that has not opened anything yet.
  init(_ folder: StoreFolder) {
    self.folder = folder
  }

  deinit {
    for descriptor in descriptors.values { close(descriptor) }
  }

  /// Returns the bytes that a writer's file has now.
  func size(of writer: String) throws(SystemError) -> Int {
    let descriptor = try descriptor(of: writer)
    var status = stat()
    try SystemError.check { fstat(descriptor, &status) }
    return Int(status.st_size)
  }

  /// Returns a piece of a writer's file, or nil when the file does not reach that far.
  func bytes(of writer: String, at offset: Int, count: Int) throws -> Data? {
    try withBytes(of: writer, at: offset, count: count) { Data($0) }
  }

  /// Hands over a piece of a writer's file, or returns nil when the file does not reach that far.
  func withBytes<Result>(
    of writer: String, at offset: Int, count: Int,
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) throws -> Result? {
    if blocks[writer]?.holds(offset, count) != true {
      blocks[writer] = nil
      blocks[writer] = try block(of: writer, from: offset, atLeast: count)
    }
    guard let block = blocks[writer], block.holds(offset, count) else { return nil }
    let start = offset - block.start
    return try block.bytes.withUnsafeBytes {
      try body(UnsafeRawBufferPointer(rebasing: $0[start..<start + count]))
    }
  }

  private func block(
    of writer: String, from start: Int, atLeast count: Int
  ) throws(SystemError) -> Block {
    let descriptor = try descriptor(of: writer)
    var bytes = [UInt8](repeating: 0, count: max(count, JournalReader.blockSize))
    var filled = 0
    while filled < count {
      let read = try SystemError.check {
        bytes.withUnsafeMutableBytes { buffer in
          pread(
            descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled,
            start + filled)
        }
      }
      if read == 0 { break }
      filled += read
    }
    bytes.removeLast(bytes.count - filled)
    return Block(start: start, bytes: bytes)
  }

  /// A piece of a file.
  private struct Block {
    var start: Int
    var bytes: [UInt8]

    func holds(_ offset: Int, _ count: Int) -> Bool {
      offset >= start && offset + count <= start + bytes.count
    }
  }

  /// Hands over the whole lines of a writer's file from an offset on.
  ///
  /// What follows the last line break is left alone: it is no entry yet.
  ///
  /// - Parameters:
  ///   - limit: The greatest number of lines.
  ///   - body: Is given each line without its break, and the offset it starts at.
  /// - Returns: The offset after the last line handed over, and whether more lines may follow.
  func lines(
    of writer: String, from start: Int, limit: Int,
    _ body: (_ line: UnsafeRawBufferPointer, _ offset: Int) throws -> Void
  ) throws -> (end: Int, hasMore: Bool) {
    let lines = try JournalLines(descriptor(of: writer), from: start)
    for _ in 0..<limit {
      let offset = lines.offset
      guard let line = try lines.next() else { return (offset, false) }
      try body(line, offset)
    }
    return (lines.offset, true)
  }

  private func descriptor(of writer: String) throws(SystemError) -> Int32 {
    if let open = descriptors[writer] { return open }
    let path = folder.file(of: writer)
    let opened = try SystemError.check { open(path, O_RDONLY | O_CLOEXEC) }
    descriptors[writer] = opened
    return opened
  }
}
