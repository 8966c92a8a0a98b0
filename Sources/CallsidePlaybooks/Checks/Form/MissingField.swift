import CallsideCore

extension Check {
  /// Finds what must be there and is not.
  static let missingField = Check(
    "missing-field",
    what: Phrase(
      en: "A key that must be there and is not, or has nothing behind it.",
      nl: "Een sleutel die er moet staan en ontbreekt, of waar niets achter staat."),
    why: Phrase(
      en: "Without it a rep would see a hole on the screen, in the middle of a call.",
      nl: "Zonder dit ziet een verkoper een gat op het scherm, midden in een gesprek."),
    bad: Example(.secondPhase, "goal:"),
    good: Example(.secondPhase, "goal: Write an offer that fits."))
}

extension Finding {
  /// Says that a required key is not there.
  static func missingField(_ field: Field, _ owner: Phrase, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "key \"\(field.key)\" is missing for \(owner.en)",
        nl: "sleutel \"\(field.key)\" ontbreekt bij \(owner.nl)"),
      label: nil,
      help: choice(field)
        ?? Phrase(
          en: "add `\(field.key):` (\(lowered(field.about.en)))",
          nl: "voeg `\(field.key):` toe (\(lowered(field.about.nl)))"))
  }

  /// Says that a key has nothing behind it.
  static func missingValue(
    _ entry: YAMLNode.Entry, _ owner: Phrase, _ field: Field? = nil, in source: SourceText
  ) -> Finding {
    let key = Wording.quoted(entry.key)
    return Finding(
      at: entry.keySpan,
      Phrase(
        en: "key \(key) of \(owner.en) has no value",
        nl: "sleutel \(key) van \(owner.nl) heeft geen waarde"),
      label: Phrase(en: "nothing stands behind it", nl: "hier staat niets achter"),
      help: textAsRemark(behind: entry, in: source) ?? field.flatMap(filling)
        ?? Phrase(
          en: "write something behind it, or take the key away",
          nl: "schrijf er iets achter, of haal de sleutel weg"))
  }

  /// Returns the words that a key takes, as help, where it takes a few only; or nil.
  private static func choice(_ field: Field) -> Phrase? {
    guard case .scalar(.oneOf(let words)) = field.shape, words.count <= 12 else { return nil }
    let all = Wording.typed(words)
    return words.count == 1
      ? Phrase(
        en: "add `\(field.key): \(words[0])`", nl: "voeg `\(field.key): \(words[0])` toe")
      : Phrase(
        en: "add `\(field.key):` with \(all.en)", nl: "voeg `\(field.key):` toe met \(all.nl)")
  }

  /// Returns what to write behind a key that cannot be taken away; nil for one that can.
  private static func filling(_ field: Field) -> Phrase? {
    guard field.isRequired else { return nil }
    if case .scalar(.oneOf(let words)) = field.shape, words.count <= 12 {
      let all = Wording.typed(words)
      return Phrase(en: "write behind it \(all.en)", nl: "schrijf erachter \(all.nl)")
    }
    return Phrase(
      en: "write something behind it (\(lowered(field.about.en)))",
      nl: "schrijf er iets achter (\(lowered(field.about.nl)))")
  }

  /// Returns help for a text that begins with `#`, which makes a remark of it; or nil.
  private static func textAsRemark(
    behind entry: YAMLNode.Entry, in source: SourceText
  ) -> Phrase? {
    let (line, column) = source.position(of: entry.keySpan.end)
    let behind = source.line(line).dropFirst(column - 1).drop { $0 == ":" || $0 == " " }
    guard behind.first == "#", let second = behind.dropFirst().first, second != " " else {
      return nil
    }
    let quoted = Excerpt.quoted(beginningOf: String(behind))
    return Phrase(
      en: "what begins with `#` is not read; write `\(entry.key): \(quoted)`",
      nl: "wat met `#` begint wordt niet gelezen; schrijf `\(entry.key): \(quoted)`")
  }

  /// Says that a text is there but empty.
  static func emptyText(_ key: String, _ span: Span) -> Finding {
    let key = Wording.quoted(key)
    return Finding(
      at: span,
      Phrase(en: "the text of \(key) is empty", nl: "de tekst van \(key) is leeg"))
  }

  /// Returns an explanation as it stands within a sentence.
  private static func lowered(_ sentence: String) -> String {
    let bare = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
    // "Eén" has lost the accent that a capital does not carry.
    if bare.hasPrefix("Eén ") { return "één " + bare.dropFirst(4) }
    return bare.prefix(1).lowercased() + bare.dropFirst()
  }
}
