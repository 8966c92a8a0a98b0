import Foundation

extension Store {
  /// The names of all who have a journal here.
  public var writers: [String] { ((try? folder.journals()) ?? []).map(\.writer) }

  /// The bytes of all journals.
  public var journalSize: Int { ((try? folder.journals()) ?? []).reduce(0) { $0 + $1.size } }

  /// Whether another process is writing as this writer at this moment.
  ///
  /// There is no lock of a process that is gone: it went with it.
  public var isBeingWritten: Bool {
    let descriptor = open(folder.file(of: writer.name), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return (try? FileLock.take(descriptor, within: 0)) == false
  }
}
