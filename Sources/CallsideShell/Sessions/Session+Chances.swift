import CallsideCore
import CallsideStore

/// The chance as learned from closed leads, and how well each view of it does.
extension Session {
  /// Returns the learned chance of a lead, or nil where nothing can be said.
  mutating func learnedChance(of lead: Lead) throws -> LearnedChance? {
    try store().learnedChance(of: lead, at: moment.now)
  }

  /// Shows how well each view has foretold how leads ended.
  public mutating func showChances() throws {
    let known = try store().outcomes(limit: ChanceReport.mostNeeded)
    let library = library
    let report = ChanceReport(
      closed: known.closed, counts: known.counts, until: moment.now,
      playbook: { library.lastGood($0) })
    if options.isJSON { return try show(json: ChanceReportJSON(report)) }
    var page = page
    page.addChances(report)
    show(page)
  }
}
