/// One line of a country's law on sales calls by a human being: for whom it holds, from when to
/// when, and on what grounds they may be called.
///
/// Rules are data, because laws change on a day. A country without a line is one of which nothing
/// is known here; then the rep is told to find out.
struct CallingRule: Sendable {
  /// The country of whoever is called, as its two letters of ISO 3166.
  var country: String
  /// For whom.
  var person: LegalPerson
  /// The first day.
  var from: CivilDay
  /// The first day on which it holds no more, or nil.
  var to: CivilDay?
  /// What makes a call lawful; nil where nothing is needed.
  var grounds: Set<CallingGround.Basis>?
  /// The sellers who may also call their customers.
  var exempt: Set<Sector> = []

  /// All that is known.
  ///
  /// The Netherlands: art. 11.7 Telecommunicatiewet as rewritten by Stb. 2021, 103, in force on
  /// 1 July 2021. Human beings, sole traders and partnerships among them, are called only with
  /// permission that can be proved, or on a number published for such offers. The exception for
  /// existing customers ended on 1 July 2026; charities, charity lotteries and publishers of
  /// newspapers and magazines keep it. Legal persons may be called, as long as a human being does.
  static let all: [CallingRule] = [
    CallingRule(country: "nl", person: .legal, from: day(2021, 7, 1), grounds: nil),
    CallingRule(
      country: "nl", person: .natural, from: day(2021, 7, 1), to: day(2026, 7, 1),
      grounds: [.consent, .published, .customer]),
    CallingRule(
      country: "nl", person: .natural, from: day(2026, 7, 1), grounds: [.consent, .published],
      exempt: [.charity, .lottery, .publisher]),
  ]

  /// Returns the rule for somebody in a country on a day, or nil when none is known.
  static func rule(for person: LegalPerson, in country: String, on day: CivilDay) -> CallingRule? {
    all.first {
      $0.country == country && $0.person == person && $0.from <= day
        && ($0.to.map { day < $0 } ?? true)
    }
  }

  /// Returns whether a ground makes calls lawful for a seller.
  func accepts(_ basis: CallingGround.Basis, from sector: Sector?) -> Bool {
    guard let grounds else { return true }
    return grounds.contains(basis) || (basis == .customer && sector.map(exempt.contains) ?? false)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
    CivilDay(year: year, month: month, day: day) ?? CivilDay(number: 0)
  }
}
