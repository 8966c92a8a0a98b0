public import Foundation

extension CallPermission {
  /// Why it is so, short enough for one line.
  ///
  /// - Parameter day: Says a date as a day.
  public func because(day: (Date) -> Phrase) -> Phrase {
    switch self {
    case .allowed(let reason, let until):
      let ground = reason.phrase(day: day)
      guard let until else { return ground }
      let last = day(until.addingTimeInterval(-1))
      return Phrase(
        en: "\(ground.en), through \(last.en)", nl: "\(ground.nl), tot en met \(last.nl)")
    case .askFirst(.legalForm):
      return Phrase(
        en: "ask first: the legal form is unknown", nl: "eerst vragen: rechtsvorm onbekend")
    case .askFirst(.country(let country)):
      let name = Country.phrase(country)
      return Phrase(
        en: "find out first: no rules known here for \(name.en)",
        nl: "eerst uitzoeken: de regels voor \(name.nl) zijn hier niet bekend")
    case .refused(let obstacle): return obstacle.phrase(day: day)
    }
  }
}

extension CallPermission.Doubt {
  /// What is to be asked or found out first, in a few words.
  var inShort: Phrase {
    switch self {
    case .legalForm:
      return Phrase(en: "ask the legal form first", nl: "vraag eerst de rechtsvorm")
    case .country(let country):
      let name = Country.phrase(country)
      return Phrase(
        en: "find out the rules of \(name.en) first", nl: "zoek eerst de regels van \(name.nl) uit")
    }
  }
}

extension CallPermission.Reason {
  fileprivate func phrase(day: (Date) -> Phrase) -> Phrase {
    switch self {
    case .legalPerson:
      return Phrase(
        en: "yes, a legal person needs no permission",
        nl: "ja, een rechtspersoon bel je zonder toestemming")
    case .ground(let ground):
      let since = day(ground.since)
      let who = ground.person.map { Phrase(en: " of \($0)", nl: " van \($0)") } ?? Phrase(same: "")
      let what =
        ground.purpose.map { Phrase(en: " for \($0)", nl: " voor \($0)") } ?? Phrase(same: "")
      let basis = ground.basis.phrase
      return Phrase(
        en: "yes, \(basis.en)\(who.en)\(what.en), \(since.en) (\(ground.evidence))",
        nl: "ja, \(basis.nl)\(who.nl)\(what.nl), \(since.nl) (\(ground.evidence))")
    case .wonDeal(let at):
      let since = day(at)
      return Phrase(en: "yes, a customer since \(since.en)", nl: "ja, klant sinds \(since.nl)")
    }
  }
}

extension CallPermission.Obstacle {
  fileprivate func phrase(day: (Date) -> Phrase) -> Phrase {
    switch self {
    case .objection(let at):
      let since = day(at)
      return Phrase(
        en: "no, does not want to be called, said \(since.en)",
        nl: "nee, wil niet gebeld worden, gezegd \(since.nl)")
    case .objectionElsewhere(let known):
      return Phrase(en: "no, \(known.phrase.en)", nl: "nee, \(known.phrase.nl)")
    case .noGround:
      return Phrase(
        en: "no, a sole trader or partnership without permission",
        nl: "nee, eenmanszaak, vof of maatschap zonder toestemming")
    case .otherPerson(let name):
      return Phrase(
        en: "no, the permission is \(name)'s", nl: "nee, de toestemming is van \(name)")
    case .expired(let basis, let at):
      let last = day(at.addingTimeInterval(-1))
      return switch basis {
      case .consent:
        Phrase(
          en: "no, the last day of the permission was \(last.en)",
          nl: "nee, de toestemming gold tot en met \(last.nl)")
      case .published:
        Phrase(
          en: "no, the last day the number was open to offers was \(last.en)",
          nl: "nee, het nummer stond tot en met \(last.nl) open voor aanbiedingen")
      case .customer:
        Phrase(
          en: "no, the last day as a customer was \(last.en)",
          nl: "nee, klant tot en met \(last.nl)")
      }
    case .customerNoMore(let since):
      guard let start = since.map(day) else {
        return Phrase(
          en: "no, being a customer is no ground", nl: "nee, klant zijn is niet genoeg")
      }
      return Phrase(
        en: "no, being a customer is no ground since \(start.en)",
        nl: "nee, klant zijn telt niet meer sinds \(start.nl)")
    }
  }

  /// Why there is no call, and the command that would lift it, in a few words.
  func inShort(for lead: Lead, in playbook: Playbook) -> Phrase {
    switch self {
    case .objection, .objectionElsewhere:
      lead.closing(for: self, in: playbook).map { command in
        Phrase(
          en: "does not want to be called: close it (\(command.en))",
          nl: "wil niet gebeld worden: sluit af (\(command.nl))")
      }
        ?? Phrase(
          en: "does not want to be called: close it", nl: "wil niet gebeld worden: sluit af")
    case .noGround, .expired, .customerNoMore, .otherPerson:
      Phrase(
        en: "may not be called without permission (`consent \(lead.id)`)",
        nl: "bellen mag niet zonder toestemming (`toestemming \(lead.id)`)")
    }
  }

  /// What would lift it.
  public func remedy(for lead: Lead) -> Phrase {
    switch self {
    case .objection:
      Phrase(
        en: "`show` tells when; `undo` takes back an objection recorded by mistake",
        nl: "`toon` zegt wanneer; met `ongedaan` draai je een vergissing terug")
    case .objectionElsewhere(let known):
      known.remedy
    case .noGround, .expired, .customerNoMore:
      Phrase(
        en:
          "a letter may be sent; `consent \(lead.id) --evidence …` records permission you can prove",
        nl: "een brief mag wel; `toestemming \(lead.id) --bewijs …` legt vast wat je kunt aantonen")
    case .otherPerson(let name):
      Phrase(
        en:
          "`consent \(lead.id) --person \"\(name)\" --evidence …` makes \(name) the one to ask for",
        nl:
          "met `toestemming \(lead.id) --persoon \"\(name)\" --bewijs …` vraag je voortaan naar \(name)"
      )
    }
  }
}

extension Playbook {
  /// The line to say aloud when the legal form is unknown: the playbook's own question, else one
  /// that any playbook could have, in its language.
  public var legalFormLine: String {
    if let question = questions.first(where: \.tellsLegalPerson) { return question.ask }
    return Phrase(
      en: "Before I go on: are you a sole trader or a partnership, or is it a limited company?",
      nl: "Voor ik verder ga: heeft u een eenmanszaak of vof, of is het een bv?")[language]
  }
}
