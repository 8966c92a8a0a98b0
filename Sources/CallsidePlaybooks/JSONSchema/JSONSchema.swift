public import CallsideCore

/// The format of playbooks as a JSON Schema (2020-12), by which editors complete, explain and
/// check a file while it is typed.
///
/// It is written from the tables that the reader holds files against, so that the two cannot
/// drift apart. It knows the form of each key and value; what it cannot say (an id that does not
/// exist, a condition that does not type-check) `callside playbook check` does.
public enum JSONSchema {
  /// A kind of file that has a schema.
  public enum File: String, Sendable, CaseIterable {
    /// A playbook.
    case playbook
    /// A file that playbooks include.
    case part
    /// Stories beside a playbook.
    case stories

    /// What the file is called beside the playbooks.
    public var name: String { "\(rawValue).schema.json" }

    /// The first line of a file of this kind, which tells an editor where its format is.
    public var modeline: String { "# yaml-language-server: $schema=schema/\(name)" }

    var definition: Definition {
      switch self {
      case .playbook: .playbook
      case .part: .part
      case .stories: .storyFile
      }
    }

    fileprivate var title: Phrase {
      switch self {
      case .playbook: Phrase(en: "A callside playbook", nl: "Een draaiboek van callside")
      case .part:
        Phrase(
          en: "A file that callside playbooks include",
          nl: "Een bestand dat draaiboeken van callside invoegen")
      case .stories:
        Phrase(
          en: "Stories for a callside playbook", nl: "Verhalen bij een draaiboek van callside")
      }
    }
  }

  /// Returns the schema of a kind of file, with its explanations in a language.
  public static func text(of file: File, in language: Language) -> String {
    let root = file.definition
    let held = definitions(heldBy: root)
    return OrderedJSON.object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .text("urn:callside:\(file.rawValue):1")),
      ("title", .text(file.title[language])),
      ("$ref", .text(reference(root))),
      (
        "$defs",
        .object(
          held.map { definition in
            let title = definition == root ? file.title : definition.noun
            return (definition.rawValue, schema(of: definition, titled: title, in: language))
          })
      ),
    ]).document
  }

  /// Returns the definitions that a file can hold, itself first, each once.
  static func definitions(heldBy root: Definition) -> [Definition] {
    var found = [root]
    var next = 0
    while next < found.count {
      for field in found[next].fields {
        if let inner = field.shape.definition, !found.contains(inner) { found.append(inner) }
      }
      next += 1
    }
    return found
  }

  private static func reference(_ definition: Definition) -> String {
    "#/$defs/\(definition.rawValue)"
  }

  // MARK: - Mappings

  private static func schema(
    of definition: Definition, titled title: Phrase, in language: Language
  ) -> OrderedJSON {
    let fields = definition.fields
    let required = fields.filter { $0.isRequired && $0.unless == nil }
    var keys: [(key: String, value: OrderedJSON)] = [
      ("title", .text(title[language])), ("type", .text("object")),
      ("properties", .object(fields.map { ($0.key, property($0, in: language)) })),
    ]
    if !required.isEmpty {
      keys.append(("required", .list(required.map { .text($0.key) })))
    }
    for field in fields {
      if let other = field.unless { keys.append(("anyOf", having(one: [field.key, other]))) }
    }
    let bodies = definition.exclusiveKeys
    if !bodies.isEmpty { keys.append(("oneOf", having(one: bodies))) }
    keys.append(("additionalProperties", .truth(false)))
    return .object(keys)
  }

  /// Returns one demand for each key: that it is there.
  private static func having(one keys: [String]) -> OrderedJSON {
    .list(keys.map { .object([("required", .list([.text($0)]))]) })
  }

  private static func property(_ field: Field, in language: Language) -> OrderedJSON {
    let about = field.about[language]
    var keys: [(key: String, value: OrderedJSON)] = [("description", .text(about))]
    if about.contains("`") { keys.append(("markdownDescription", .text(about))) }
    return .object(keys + keywords(of: field.shape, in: language))
  }

  // MARK: - Shapes

  private static func keywords(
    of shape: Shape, in language: Language
  ) -> [(key: String, value: OrderedJSON)] {
    switch shape {
    case .scalar(let kind): return kind.keywords(in: language)
    case .oneOrMore(let kind):
      return [
        ("oneOf", .list([.object(kind.keywords(in: language)), list(of: kind, in: language)]))
      ]
    case .values(let kind):
      return [
        ("type", .text("array")), ("items", .object(kind.keywords(in: language))),
      ]
    case .mapping(let definition): return [("$ref", .text(reference(definition)))]
    case .list(let definition):
      return [("type", .text("array")), ("items", item(definition))]
    case .table(let definition, let rule):
      return [
        ("type", .text("object")),
        ("propertyNames", .object(rule.keywords)),
        ("additionalProperties", .object([("$ref", .text(reference(definition)))])),
      ]
    case .labels:
      return [
        ("type", .text("object")),
        ("propertyNames", .object(IDRule.plain.keywords)),
        ("additionalProperties", .object(Scalar.text.keywords(in: language))),
      ]
    }
  }

  /// Returns what an item of a list can be; some keys of a story's line stand there as a bare word.
  private static func item(_ definition: Definition) -> OrderedJSON {
    let whole = OrderedJSON.object([("$ref", .text(reference(definition)))])
    guard definition == .storyLine else { return whole }
    let words = definition.fields.filter(\.shape.isTruth).map { OrderedJSON.text($0.key) }
    return .object([("anyOf", .list([.object([("enum", .list(words))]), whole]))])
  }

  private static func list(of kind: Scalar, in language: Language) -> OrderedJSON {
    .object([("type", .text("array")), ("items", .object(kind.keywords(in: language)))])
  }
}

extension Shape {
  /// Whether it is true or false.
  fileprivate var isTruth: Bool {
    if case .scalar(.truth) = self { true } else { false }
  }

  /// The mapping it holds, or nil when it holds plain values.
  fileprivate var definition: Definition? {
    switch self {
    case .mapping(let inner), .list(let inner), .table(let inner, _): inner
    case .scalar, .oneOrMore, .values, .labels: nil
    }
  }
}

extension Definition {
  /// The keys of which one of these has exactly one; empty where there are none such.
  fileprivate var exclusiveKeys: [String] {
    switch self {
    case .step, .gatekeeperStep:
      StepTree.Key.allCases.map(\.rawValue).filter { field($0) != nil }
    default: []
    }
  }
}
