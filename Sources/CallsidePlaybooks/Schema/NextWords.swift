import CallsideCore

/// The next step that an author wrote down in words: "call in 2 days", "morgen bellen".
struct NextWords {
  /// The step as it is written in a playbook.
  let written: String

  /// Finds an action and a duration among some words; those that are not there are made up.
  init(_ text: String) {
    let words = text.prefix(200).split { " ,.;".contains($0) }.map { $0.lowercased() }
    let actions = NextStep.Action.allCases.map(\.rawValue)
    let action = words.lazy.compactMap { word in
      actions.first { $0 == word } ?? DutchWords.meant(by: word, among: actions).first
    }.first
    written = "{do: \(action ?? "call"), in: \(Self.duration(in: words) ?? "2d")}"
  }

  private static func duration(in words: [String]) -> String? {
    for (place, word) in words.enumerated() {
      if TimeSpan(word) != nil { return word }
      let behind = place + 1 < words.count ? words[place + 1] : ""
      let count = word.allSatisfy(\.isNumber) ? word : NumberWords.cardinal(word).map(String.init)
      if let count, let meant = Finding.duration(meantBy: count + " " + behind) { return meant }
      switch word {
      case "morgen", "tomorrow": return "1d"
      case "overmorgen": return "2d"
      case "volgende" where behind == "week", "next" where behind == "week": return "1w"
      default: break
      }
    }
    return nil
  }
}
