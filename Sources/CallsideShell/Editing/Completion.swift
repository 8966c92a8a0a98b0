import Foundation

/// What can stand where the cursor is.
public struct Completion: Hashable, Sendable {
  /// One thing that can stand there.
  public struct Candidate: Hashable, Sendable {
    /// What is put in the line, quotes and all, with a space behind it when the word is finished.
    public var text: String

    /// What is listed.
    public var label: String

    /// Makes a candidate.
    public init(text: String, label: String) {
      self.text = text
      self.label = label
    }
  }

  /// Where the text to be replaced begins, in UTF-8 bytes; it ends at the cursor.
  public var start: Int

  /// What can stand there, in the order in which it is listed.
  public var candidates: [Candidate]

  /// Makes the answer to a press on Tab.
  public init(start: Int, candidates: [Candidate]) {
    self.start = start
    self.candidates = candidates
  }

  /// What a press on Tab does.
  enum Effect: Hashable {
    case nothing
    case insert(String)
    case list([String])
  }

  /// Decides what a press on Tab does when `typed` stands before the cursor.
  ///
  /// As much is inserted as all candidates begin with, whatever the case of their letters, but
  /// never something that loses what was typed: "zuid" may have found "Café Zuid" and "Cavia
  /// Zuid", and "Ca" would find others.
  func effect(onto typed: String) -> Effect {
    guard let first = candidates.first else { return .nothing }
    if candidates.count == 1 { return .insert(first.text.onOneLine) }
    let shared = candidates.dropFirst().reduce(first.text) { sharedBeginning($0, $1.text) }
    let bare = typed.drop { $0 == "\"" || $0 == "'" }.foldedForSearch
    let isKept = bare.isEmpty || shared.foldedForSearch.contains(bare)
    if shared.count > typed.count, isKept { return .insert(shared.onOneLine) }
    return .list(candidates.map(\.label.onOneLine))
  }
}

/// Returns what both texts begin with, in whole characters and in the first one's letters.
private func sharedBeginning(_ one: String, _ other: String) -> String {
  let pairs = zip(one, other).prefix { $0 == $1 || $0.lowercased() == $1.lowercased() }
  return String(one.prefix(pairs.count))
}

extension StringProtocol {
  /// The text without the difference between capitals and small letters, "é" and "e".
  var foldedForSearch: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
