internal import CEditLine
import Foundation

/// Which key does what, on top of what libedit binds itself.
struct KeyBindings {
  let editor: OpaquePointer

  /// Chooses the keys and then reads the user's own.
  ///
  /// `el_source` alone would not do: a line `bind -v` in the user's file takes all bindings away,
  /// the ones made here with them, so they are made again behind such a line.
  func apply(program: String, keys: LineEditor.Keys?) {
    choose(keys ?? .emacs)
    for line in userLines() {
      let words = line.split(whereSeparator: \.isWhitespace)
      let isBind = words.first == "bind" || words.first == "\(program):bind"
      if isBind, let chosen = words.dropFirst().lazy.compactMap(Self.mode).first {
        if keys == nil { choose(chosen) }
      } else if !words.isEmpty, !line.hasPrefix("#") {
        ce_command(editor, line)
      }
    }
  }

  private func choose(_ keys: LineEditor.Keys) {
    ce_keys(editor, keys == .vi ? 1 : 0)
    for (key, function) in Self.ownKeys { ce_bind_key(editor, UInt32(key), function) }
    for (key, function) in Self.everywhere { ce_bind(editor, key, function, 0) }
    switch keys {
    case .emacs:
      for (key, function) in Self.emacs { ce_bind(editor, key, function, 0) }
    case .vi:
      for (key, function) in Self.everywhere + Self.vi { ce_bind(editor, key, function, 1) }
    }
  }

  private static func mode(_ flag: Substring) -> LineEditor.Keys? {
    switch flag {
    case "-v": .vi
    case "-e": .emacs
    default: nil
    }
  }

  private func userLines() -> [String] {
    guard
      let path = environment("EDITRC") ?? environment("HOME").map({ $0 + "/.editrc" }),
      let file = fopen(path, "re")
    else { return [] }
    defer { fclose(file) }
    var lines: [String] = []
    var line: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(line) }
    while getline(&line, &room, file) > 0, let line { lines.append(String(cString: line)) }
    return lines
  }

  private func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

extension KeyBindings {
  private static let everywhere = [
    ("^I", "ce-complete"), ("^R", "ce-search"), ("^L", "ce-clear"), ("^P", "ce-older"),
    ("^N", "ce-newer"),
  ]

  private static let vi = [
    ("k", "ce-older"), ("-", "ce-older"), ("j", "ce-newer"), ("+", "ce-newer"),
    ("^D", "vi-list-or-eof"),
  ]

  /// Keys that terminals send as sequences; the ones without a use would leave letters behind.
  private static let emacs = [
    ("\\e[A", "ce-older"), ("\\eOA", "ce-older"),
    ("\\e[B", "ce-newer"), ("\\eOB", "ce-newer"),
    ("\\e[C", "ed-next-char"), ("\\eOC", "ed-next-char"),
    ("\\e[D", "ed-prev-char"), ("\\eOD", "ed-prev-char"),
    ("\\e[H", "ed-move-to-beg"), ("\\eOH", "ed-move-to-beg"),
    ("\\e[1~", "ed-move-to-beg"), ("\\e[7~", "ed-move-to-beg"),
    ("\\e[F", "ed-move-to-end"), ("\\eOF", "ed-move-to-end"),
    ("\\e[4~", "ed-move-to-end"), ("\\e[8~", "ed-move-to-end"),
    ("\\e[3~", "ed-delete-next-char"), ("\\e[3;5~", "em-delete-next-word"),
    ("\\e[1;5C", "em-next-word"), ("\\e[1;3C", "em-next-word"), ("\\eOc", "em-next-word"),
    ("\\e[1;5D", "ed-prev-word"), ("\\e[1;3D", "ed-prev-word"), ("\\eOd", "ed-prev-word"),
    ("\\e[2~", "ed-ignore"), ("\\e[5~", "ed-ignore"), ("\\e[6~", "ed-ignore"),
    ("\\e[Z", "ed-ignore"), ("\\e[I", "ed-ignore"), ("\\e[O", "ed-ignore"),
    ("\\e[15~", "ed-ignore"), ("\\e[17~", "ed-ignore"), ("\\e[18~", "ed-ignore"),
    ("\\e[19~", "ed-ignore"), ("\\e[20~", "ed-ignore"), ("\\e[21~", "ed-ignore"),
    ("\\e[23~", "ed-ignore"), ("\\e[24~", "ed-ignore"), ("\\eOP", "ed-ignore"),
    ("\\eOQ", "ed-ignore"), ("\\eOR", "ed-ignore"), ("\\eOS", "ed-ignore"),
  ]

  /// What the keys are bound to that `CEditLine` makes out of several characters or of none.
  private static var ownKeys: [(key: Int, function: String)] {
    [
      (CE_KEY_UP, "ce-older"), (CE_KEY_DOWN, "ce-newer"),
      (CE_KEY_RIGHT, "ed-next-char"), (CE_KEY_LEFT, "ed-prev-char"),
      (CE_KEY_HOME, "ed-move-to-beg"), (CE_KEY_END, "ed-move-to-end"),
      (CE_KEY_DELETE, "ed-delete-next-char"), (CE_KEY_IGNORED, "ed-ignore"),
      (CE_KEY_NEXT_WORD, "em-next-word"), (CE_KEY_PREVIOUS_WORD, "ed-prev-word"),
      (CE_KEY_PASTE, "ce-paste"), (CE_KEY_INTERRUPT, "ce-interrupt"),
    ]
  }
}
