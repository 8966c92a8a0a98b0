import CallsideCore
import CallsideShell
import Foundation
import Glibc

extension Surroundings {
  /// The real world.
  static func live() -> Surroundings {
    let environment = { (name: String) in getenv(name).map { String(cString: $0) } }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    let fixed = environment("CALLSIDE_NOW").flatMap(ISODate.read)
    let dumb = ["", "dumb"].contains(environment("TERM") ?? "")
    let isPlain = dumb || !(environment("NO_COLOR") ?? "").isEmpty
    let isInteractive = isatty(0) == 1 && isatty(1) == 1
    var surroundings = Surroundings(
      now: { fixed ?? Date() }, calendar: calendar, environment: environment, host: hostName(),
      programFolder: programFolder(), currentFolder: FileManager.default.currentDirectoryPath,
      makeID: makeID,
      write: { put($0, to: STDOUT_FILENO) }, warn: { put($0, to: STDERR_FILENO) },
      width: { terminalWidth() ?? environment("COLUMNS").flatMap(Int.init) ?? 80 },
      style: Style(isColoured: isatty(1) == 1 && !isPlain),
      warningStyle: Style(isColoured: isatty(2) == 1 && !isPlain),
      isInteractive: isInteractive, showsResults: isatty(1) == 1, start: start,
      run: TerminalProgram.run,
      ask: isInteractive ? { LineEditor(program: "callside")?.answer(to: $0) ?? .end } : nil)
    surroundings.showsProgress = isatty(2) == 1 && !dumb
    surroundings.heedInterrupts = Interrupts.heed
    surroundings.isInterrupted = { Interrupts.haveCome }
    return surroundings
  }

  private static func start(_ command: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // Who has no such command dials by hand.
    try? process.run()
  }

  /// Letters and digits that are not taken for one another.
  private static func makeID() -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    // One number for all six: each is a call of the system.
    var random = UInt64.random(in: 0...UInt64.max)
    return String(
      (0..<6).map { _ in
        defer { random /= UInt64(letters.count) }
        return letters[Int(random % UInt64(letters.count))]
      })
  }

  /// Writes all of a text; a reader that has gone away is no fault.
  private static func put(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR && errno != EAGAIN {
        return
      }
    }
  }

  private static func hostName() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    let bytes = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func programFolder() -> String {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  private static func terminalWidth() -> Int? {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
