import ArgumentParser
import CallsideCore
import CallsideShell

/// The walk through a call.
struct CallLead: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "call", nl: "bel"),
    does: Phrase(
      en: "walk through a call; a dropped one goes on where it was",
      nl: "loop een gesprek door; een afgebroken gesprek gaat verder waar het was"),
    takes: Phrase(en: "LEAD [--phase PHASE] [--now]", nl: "LEAD [--fase FASE] [--toch]"),
    example: Phrase(en: "call brouwer", nl: "bel brouwer"), completes: .lead)

  @OptionGroup var argument: LeadArgument
  @Option(
    name: .words("phase", "fase"),
    help: ArgumentHelp(
      en: "the script of another phase", nl: "het script van een andere fase",
      value: Phrase(en: "phase", nl: "fase")))
  var phase: String?
  @Flag(
    name: .words("now", "toch"),
    help: ArgumentHelp(
      en: "call although it is outside the calling hours",
      nl: "bel toch, ook buiten de beltijden"))
  var now = false

  func run(in session: inout Session) throws {
    guard session.walk == nil else { throw Diagnostic.alreadyInCall }
    guard !session.options.isJSON else { throw Diagnostic.callIsTalk }
    try session.startCall(session.lead(named: argument.name), phase: phase, atAnyHour: now)
  }
}

extension Diagnostic {
  /// A conversation cannot be printed as JSON.
  static let callIsTalk = Diagnostic(
    .error, "usage",
    Phrase(
      en: "a call is a conversation, not one JSON value",
      nl: "een gesprek is geen JSON-waarde"))

  /// Only one call can be walked at a time.
  static let alreadyInCall = Diagnostic(
    .error, "already-in-call",
    Phrase(en: "a call is going on already", nl: "er loopt al een gesprek"),
    help: Phrase(en: "`/hangup` ends it", nl: "`/ophangen` rondt het af"))
}
