/// Something that can be picked from a short list.
public protocol Choosable {
  /// The id.
  var id: String { get }
  /// The words shown.
  var label: String { get }
}

extension Question.Choice: Choosable {}
extension Outcome: Choosable {}
extension Playbook.Reason: Choosable {}

extension Objection: Choosable {
  /// The short label.
  public var label: String { title }
}

/// Picking from a list by number, id, first letters or words.
public enum ChoiceReading {
  /// What a typed text picks.
  public enum Picked<Item> {
    case one(Item)
    case several([Item])
    case none
  }

  /// Returns what a text picks.
  ///
  /// It may be a number from 1, an id or label, their first letters, or words that stand in only
  /// one label. Case and accents do not matter.
  ///
  /// - Parameter listed: How many of the items are shown with a number; nil for all.
  public static func pick<Item: Choosable>(
    _ text: String, from items: [Item], listed: Int? = nil
  ) -> Picked<Item> {
    let typed = Spelling.fold(Printable.cleaned(text))
    if typed.isEmpty { return .none }
    let number = Int(typed)
    if let number, number >= 1, number <= listed ?? items.count {
      return .one(items[number - 1])
    }
    let words = typed.split { !$0.isLetter && !$0.isNumber }
    let tests: [(_ id: String, _ label: String) -> Bool] = [
      { id, label in id == typed || label == typed },
      { id, label in id.hasPrefix(typed) || label.hasPrefix(typed) },
      { id, label in
        let known = (id + " " + label).split { !$0.isLetter && !$0.isNumber }
        return !words.isEmpty && words.allSatisfy { word in known.contains { $0.hasPrefix(word) } }
      },
    ]
    // A number that is no place on the list may still be how a label begins.
    for test in number == nil ? tests : Array(tests.prefix(2)) {
      let found = items.filter { test(Spelling.fold($0.id), Spelling.fold($0.label)) }
      if let only = found.first { return found.count == 1 ? .one(only) : .several(found) }
    }
    return .none
  }

  /// Returns an item, or throws a refusal that says what would fit.
  public static func choose<Item: Choosable>(
    _ text: String, from items: [Item], listed: Int? = nil
  ) throws(Diagnostic) -> Item {
    switch pick(text, from: items, listed: listed) {
    case .one(let item): return item
    case .several(let found):
      let labels = found.map { "\"\($0.label)\"" }.joined(separator: ", ")
      throw Diagnostic(
        .error, "ambiguous-choice",
        Phrase(en: "more than one begins like that", nl: "er begint er meer dan één zo"),
        help: Phrase(
          en: "type a few letters more: \(labels)", nl: "typ een paar letters meer: \(labels)"))
    case .none:
      let near = Spelling.near(text, among: items.flatMap { [$0.id, $0.label] }).first
      throw Diagnostic(
        .error, "unknown-choice",
        Phrase(en: "that is not on the list", nl: "dat staat niet op de lijst"),
        help: near.map { Phrase(en: "did you mean \"\($0)\"?", nl: "bedoel je \"\($0)\"?") }
          ?? Phrase(
            en: "type a number from 1 to \(listed ?? items.count), or the first letters",
            nl: "typ een nummer van 1 tot en met \(listed ?? items.count), of de eerste letters"))
    }
  }
}
