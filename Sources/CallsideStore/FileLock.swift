import Foundation

/// Locks on open files, between processes.
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
}
