import CallsideCore

extension Event {
  /// What happened, in a few words; nil for what a user never sees by itself.
  ///
  /// - Parameter playbook: The playbook that names questions and objections, if it can be read.
  func phrase(in playbook: Playbook?) -> Phrase? {
    switch self {
    case .leadAdded: Phrase(en: "lead added", nl: "lead toegevoegd")
    case .leadChanged: Phrase(en: "particulars changed", nl: "gegevens gewijzigd")
    case .contactSet(let contact): Phrase(same: contact.name)
    case .noted(let text, _):
      Phrase(
        en: "note \"\(DisplayWidth.cut(text, to: 40))\"",
        nl: "notitie \"\(DisplayWidth.cut(text, to: 40))\"")
    case .callStarted: Phrase(en: "start of a call", nl: "begin van een gesprek")
    case .answered(let id, _, _, _, _):
      Phrase(
        en: "answer to \(playbook?.question(id)?.title ?? id)",
        nl: "antwoord op \(playbook?.question(id)?.title ?? id)")
    case .objectionRaised(let id, _):
      Phrase(
        en: "objection \"\(playbook?.objection(id)?.title ?? id)\"",
        nl: "bezwaar \"\(playbook?.objection(id)?.title ?? id)\"")
    case .callEnded: Phrase(en: "outcome", nl: "uitkomst")
    case .nextStepSet, .nextStepDropped: Phrase(en: "next step", nl: "vervolgstap")
    case .putOff(let manner, _, _): manner.phrase
    case .phaseMoved: Phrase(en: "move to another phase", nl: "andere fase")
    case .chanceGiven: Phrase(en: "your chance", nl: "je eigen kans")
    case .closed: Phrase(en: "closing", nl: "afsluiting")
    case .reopened: Phrase(en: "reopening", nl: "heropening")
    case .merged: Phrase(en: "merging with another lead", nl: "samenvoegen met een andere lead")
    case .callingGroundGiven(let ground): ground.basis.phrase
    case .objectedToCalls: Phrase(en: "objection to calls", nl: "bezwaar tegen bellen")
    case .stepPassed, .wentTo, .graded, .forgotten, .erased, .withdrawn, .unknown: nil
    }
  }
}
