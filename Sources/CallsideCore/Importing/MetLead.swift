/// What an import remembers of a lead of which it met a row: some bytes, as long as it takes.
struct MetLead {
  /// The hash of the id by which a table that was exported has it: no two ids there are one lead.
  var exportedID: Int?
  /// Whether none of its rows so far says how the lead stands: they are of deals that were kept beside others before.
  var hasOnlyDealsBeside = false
  /// Whether one of its rows is of a deal that is open.
  var hasOpenDeal = false
}
