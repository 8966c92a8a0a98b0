public import CallsideCore
import CallsideReports
import CallsideStore
import Foundation

/// Who decides, how sure we are, and putting an appointment into a calendar.
extension Session {
  /// Shows who decides at a lead, what is missing, and whom to ask.
  public mutating func showDMU(of lead: Lead) throws {
    let playbook = try playbook(of: lead)
    let map = DMUMap(of: lead, in: playbook)
    if options.isJSON { return try show(json: DMUJSON(map, of: lead, zone: zone)) }
    var page = page
    page.addDMU(map, of: lead, in: playbook, spoken: spoken(for: lead, in: playbook))
    show(page)
  }

  /// Shows how sure we are of what the playbook's frameworks want to know.
  public mutating func showScorecard(of lead: Lead) throws {
    let playbook = try playbook(of: lead)
    let cards = Scorecard.all(of: lead, in: playbook)
    if options.isJSON { return try show(json: cards.map(ScorecardJSON.init)) }
    var page = page
    page.addScorecards(cards, of: lead, in: playbook)
    show(page)
  }

  /// Writes a lead's next step into a file for a calendar.
  ///
  /// - Parameter path: The file, or `-` for what is written to the screen; nil for one in the
  ///   current folder that is named for the lead.
  /// - Throws: A refusal when there is no next step, or a file of that name.
  public mutating func writeAppointment(with lead: Lead, minutes: Int, to path: String?) throws {
    guard let step = lead.nextStep else { throw Diagnostic.nothingPlanned(with: lead) }
    guard (1...1_440).contains(minutes) else { throw Diagnostic.noSuchLength }
    var page = page
    let file = CalendarFile(
      of: step, with: lead, minutes: minutes, details: page.attendees(of: lead), in: language,
      at: moment.now)
    if path == "-" { return surroundings.write(file.text) }
    let day = String(ISODate.text(step.at, in: zone).prefix(10))
    let path = path ?? lead.id + "-" + day + ".ics"
    do {
      try TextFile.create(Array(file.text.utf8), at: path, makesFolder: false)
    } catch {
      throw error.rule == "file-exists" ? error.helpingWithAnotherFile : error
    }
    if options.isJSON { return try show(json: ["file": path]) }
    page.addDone(Phrase(same: file.summary))
    page.raw("  " + Printable.line(path))
    show(page)
  }
}

extension Diagnostic {
  fileprivate static func nothingPlanned(with lead: Lead) -> Diagnostic {
    Diagnostic(
      .error, "nothing-planned",
      Phrase(
        en: "nothing is planned with \"\(lead.name)\"",
        nl: "er staat niets gepland met \"\(lead.name)\""
      ),
      help: Phrase(
        en: "`log LEAD OUTCOME --next \"tuesday 10:00\"` plans something",
        nl: "met `noteer LEAD UITKOMST --vervolg \"dinsdag 10u\"` plan je iets"))
  }

  fileprivate var helpingWithAnotherFile: Diagnostic {
    var diagnostic = self
    diagnostic.help = Phrase(
      en: "choose another file with `--to FILE`, or `--to -` for the screen",
      nl: "kies een ander bestand met `--naar BESTAND`, of `--naar -` voor het scherm")
    return diagnostic
  }

  fileprivate static let noSuchLength = Diagnostic(
    .error, "usage",
    Phrase(
      en: "an appointment takes from 1 to 1440 minutes",
      nl: "een afspraak duurt 1 tot en met 1440 minuten"))
}
