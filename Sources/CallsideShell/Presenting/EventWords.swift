import CallsideCore

extension Event {
  /// What happened, in a few words; nil for what a user never sees by itself.
  var phrase: Phrase? {
    switch self {
    case .leadAdded: Phrase(en: "lead added", nl: "lead toegevoegd")
    case .leadChanged: Phrase(en: "particulars changed", nl: "gegevens gewijzigd")
    case .contactSet(let contact): Phrase(same: contact.name)
    case .noted: Phrase(en: "note", nl: "notitie")
    case .callStarted: Phrase(en: "start of a call", nl: "begin van een gesprek")
    case .stepPassed: Phrase(en: "a line of a call", nl: "een regel van een gesprek")
    case .answered(let question, _, _, _, _):
      Phrase(en: "answer to \(question)", nl: "antwoord op \(question)")
    case .objectionRaised(let id, _): Phrase(en: "objection \(id)", nl: "bezwaar \(id)")
    case .callEnded: Phrase(en: "outcome", nl: "uitkomst")
    case .nextStepSet, .nextStepDropped: Phrase(en: "next step", nl: "vervolgstap")
    case .phaseMoved: Phrase(en: "move to another phase", nl: "andere fase")
    case .chanceGiven: Phrase(en: "your chance", nl: "je eigen kans")
    case .closed: Phrase(en: "closing", nl: "afsluiting")
    case .reopened: Phrase(en: "reopening", nl: "heropening")
    case .graded, .withdrawn, .unknown: nil
    }
  }
}
