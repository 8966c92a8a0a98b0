public import Foundation

extension Decimal {
  /// Returns the number as a person writes it, with its thousands apart.
  public func shown(in language: Language) -> String {
    let (group, point) = language == .nl ? (".", ",") : (",", ".")
    let parts = "\(magnitude)".split(separator: ".", maxSplits: 1).map(String.init)
    var whole = parts.first ?? "0"
    var groups: [String] = []
    while whole.utf8.count > 3 {
      groups.insert(String(whole.suffix(3)), at: 0)
      whole.removeLast(3)
    }
    let sign = self < 0 ? "-" : ""
    let fraction = parts.count > 1 ? point + parts[1] : ""
    return sign + ([whole] + groups).joined(separator: group) + fraction
  }
}
