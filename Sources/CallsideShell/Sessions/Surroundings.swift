public import CallsideCore
public import Foundation

/// Everything outside the program that a session needs, as values and closures.
///
/// Tests hand in a frozen world; nothing else in the shell reads the clock, the environment, or
/// writes to a terminal.
public struct Surroundings {
  /// The time.
  public var now: () -> Date
  /// The Gregorian calendar, with the time zone of the rep.
  public var calendar: Calendar
  /// Returns an environment variable, or nil when it is not set.
  public var environment: (_ name: String) -> String?
  /// The name of the machine.
  public var host: String
  /// The folder of the program, where shipped playbooks are looked for.
  public var programFolder: String
  /// The folder the program was started in; paths in it are shown without it.
  public var currentFolder: String
  /// Makes a new id of six letters and digits.
  public var makeID: () -> String
  /// Writes results.
  public var write: (String) -> Void
  /// Writes diagnostics.
  public var warn: (String) -> Void
  /// The columns of the terminal.
  public var width: () -> Int
  /// How results stand out.
  public var style: Style
  /// How diagnostics stand out.
  public var warningStyle: Style
  /// Whether a person types at a terminal.
  public var isInteractive: Bool
  /// Whether diagnostics go to a terminal that can write over a line: with or without colours.
  public var showsProgress = false
  /// Whether results go to a terminal, and not to a file or another program.
  public var showsResults: Bool
  /// Starts a command of the user's shell and does not wait for it.
  public var start: (_ command: String) -> Void
  /// Runs a program that has the terminal to itself, and returns its exit status.
  public var run: (_ words: [String]) -> Int32
  /// Asks for one line in the middle of a command; nil where nobody can be asked.
  public var ask: ((_ prompt: String) -> Typed)?
  /// Takes lines out of what the open prompt remembers.
  public var forgetTyped: (_ isUnwanted: (String) -> Bool) -> Void = { _ in }
  /// Begins or ends to take ctrl-C for a wish to stop what is being done.
  public var heedInterrupts: (_ on: Bool) -> Void = { _ in }
  /// Whether ctrl-C was pressed since.
  public var isInterrupted: () -> Bool = { false }

  /// Makes surroundings.
  public init(
    now: @escaping () -> Date, calendar: Calendar,
    environment: @escaping (_ name: String) -> String?,
    host: String,
    programFolder: String, currentFolder: String = "", makeID: @escaping () -> String,
    write: @escaping (String) -> Void,
    warn: @escaping (String) -> Void, width: @escaping () -> Int, style: Style = .plain,
    warningStyle: Style = .plain, isInteractive: Bool = false, showsResults: Bool = false,
    start: @escaping (_ command: String) -> Void = { _ in },
    run: @escaping (_ words: [String]) -> Int32 = { _ in 127 },
    ask: ((_ prompt: String) -> Typed)? = nil
  ) {
    self.now = now
    self.calendar = calendar
    self.environment = environment
    self.host = host
    self.programFolder = programFolder
    self.currentFolder = currentFolder
    self.makeID = makeID
    self.write = write
    self.warn = warn
    self.width = width
    self.style = style
    self.warningStyle = warningStyle
    self.isInteractive = isInteractive
    self.showsResults = showsResults
    self.start = start
    self.run = run
    self.ask = ask
  }

  /// The folder of a user's own store: `$CALLSIDE_STORE`, else where data belongs by the XDG
  /// Base Directory Specification.
  public var storeFolder: String {
    if let folder = environment("CALLSIDE_STORE"), !folder.isEmpty { return folder }
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/callside" }
    return (environment("HOME") ?? "/") + "/.local/share/callside"
  }

  /// The language of the locale: Dutch for `nl…`, else English.
  public var localeLanguage: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment(name), !value.isEmpty {
        return value.hasPrefix("nl") ? .nl : .en
      }
    }
    return .en
  }
}
