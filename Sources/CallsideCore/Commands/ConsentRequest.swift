import Foundation

/// A request to record what makes calling a lead lawful, as typed.
public struct ConsentRequest: Hashable, Sendable {
  var basis: String?
  var evidence: String?
  var person: String?
  var purpose: String?
  var on: String?
  var until: String?

  /// Makes a request of what was typed.
  public init(
    basis: String? = nil, evidence: String? = nil, person: String? = nil, purpose: String? = nil,
    on: String? = nil, until: String? = nil
  ) {
    self.basis = basis
    self.evidence = evidence
    self.person = person
    self.purpose = purpose
    self.on = on
    self.until = until
  }

  /// Returns what happens: the ground, and for permission its person as the one to ask for.
  ///
  /// - Parameters:
  ///   - offer: What the rep sells, which the permission is for unless said otherwise.
  ///   - newID: The id of a contact who is new.
  /// - Throws: A refusal when something is missing or cannot be read, or when they objected.
  public func events(
    for lead: Lead, offer: String?, newID: String, at moment: Moment
  ) throws(Diagnostic) -> [Event] {
    guard !lead.objectsToCalls else { throw .consentAfterObjection(lead) }
    let basis = try readBasis()
    let evidence = Printable.cleaned(evidence ?? "")
    guard !evidence.isEmpty else { throw .noEvidence }
    var ground = CallingGround(basis: basis, evidence: evidence, since: moment.now)
    if let on {
      ground.since = try dayGiven(on, at: moment)
      guard ground.since <= moment.now else { throw .notYetGiven }
    }
    if let until {
      // The day that is named is the last one.
      let last = try day(until, at: moment)
      ground.until = moment.calendar.moment(moment.calendar.civilDay(of: last) + 1)
      guard ground.until.map({ $0 > ground.since }) ?? true else { throw .endsBeforeStart }
    }
    ground.purpose = [purpose, basis == .consent ? offer : nil]
      .compactMap { $0.map(Printable.cleaned) }.first { !$0.isEmpty }
    guard basis != .consent || ground.purpose != nil else { throw .noPurpose }
    // Permission is somebody's; what is known of a company may be.
    guard basis == .consent || person != nil else { return [.callingGroundGiven(ground)] }
    let whom = try whom(of: lead, newID: newID)
    ground.person = whom.name
    guard !lead.contacts.contains(whom) else { return [.callingGroundGiven(ground)] }
    return [.contactSet(whom), .callingGroundGiven(ground)]
  }

  private func readBasis() throws(Diagnostic) -> CallingGround.Basis {
    guard let basis else { return .consent }
    guard let known = CallingGround.Basis.read(Printable.cleaned(basis)) else {
      throw .unknownBasis
    }
    return known
  }

  /// Returns who gave the permission, as the one to ask for from now on.
  private func whom(of lead: Lead, newID: String) throws(Diagnostic) -> Contact {
    var whom: Contact
    if let person = person.map(Printable.cleaned), !person.isEmpty {
      if let known = known(person, in: lead) {
        whom = known
      } else {
        whom = try PersonReading.read(person, role: nil, in: lead, newID: newID)
      }
    } else if let main = lead.mainContact {
      whom = main
    } else {
      throw .nobodyGave
    }
    // Whoever else is met later, the permission stays this person's.
    whom.isToBeCalled = true
    return whom
  }

  /// Returns the one contact whose name has all the words: "Jan" is not in "Marjan".
  private func known(_ person: String, in lead: Lead) -> Contact? {
    func words(_ name: String) -> Set<Substring> {
      Set(Spelling.fold(name).split { !$0.isLetter && $0 != "-" && $0 != "'" })
    }
    let wanted = words(person)
    let known = lead.contacts.filter {
      !$0.isCompany && wanted.isSubset(of: words($0.name))
    }
    return known.count == 1 ? known[0] : nil
  }

  /// Returns the day on which it was given; one without a year is the last there was.
  private func dayGiven(_ text: String, at moment: Moment) throws(Diagnostic) -> Date {
    let day = try day(text, at: moment)
    guard day > moment.now, text.firstMatch(of: /[0-9]{4}/) == nil else { return day }
    // What is the same day seen from weeks ago is a day of the calendar, not "tomorrow" or "Friday".
    var earlier = moment
    earlier.now = moment.now.addingTimeInterval(-40 * 86_400)
    let last = moment.calendar.moment(moment.calendar.civilDay(of: day).adding(months: -12))
    return [day, last].contains(try self.day(text, at: earlier)) ? last : day
  }

  private func day(_ text: String, at moment: Moment) throws(Diagnostic) -> Date {
    guard
      let read = DatePhrase.read(
        Printable.cleaned(text), language: moment.language, now: moment.now,
        calendar: moment.calendar, hours: nil)
    else {
      throw Diagnostic(
        .error, "not-a-date", Phrase(en: "that is not a date", nl: "dat is geen datum"),
        help: Phrase(en: "type a day such as `2 February`", nl: "typ een dag zoals `2 februari`"))
    }
    return read.at
  }
}

extension Diagnostic {
  private static func consent(_ rule: String, _ headline: Phrase, _ help: Phrase) -> Diagnostic {
    Diagnostic(.error, rule, headline, help: help)
  }

  fileprivate static func consentAfterObjection(_ lead: Lead) -> Diagnostic {
    consent(
      "objects-to-calls",
      Phrase(
        en: "\"\(lead.name)\" does not want to be called any more",
        nl: "\"\(lead.name)\" wil niet meer gebeld worden"),
      Phrase(
        en: "an objection counts for more than any permission; `undo` takes back a mistake",
        nl: "bezwaar gaat voor elke toestemming; met `ongedaan` draai je een vergissing terug"))
  }

  fileprivate static let unknownBasis = consent(
    "unknown-basis", Phrase(en: "that is not a ground for calling", nl: "op die grond bel je niet"),
    Phrase(
      en: "a ground is `consent`, `published` or `customer`",
      nl: "een grond is `toestemming`, `gepubliceerd` of `klant`"))

  fileprivate static let noEvidence = consent(
    "no-evidence",
    Phrase(en: "permission has to be proved", nl: "toestemming moet je kunnen aantonen"),
    Phrase(
      en: "add `--evidence` with where it can be found, such as `\"form on the site, 2 Feb\"`",
      nl: "voeg `--bewijs` toe met waar het staat, zoals `\"formulier op de site, 2 feb\"`"))

  fileprivate static let noPurpose = consent(
    "no-purpose",
    Phrase(
      en: "permission is for a purpose", nl: "toestemming geldt voor één onderwerp"),
    Phrase(
      en: "add `--purpose` with what you may call about, or set your offer with `config offer`",
      nl:
        "voeg `--doel` toe met waarover je mag bellen, of vul je aanbod in met `instellingen aanbod`"
    ))

  fileprivate static let nobodyGave = consent(
    "no-person",
    Phrase(
      en: "permission is given by a person", nl: "toestemming geeft een mens, niet een nummer"),
    Phrase(
      en: "add `--person` with the name", nl: "voeg `--persoon` toe met de naam"))

  fileprivate static let notYetGiven = consent(
    "past-date",
    Phrase(en: "that day is still to come", nl: "die dag moet nog komen"),
    Phrase(
      en: "`--on` is the day on which it was given",
      nl: "`--op` is de dag waarop het gegeven is"))

  fileprivate static let endsBeforeStart = consent(
    "past-date",
    Phrase(en: "it would end before it begins", nl: "het eindigt voordat het begint"),
    Phrase(en: "`--until` is the last day", nl: "`--tot` is de laatste dag"))
}
