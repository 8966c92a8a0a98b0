/// Written by hand: a set has no order of its own, and a file must not change by itself.
extension WorkingHours: Codable {
  private enum CodingKeys: String, CodingKey {
    case days, from, to, holidays
  }

  /// Reads working hours; throws when there would never be one.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let hours = WorkingHours(
      days: Set(try fields.decode([Int].self, forKey: .days)),
      from: try fields.decode(Int.self, forKey: .from),
      to: try fields.decode(Int.self, forKey: .to),
      holidays: try fields.decode(Holidays.self, forKey: .holidays))
    guard let hours else {
      throw DecodingError.dataCorruptedError(
        forKey: .days, in: fields, debugDescription: "no hour of the week is worked")
    }
    self = hours
  }

  /// Writes working hours, the days in order.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(days.sorted(), forKey: .days)
    try fields.encode(from, forKey: .from)
    try fields.encode(to, forKey: .to)
    try fields.encode(holidays, forKey: .holidays)
  }
}
