/// Rows of several deals of one company, of which some are closed.
extension ImportedRow {
  /// A deal that a row closed.
  struct ClosedDeal: Sendable {
    var name: String
    var closing: Closing
    var reason: String?
    var value: Money?
  }

  /// How a deal ended in the word of a file, and the key under which that is kept.
  struct Closing: Hashable, Sendable {
    var key: String
    var word: String
  }

  /// The deal that the row closes, where it has a name.
  var closedDeal: ClosedDeal? {
    guard let deal, let closing else { return nil }
    return ClosedDeal(name: deal, closing: closing, reason: reason, value: value)
  }

  /// The deal that the row says is still open, where it has a name.
  var openDeal: String? { status == nil && saysOpen ? deal : nil }

  /// What is kept under its name of how the deal of a further row ended; where it has no name, what no other field
  /// says.
  var closingFields: [(key: String, value: String)] {
    guard let closing else { return [] }
    let isKept = deal == nil && fields.contains { $0 == (closing.key, closing.word) }
    let word = isKept ? [] : [(closing.key, closing.word)]
    let amount = (deal == nil ? nil : value).map { [("value", $0.decimalString)] } ?? []
    return word + (reason == closing.word ? [] : [("reason", reason ?? "")]) + amount
  }

  /// Whether the deal that it closes was kept beside an open one of the lead before.
  func isKeptBeside(at lead: Lead) -> Bool {
    guard let deal, let closing else { return false }
    let key = "\(closing.key) (\(deal)"
    return lead.fields.contains {
      $0.value == closing.word && ($0.key == key + ")" || $0.key.hasPrefix(key + " "))
    }
  }

  /// Returns what happens where the row's deal is open at a lead that another deal closed: it is open again for the
  /// value of the open one, and how the other ended is kept under its name.
  func reopening(_ lead: Lead, after closed: ClosedDeal) -> [Event] {
    guard let openDeal, openDeal != closed.name, lead.status != .open else { return [] }
    var other = ImportedRow()
    (other.deal, other.closing) = (closed.name, closed.closing)
    (other.reason, other.value) = (closed.reason, closed.value)
    var change = other.addition(to: lead, [], beside: other.closingFields)
    if let value, value != lead.value { change.value = value }
    let isMoving = phase != nil && phase != lead.phase && lead.calls.isEmpty
    return [.leadChanged(change), .reopened]
      + (isMoving ? [.phaseMoved(to: phase ?? lead.phase, because: nil)] : [])
  }
}
