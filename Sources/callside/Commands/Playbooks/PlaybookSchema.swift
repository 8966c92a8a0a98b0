import ArgumentParser
import CallsideCore
import CallsidePlaybooks
import CallsideShell

/// The format of playbooks, for editors.
struct PlaybookSchema: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(same: "schema"),
    does: Phrase(
      en: "print the JSON Schema of playbooks, for editors",
      nl: "toon het JSON Schema van draaiboeken, voor editors"),
    takes: Phrase(en: "[--part | --stories]", nl: "[--deel | --verhalen]"),
    example: Phrase(same: "playbook schema"))

  @Flag(
    name: .words("part", "deel"),
    help: ArgumentHelp(
      en: "of the files that playbooks include", nl: "van de bestanden die draaiboeken invoegen"))
  var part = false
  @Flag(
    name: .words("stories", "verhalen"),
    help: ArgumentHelp(
      en: "of the stories beside playbooks", nl: "van de verhalen bij draaiboeken"))
  var stories = false

  func run(in session: inout Session) throws {
    session.showSchema(of: part ? .part : stories ? .stories : .playbook)
  }
}
