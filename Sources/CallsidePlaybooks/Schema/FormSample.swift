import CallsideCore

/// How a value looks when it is right, as a help shows it: built from the fields of the format.
extension Shape {
  /// Returns a small value of this shape behind a key, on one line of YAML.
  ///
  /// What is the author's to write stands as `…`.
  func sample(for key: String) -> Phrase {
    switch self {
    case .scalar(let scalar), .oneOrMore(let scalar): scalar.sample(for: key)
    case .values(let scalar): scalar.sample(for: key).mapped { "[\($0)]" }
    case .mapping(let definition): definition.sample
    case .list(let definition): definition.firstLine.mapped { "[{\($0)}]" }
    case .table(.choice, _):
      // One choice is none.
      Phrase(en: "{yes: {label: Yes}, no: {label: No}}", nl: "{ja: {label: Ja}, nee: {label: Nee}}")
    case .table(let definition, _):
      Phrase(
        en: "{\(Self.id(in: key).en): \(definition.sample.en)}",
        nl: "{\(Self.id(in: key).nl): \(definition.sample.nl)}")
    case .labels: Phrase(en: "{price: Too dear}", nl: "{prijs: Te duur}")
    }
  }

  /// A key that may stand in a value of this shape, with its value; nil for what has no keys.
  func firstLine(for key: String) -> Phrase? {
    switch self {
    case .scalar, .oneOrMore, .values: nil
    case .mapping(let definition), .list(let definition): definition.firstLine
    case .table, .labels: sample(for: key).mapped { String($0.dropFirst().dropLast()) }
    }
  }

  /// Returns an id such as authors give to what stands in a table.
  private static func id(in key: String) -> Phrase {
    switch key {
    case "questions": Phrase(same: "budget")
    case "objections": Phrase(en: "too-expensive", nl: "te-duur")
    case "outcomes": Phrase(en: "call-back", nl: "terugbellen")
    default: Phrase(en: "some-id", nl: "een-id")
    }
  }
}

extension Definition {
  /// A mapping of this kind on one line, with the keys that must be there, at most three of them.
  fileprivate var sample: Phrase {
    let lines = shown.map(line(of:))
    return Phrase(
      en: "{" + lines.map(\.en).joined(separator: ", ") + "}",
      nl: "{" + lines.map(\.nl).joined(separator: ", ") + "}")
  }

  /// Returns a mapping of this kind that keeps what an author wrote in its place, or nil.
  func sample(keeping text: String) -> Phrase? {
    if let pairs = BracedPairs(text, as: self) { return Phrase(same: pairs.text) }
    switch self {
    case .next: return Phrase(same: NextWords(text).written)
    case .yesNoChances: return Scalar.number(text).map { _ in Phrase(same: "{yes: \(text)}") }
    default: break
    }
    guard let main else { return nil }
    let value = Phrase(same: "\(main): \(Self.kept(text))")
    let lines = shown.map { $0.key == main ? value : line(of: $0) }
    return Phrase(
      en: "{" + lines.map(\.en).joined(separator: ", ") + "}",
      nl: "{" + lines.map(\.nl).joined(separator: ", ") + "}")
  }

  /// The key that words on their own are meant for, or nil.
  private var main: String? {
    switch self {
    case .choice, .outcome: "label"
    case .question, .role: "ask"
    case .objection: "title"
    case .step, .gatekeeperStep: "say"
    default: nil
    }
  }

  /// Returns a text as it can stand between braces; a long one is cut.
  private static func kept(_ text: String) -> String {
    let isPlain =
      text.count <= 40 && !text.contains(where: { ",[]{}\"#:".contains($0) })
      && !"*&!|>'%@`?-".contains(text.prefix(1))
    return isPlain ? text : Excerpt.quoted(beginningOf: text)
  }

  /// The first key with its value.
  fileprivate var firstLine: Phrase { shown.first.map(line(of:)) ?? Phrase(same: "…") }

  private func line(of field: Field) -> Phrase {
    self == .outcome && field.key == "label"
      ? Phrase(en: "label: Rings back", nl: "label: Belt terug") : field.line
  }

  private var shown: [Field] {
    let required = fields.filter(\.isRequired)
    guard required.isEmpty else { return Array(required.prefix(3)) }
    if self == .yesNoChances { return fields }
    if self == .weights { return Array(fields.prefix(1)) }
    // Nothing must be there; a step is best known by what is said.
    return [fields.first { ["say", "decider", "few-questions"].contains($0.key) } ?? fields[0]]
  }
}

extension Field {
  fileprivate var line: Phrase { shape.sample(for: key).mapped { "\(key): \($0)" } }
}

extension Scalar {
  /// Returns a value of this kind behind a key.
  func sample(for key: String) -> Phrase {
    switch self {
    case .text, .prose:
      switch key {
      case "label": Phrase(en: "Yes", nl: "Ja")
      case "hears": Phrase(en: "too dear, a lot of money", nl: "te duur, wel veel geld")
      default: Phrase(same: "…")
      }
    case .id: Phrase(en: "some-id", nl: "een-id")
    case .reference: Phrase(en: "its-id", nl: "het-id")
    case .oneOf(let words): Phrase(same: words.first ?? "…")
    case .role: Phrase(same: Role.decider.rawValue)
    case .truth: Phrase(same: "true")
    case .number: Phrase(same: "5")
    case .dials: Phrase(same: "40")
    case .factor: Phrase(same: "1.5")
    case .percent: Phrase(same: "20")
    case .points: Phrase(same: key == "no" ? "-10" : "10")
    case .duration: Phrase(same: "2d")
    case .time: Phrase(same: key == "to" ? "\"17:30\"" : "\"09:00\"")
    case .day: Phrase(en: "mon-fri", nl: "ma-vr")
    case .currency: Phrase(same: "EUR")
    case .country: Phrase(same: "nl")
    case .condition: Phrase(same: "decider is known")
    }
  }
}

extension Phrase {
  /// Returns the phrase with the same done to both languages.
  fileprivate func mapped(_ change: (String) -> String) -> Phrase {
    Phrase(en: change(en), nl: change(nl))
  }
}
