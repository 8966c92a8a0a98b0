import CallsideCore
import CallsidePlaybooks
import CallsideStore
import Foundation

/// The command that keeps a call as a story.
enum SaveInput {
  static let name = Phrase(en: "save", nl: "bewaar")
}

/// Keeping a call or a preview as a story.
extension Session {
  /// Takes `/save NAME`, in a call or after it.
  ///
  /// - Returns: Whether it was that.
  mutating func takeSave(_ line: String) throws -> Bool {
    let words = TypedWords(line).texts
    guard let first = words.first,
      ["/" + SaveInput.name.en, "/" + SaveInput.name.nl].contains(first.lowercased())
    else {
      return false
    }
    var rest = Array(words.dropFirst())
    var path: String?
    if let option = rest.firstIndex(where: { ["--to", "--naar"].contains($0) }) {
      guard rest.indices.contains(option + 1) else { throw Diagnostic.saveWithoutName }
      path = rest[option + 1]
      rest.removeSubrange(option...option + 1)
    }
    let name = Printable.cleaned(rest.joined(separator: " "))
    guard !name.isEmpty else { throw Diagnostic.saveWithoutName }
    try saveStory(named: name, to: path)
    return true
  }

  private func saveStory(named name: String, to path: String?) throws {
    guard let recording, let saved = recording.file(named: name, calendar: surroundings.calendar)
    else { throw walk == nil ? Diagnostic.nothingToSave : .nothingSaidYet }
    let playbook = recording.playbook
    let path = try path ?? ownStories(of: playbook.id)
    let file = library.file(at: path)
    let earlier = TextFile.read(path, as: file.shown)?.text
    let text = earlier.map { Self.joined($0, saved) } ?? Self.heading(for: playbook) + saved
    let source = SourceText(name: file.shown, text: text)
    let (read, found) = StoryReader.read(
      source, for: playbook, calendar: surroundings.calendar)
    // Nothing is written that would not pass at once.
    guard let read, let story = read.stories.last, story.name == name else { throw Refusal(found) }
    let result = StoryRun.result(
      of: story, by: read.caller, in: playbook, calendar: surroundings.calendar)
    if let diagnostic = result.diagnostic(in: source) { throw diagnostic }
    try TextFile.write(text, to: path)
    var page = page
    page.secondary(
      page.words(
        en: "Saved with made-up names; `playbook test \(playbook.id)` holds it:",
        nl: "Bewaard met verzonnen namen; `draaiboek test \(playbook.id)` loopt het na:"))
    // A path is copied whole, never broken over lines.
    page.raw("  " + Printable.line(file.shown))
    show(page)
  }

  /// The file for stories in the store's own folder of playbooks, which is made where needed.
  private func ownStories(of id: String) throws(Diagnostic) -> String {
    let playbooks = folder + "/playbooks"
    try TextFile.makeFolder(playbooks)
    return playbooks + "/" + id + PlaybookLibrary.storiesEnding
  }

  /// Returns a file with the stories of another one behind its own.
  private static func joined(_ text: String, _ more: String) -> String {
    let story = more.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    return text + (text.hasSuffix("\n") ? "\n" : "\n\n") + story.joined(separator: "\n")
  }

  private static func heading(for playbook: Playbook) -> String {
    Phrase(
      en:
        "# Stories for the playbook \(playbook.id). `playbook test \(playbook.id)` runs them.\n\n",
      nl:
        "# Verhalen bij het draaiboek \(playbook.id). `draaiboek test \(playbook.id)` loopt ze na.\n\n"
    )[playbook.language]
  }
}

extension Diagnostic {
  fileprivate static let saveWithoutName = Diagnostic(
    .error, "usage", Phrase(en: "a story needs a name", nl: "een verhaal heeft een naam nodig"),
    help: Phrase(
      en: "type `/save A call that went well`", nl: "typ `/bewaar Een gesprek dat goed ging`"))

  fileprivate static let nothingSaidYet = Diagnostic(
    .error, "nothing-to-save",
    Phrase(
      en: "nothing has been said here yet to save", nl: "er is hier nog niets gezegd om te bewaren"),
    help: Phrase(en: "go on with Enter first", nl: "ga eerst verder met Enter"))

  fileprivate static let nothingToSave = Diagnostic(
    .error, "nothing-to-save",
    Phrase(
      en: "there is no call to save here", nl: "er is hier geen gesprek om te bewaren"),
    help: Phrase(
      en: "walk through `call LEAD` or `playbook preview` first",
      nl: "loop eerst `bel LEAD` of `draaiboek proefgesprek` door"))
}
