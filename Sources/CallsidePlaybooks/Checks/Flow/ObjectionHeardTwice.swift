import CallsideCore

extension Check {
  /// Finds words by which more than one objection is heard.
  static let objectionHeardTwice = Check(
    "objection-heard-twice", .warning,
    what: Phrase(
      en: "Words by which more than one objection is heard.",
      nl: "Woorden waarbij meer dan één bezwaar past."),
    why: Phrase(
      en: "Typed after `!` they could mean either, and the rep gets a question for an answer.",
      nl: "Typ je ze na `!`, dan kan het allebei zijn, en krijg je een vraag terug."),
    bad: Example(.playbook, objections("too expensive")),
    good: Example(.playbook, objections("no money for it"))
  ) { book in
    // Who hears what, as it is compared when it is typed.
    let heard = book.objections.flatMap { objection in
      objection.hears.map { (objection, words: $0, folded: Array(Spelling.fold($0.value).utf8)) }
    }
    // What is this much is not what buyers say.
    guard heard.reduce(0, { $0 + $1.folded.count }) <= 20_000 else { return [] }
    return heard.enumerated().compactMap { position, here in
      let others = heard.enumerated().filter { $0.element.0.id.value != here.0.id.value }
      let other = others.first { other in
        // Of two with the same words, the second is told.
        let isSame = other.element.folded == here.folded
        return isSame
          ? other.offset < position : contains(here.folded, other.element.folded)
      }
      guard let other, !here.folded.isEmpty, !other.element.folded.isEmpty else { return nil }
      return .objectionHeardTwice(here.words, by: other.element.0, other.element.words.value)
    }
  }

  private static func contains(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
    guard !part.isEmpty, part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { start in
      whole[start] == part[0] && whole[start..<(start + part.count)].elementsEqual(part)
    }
  }

  private static func objections(_ words: String) -> String {
    """
    objections:
      too-expensive:
        title: Too expensive
        hears: [too expensive]
        meet: [acknowledge: It is., explore: "Than what?", respond: Look., confirm: "Is that it?"]
      no-budget:
        title: No budget
        hears: [\(words)]
        meet: [acknowledge: I see., explore: "Until when?", respond: Look., confirm: "Is that it?"]
    """
  }
}

extension Finding {
  fileprivate static func objectionHeardTwice(
    _ words: Located<String>, by other: ObjectionTree, _ theirs: String
  ) -> Finding {
    let name = Wording.quoted(other.id.value)
    return Finding(
      at: words.span,
      Phrase(
        en: "\(Wording.quoted(words.value)) is also heard as objection \(name)",
        nl: "\(Wording.quoted(words.value)) past ook bij bezwaar \(name)"),
      label: Phrase(
        en: "which has \(Wording.quoted(theirs))", nl: "daar staat \(Wording.quoted(theirs))"),
      help: Phrase(
        en: "keep the words that only this objection has",
        nl: "houd hier woorden die alleen dit bezwaar heeft"))
  }
}
