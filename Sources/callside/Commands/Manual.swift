import ArgumentParser
import CallsideCore
import CallsideShell

/// The manual page, in roff.
struct Manual: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(same: "manual"),
    does: Phrase(en: "print the manual page", nl: "toon de handleiding"), takes: Phrase(same: ""))

  func run(in session: inout Session) throws {
    let language = session.language
    func words(_ en: String, _ nl: String) -> String { Phrase(en: en, nl: nl)[language] }
    var lines = [
      ".TH CALLSIDE 1 \"\" \"callside \(Callside.version)\"",
      ".SH \(words("NAME", "NAAM"))",
      words(
        "callside \\- the coach at your side on every sales call",
        "callside \\- de coach naast je bij elk verkoopgesprek"),
      ".SH \(words("SYNOPSIS", "OVERZICHT"))", ".B callside",
      words("[\\fICOMMAND\\fR ...]", "[\\fIOPDRACHT\\fR ...]"),
      ".SH \(words("COMMANDS", "OPDRACHTEN"))",
    ]
    for command in Callside.commands {
      lines += entry(
        "\(command.words.name[language]) \(command.words.takes[language])",
        command.words.does[language])
      for option in HelpOption.all(of: command) {
        lines +=
          [".RS"]
          + entry(
            "\(option.name[language]) \(option.value[language])", option.does[language]) + [".RE"]
      }
    }
    lines.append(".SH \(words("OPTIONS WITH EVERY COMMAND", "OPTIES BIJ ELKE OPDRACHT"))")
    for option in GlobalOptions.valued {
      lines += entry("\(option.name[language]) \(option.value[language])", option.does[language])
    }
    for flag in GlobalOptions.flags { lines += entry(flag.name, flag.does[language]) }
    lines += [
      ".SH \(words("EXIT STATUS", "AFSLUITSTATUS"))",
      words(
        "0 done, 1 refused or failed, 2 a check found errors, 64 wrong usage.",
        "0 gelukt, 1 geweigerd of mislukt, 2 een controle vond fouten, 64 verkeerd gebruik."),
    ]
    session.surroundings.write(lines.joined(separator: "\n") + "\n")
  }

  private func entry(_ term: String, _ text: String) -> [String] {
    let term = term.split(separator: " ").joined(separator: " ")
    return [".TP", "\\fB" + escaped(term) + "\\fR", escaped(text)]
  }

  private func escaped(_ text: String) -> String {
    let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }
}
