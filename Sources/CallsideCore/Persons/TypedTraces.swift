/// By what lines typed at the prompt are known that concern somebody who must be forgotten.
///
/// Rather a line too many than one too few: they are a comfort, and nothing is lost with them.
public struct TypedTraces: Hashable, Sendable {
  private var words: Set<String> = []
  private var texts: [String] = []

  /// Makes traces of names, numbers and ids, and of what was written.
  public init(names: [String], texts: some Sequence<String>) {
    for name in names { words.formUnion(TypedTraces.words(of: name).filter { $0.count >= 3 }) }
    self.texts = texts.map(Spelling.fold).filter { $0.count >= 4 }
  }

  /// Returns whether a line has a word of the names, or is part of what was written or has it in it; or asks
  /// for somebody to be forgotten, by whatever part of a name.
  public func isIn(_ line: String) -> Bool {
    if TypedTraces.asksToForget(line) { return true }
    if !words.isDisjoint(with: TypedTraces.words(of: line)) { return true }
    let folded = Spelling.fold(line)
    return texts.contains { folded.contains($0) || folded.count >= 4 && $0.contains(folded) }
  }

  /// Options may stand before the name of the command.
  private static func asksToForget(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    let first = line.hasPrefix("-") ? words[...] : words.prefix(1)
    return first.contains { ["forget", "vergeet"].contains($0.lowercased()) }
  }

  private static func words(of text: String) -> Set<String> {
    Set(
      Spelling.fold(text).split { !($0.isLetter || $0.isNumber || "@.".contains($0)) }
        .map(String.init))
  }
}
