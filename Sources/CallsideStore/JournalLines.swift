import Foundation

/// The whole lines of one open file, one after the other; the only way in which journals are read by line.
///
/// What follows the last line break is none yet. A disk that fails is never taken for the end of the file.
final class JournalLines {
  /// The offset behind the last line handed out.
  private(set) var offset: Int
  private let descriptor: Int32
  private let isOwner: Bool
  private var buffer: UnsafeMutableRawBufferPointer
  /// The bytes in the buffer that were read, and those of them that were handed out.
  private var (filled, used) = (0, 0)

  /// Opens a file.
  ///
  /// - Parameter followsLinks: Whether a file that is a link will do.
  convenience init(_ path: String, followsLinks: Bool = true) throws(SystemError) {
    let descriptor = try SystemError.check {
      open(path, O_RDONLY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW))
    }
    try self.init(descriptor, owning: true)
  }

  /// Reads an open file from an offset on.
  ///
  /// - Parameter isOwner: Whether the file is closed with the reader.
  init(_ descriptor: Int32, from offset: Int = 0, owning isOwner: Bool = false)
    throws(SystemError)
  {
    self.descriptor = descriptor
    self.offset = offset
    self.isOwner = isOwner
    buffer = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    // No more than what is there, which is a line or two after most appends.
    let size = min(1 << 18, max(1, try self.size() - offset))
    buffer = .allocate(byteCount: size, alignment: 1)
  }

  deinit {
    buffer.deallocate()
    if isOwner { close(descriptor) }
  }

  /// Returns the bytes that the file has now.
  func size() throws(SystemError) -> Int {
    var status = stat()
    try SystemError.check { fstat(descriptor, &status) }
    return Int(status.st_size)
  }

  /// Returns the next line without its break, for as long as no other is asked for; nil behind the last.
  func next() throws(SystemError) -> UnsafeRawBufferPointer? {
    while true {
      let unread = UnsafeRawBufferPointer(rebasing: buffer[used..<filled])
      if let base = unread.baseAddress, let found = memchr(base, 0x0A, unread.count) {
        let count = UnsafeRawPointer(found) - base
        used += count + 1
        offset += count + 1
        return UnsafeRawBufferPointer(rebasing: unread[..<count])
      }
      makeRoom()
      let read = try SystemError.check {
        pread(
          descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled,
          offset + filled)
      }
      if read == 0 { return nil }
      filled += read
    }
  }

  /// Returns what stands behind the last whole line.
  ///
  /// - Throws: An error when this and the lines read are not all of the file.
  func tail() throws(SystemError) -> Data {
    while try next() != nil {}
    let tail = Data(buffer[used..<filled])
    guard try offset + tail.count == size() else { throw SystemError(code: EIO) }
    return tail
  }

  /// Moves what was not handed out to the front; a line longer than the buffer makes it grow.
  private func makeRoom() {
    let left = filled - used
    if used > 0 {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[used..<filled]))
    } else if filled == buffer.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: 2 * buffer.count, alignment: 1)
      larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
      buffer.deallocate()
      buffer = larger
    }
    (filled, used) = (left, 0)
  }
}

/// Tells by the bytes of a line, before it is decoded, whether it may be about one of some leads.
struct LeadLines {
  private let leads: Set<String>
  private let ids: [Data]
  /// Beyond so many leads, finding out whose a line is costs less than looking for each.
  private static let most = 16
  /// Letters that are written as numbers.
  private static let escape = Data("\\u".utf8)

  /// Looks for some leads.
  init(_ leads: Set<String>) {
    self.leads = leads
    ids = leads.map { Data($0.utf8) }
  }

  /// Whether an id stands in a line as it is, or may stand in it in another way.
  func mayHave(_ line: UnsafeRawBufferPointer) -> Bool {
    if ids.count > LeadLines.most {
      return LineHeader(line).map { leads.contains($0.lead) } ?? true
    }
    return ids.contains { line.contains($0) } || line.contains(LeadLines.escape)
  }
}

extension UnsafeRawBufferPointer {
  /// Returns whether some bytes stand anywhere in these.
  func contains(_ bytes: Data) -> Bool {
    bytes.withUnsafeBytes { sought in
      guard let first = sought.first, let begin = sought.baseAddress, var place = baseAddress else {
        return sought.isEmpty
      }
      var left = count - sought.count + 1
      while left > 0, let found = memchr(place, Int32(first), left) {
        if memcmp(found, begin, sought.count) == 0 { return true }
        left -= UnsafeRawPointer(found) - place + 1
        place = UnsafeRawPointer(found) + 1
      }
      return false
    }
  }
}
