/// A stretch of time that an amount is for: so much a month, so much a year.
public enum Period: String, Codable, Hashable, Sendable, CaseIterable {
  case week, month, quarter, year
}
