import CallsideCore
import CallsideStore

/// Why somebody was not forgotten, and what is still to be done where they were.
extension Diagnostic {
  static let notConfirmed = Diagnostic(
    .error, "usage",
    Phrase(
      en: "nothing was erased: here nobody can be asked",
      nl: "er is niets gewist: hier kan niemand het bevestigen"),
    help: Phrase(en: "`--yes` goes on without asking", nl: "met `--ja` gaat het zonder vragen"))

  static let anotherName = Diagnostic(
    .error, "not-confirmed",
    Phrase(
      en: "that is another name; nothing was erased",
      nl: "dat is een andere naam; er is niets gewist"))

  /// Several leads of one name were taken back.
  static func whichWithdrawn(_ leads: [Lead]) -> Diagnostic {
    Diagnostic(
      .error, "ambiguous-lead",
      Phrase(
        en: "several leads of that name were taken back",
        nl: "er zijn meer leads met die naam ongedaan gemaakt"),
      notes: leads.prefix(5).map { Phrase(same: "\($0.id)  \($0.name)") },
      help: Phrase(en: "type the id", nl: "typ de code"))
  }

  /// The name of who was erased stands at other leads too.
  static func namedElsewhere(_ rows: [LeadRow]) -> Diagnostic {
    let (count, id) = (rows.count, rows.first?.id ?? "ID")
    let more = count - min(count, 5)
    return Diagnostic(
      .warning, "named-elsewhere",
      Phrase(
        en: "the name or number still stands at \(count) other \(count == 1 ? "lead" : "leads")",
        nl: "de naam of het nummer staat nog bij \(count) andere \(count == 1 ? "lead" : "leads")"),
      notes: rows.prefix(5).map { Phrase(same: "\($0.id)  \($0.name)") }
        + (more > 0 ? [Phrase(en: "and \(more) more", nl: "en nog \(more)")] : []),
      help: Phrase(
        en: "the same person? `contact \(id) \"NAME, NUMBER\"`, then `forget \(id) --contact NAME`",
        nl: "dezelfde persoon? `contact \(id) \"NAAM, NUMMER\"`, dan `vergeet \(id) --contact NAAM`"
      ))
  }

  static func whichContact(_ lead: Lead) -> Diagnostic {
    let names = lead.contacts.map { "\"\($0.name)\"" }.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-contact",
      Phrase(
        en: "which contact of \"\(lead.name)\" is that?",
        nl: "wie bij \"\(lead.name)\" bedoel je?"),
      help: names.isEmpty
        ? nil : Phrase(en: "its contacts are \(names)", nl: "de contacten zijn \(names)"))
  }

  static func sharedAddress(_ contacts: [Contact], of lead: Lead) -> Diagnostic {
    let names = contacts.map { "\"\($0.name)\"" }.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-contact",
      Phrase(
        en: "several contacts of \"\(lead.name)\" have that number or mail address",
        nl: "meer mensen bij \"\(lead.name)\" hebben dat nummer of mailadres"),
      help: Phrase(en: "type whom you mean: \(names)", nl: "typ wie je bedoelt: \(names)"))
  }

  static func whichNamesake(_ contacts: [Contact], of lead: Lead) -> Diagnostic {
    let ids = contacts.map { "\"\($0.id)\"" }.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-contact",
      Phrase(
        en: "\"\(lead.name)\" has several contacts of that name",
        nl: "\"\(lead.name)\" heeft meer contacten met die naam"),
      help: Phrase(
        en: "type one of their ids: \(ids); `show \(lead.id) --json` says who is who",
        nl: "typ een van hun id's: \(ids); `toon \(lead.id) --json` laat zien wie wie is"))
  }

  static let partOfName = Diagnostic(
    .error, "not-confirmed",
    Phrase(
      en: "that is a part of a name; nothing was erased",
      nl: "dat is een deel van een naam; er is niets gewist"),
    help: Phrase(
      en: "with `--yes`, type the whole name", nl: "typ met `--ja` de hele naam"))

  static func backupOutOfReach(_ path: String, isContact: Bool) -> Diagnostic {
    Diagnostic(
      .warning, "backup-out-of-reach",
      Phrase(
        en: "the backup \"\(path)\" could not be reached and may still hold it",
        nl: "de reservekopie \"\(path)\" was niet te bereiken en bevat het misschien nog"),
      // In a copy from before somebody was a contact, only their name would tell who is meant.
      notes: isContact
        ? [
          Phrase(
            en: "put back, `doctor --repair` erases it there if the copy has this contact",
            nl:
              "zet je hem terug, dan wist `dokter --herstel` het alsnog, als dit contact erin staat"
          )
        ] : [],
      help: isContact
        ? Phrase(en: "destroy it", nl: "gooi hem weg")
        : Phrase(
          en: "put it back and `doctor --repair`, or destroy it",
          nl: "zet hem terug en doe `dokter --herstel`, of gooi hem weg"))
  }
}
