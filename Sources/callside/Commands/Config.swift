import ArgumentParser
import CallsideCore
import CallsideShell

/// Who you are and how you like it.
struct Config: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "config", nl: "instellingen"),
    does: Phrase(
      en: "show or change who you are: name, company, offer, phone …",
      nl: "toon of wijzig wie je bent: naam, bedrijf, aanbod …"),
    takes: Phrase(en: "[KEY VALUE]", nl: "[NAAM WAARDE]"),
    example: Phrase(en: "config company Clear Office", nl: "instellingen bedrijf Helder Kantoor"),
    completes: .setting)

  @Argument(
    help: ArgumentHelp(en: "the setting", nl: "de instelling", value: Phrase(en: "key", nl: "naam"))
  )
  var key: String?
  @Argument(
    help: ArgumentHelp(en: "the value", nl: "de waarde", value: Phrase(en: "value", nl: "waarde")))
  var value: [String] = []

  func run(in session: inout Session) throws {
    var page = session.page
    if let key, value.isEmpty {
      try page.addSetting(key, of: session.settings, rep: session.rep)
    } else if let key {
      let value = Printable.cleaned(value.joined(separator: " "))
      let name = try session.change(setting: key, to: value)
      page.addDone(Phrase(en: "\(name.en): \(value)", nl: "\(name.nl): \(value)"))
      if name.en == "keys", session.isConversing {
        page.secondary(
          Phrase(en: "From the next start on.", nl: "Vanaf de volgende keer dat je start.")[
            session.language])
      }
    }
    if session.options.isJSON { return try session.show(json: session.settings) }
    if key == nil {
      page.addSettings(session.settings, path: session.settingsPath, rep: session.rep)
    }
    session.show(page)
  }
}
