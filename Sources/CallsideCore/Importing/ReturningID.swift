extension ImportedRow {
  /// The id that the lead had where it was exported, unless it cannot be one: a table may have been edited.
  var returningID: String? {
    guard let id, (1...32).contains(id.utf8.count) else { return nil }
    let isID = id.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: false
      }
    }
    return isID ? id : nil
  }
}
