import CallsideCore
import GRDB

extension Diagnostic {
  /// This diagnostic as a warning.
  var lowered: Diagnostic {
    var warning = self
    warning.severity = .warning
    return warning
  }

  /// The end of a journal was cut off and set aside.
  static func torn(_ file: String, _ bytes: Int) -> Diagnostic {
    Diagnostic(
      .warning, "torn-entry",
      Phrase(
        en: "the last line of journal \"\(file)\" was incomplete",
        nl: "de laatste regel van journaal \"\(file)\" was niet af"),
      notes: [
        Phrase(
          en: "all other lines are whole; the cut-off \(bytes) bytes are kept in \"\(file).torn\"",
          nl: "alle andere regels zijn intact; de afgebroken \(bytes) bytes staan in "
            + "\"\(file).torn\"")
      ])
  }

  /// A line does not count, or counts although its name is taken.
  static func flaw(_ flaw: Flaw) -> Diagnostic {
    let place = "\(flaw.writer).jsonl:\(flaw.line)"
    if flaw.rule == "clashing-entry" { return clash(flaw, at: place) }
    return Diagnostic(
      .warning, flaw.rule,
      Phrase(en: "line \(place) is not an entry", nl: "regel \(place) is geen journaalregel"),
      notes: [
        Phrase(
          en: "it was skipped; all other lines count",
          nl: "deze is overgeslagen; alle andere regels tellen mee")
      ],
      help: Phrase(
        en: "`restore FILE` takes it back from a backup that has it whole",
        nl: "`terugzetten BESTAND` haalt hem terug uit een reservekopie die hem heel heeft"))
  }

  private static func clash(_ flaw: Flaw, at place: String) -> Diagnostic {
    let other = flaw.clash?.other
    let otherPlace = other.map { "\($0.writer).jsonl:\($0.line)" }
    let isSameFile = other?.writer == flaw.writer
    return Diagnostic(
      .warning, flaw.rule,
      Phrase(
        en: "line \(place) has the id of \(otherPlace ?? "another entry")",
        nl: "regel \(place) heeft het id van \(otherPlace ?? "een andere regel")"),
      notes: [
        isSameFile
          ? Phrase(
            en:
              "both count; lines before it were taken away or put in, and numbers were used again",
            nl:
              "beide tellen mee; ervoor zijn regels weggehaald of tussengezet, en nummers zijn opnieuw gebruikt"
          )
          : Phrase(
            en: "both count; one of the two files is a copy that went on by itself",
            nl:
              "ze tellen allebei mee; in een van de twee, een kopie, is apart verder gewerkt"
          )
      ],
      // In the journal of somebody else only its writer does so.
      help: isSameFile
        ? Phrase(
          en: "`doctor --repair` of \(flaw.writer) gives one of them an id of its own",
          nl: "`dokter --herstel` van \(flaw.writer) geeft een van de twee een eigen id")
        : Phrase(
          en: "`doctor --repair` gives one of them an id of its own",
          nl: "`dokter --herstel` geeft een van de twee een eigen id"))
  }

  /// Still more lines do not count.
  static func moreFlaws(_ count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "damaged-entry",
      Phrase(
        en: "\(count) more lines are not entries", nl: "nog \(count) regels zijn geen journaalregel"
      ),
      notes: [
        Phrase(
          en: "they were skipped; all other lines count",
          nl: "deze zijn overgeslagen; alle andere regels tellen mee")
      ])
  }

  /// A journal cannot be read.
  static func journalUnreadable(_ name: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "journal-unreadable",
      Phrase(
        en: "could not read journal \"\(name)\" (\(error.reason.en))",
        nl: "kon journaal \"\(name)\" niet lezen (\(error.reason.nl))"),
      notes: [Phrase(en: "nothing was changed", nl: "er is niets veranderd")],
      help: error.isRefusal
        ? Phrase(
          en: "give yourself the right to read and write it",
          nl: "geef jezelf lees- en schrijfrechten")
        : nil)
  }

  /// A journal is not what it was.
  static func rewritten(_ writer: String) -> Diagnostic {
    Diagnostic(
      .warning, "journal-rewritten",
      Phrase(
        en: "journal \"\(writer).jsonl\" is not what it was: something was taken out or replaced",
        nl: "in journaal \"\(writer).jsonl\" is buiten callside om iets weggehaald of vervangen"),
      notes: [
        Phrase(
          en: "the index was made anew from what is there now",
          nl: "de index is opnieuw opgebouwd uit wat er nu staat")
      ])
  }

  /// The index was broken.
  static let indexRebuilt = Diagnostic(
    .warning, "index-rebuilt",
    Phrase(
      en: "the index was broken and was made anew",
      nl: "de index was kapot en is opnieuw opgebouwd"),
    notes: [
      Phrase(
        en: "the journal is whole; nothing was lost",
        nl: "het journaal is intact; er is niets verloren")
    ])

  /// The index cannot be kept on disk.
  static func indexUnusable(_ error: any Error) -> Diagnostic {
    let reason = reason(error)
    return Diagnostic(
      .warning, "index-unusable",
      Phrase(
        en: "the index cannot be used (\(reason.en)); one in memory stands in",
        nl: "de index is niet te gebruiken (\(reason.nl)); er draait er nu een in het geheugen"),
      notes: [
        Phrase(
          en: "the journal is whole; every start takes longer until this is solved",
          nl: "het journaal is intact; elke start duurt langer tot dit is opgelost")
      ])
  }

  /// Not even an index in memory can be made.
  static func indexFailed(_ error: any Error) -> Diagnostic {
    let reason = reason(error)
    return Diagnostic(
      .error, "index-unusable",
      Phrase(
        en: "could not read the journals into an index (\(reason.en))",
        nl: "kon de journalen niet in een index inlezen (\(reason.nl))"),
      notes: [
        Phrase(en: "nothing in the journal was changed", nl: "aan het journaal is niets veranderd")
      ])
  }

  /// Returns why something about the index failed; never what was being kept in it.
  private static func reason(_ error: any Error) -> Phrase {
    switch error {
    case let error as SystemError: return error.reason
    case is JournalRewritten:
      return Phrase(
        en: "a journal changes while it is read", nl: "een journaal verandert tijdens het lezen")
    case let error as DatabaseError:
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED:
        return Phrase(en: "another callside is using it", nl: "een andere callside gebruikt hem")
      case .SQLITE_FULL: return SystemError(code: 28).reason
      case .SQLITE_READONLY: return Phrase(en: "it is read-only", nl: "alleen-lezen")
      case .SQLITE_CANTOPEN:
        return Phrase(en: "it cannot be opened", nl: "hij is niet te openen")
      default: return Phrase(same: "SQLite \(error.extendedResultCode.rawValue)")
      }
    default: return Phrase(same: "\(type(of: error))")
    }
  }
}
