public import CallsideCore
import Foundation

/// A file with leads that were exported complete, read lead by lead.
public struct ExportedFile {
  /// The path as it was given.
  public let path: String
  /// The bytes of the file.
  public let size: Int

  /// Recognises a file by its first line; nil for any other file.
  public init?(at path: String) {
    // Another kind of file may have no line break for a long time, and a pipe nothing at all.
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      ExportedFile.firstByte(of: path) == UInt8(ascii: "{"),
      let lines = try? JournalLines(path), let first = try? lines.next(),
      (try? ExportedLead(line: Data(first))) != nil,
      let size = try? lines.size()
    else { return nil }
    (self.path, self.size) = (path, size)
  }

  private static func firstByte(of path: String) -> UInt8? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var byte: UInt8 = 0
    return read(descriptor, &byte, 1) == 1 ? byte : nil
  }

  /// Hands over the leads, one after the other.
  ///
  /// - Parameter body: Is handed a lead, or nil for a line that is none; its line, from 1; how many
  ///   bytes of the file have been read; and whether the file ends in that line, without its break.
  /// - Throws: A diagnostic when the file cannot be read to its end, or what `body` throws.
  public func forEachLead(
    _ body: (_ lead: ExportedLead?, _ line: Int, _ bytes: Int, _ isLast: Bool) throws -> Void
  ) throws {
    func unlessBroken<Value>(_ read: () throws(SystemError) -> Value) throws(Diagnostic) -> Value {
      do { return try read() } catch { throw .importUnreadable(path, error) }
    }
    let lines = try unlessBroken { () throws(SystemError) in try JournalLines(path) }
    var line = 0
    func hand(_ bytes: Data, isLast: Bool = false) throws {
      line += 1
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { return }
      try body(try? ExportedLead(line: bytes), line, lines.offset, isLast)
    }
    while let bytes = try unlessBroken({ () throws(SystemError) in
      try lines.next().map { Data($0) }
    }) {
      try hand(bytes)
    }
    // An editor may have taken the last line break off.
    try hand(unlessBroken { () throws(SystemError) in try lines.tail() }, isLast: true)
  }
}
