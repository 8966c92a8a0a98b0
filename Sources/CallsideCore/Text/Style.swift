/// The few ways in which text stands out on the screen.
///
/// One accent colour, bold for what matters, dim for what is secondary. Meaning is never carried
/// by a style alone, so ``plain`` leaves out nothing.
public struct Style: Hashable, Sendable {
  /// Whether escape sequences may be written at all.
  public var isColoured: Bool

  /// No escape sequences: a pipe, a dumb terminal, or `NO_COLOR`.
  public static let plain = Style(isColoured: false)
  /// Accent, bold and dim.
  public static let coloured = Style(isColoured: true)

  /// Makes a style.
  public init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  /// Returns text in the accent colour.
  public func accent(_ text: String) -> String { sgr("36", text) }

  /// Returns text that is secondary.
  public func dim(_ text: String) -> String { sgr("2", text) }

  /// Returns text that matters most, in the accent colour where asked.
  public func strong(_ text: String, accent: Bool = false) -> String {
    sgr(accent ? "1;36" : "1", text)
  }

  private func sgr(_ code: String, _ text: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
