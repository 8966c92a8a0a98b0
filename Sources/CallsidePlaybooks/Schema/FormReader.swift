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
  let names: ConditionNames
  /// The mappings and lists around the value that is read, the outermost first.
  var surroundings: [Surrounding] = []
  /// The keys of the mapping read next that stand below it, too far to the left.
  private var outdented: Set<String> = []

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
    reportDuplicates(of: mapping, definition, owner)
    if let finding = brokenBraces(node, mapping, definition) {
      report(.unknownKey, finding)
      return
    }
    surroundings.append(Surrounding(definition, mapping, in: source, without: outdented))
    outdented = []
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
    default:
      let home = home(of: entry, definition)
      report(
        .unknownKey, .unknownKey(entry, definition, owner, after: previous, belonging: home))
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
      if standsBeside(entry, shape) { return }
      let field = surroundings.last?.definition?.field(entry.key)
      report(.missingField, .missingValue(entry, owner, field, in: source))
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
      for element in elements.prefix(stepsBegin(in: elements)) {
        scalar(element, kind, in: .item(entry.key))
      }
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
      var above: YAMLNode.Entry?
      table(entry, shape, rule) { reader, row in
        if reader.reportedOutdented(row, below: above, definition) { return }
        above = row
        reader.outdented = definition.outdented(after: row, in: entry.value)
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

  /// Reports something found in the text.
  mutating func report(_ check: Check, _ finding: Finding) {
    diagnostics.append(check.diagnostic(finding, in: source))
  }
}
