/// Rows of several deals of one company, of which some are closed.
extension ImportedRow {
  /// A deal that a row closed.
  struct ClosedDeal: Hashable, Sendable {
    var name: String
    var closing: Closing
    var reason: String?
  }

  /// How a deal ended in the word of a file, and the key under which that is kept.
  struct Closing: Hashable, Sendable {
    var key: String
    var word: String
  }

  /// The deal that the row closes, where it has a name.
  var closedDeal: ClosedDeal? {
    guard let deal, let closing else { return nil }
    return ClosedDeal(name: deal, closing: closing, reason: reason)
  }

  /// Whether it is of a deal that is still open.
  var isOfOpenDeal: Bool { deal != nil && status == nil && saysOpen }

  /// What is kept under its name of how the deal of a further row ended; where it has no name, what no other field
  /// says.
  var closingFields: [(key: String, value: String)] {
    guard let closing else { return [] }
    let isKept = deal == nil && fields.contains { $0 == (closing.key, closing.word) }
    let word = isKept ? [] : [(closing.key, closing.word)]
    return word + (reason == closing.word ? [] : [("reason", reason ?? "")])
  }

  /// Whether the deal that it closes was kept beside an open one of the lead before.
  func isKeptBeside(at lead: Lead) -> Bool {
    guard let closed = closedDeal else { return false }
    let key = "\(closed.closing.key) (\(closed.name)"
    return lead.fields.contains {
      $0.value == closed.closing.word && ($0.key == key + ")" || $0.key.hasPrefix(key + " "))
    }
  }

  /// Returns what happens where the row's deal is open at a lead that another deal closed: it is open again, and how
  /// the other ended is kept under its name.
  func reopening(_ lead: Lead, after closed: ClosedDeal) -> [Event] {
    guard isOfOpenDeal, deal != closed.name, lead.status != .open else { return [] }
    var other = ImportedRow()
    (other.deal, other.closing, other.reason) = (closed.name, closed.closing, closed.reason)
    let change = other.addition(to: lead, [], beside: other.closingFields)
    let isMoving = phase != nil && phase != lead.phase && lead.calls.isEmpty
    return [.leadChanged(change), .reopened]
      + (isMoving ? [.phaseMoved(to: phase ?? lead.phase, because: nil)] : [])
  }
}
