public import Foundation

/// What a row changes of a lead by which deals are steered: of one that was there before the import.
public struct ImportChange: Hashable, Sendable {
  /// What may get another value.
  public enum Particular: String, CaseIterable, Sendable {
    case name, value, owner, phase, status
    case nextStep = "next_step"

    /// The particular in words.
    public var phrase: Phrase {
      switch self {
      case .name: Phrase(en: "name", nl: "naam")
      case .value: Phrase(en: "value", nl: "waarde")
      case .owner: Phrase(en: "owner", nl: "eigenaar")
      case .phase: Phrase(en: "phase", nl: "fase")
      case .status: Phrase(en: "status", nl: "status")
      case .nextStep: Phrase(en: "next step", nl: "vervolgstap")
      }
    }
  }

  private let before: Lead
  private let after: Lead

  /// Compares a lead with what becomes of it; nil where none of it changes.
  init?(from before: Lead, to after: Lead) {
    (self.before, self.after) = (before, after)
    if particulars.isEmpty { return nil }
  }

  /// What changes.
  public var particulars: [Particular] {
    Particular.allCases.filter { particular in
      switch particular {
      case .name: before.name != after.name
      case .value: before.value != after.value
      case .owner: before.owner != after.owner
      case .phase: before.phase != after.phase
      case .status: before.status != after.status
      // What is closed has none.
      case .nextStep:
        before.status == after.status && isOther(after.nextStep, than: before.nextStep)
      }
    }
  }

  /// Whether a step that was there gives way to another one.
  private func isOther(_ step: NextStep?, than old: NextStep?) -> Bool {
    old != nil && (step?.action != old?.action || step?.at != old?.at)
  }

  /// Returns what a particular was and becomes, in words.
  ///
  /// - Parameter date: Returns a date in words.
  public func phrase(_ particular: Particular, date: (Date) -> Phrase) -> Phrase {
    func words(_ lead: Lead) -> Phrase {
      switch particular {
      case .name: Phrase(same: lead.name)
      case .value:
        lead.value.map { Phrase(en: $0.shown(in: .en), nl: $0.shown(in: .nl)) } ?? Phrase(same: "–")
      case .owner: Phrase(same: lead.owner)
      case .phase: Phrase(same: lead.phase)
      case .status: ImportChange.phrase(of: lead.status)
      case .nextStep:
        lead.nextStep.map { step in
          let (action, date) = (step.action.phrase, date(step.at))
          return Phrase(en: "\(action.en) \(date.en)", nl: "\(action.nl) \(date.nl)")
        } ?? Phrase(same: "–")
      }
    }
    let (old, new, name) = (words(before), words(after), particular.phrase)
    return Phrase(
      en: "\(name.en) \(old.en) → \(new.en)", nl: "\(name.nl) \(old.nl) → \(new.nl)")
  }

  private static func phrase(of status: Lead.Status) -> Phrase {
    switch status {
    case .open: Phrase(same: "open")
    case .won: Phrase(en: "won", nl: "gewonnen")
    case .lost: Phrase(en: "lost", nl: "verloren")
    }
  }
}
