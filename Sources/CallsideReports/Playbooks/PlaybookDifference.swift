public import CallsideCore

/// What became other between two versions of a playbook, in the words of a sales manager.
public struct PlaybookDifference: Hashable, Sendable {
  /// A part of a playbook.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case playbook, question, choice, role, objection, reason, phase, step, outcome
  }

  /// What happened to it.
  public enum Manner: String, Hashable, Sendable, CaseIterable {
    case added, removed, renamed, moved, reworded, changed
  }

  /// One difference.
  public struct Change: Hashable, Sendable {
    /// The kind of part.
    public var part: Part
    /// What happened to it.
    public var manner: Manner
    /// Its ids from the outside in, such as "budget/ja" or "offerte/gewonnen".
    public var path: String
    /// Which of its particulars, or nil when it is the part as a whole.
    public var field: Phrase?
    /// As it was, or nil.
    public var was: String?
    /// As it is, or nil.
    public var now: String?
    /// What becomes of answers, and the like.
    public var note: Phrase?
  }

  /// The differences: the playbook itself, its questions, roles, objections and reasons, then its
  /// phases with their steps and outcomes.
  public private(set) var changes: [Change] = []

  /// Compares two versions.
  public init(from old: Playbook, to new: Playbook) {
    let renames = Renames(from: old, to: new)
    var found = Found(old: old, new: new, renames: renames)
    found.playbook()
    found.questions()
    found.roles()
    found.objections()
    found.reasons()
    found.phases()
    changes = found.changes
  }

  /// Returns how many differences there are of a manner.
  public func count(_ manner: Manner) -> Int { changes.count { $0.manner == manner } }
}

/// The questions that go by another id now.
struct Renames {
  /// The new id by the old one.
  let newID: [String: String]

  init(from old: Playbook, to new: Playbook) {
    var newID: [String: String] = [:]
    for question in new.questions {
      for id in question.was where new.question(id) == nil && old.question(id) != nil {
        newID[id] = question.id
      }
    }
    self.newID = newID
  }

  /// Returns the id that a question has now.
  func current(_ id: String) -> String { newID[id] ?? id }

  /// Returns a condition of the old version with the ids of the new one.
  func current(_ condition: Condition) -> Condition {
    switch condition {
    case .answerIs(let id, let choice): .answerIs(question: current(id), choice: choice)
    case .answerKnown(let id): .answerKnown(question: current(id))
    case .answerCompares(let id, let comparison, let number):
      .answerCompares(question: current(id), comparison, number)
    case .not(let inner): .not(current(inner))
    case .and(let left, let right): .and(current(left), current(right))
    case .or(let left, let right): .or(current(left), current(right))
    case .roleKnown, .phaseIs, .gradeIs, .measure: condition
    }
  }
}

/// The differences found so far.
struct Found {
  let old: Playbook
  let new: Playbook
  let renames: Renames
  private(set) var changes: [PlaybookDifference.Change] = []

  init(old: Playbook, new: Playbook, renames: Renames) {
    self.old = old
    self.new = new
    self.renames = renames
  }

  /// A particular of a part: what it is called, and both versions of it.
  struct Field {
    var name: Phrase
    var was: String?
    var now: String?
    /// Whether it is prose, of which the words that changed are shown.
    var isProse = false
    var note: Phrase?
  }

  /// Adds a change of a part as a whole.
  mutating func add(
    _ part: PlaybookDifference.Part, _ manner: PlaybookDifference.Manner, _ path: String,
    was: String? = nil, now: String? = nil, note: Phrase? = nil
  ) {
    changes.append(
      .init(
        part: part, manner: manner, path: path, field: nil, was: was, now: now, note: note))
  }

  /// Adds the particulars that differ.
  mutating func add(_ part: PlaybookDifference.Part, _ path: String, _ fields: [Field]) {
    for field in fields where field.was != field.now {
      changes.append(
        .init(
          part: part, manner: field.isProse ? .reworded : .changed, path: path,
          field: field.name, was: field.was, now: field.now, note: field.note))
    }
  }

  /// Compares two lists by the ids of what is in them: what is gone, new, or in another place.
  ///
  /// - Returns: What is in both, in the order of the new list.
  mutating func compare(
    _ part: PlaybookDifference.Part, old: [String], new: [String], under prefix: String = "",
    title: (String) -> String? = { _ in nil }, removed: (String) -> Phrase? = { _ in nil }
  ) -> [String] {
    let (before, after) = (Set(old), Set(new))
    for id in old where !after.contains(id) {
      add(part, .removed, prefix + id, was: title(id), note: removed(id))
    }
    for id in new where !before.contains(id) { add(part, .added, prefix + id, now: title(id)) }
    let (kept, left) = (old.filter(after.contains), new.filter(before.contains))
    let inPlace = Set(CommonSequence.pairs(kept, left).map { left[$0.1] })
    for id in left where !inPlace.contains(id) { add(part, .moved, prefix + id, now: title(id)) }
    return left
  }
}

extension Found.Field {
  /// Makes a particular that is prose.
  static func prose(_ en: String, _ nl: String, _ was: String?, _ now: String?) -> Self {
    Self(name: Phrase(en: en, nl: nl), was: was, now: now, isProse: true)
  }

  /// Makes a particular that is a value.
  static func value(
    _ en: String, _ nl: String, _ was: (some CustomStringConvertible)?,
    _ now: (some CustomStringConvertible)?, note: Phrase? = nil
  ) -> Self {
    Self(
      name: Phrase(en: en, nl: nl), was: was.map(\.description), now: now.map(\.description),
      note: note)
  }
}
