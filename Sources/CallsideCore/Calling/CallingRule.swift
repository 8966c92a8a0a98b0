import Foundation

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
  /// The moment from which it holds: midnight in its country.
  var start: Date
  /// The moment from which it holds no more, or nil.
  var end: Date?
  /// What makes a call lawful; nil where nothing is needed.
  var grounds: Set<CallingGround.Basis>?
  /// The sellers who may also call their customers.
  var exempt: Set<Sector>

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

  /// Returns the rule for somebody in a country at a moment, or nil when none is known.
  static func rule(for person: LegalPerson, in country: String, at date: Date) -> CallingRule? {
    all.first {
      $0.country == country && $0.person == person && $0.start <= date
        && ($0.end.map { date < $0 } ?? true)
    }
  }

  /// Returns whether a ground makes calls lawful for a seller.
  func accepts(_ basis: CallingGround.Basis, from sector: Sector?) -> Bool {
    guard let grounds else { return true }
    return grounds.contains(basis) || (basis == .customer && sector.map(exempt.contains) ?? false)
  }

  /// Returns when a ground ends with this rule, or nil when a later one accepts it as well.
  func end(of basis: CallingGround.Basis, from sector: Sector?) -> Date? {
    guard let end, let next = Self.rule(for: person, in: country, at: end) else { return nil }
    return next.accepts(basis, from: sector) ? nil : end
  }

  /// Returns since when a ground that once counted counts no more, or nil.
  func start(ofRefusing basis: CallingGround.Basis) -> Date? {
    let earlier = Self.all.contains {
      $0.country == country && $0.person == person && $0.end == start
        && $0.grounds?.contains(basis) == true
    }
    return earlier && grounds?.contains(basis) == false ? start : nil
  }

  private init(
    country: String, person: LegalPerson, from: CivilDay, to: CivilDay? = nil,
    grounds: Set<CallingGround.Basis>?, exempt: Set<Sector> = []
  ) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = Country.zone(country) ?? calendar.timeZone
    self.country = country
    self.person = person
    start = calendar.moment(from)
    end = to.map { calendar.moment($0) }
    self.grounds = grounds
    self.exempt = exempt
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
    CivilDay(year: year, month: month, day: day) ?? CivilDay(number: 0)
  }
}
