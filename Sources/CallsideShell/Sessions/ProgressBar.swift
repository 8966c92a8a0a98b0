import CallsideCore

/// A bar on the terminal while the index is rebuilt; nothing where there is no terminal.
struct ProgressBar {
  private let surroundings: Surroundings
  private let language: Language

  init(_ surroundings: Surroundings, language: Language) {
    self.surroundings = surroundings
    self.language = language
  }

  private var isShown: Bool { surroundings.isInteractive && surroundings.warningStyle.isColoured }

  /// Shows how much is done.
  func show(done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    let share = min(100, done * 100 / total)
    let filled = share * 24 / 100
    let bar =
      String(repeating: "━", count: filled) + String(repeating: "─", count: 24 - filled)
    let words = Phrase(en: "reading the journal", nl: "journaal lezen")[language]
    surroundings.warn("\r  \(words)  \(bar)  \(share)% ")
  }

  /// Takes the bar off the screen.
  func clear() {
    if isShown { surroundings.warn("\r\u{1B}[K") }
  }
}
