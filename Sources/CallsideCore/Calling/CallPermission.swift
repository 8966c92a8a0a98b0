public import Foundation

/// Whether a lead may be called: the gate before any call.
public enum CallPermission: Hashable, Sendable {
  /// It may, on a ground, until a moment or without end.
  case allowed(Reason, until: Date?)
  /// Something has to be known first.
  case askFirst(Doubt)
  /// It may not.
  case refused(Obstacle)

  /// Why a call is lawful.
  public enum Reason: Hashable, Sendable {
    /// A legal person needs no ground.
    case legalPerson
    /// A ground was recorded.
    case ground(CallingGround)
    /// A deal was won at a date, so it is a customer.
    case wonDeal(Date)
  }

  /// What has to be known first.
  public enum Doubt: Hashable, Sendable {
    /// Nobody has said what the legal form is.
    case legalForm
    /// No rules are known for a country, given by its two letters.
    case country(String)
  }

  /// Why a call is not lawful.
  public enum Obstacle: Hashable, Sendable {
    /// They said that they want no more calls; since when.
    case objection(Date)
    /// Another lead with the same number or mail address said so.
    case objectionElsewhere(KnownObjection)
    /// A human being, without any ground.
    case noGround
    /// The permission is somebody else's.
    case otherPerson(String)
    /// The ground held until a date.
    case expired(CallingGround.Basis, Date)
    /// A customer, which is no ground; since when, where it once was.
    case customerNoMore(Date?)
  }

  /// Returns whether a lead may be called at a moment; laws begin and end at midnight where it is.
  ///
  /// - Parameter known: What another lead with the same number or mail address said, where one did.
  public static func of(
    _ lead: Lead, in playbook: Playbook, at date: Date, known: KnownObjection? = nil
  ) -> CallPermission {
    if let since = lead.objectedToCallsAt { return .refused(.objection(since)) }
    if let known { return .refused(.objectionElsewhere(known)) }
    let country = lead.countryCalled
    let given = lead.callingGrounds.filter { $0.since <= date }
    guard let rule = CallingRule.rule(for: .natural, in: country, at: date) else {
      // Permission that can be proved is one everywhere.
      let consent = given.last { $0.basis == .consent && lead.isOf($0) && $0.holds(at: date) }
      return consent.map { .allowed(.ground($0), until: $0.until) } ?? .askFirst(.country(country))
    }
    let person = lead.legalPerson(in: playbook)
    if person == .legal, CallingRule.rule(for: .legal, in: country, at: date) != nil {
      return .allowed(.legalPerson, until: nil)
    }
    let grounds = given.filter { rule.accepts($0.basis, from: playbook.sector) }
    let personal = grounds.filter { lead.isOf($0) }
    if let ground = personal.last(where: { $0.holds(at: date) }) {
      return .allowed(
        .ground(ground),
        until: [ground.until, rule.end(of: ground.basis, from: playbook.sector)]
          .compactMap { $0 }.min())
    }
    if lead.status == .won, let closing = lead.closing, closing.at <= date,
      rule.accepts(.customer, from: playbook.sector)
    {
      return .allowed(
        .wonDeal(closing.at), until: rule.end(of: .customer, from: playbook.sector))
    }
    if person == nil { return .askFirst(.legalForm) }
    return .refused(obstacle(for: lead, by: rule, among: grounds, personal, at: date))
  }

  /// Returns the moments after a date at which the answer may become another one, in order.
  static func changes(for lead: Lead, in playbook: Playbook, after date: Date) -> [Date] {
    let country = lead.countryCalled
    var moments: [Date?] = [lead.objectedToCallsAt, lead.closing?.at]
    for ground in lead.callingGrounds { moments += [ground.since, ground.until] }
    for rule in CallingRule.all where rule.country == country {
      moments += [rule.start, rule.end]
    }
    return Set(moments.compactMap { $0 }.filter { $0 > date }).sorted()
  }

  /// Returns what stands in the way of calling a human being without a ground that holds.
  private static func obstacle(
    for lead: Lead, by rule: CallingRule, among grounds: [CallingGround],
    _ personal: [CallingGround], at date: Date
  ) -> Obstacle {
    if let other = grounds.last(where: { $0.holds(at: date) && !lead.isOf($0) })?.person {
      return .otherPerson(other)
    }
    if let past = personal.last, let until = past.until { return .expired(past.basis, until) }
    let isCustomer = lead.status == .won || lead.callingGrounds.contains { $0.basis == .customer }
    return isCustomer ? .customerNoMore(rule.start(ofRefusing: .customer)) : .noGround
  }

  /// Whether no call may be made.
  public var isRefused: Bool { if case .refused = self { true } else { false } }

  /// The moment from which it is to be judged anew, or nil.
  public var until: Date? { if case .allowed(_, let until) = self { until } else { nil } }
}

extension Lead {
  /// The two letters of the country that is called.
  ///
  /// That is the lead's own where it was given, else that of the number's prefix, else the
  /// Netherlands. A prefix we do not know gives "??".
  public var countryCalled: String { knownCountry ?? Country.presumed }

  /// The same, or nil where neither says it.
  var knownCountry: String? {
    if let country { return country }
    guard var number = contactToDial?.phone?.filter({ $0 == "+" || $0.isNumber }) else {
      return nil
    }
    if number.hasPrefix("00") { number = "+" + number.dropFirst(2) }
    guard number.hasPrefix("+") else { return nil }
    return Country.country(of: number) ?? "??"
  }

  /// Whether a ground is of the person who is to be called; one that names nobody is.
  fileprivate func isOf(_ ground: CallingGround) -> Bool {
    guard let person = ground.person, let whom = mainContact ?? contactToDial,
      !whom.isCompany
    else { return true }
    return Spelling.fold(person) == Spelling.fold(whom.name)
  }
}
