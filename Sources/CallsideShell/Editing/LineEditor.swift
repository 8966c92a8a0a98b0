internal import CEditLine
import Foundation

/// What came from the keyboard.
public enum Typed: Hashable, Sendable {
  /// A line, without its end. It holds no control characters.
  case line(String)

  /// Ctrl-C: the line was abandoned.
  case interrupt

  /// Ctrl-D on an empty line, or the terminal is gone.
  case end
}

/// The keyboard as lines: editing keys, history and completion.
///
/// There should be one editor at a time, since a program has one terminal. While it lives, Ctrl-C
/// does not end the program: during a reading it abandons the line, between two it does nothing.
public final class LineEditor {
  /// The style of the editing keys.
  public enum Keys: String, Sendable {
    case emacs
    case vi
  }

  /// What the editor itself has to say.
  public struct Wording: Sendable {
    /// Says how many completions are not listed.
    public var more: @Sendable (_ count: Int) -> String

    /// Stands in the place of the prompt during a search through the history.
    public var search: @Sendable (_ query: String, _ isFound: Bool) -> String

    /// Makes the words; without any, signs have to do.
    public init(
      more: @escaping @Sendable (_ count: Int) -> String = { "… +\($0)" },
      search: @escaping @Sendable (_ query: String, _ isFound: Bool) -> String = {
        $1 ? "(↑ \($0)) " : "(↑ \($0)?) "
      }
    ) {
      self.more = more
      self.search = search
    }
  }

  let editor: OpaquePointer
  let wording: Wording
  private let file: HistoryFile?
  var history: History
  var search: HistorySearch?
  var display: LineDisplay
  private var prompt: [LineCell] = []

  /// Answers Tab; there is one only while a line is read.
  var completing: ((_ line: String, _ cursor: Int) -> Completion)?

  /// Opens the terminal on standard input and output, or answers nil where there is none.
  ///
  /// `keys` goes before the user's `.editrc`, and that before the Emacs keys. `history` is the
  /// path of a file; without one, lines are remembered until the editor is gone.
  public init?(
    program: String, keys: Keys? = nil, history path: String? = nil, wording: Wording = Wording()
  ) {
    let callbacks = ce_callbacks(
      act: { owner, action in LineEditor.owner(owner).act(action) },
      key: { owner, key in LineEditor.owner(owner).searchTakes(key) ? 1 : 0 }
    )
    guard let editor = ce_open(program, callbacks) else { return nil }
    self.editor = editor
    self.wording = wording
    file = path.map(HistoryFile.init)
    history = History(entries: file?.load() ?? [])
    display = LineDisplay(columns: 80, rows: 24, moves: ce_moves(editor) != 0, folds: Self.folds)
    for entry in history.entries { ce_remember(editor, entry) }
    KeyBindings(editor: editor).apply(program: program, keys: keys)
  }

  deinit {
    ce_close(editor)
  }

  /// Reads a line.
  ///
  /// The prompt may have colours; where the terminal knows none they are left out. The cursor
  /// must be at the beginning of a row. `completing` is told the line and the place of the cursor
  /// in UTF-8 bytes.
  public func readLine(
    prompt text: String, completing: (_ line: String, _ cursor: Int) -> Completion
  ) -> Typed {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for line in lines.dropLast() {
      ce_print(editor, cells(of: line).map(\.text).joined() + "\r\n")
    }
    prompt = cells(of: lines.last ?? "")
    history.rewind()
    search = nil
    return withoutActuallyEscaping(completing) { completing in
      self.completing = completing
      defer { self.completing = nil }
      let outcome = ce_read(editor, Unmanaged.passUnretained(self).toOpaque())
      search = nil
      draw()
      ce_print(editor, display.stepAside(leaving: outcome == .interrupted ? "^C" : ""))
      switch outcome {
      case .line: return .line(line.text.onOneLine)
      case .interrupted: return .interrupt
      case .ended: return .end
      }
    }
  }

  /// Keeps a line for the arrow keys, for searching and for the sessions to come.
  ///
  /// A blank line is not kept, nor one that was typed twice in a row. The file has the line when
  /// this returns.
  public func remember(_ line: String) {
    let entry = line.onOneLine
    guard history.add(entry) else { return }
    ce_remember(editor, entry)
    file?.append(entry)
  }

  /// Takes all lines of some kind out of memory; those in the file are somebody else's to take out.
  public func forget(_ isUnwanted: (String) -> Bool) {
    history.forget(isUnwanted)
    ce_forget(editor)
    for entry in history.entries { ce_remember(editor, entry) }
  }

  /// The line being edited and the place of the cursor in code points.
  var line: (text: String, cursor: Int) {
    var count = 0
    var cursor = 0
    let text = ce_text(editor, &count, &cursor)
    // A line that was read still has the key that ended it.
    if count > 0, let text, text[count - 1] == 0x0a { count -= 1 }
    return (String(codePoints: UnsafeBufferPointer(start: text, count: count)), cursor)
  }

  /// Shows the line as it is.
  func draw() {
    let (text, cursor) = line
    let prompt = search.map { cells(of: wording.search($0.query, !$0.isFailing)) } ?? self.prompt
    let content = LineDisplay.Content(prompt: prompt, line: text, cursor: cursor)
    let change = display.draw(content)
    if !change.isEmpty { ce_print(editor, change) }
  }

  private func cells(of prompt: some StringProtocol) -> [LineCell] {
    LineCell.cells(ofPrompt: prompt, coloured: display.moves)
  }

  /// Whether the terminal is one of those known to fold lines anew when they are resized.
  private static var folds: Bool {
    let signs = [
      "VTE_VERSION", "TERM_PROGRAM", "TMUX", "WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION",
      "ALACRITTY_WINDOW_ID",
    ]
    return getenv("XTERM_VERSION") == nil && signs.contains { getenv($0) != nil }
  }

  private static func owner(_ pointer: UnsafeMutableRawPointer?) -> LineEditor {
    guard let pointer else { preconditionFailure("a key came while no line was read") }
    return Unmanaged<LineEditor>.fromOpaque(pointer).takeUnretainedValue()
  }
}
