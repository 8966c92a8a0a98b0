internal import CPseudoTerminal
import Foundation

/// A program at a terminal, with the test in the place of the person.
///
/// Every wait is for something to happen, never for time to pass: what came from the program is
/// read as it comes, up to a deadline. A test that is too hasty would be answered by the terminal
/// instead of by the program, so ``waitForPrompt(_:)`` waits for both.
public final class PseudoTerminal {
  /// Why a wait was given up, with all that was on the screen.
  public struct Failure: Error, CustomStringConvertible {
    /// What was waited for, and the transcript.
    public var description: String
  }

  /// For how long one wait lasts at most.
  public static let patience = Duration.seconds(20)

  private let terminal: Int32
  private let process: pid_t
  private let exited: Int32
  private var transcript = Transcript()
  private var status: Int32?

  /// Starts a program in an environment that has these variables and no others.
  public init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String],
    columns: Int = 80, rows: Int = 24
  ) throws {
    let words = ([executable] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    var exited: Int32 = -1
    terminal = pt_start(
      executable, words, variables, Int32(columns), Int32(rows), &process, &exited)
    guard terminal >= 0, exited >= 0 else { throw Failure(description: "no terminal: \(errno)") }
    self.process = process
    self.exited = exited
    _ = fcntl(terminal, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      _ = pt_status(process)
    }
    close(exited)
    close(terminal)
  }

  /// All that was printed, without colours and cursor movements, in lines.
  public var screen: [String] {
    String(decoding: transcript.text, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  /// All that was printed, to the byte.
  public var raw: [UInt8] { transcript.raw }

  /// Whether keys reach the program one by one instead of in lines.
  public var readsKeys: Bool { pt_reads_keys(terminal) != 0 }

  /// The modes of the terminal, to be compared.
  public var modes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
      count = pt_modes(terminal, buffer.baseAddress, buffer.count)
    }
  }

  /// Types a text, key by key as it stands there.
  public func type(_ text: String) {
    var bytes = Array(text.utf8)[...]
    let deadline = ContinuousClock.now + Self.patience
    while !bytes.isEmpty, ContinuousClock.now < deadline {
      let count = bytes.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count > 0 { bytes = bytes.dropFirst(count) }
      // The program may have to print before it can take more.
      if !bytes.isEmpty, !attend(POLLIN | POLLOUT, until: deadline) { return }
    }
  }

  /// Waits until a text is printed behind what was waited for last.
  public func expect(_ text: String) throws {
    try wait(for: "«\(text)»") { transcript.pass(text) }
  }

  /// Waits for the next prompt and for the program to take keys.
  public func waitForPrompt(_ prompt: String = "callside> ") throws {
    try expect(prompt)
    try wait(for: "keys to be read one by one") { readsKeys }
  }

  /// Waits until something holds.
  public func wait(for what: String, until isDone: () -> Bool) throws {
    let deadline = ContinuousClock.now + Self.patience
    while !isDone() {
      guard ContinuousClock.now < deadline else { throw failure(what) }
      // A change of modes is announced by nothing, so it is looked for again and again.
      attend(POLLIN, until: min(deadline, ContinuousClock.now + .milliseconds(5)))
    }
  }

  /// Gives the terminal another size.
  public func resize(columns: Int, rows: Int) {
    pt_resize(terminal, Int32(columns), Int32(rows))
  }

  /// Sends the program a signal.
  public func terminate(_ signal: Int32) {
    if status == nil { kill(process, signal) }
  }

  /// Waits for the program to end: its exit status, or 128 and the signal that ended it.
  @discardableResult
  public func waitForExit() throws -> Int32 {
    if let status { return status }
    try wait(for: "the program to end") { isReadable(exited) }
    while readWhatIsThere() {}
    let status = pt_status(process)
    self.status = status
    return status
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var end = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&end, 1, 0) == 1
  }

  /// Waits for the terminal and reads what there is; false when the deadline passed.
  @discardableResult
  private func attend(_ events: Int32, until deadline: ContinuousClock.Instant) -> Bool {
    let left = (deadline - .now) / .milliseconds(1)
    var end = pollfd(fd: terminal, events: Int16(events), revents: 0)
    let count = poll(&end, 1, Int32(max(1, left.rounded(.up))))
    if end.revents & Int16(POLLHUP) != 0, !readWhatIsThere() {
      // Nobody holds the other end any more, so a poll would not wait.
      var end = pollfd(fd: exited, events: Int16(POLLIN), revents: 0)
      _ = poll(&end, 1, 1)
    }
    readWhatIsThere()
    return count > 0
  }

  /// Reads once, and says whether there was anything.
  @discardableResult
  private func readWhatIsThere() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(terminal, &buffer, buffer.count)
    if count > 0 { transcript.add(buffer.prefix(count)) }
    return count > 0
  }

  private func failure(_ what: String) -> Failure {
    Failure(
      description: """
        waited in vain for \(what); on the screen, "│" before what was waited for last:
        \(transcript.description)
        """)
  }
}
