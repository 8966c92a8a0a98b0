public import CallsideCore
import Foundation

/// What stands behind the last whole line of a journal.
public struct TornTail: Hashable, Sendable {
  /// Whose journal it is.
  public var writer: String
  /// How many bytes.
  public var bytes: Int
}

extension Store {
  /// The journals that do not end with a line break.
  ///
  /// The own one has been mended when the store was opened. One of somebody else may still be
  /// arriving.
  public var tornTails: [TornTail] {
    ((try? folder.journals()) ?? []).compactMap { journal in
      let descriptor = open(folder.file(of: journal.writer), O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      let tail = try? JournalFile.tail(of: descriptor, size: journal.size)
      guard let tail, !tail.isEmpty else { return nil }
      return TornTail(writer: journal.writer, bytes: tail.count)
    }
  }

  /// Sets aside what stands behind the last whole line of a journal, in a file beside it.
  public func setAside(_ tail: TornTail) throws(Diagnostic) {
    var file = try JournalFile(of: Writer(file: tail.writer), in: folder, within: Store.lockSeconds)
    try setTailAside(&file)
    // Who asked for it knows.
    warnings.removeAll { $0.rule == "torn-entry" }
    refresh()
  }
}
