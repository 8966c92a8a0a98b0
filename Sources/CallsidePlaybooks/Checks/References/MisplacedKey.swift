import CallsideCore

extension Check {
  /// Finds keys that exist, but not for this type of question or kind of step.
  static let misplacedKey = Check(
    "misplaced-key",
    what: Phrase(
      en: "A key that exists, but not for this type of question or kind of step.",
      nl: "Een sleutel die bestaat, maar niet bij dit type vraag of dit soort stap."),
    why: Phrase(
      en: "The key would do nothing here, while its author counts on it.",
      nl: "De sleutel doet hier niets, terwijl de schrijver erop rekent."),
    bad: Example(.script, "- ask: budget\n  part: summary"),
    good: Example(.script, "- say: So we have a plan.\n  part: summary")
  ) { book in
    questions(in: book) + steps(in: book) + outcomes(in: book)
  }

  private static func questions(in book: PlaybookTree) -> [Finding] {
    let places: [(key: String, kinds: [Question.Kind])] = [
      ("choices", [.choice]), ("chance", [.yesNo]), ("unit", [.number]),
      ("min", [.number, .money, .percent]), ("max", [.number, .money, .percent]),
      ("per", [.money]), ("ahead", [.date]), ("main", [.contact]), ("of", [.phone, .email]),
    ]
    return book.questions.flatMap { question in
      places.compactMap { place in
        guard let entry = question.node.entry(place.key), let kind = question.kind?.value,
          !place.kinds.contains(kind)
        else { return nil }
        return .misplacedKey(
          entry, kind.rawValue, owner: Phrase(en: "question of type", nl: "vraag van type"),
          goesWith: place.kinds.map { "type: \($0.rawValue)" })
      }
    }
  }

  private static func steps(in book: PlaybookTree) -> [Finding] {
    let places: [(key: String, bodies: [StepTree.Key])] = [
      ("part", [.say]), ("required", [.ask]), ("id", [.say, .ask, .dmu]),
    ]
    let blocks = book.phases.flatMap { $0.script.blocks + $0.gatekeeper.blocks }
    return (book.steps + blocks).flatMap { step in
      places.compactMap { place in
        guard let entry = step.node.entry(place.key), let body = step.key?.value,
          !place.bodies.contains(body)
        else { return nil }
        return .misplacedKey(
          entry, body.rawValue, owner: Phrase(en: "step with", nl: "stap met"),
          goesWith: place.bodies.map(\.rawValue))
      }
    }
  }
}

extension Check {
  /// Whoever leaves a message has reached nobody, so that an outcome cannot say otherwise.
  private static func outcomes(in book: PlaybookTree) -> [Finding] {
    book.phases.flatMap(\.outcomes).compactMap { outcome in
      guard outcome.voicemail != nil, let entry = outcome.node.entry("cadence"),
        entry.value.text == "false"
      else { return nil }
      return .reachedByVoicemail(entry)
    }
  }
}

extension Finding {
  fileprivate static func misplacedKey(
    _ entry: YAMLNode.Entry, _ kind: String, owner: Phrase, goesWith places: [String]
  ) -> Finding {
    let all = Wording.typed(places)
    return Finding(
      at: entry.keySpan,
      Phrase(
        en: "key \"\(entry.key)\" does not belong to a \(owner.en) \"\(kind)\"",
        nl: "sleutel \"\(entry.key)\" hoort niet bij een \(owner.nl) \"\(kind)\""),
      label: Phrase(en: "only with \(all.en)", nl: "alleen bij \(all.nl)"))
  }

  fileprivate static func reachedByVoicemail(_ entry: YAMLNode.Entry) -> Finding {
    Finding(
      at: entry.keySpan,
      Phrase(
        en: "key \"cadence\" cannot be `false` beside `voicemail: true`",
        nl: "sleutel \"cadence\" kan niet `false` zijn naast `voicemail: true`"),
      label: Phrase(en: "a message counts as an attempt", nl: "inspreken telt als poging"),
      help: Phrase(en: "remove `cadence`", nl: "haal `cadence` weg"))
  }
}
