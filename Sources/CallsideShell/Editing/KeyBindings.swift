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

  /// Keys that terminals send as sequences.
  ///
  /// Those without a use are bound as well, also together with Shift, Alt and Ctrl, because
  /// libedit would take the rest of a sequence that it does not know for text.
  private static var emacs: [(key: String, function: String)] {
    let letters = [
      ("A", "ce-older"), ("B", "ce-newer"), ("C", "ed-next-char"), ("D", "ed-prev-char"),
      ("H", "ed-move-to-beg"), ("F", "ed-move-to-end"), ("P", "ed-ignore"), ("Q", "ed-ignore"),
      ("R", "ed-ignore"), ("S", "ed-ignore"),
    ]
    let numbers = [
      (1, "ed-move-to-beg"), (7, "ed-move-to-beg"), (4, "ed-move-to-end"), (8, "ed-move-to-end"),
      (3, "ed-delete-next-char"),
    ]
    let useless = [2, 5, 6] + Array(11...15) + Array(17...21) + [23, 24]
    var bindings = [("\\eOc", "em-next-word"), ("\\eOd", "ed-prev-word")]
    for letter in ["Z", "I", "O"] { bindings.append(("\\e[\(letter)", "ed-ignore")) }
    for (letter, function) in letters {
      bindings += [("\\e[\(letter)", function), ("\\eO\(letter)", function)]
      for modifier in 2...8 {
        let word = ["C": "em-next-word", "D": "ed-prev-word"][letter]
        let modified = modifier > 2 ? word ?? function : function
        bindings.append(("\\e[1;\(modifier)\(letter)", modified))
      }
    }
    for (number, function) in numbers + useless.map({ ($0, "ed-ignore") }) {
      bindings.append(("\\e[\(number)~", function))
      for modifier in 2...8 { bindings.append(("\\e[\(number);\(modifier)~", function)) }
    }
    bindings.append(("\\e[3;5~", "em-delete-next-word"))
    // These would repeat the next key a million times, for whoever hits Esc in a number.
    for digit in 0...9 { bindings.append(("\\e\(digit)", "ed-unassigned")) }
    return bindings
  }

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
