import Foundation
import Glibc

/// Another program that has the terminal to itself for a while, such as an editor.
///
/// Foundation's `Process` puts a program into a process group of its own, where it may not read
/// from the terminal. Here it stays in ours, and is waited for.
enum TerminalProgram {
  /// Runs a program, gives the terminal back as it was, and returns its exit status: 127 when it
  /// could not be started, 128 and the signal when one ended it.
  static func run(_ words: [String]) -> Int32 {
    guard let program = words.first else { return 127 }
    var terminal = termios()
    let hasTerminal = tcgetattr(STDIN_FILENO, &terminal) == 0
    defer { if hasTerminal { tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this program ignores or blocks, the other one shall not.
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    // Ctrl-C in the editor is the editor's.
    let interrupt = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, interrupt) }
    var process = pid_t()
    guard posix_spawnp(&process, program, nil, &attributes, &arguments, environ) == 0 else {
      return 127
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 { if errno != EINTR { return 127 } }
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
  }
}
