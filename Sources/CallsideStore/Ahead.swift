import Foundation
import Synchronization

/// A value that is made on another thread.
final class Ahead<Value: Sendable>: Sendable {
  private let made: Mutex<Value?>
  private let isMade = DispatchSemaphore(value: 0)

  /// Begins to make it.
  init(_ make: @escaping @Sendable () -> Value) {
    made = Mutex(nil)
    DispatchQueue.global(qos: .userInitiated).async {
      let value = make()
      self.made.withLock { $0 = value }
      self.isMade.signal()
    }
  }

  /// Waits for the value, which can be taken once.
  func take() -> Value? {
    isMade.wait()
    return made.withLock { $0.take() }
  }
}
