import Foundation

/// What a row says is to be done next.
struct ImportedStep: Sendable {
  /// What is to be done, or nil where only a date is given.
  var action: NextStep.Action?
  /// When it is due.
  var at: Date
  /// Whether the buyer heard us say so.
  var isPromised = false
  /// Whether it stands in a table that was exported from here, and so was decided here.
  var isOwn = false
  /// The cells it was read from, under their headings.
  var cells: [(key: String, value: String)] = []

  /// Returns the next step; who objects to calls gets a mail.
  func step(objecting: Bool) -> NextStep {
    let wanted = action ?? .call
    return NextStep(
      action: wanted == .call && objecting ? .email : wanted, at: at, isPromised: isPromised)
  }
}

extension ImportedRow {
  /// Returns the next step of a new lead, and what is kept as fields where it has none: a deal that
  /// another program closed has nothing left to be done here.
  func newStep() -> (step: NextStep?, fields: [(key: String, value: String)]) {
    guard let next else { return (nil, []) }
    guard status == nil || next.isOwn else { return (nil, next.cells) }
    return (next.step(objecting: objects), [])
  }

  /// Returns the next step that a lead which is known gets, and what is kept as fields where it gets none.
  ///
  /// Where a rep has called, the next step is what the rep made it.
  func newStep(
    for lead: Lead, isFirst: Bool
  ) -> (step: NextStep?, fields: [(key: String, value: String)]) {
    guard let next else { return (nil, []) }
    let step = next.step(objecting: objects || lead.objectsToCalls)
    // Closing it takes away what was planned.
    let isClosing = isFirst && lead.status == .open && status != nil
    if step == lead.nextStep, !isClosing { return (nil, []) }
    let isOpen = (lead.status == .open || isFirst && reopens(lead)) && (status == nil || next.isOwn)
    // What was kept as the lead was closed is not planned by the same file later.
    let wasKept =
      !next.cells.isEmpty && next.cells.allSatisfy { isKept($0.value, as: $0.key, in: lead) }
    let isMissing = lead.nextStep == nil && !wasKept
    if isOpen, lead.calls.isEmpty, isFirst || isMissing { return (step, []) }
    return (nil, next.isOwn ? [] : next.cells)
  }
}
