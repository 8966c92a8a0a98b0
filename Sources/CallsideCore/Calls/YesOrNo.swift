/// A yes or a no as people say it, with what they say beside it.
struct YesOrNo: Hashable, Sendable {
  /// Whether it is a yes.
  var isYes: Bool
  /// Whether more was said than politeness: "ja, maar alleen de lonen".
  var saysMore: Bool

  /// Reads an answer; nil when it begins with neither.
  init?(_ text: String) {
    let words = Spelling.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let first = words.first,
      Set(words).intersection(["ja", "yes"]).isEmpty
        || Set(words).intersection(["nee", "neen", "no"]).isEmpty
    else { return nil }
    if words.count == 2, Self.yes.contains(first), ["niet", "not"].contains(words[1]) {
      (isYes, saysMore) = (false, false)
    } else if Self.yes.contains(first) {
      (isYes, saysMore) = (true, Self.isMore(words.dropFirst()))
    } else if Self.no.contains(first) {
      (isYes, saysMore) = (false, Self.isMore(words.dropFirst()))
    } else {
      return nil
    }
  }

  private static func isMore(_ words: ArraySlice<String>) -> Bool {
    words.contains { !polite.contains($0) }
  }

  private static let yes: Set<String> = [
    "1", "j", "ja", "jawel", "jazeker", "jep", "zeker", "klopt", "inderdaad", "absoluut", "y",
    "yes", "yep", "yeah", "sure", "correct", "right", "absolutely", "certainly", "indeed",
  ]
  private static let no: Set<String> = ["2", "n", "nee", "neen", "nope", "no", "nah"]
  private static let polite: Set<String> = [
    "hoor", "joh", "zeker", "klopt", "dat", "inderdaad", "graag", "prima", "ja", "nee", "dank", "u",
    "wel", "helaas", "that", "s", "is", "right", "sure", "thanks", "thank", "you", "please",
    "sorry", "of", "course", "natuurlijk", "echt", "really", "yes", "no", "correct",
  ]
}
