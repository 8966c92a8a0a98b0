import CallsideCore
import Foundation

/// Holds YAML against the tables of the format and says what does not fit.
///
/// It goes on after every mistake. What it lets pass, the tree can be read from without looking
/// twice, and what it does not let pass, the tree leaves out.
struct FormReader {
  /// Where a value stands, as messages name it.
  enum Slot {
    /// It is the whole file.
    case file
    /// It stands behind a key.
    case key(String)
    /// It stands in a list behind a key.
    case item(String)

    /// The key, or an empty text for a file.
    var name: String {
      switch self {
      case .file: ""
      case .key(let key), .item(let key): key
      }
    }
  }

  /// What is wrong, in the order in which it was met.
  private(set) var diagnostics: [Diagnostic] = []
  let source: SourceText
  private let names: ConditionNames
  /// The mappings and lists around the value that is read, the outermost first.
  var surroundings: [Surrounding] = []

  /// Makes a reader of a file in which conditions and placeholders use some names.
  init(_ source: SourceText, names: ConditionNames) {
    self.source = source
    self.names = names
  }

  /// Reads a whole file.
  mutating func read(_ root: YAMLNode, as definition: Definition) {
    let first = root.entries.first?.keySpan ?? root.span
    mapping(root, definition, owner: definition.noun, at: first, in: .file)
  }

  // MARK: - Mappings and lists

  private mutating func mapping(
    _ node: YAMLNode, _ definition: Definition, owner: Phrase, at place: Span, in slot: Slot
  ) {
    guard case .mapping(let mapping) = node.content else {
      report(
        .wrongType,
        keyWithoutColon(node, in: definition)
          ?? .wrongType(slot, takes: .mapping(definition), node, in: source))
      return
    }
    for duplicate in mapping.duplicates {
      var finding = Finding.duplicateKey(duplicate, owner, in: source)
      if [.step, .gatekeeperStep, .stage].contains(definition) {
        finding.help = .newItem("- \(duplicate.key): …")
      }
      report(.duplicateKey, finding)
    }
    surroundings.append(Surrounding(definition, mapping, in: source))
    defer { surroundings.removeLast() }
    var unknown: [String] = []
    var previous: String?
    for entry in mapping.entries {
      defer { previous = entry.key }
      if let field = definition.field(entry.key) {
        if definition == .checks, reportedFloor(of: entry) { continue }
        value(entry, field.shape, of: owner)
      } else {
        unknown.append(entry.key)
        reportUnknown(entry, definition, owner, after: previous)
      }
    }
    for field in definition.fields where field.isRequired && mapping.index[field.key] == nil {
      if let other = field.unless, mapping.index[other] != nil { continue }
      // What a text has swallowed has been reported there.
      if surroundings.last?.swallowed.contains(field.key) == true { continue }
      // A key that is misspelled has been reported as such; it is not missing as well.
      let isMisspelled = unknown.contains { NearNames.isNear($0, field.key) }
      if !isMisspelled { report(.missingField, .missingField(field, owner, place)) }
    }
  }

  /// Returns a finding for a text that would be a key and a value with a colon and a space, or nil.
  private func keyWithoutColon(_ node: YAMLNode, in definition: Definition) -> Finding? {
    guard case .scalar(let text, .plain) = node.content else { return nil }
    if let gap = KeyGap(text, isKey: { definition.field($0) != nil }) {
      let span = Span(node.span.start, node.span.start + gap.key.utf8.count)
      return .keyWithoutColon(gap, span)
    }
    return definition.field(text) == nil ? nil : .wordWithoutColon(text, node.span)
  }

  private mutating func reportUnknown(
    _ entry: YAMLNode.Entry, _ definition: Definition, _ owner: Phrase, after previous: String?
  ) {
    switch definition {
    case .roles, .storyPeople: report(.unknownRole, .unknownRole(entry.key, entry.keySpan))
    case .stage: report(.unknownStage, .unknownStage(entry.key, entry.keySpan))
    case .checks: report(.unknownCheck, .unknownCheck(entry))
    case .weights: report(.unknownNudge, .unknownNudge(entry))
    case .part where Definition.playbook.field(entry.key) != nil:
      report(.misplacedSection, .misplacedSection(entry))
    default: report(.unknownKey, .unknownKey(entry, definition, owner, after: previous))
    }
  }

  /// Reports a check that is set to a level below its floor, and returns whether it is.
  private mutating func reportedFloor(of entry: YAMLNode.Entry) -> Bool {
    guard let check = Check.named(entry.key),
      let level = entry.value.text.flatMap(Check.Level.init), level < check.floor
    else { return false }
    report(.belowFloor, .belowFloor(check, level, entry.value.span))
    return true
  }

  private mutating func value(_ entry: YAMLNode.Entry, _ shape: Shape, of owner: Phrase) {
    let node = entry.value
    guard !node.isEmpty else {
      report(.missingField, .missingValue(entry, owner, in: source))
      return
    }
    switch shape {
    case .scalar(let kind): scalar(node, kind, in: .key(entry.key))
    case .oneOrMore(let kind):
      if case .list(let elements) = node.content {
        for element in elements { scalar(element, kind, in: .item(entry.key)) }
      } else {
        scalar(node, kind, in: .key(entry.key))
      }
    case .values(let kind):
      let elements = list(node, shape, key: entry.key)
      surroundings.append(Surrounding(listAt: node, in: source))
      for element in elements { scalar(element, kind, in: .item(entry.key)) }
      surroundings.removeLast()
    case .mapping(let definition):
      let noun = definition == .role ? Wording.named(definition.noun, entry.key) : definition.noun
      mapping(node, definition, owner: noun, at: entry.keySpan, in: .key(entry.key))
    case .list(let definition):
      let elements = list(node, shape, key: entry.key)
      surroundings.append(Surrounding(listAt: node, of: definition, in: source))
      for (offset, element) in elements.enumerated() {
        let (owner, place) = identity(of: element, definition, number: offset + 1)
        mapping(element, definition, owner: owner, at: place, in: .item(entry.key))
      }
      surroundings.removeLast()
    case .table(let definition, let rule):
      table(entry, shape, rule) { reader, row in
        let owner = Wording.named(definition.noun, row.key)
        reader.mapping(row.value, definition, owner: owner, at: row.keySpan, in: .key(row.key))
      }
    case .labels:
      table(entry, shape, .plain) { reader, row in
        reader.scalar(row.value, .text, in: .key(row.key))
      }
    }
  }

  /// Returns the elements of a list; reports anything else.
  private mutating func list(_ node: YAMLNode, _ shape: Shape, key: String) -> [YAMLNode] {
    if case .list(let elements) = node.content { return elements }
    report(.wrongType, .wrongType(.key(key), takes: shape, node, in: source))
    return []
  }

  /// Goes through a mapping whose keys are ids of the author's own.
  private mutating func table(
    _ entry: YAMLNode.Entry, _ shape: Shape, _ rule: IDRule,
    row: (inout FormReader, YAMLNode.Entry) -> Void
  ) {
    guard case .mapping(let mapping) = entry.value.content else {
      report(.wrongType, .wrongType(.key(entry.key), takes: shape, entry.value, in: source))
      return
    }
    for duplicate in mapping.duplicates {
      let owner = Phrase(same: Wording.quoted(entry.key))
      report(.duplicateKey, .duplicateKey(duplicate, owner, in: source))
    }
    for child in mapping.entries {
      id(child.key, rule, child.keySpan)
      if child.value.isEmpty {
        report(
          .missingField, .missingValue(child, Phrase(same: Wording.quoted(entry.key)), in: source))
      } else {
        row(&self, child)
      }
    }
  }

  /// Returns what an element of a list is called in messages, and where it says so.
  private func identity(
    of element: YAMLNode, _ definition: Definition, number: Int
  ) -> (Phrase, Span) {
    let first = element.entries.first?.keySpan ?? element.span
    guard definition == .phase else { return (definition.noun, first) }
    if let id = element["id"], let text = id.text {
      return (Wording.named(definition.noun, text), id.span)
    }
    return (
      Phrase(en: "\(definition.noun.en) \(number)", nl: "\(definition.noun.nl) \(number)"), first
    )
  }

  // MARK: - Scalars

  private mutating func scalar(_ node: YAMLNode, _ kind: Scalar, in slot: Slot) {
    let key = slot.name
    guard let text = node.text, !node.isEmpty else {
      report(.wrongType, .wrongType(slot, takes: .scalar(kind), node, in: source))
      return
    }
    reportSwallowed(by: node, kind)
    switch kind {
    case .text, .reference:
      if Scalar.isBlank(text) { report(.missingField, .emptyText(key, node.span)) }
    case .prose: prose(node, text, key: key)
    case .condition: condition(node, text)
    case .id(let rule): id(text, rule, node.span)
    case .oneOf(let words) where !words.contains(text):
      report(.unknownValue, .unknownValue(text, key, words, node.span))
    case .role where Role(rawValue: text) == nil:
      report(.unknownRole, .unknownRole(text, node.span))
    case .truth where text != "true" && text != "false":
      report(.wrongType, .notTrueOrFalse(text, key, node.span))
    case .number where Scalar.number(text) == nil:
      report(.wrongType, .notANumber(text, key, node.span))
    case .factor: factor(node, text, key: key)
    case .percent, .points: chance(node, text, kind, key: key)
    case .duration where TimeSpan(text) == nil:
      report(.badDuration, .badDuration(text, node.span))
    case .time where Scalar.minutes(text) == nil:
      report(.badTime, .badTime(text, node.span))
    case .day where Scalar.days(text) == nil:
      let isDutch = names.language == .nl
      let days = [isDutch ? "ma-vr" : "mon-fri"] + Scalar.dayNames[isDutch ? 1 : 0]
      report(.unknownValue, .unknownDay(text, key, days, node.span))
    case .currency where !Scalar.isCurrency(text):
      report(.unknownValue, .badCurrency(text, node.span))
    default: break
    }
  }

  private mutating func prose(_ node: YAMLNode, _ text: String, key: String) {
    if Scalar.isBlank(text) {
      report(.missingField, .emptyText(key, node.span))
      return
    }
    guard text.utf8.contains(UInt8(ascii: "{")) || text.utf8.contains(UInt8(ascii: "}")) else {
      return
    }
    let problems = Placeholders.check(
      text, questions: names.knowsQuestions ? names.questionIDs : nil)
    guard !problems.isEmpty else { return }
    let map = ScalarMap(node, in: source)
    for problem in problems {
      report(.badPlaceholder, .badPlaceholder(problem, map.span(of: problem.range)))
    }
  }

  private mutating func condition(_ node: YAMLNode, _ text: String) {
    guard case .failure(let problem) = ConditionParser.parse(text, names: names) else { return }
    let span = ScalarMap(node, in: source).span(of: problem.range)
    let check: Check = problem.isUnknownPhase ? .unknownPhase : .badCondition
    report(check, .badCondition(problem, span))
  }

  private mutating func id(_ text: String, _ rule: IDRule, _ span: Span) {
    if !Scalar.isID(text) {
      report(.badID, .badID(text, span))
    } else if rule.reserved.contains(text) {
      report(.badID, .reservedID(text, span))
    }
  }

  private mutating func factor(_ node: YAMLNode, _ text: String, key: String) {
    guard let number = Scalar.number(text) else {
      report(.wrongType, .notANumber(text, key, node.span))
      return
    }
    if number < 0 || number > 10 {
      report(.weightOutOfRange, .weightOutOfRange(text, node.span))
    }
  }

  private mutating func chance(_ node: YAMLNode, _ text: String, _ kind: Scalar, key: String) {
    guard let number = Scalar.number(text) else {
      let finding: Finding =
        if case .percent = kind {
          .notAPercentage(text, key, node.span)
        } else {
          .notANumber(text, key, node.span)
        }
      report(.wrongType, finding)
      return
    }
    if case .percent = kind {
      // Nobody means half a percent: 0.6 is sixty.
      if number < 0 || number > 100 || number > 0 && number < 1 {
        report(.chanceOutOfRange, .chanceOutOfRange(text, node.span))
      }
    } else if number < -50 || number > 50 {
      report(.chanceOutOfRange, .pointsOutOfRange(text, node.span))
    }
  }

  /// Reports something found in the text.
  mutating func report(_ check: Check, _ finding: Finding) {
    diagnostics.append(check.diagnostic(finding, in: source))
  }
}
