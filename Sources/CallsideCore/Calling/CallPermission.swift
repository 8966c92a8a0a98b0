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
    /// A human being, without any ground.
    case noGround
    /// The permission is somebody else's.
    case otherPerson(String)
    /// The ground held until a date.
    case expired(CallingGround.Basis, Date)
    /// A customer, which has been no ground since a date.
    case customerNoMore
  }

  /// Returns whether a lead may be called at a moment.
  ///
  /// - Parameters:
  ///   - country: The two letters of the country that is called; nil for the lead's own.
  ///   - calendar: The calendar by whose days laws begin and end.
  public static func of(
    _ lead: Lead, in playbook: Playbook, country: String? = nil, at date: Date, calendar: Calendar
  ) -> CallPermission {
    if let since = lead.objectedToCallsAt { return .refused(.objection(since)) }
    let country = country ?? lead.countryCalled
    let day = calendar.civilDay(of: date)
    guard let rule = CallingRule.rule(for: .natural, in: country, on: day) else {
      return .askFirst(.country(country))
    }
    let person = lead.legalPerson(in: playbook)
    if person == .legal, CallingRule.rule(for: .legal, in: country, on: day) != nil {
      return .allowed(.legalPerson, until: nil)
    }
    let grounds = lead.callingGrounds.filter {
      rule.accepts($0.basis, from: playbook.sector) && $0.since <= date
    }
    let end = rule.to.map { calendar.moment($0) }
    let personal = grounds.filter { lead.isOf($0) }
    if let ground = personal.last(where: { $0.holds(at: date) }) {
      let isEnding = ground.basis == .customer && playbook.sector == nil
      return .allowed(
        .ground(ground), until: [ground.until, isEnding ? end : nil].compactMap { $0 }.min())
    }
    if lead.status == .won, let closing = lead.closing, closing.at <= date,
      rule.accepts(.customer, from: playbook.sector)
    {
      return .allowed(.wonDeal(closing.at), until: playbook.sector == nil ? end : nil)
    }
    if person == nil { return .askFirst(.legalForm) }
    return .refused(obstacle(for: lead, among: grounds, personal, at: date))
  }

  /// Returns what stands in the way of calling a human being without a ground that holds.
  private static func obstacle(
    for lead: Lead, among grounds: [CallingGround], _ personal: [CallingGround], at date: Date
  ) -> Obstacle {
    if let other = grounds.last(where: { $0.holds(at: date) && !lead.isOf($0) })?.person {
      return .otherPerson(other)
    }
    if let past = personal.last, let until = past.until { return .expired(past.basis, until) }
    let isCustomer = lead.status == .won || lead.callingGrounds.contains { $0.basis == .customer }
    return isCustomer ? .customerNoMore : .noGround
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
  public var countryCalled: String {
    if let country { return country }
    guard var number = contactToDial?.phone?.filter({ $0 == "+" || $0.isNumber }) else {
      return "nl"
    }
    if number.hasPrefix("00") { number = "+" + number.dropFirst(2) }
    guard number.hasPrefix("+") else { return "nl" }
    return Country.prefixes.first { number.hasPrefix($0.prefix) }?.country ?? "??"
  }

  /// Whether a ground is of the person who is to be called; one that names nobody is.
  fileprivate func isOf(_ ground: CallingGround) -> Bool {
    guard let person = ground.person, let whom = mainContact ?? contactToDial,
      whom.id != Contact.companyID
    else { return true }
    return Spelling.fold(person) == Spelling.fold(whom.name)
  }
}
