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

  /// Asks for the name of a story, where the program ends with the preview and there is no line to
  /// type `/save` on.
  mutating func offerSaving() {
    guard let ask = surroundings.ask, let recording, !recording.isEmpty else { return }
    let question = page.words(
      en: "Keep it as a story? Its name, or Enter for no > ",
      nl: "Bewaren als verhaal? Geef het een naam, of Enter voor nee > ")
    while case .line(let line) = ask("  " + question) {
      let name = Printable.cleaned(line)
      guard !name.isEmpty else { return }
      do { return try saveStory(named: name, to: nil) } catch { warn(error) }
    }
  }

  private func saveStory(named name: String, to path: String?) throws {
    guard let recording else { throw Diagnostic.nothingToSave }
    let playbook = recording.playbook
    let isOwn = path == nil
    let path = try path ?? ownStories(of: playbook.id)
    let file = library.file(at: path)
    let earlier = try stories(in: file, for: playbook)
    let caller = earlier?.caller ?? Invented(in: playbook.language).caller
    if let same = earlier?.stories.first(where: { $0.name == name }), let earlier {
      throw Diagnostic.nameIsTaken(same, in: earlier.source)
    }
    guard
      let lines = recording.story(named: name, by: caller, calendar: surroundings.calendar)
    else { throw walk == nil ? Diagnostic.nothingToSave : .nothingSaidYet }
    // In the store the format lies beside it, for editors.
    let head = isOwn ? JSONSchema.File.stories.modeline + "\n" : ""
    let text =
      earlier.map { $0.text(adding: lines) } ?? head + StoryFile.text(of: lines, for: playbook)
    guard let text else { throw Diagnostic.storiesNotInLines(file.shown) }
    // Nothing is written that would not pass at once.
    let source = SourceText(name: file.shown, text: text)
    let (read, found) = StoryReader.read(source, for: playbook, calendar: surroundings.calendar)
    guard let read, let story = read.stories.last, story.name == name else { throw Refusal(found) }
    let result = StoryRun.result(
      of: story, by: read.caller, in: playbook, calendar: surroundings.calendar)
    if let diagnostic = result.diagnostic(in: source) { throw diagnostic }
    try TextFile.write(text, to: path)
    if isOwn { writeSchemas() }
    var page = page
    page.secondary(
      page.words(
        en: "Saved with made-up names; `playbook test \(playbook.id)` holds it:",
        nl: "Bewaard met verzonnen namen; `draaiboek test \(playbook.id)` loopt het na:"))
    // A path is copied whole, never broken over lines.
    page.raw("  " + Printable.line(file.shown))
    show(page)
  }

  /// Returns the stories of a file, or nil where there is none yet.
  ///
  /// - Throws: A refusal for a file with errors: nothing can be added to it.
  private func stories(
    in file: PlaybookLibrary.File, for playbook: Playbook
  ) throws -> StoryFile? {
    guard let source = TextFile.read(file.path, as: file.shown) else { return nil }
    let (stories, found) = StoryReader.read(source, for: playbook, calendar: surroundings.calendar)
    guard let stories else { throw Refusal(found.filter { $0.severity == .error }) }
    return stories
  }

  /// The file for stories in the store's own folder of playbooks, which is made where needed.
  private func ownStories(of id: String) throws(Diagnostic) -> String {
    let playbooks = folder + "/playbooks"
    try TextFile.makeFolder(playbooks)
    return playbooks + "/" + id + PlaybookLibrary.storiesEnding
  }
}

extension Diagnostic {
  fileprivate static func nameIsTaken(_ story: Story, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .error, "name-is-taken",
      Phrase(
        en: "there is a story with that name already",
        nl: "er is al een verhaal met die naam"),
      at: Place(source, story.span),
      help: Phrase(en: "give it another name", nl: "geef het een andere naam"))
  }

  fileprivate static func storiesNotInLines(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "stories-not-in-lines",
      Phrase(
        en: "no story can be added to the way \"\(path)\" is written",
        nl: "zoals \"\(path)\" is geschreven kan er geen verhaal bij"),
      help: Phrase(
        en:
          "begin each of its stories on a line with `- name:`, or save to another file: `--to FILE`",
        nl:
          "begin elk verhaal op een regel met `- name:`, of bewaar in een ander bestand: `--naar BESTAND`"
      ))
  }

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
