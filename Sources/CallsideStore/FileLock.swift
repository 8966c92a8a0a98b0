import Foundation

/// Locks on open files and folders, between processes.
///
/// A lock belongs to the open file. It ends when that is closed, and so also when its process
/// dies: there is no stale lock to clear away.
enum FileLock {
  /// Takes the lock of an open file, waiting for at most a number of seconds.
  ///
  /// - Returns: Whether the lock was taken in time.
  static func take(_ descriptor: Int32, within seconds: Double) throws(SystemError) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      do {
        try SystemError.check { flock(descriptor, LOCK_EX | LOCK_NB) }
        return true
      } catch {
        if error.code != EWOULDBLOCK { throw error }
      }
      if ContinuousClock.now >= deadline { return false }
      // An append takes a few milliseconds; there is no queue to stand in.
      usleep(2_000)
    }
  }

  /// Does something while no other process does anything else under the lock of a folder.
  ///
  /// Where folders cannot be locked (some network file systems), it is done without.
  static func holding<Result>(folder: String, _ body: () throws -> Result) rethrows -> Result {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0 { _ = try? take(descriptor, within: 5) }
    return try body()
  }
}
