import CallsideCore

/// A bar on the terminal while something takes long; nothing where there is no terminal.
struct ProgressBar {
  /// What takes long.
  enum Work {
    case reading, importing, recording

    fileprivate var phrase: Phrase {
      switch self {
      case .reading: Phrase(en: "reading the journal", nl: "journaal lezen")
      case .importing: Phrase(en: "importing", nl: "importeren")
      case .recording: Phrase(en: "recording", nl: "vastleggen")
      }
    }
  }

  private let surroundings: Surroundings
  private let language: Language
  private let work: Work
  private let start = ContinuousClock.now

  init(_ surroundings: Surroundings, language: Language, doing work: Work = .reading) {
    self.surroundings = surroundings
    self.language = language
    self.work = work
  }

  private var isShown: Bool { surroundings.isInteractive && surroundings.showsProgress }

  /// Shows how much is done.
  ///
  /// - Parameter rows: How many rows that were, for rate and time left; nil says neither.
  func show(done: Int, of total: Int, rows: Int? = nil) {
    guard isShown, total > 0 else { return }
    let share = min(100, done * 100 / total)
    let filled = share * 24 / 100
    let bar =
      String(repeating: "━", count: filled) + String(repeating: "─", count: 24 - filled)
    let rate = rows.map { pace($0, done: done, of: total) } ?? ""
    surroundings.warn("\r  \(work.phrase[language])  \(bar)  \(share)% \(rate)\u{1B}[K")
  }

  /// Returns how fast it goes and how long it will take, once that can be told.
  private func pace(_ rows: Int, done: Int, of total: Int) -> String {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    guard seconds > 0.5, done > 0 else { return "" }
    let rate = Int(Double(rows) / seconds)
    let left = Int((seconds * Double(total - done) / Double(done)).rounded(.up))
    return Phrase(
      en: "· \(rate) rows/s · \(left) s left", nl: "· \(rate) rijen/s · nog \(left) s")[language]
  }

  /// Takes the bar off the screen.
  func clear() {
    if isShown { surroundings.warn("\r\u{1B}[K") }
  }
}
