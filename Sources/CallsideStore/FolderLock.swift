import Foundation

/// The lock of a folder between processes, for as long as it lives.
///
/// Where folders cannot be locked (some network file systems), everybody has it.
public struct FolderLock: ~Copyable {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Takes the lock of a folder; nil where another process still has it after a number of seconds.
  static func take(_ folder: String, within seconds: Double) -> FolderLock? {
    let lock = FolderLock(open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    let isTaken =
      lock.descriptor < 0 || (try? FileLock.take(lock.descriptor, within: seconds)) ?? true
    if isTaken { return lock }
    return nil
  }
}
