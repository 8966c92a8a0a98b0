import ArgumentParser
import CallsideCore
import CallsideShell
import Foundation

/// How a date phrase is read.
struct When: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "when", nl: "wanneer"),
    does: Phrase(en: "how a date is read", nl: "hoe een datum gelezen wordt"),
    takes: Phrase(en: "DATE", nl: "DATUM"),
    example: Phrase(en: "when next tue 2:30 pm", nl: "wanneer volgende week di half 3"))

  @Argument(
    help: ArgumentHelp(en: "the date", nl: "de datum", value: Phrase(en: "date", nl: "datum")))
  var phrase: [String] = []

  func run(in session: inout Session) throws {
    guard phrase.isEmpty else { return try one(phrase.joined(separator: " "), in: session) }
    // In a conversation the lines that follow are commands.
    guard !session.surroundings.isInteractive, !session.isConversing else {
      throw Diagnostic.noPhrase
    }
    var read: [WhenJSON] = []
    while let line = readLine() {
      let found = session.read(date: line)
      if session.options.isJSON {
        read.append(WhenJSON(line, found, zone: session.zone))
      } else {
        session.surroundings.write(
          "\(Printable.line(line))\t\(found.map { session.isoText($0.at) } ?? "-")\n")
      }
    }
    if session.options.isJSON { try session.show(json: read) }
  }

  private func one(_ text: String, in session: Session) throws {
    let found = session.read(date: text)
    if session.options.isJSON {
      try session.show(
        json: WhenJSON(text, found, zone: session.zone))
    }
    guard let found else { throw session.slip(inDate: text) ?? Diagnostic.notADate }
    guard !session.options.isJSON else { return }
    var page = session.page
    page.addDate(found, in: session.hours, remark: session.remark(onDate: text))
    session.show(page)
  }
}

extension Diagnostic {
  fileprivate static let noPhrase = Diagnostic(
    .error, "usage", Phrase(en: "which date?", nl: "welke datum?"),
    help: Phrase(en: "for example `when next tue`", nl: "bijvoorbeeld `wanneer volgende week di`"))

  fileprivate static let notADate = Diagnostic(
    .error, "not-a-date",
    Phrase(en: "that is not a date", nl: "dat is geen datum"),
    help: Phrase(
      en: "such as `tomorrow 10:00`, `next tue 2:30 pm` or `in 3 days`",
      nl: "zoals `morgen 10u`, `volgende week di half 3` of `over 3 dagen`"))
}
