public import CallsideCore
import CallsidePlaybooks
import CallsideStore
public import Foundation

/// One conversation with the program: who types, in which language, on which store, and the call
/// that is being walked.
public struct Session {
  /// Everything outside.
  public var surroundings: Surroundings
  /// The options given with the command.
  public var options: GlobalOptions
  /// The contents of the store's `config.yaml`.
  public private(set) var settings = Settings()
  /// The playbooks at hand.
  public let library: PlaybookLibrary
  /// The call that is being walked, or nil.
  public internal(set) var walk: Walk?
  /// The words last refused as an answer in the call, for `/note` alone to keep.
  var refused: String?
  /// What was typed in the call that is walked, or in the last one.
  var recording: StoryRecording?
  /// Whether the call that is walked is only tried out, and how to undo in it; nil for a real call.
  var preview: Preview?
  /// Whether lines are typed one after the other, rather than one command carried out.
  public internal(set) var isConversing = false
  /// Whether the program ends with the call that is walked.
  var endsWithCall = false
  /// Whether playbooks changed during a call, so that the coach has to look again after it.
  var isAdviceOld = false
  /// The clock of the lead that is best to call, where one runs and it was shown.
  var waiting: ResponseClock?
  /// The ids of the leads last shown with numbers, by which they can be named.
  var numbered: [String] = []
  /// The store, once a command needed it.
  var opened: Store?

  /// Makes a session; the store is opened by the first command that needs it.
  public init(_ surroundings: Surroundings, options: GlobalOptions) {
    self.surroundings = surroundings
    self.options = options
    let folder = options.store ?? surroundings.storeFolder
    library = PlaybookLibrary(
      folders: [folder + "/playbooks"] + Session.shippedFolders(surroundings),
      currentFolder: surroundings.currentFolder)
    readSettings()
  }

  /// The folder of the store.
  public var folder: String { options.store ?? surroundings.storeFolder }

  /// The file with the settings.
  public var settingsPath: String { folder + "/config.yaml" }

  /// The language of the screen.
  public var language: Language {
    options.language ?? settings.language ?? surroundings.localeLanguage
  }

  /// The rep's short id.
  public var rep: String {
    for name in [options.rep, settings.me, surroundings.environment("USER")] {
      if let name, !name.isEmpty { return Printable.cleaned(name) }
    }
    return "me"
  }

  /// The present time, as phrases and figures are read.
  public var moment: Moment {
    // Whole seconds, as the journal keeps them.
    let now = Date(
      timeIntervalSinceReferenceDate: surroundings.now().timeIntervalSinceReferenceDate
        .rounded(.down))
    return Moment(
      now: now, calendar: surroundings.calendar, language: language, home: settings.country)
  }

  /// The rep's time zone.
  public var zone: TimeZone { surroundings.calendar.timeZone }

  /// A page to be filled for the screen.
  public var page: Page {
    Page(
      language: language, style: surroundings.style, width: surroundings.width(),
      moment: moment)
  }

  /// Where shipped playbooks are: beside an installed program, or in the source tree.
  private static func shippedFolders(_ surroundings: Surroundings) -> [String] {
    if let folder = surroundings.environment("CALLSIDE_PLAYBOOKS"), !folder.isEmpty {
      return [folder]
    }
    let program = surroundings.programFolder
    return [program + "/../share/callside/playbooks", program + "/../../../playbooks"]
  }

  // MARK: - Saying

  /// Writes a page; at a terminal a blank line keeps it apart from the prompt.
  public func show(_ page: Page) {
    surroundings.write(surroundings.isInteractive ? page.text + "\n" : page.text)
  }

  /// Writes a diagnostic.
  public func warn(_ diagnostic: Diagnostic) {
    surroundings.warn(text(of: diagnostic, surroundings.warningStyle) + "\n")
  }

  /// Writes why something was not done.
  func warn(_ error: any Error) {
    switch error {
    case let diagnostic as Diagnostic: warn(diagnostic)
    case let refusal as Refusal: for diagnostic in refusal.diagnostics { warn(diagnostic) }
    default: warn(Diagnostic(unforeseen: error))
    }
  }

  /// Returns a diagnostic as lines; for people its sentences too are broken at the width.
  func text(of diagnostic: Diagnostic, _ style: Style) -> String {
    diagnostic.rendered(
      in: language, width: surroundings.width(), wraps: surroundings.isInteractive, style: style)
  }

  /// Writes one JSON value.
  public func show(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(value)
    surroundings.write(Printable.json(String(decoding: data, as: UTF8.self)) + "\n")
  }

  /// Returns the lead that an id or any unambiguous part of a name stands for.
  ///
  /// - Throws: A diagnostic that lists candidates or near names.
  public mutating func lead(named name: String) throws(Diagnostic) -> Lead {
    let store = try store()
    if let lead = try lead(numbered: name, in: store) { return lead }
    let found = store.resolve(Printable.cleaned(name), limit: 6)
    if found.count == 1, let row = found.first, let lead = try store.lead(row.id) {
      if let former = row.formerName { warn(.mergedLead(former, into: lead.name)) }
      return lead
    }
    if found.isEmpty {
      throw .unknownLead(Printable.cleaned(name), near: Session.near(name, in: store))
    }
    throw .ambiguousLead(Printable.cleaned(name), found)
  }

  /// Returns the lead that had a number on the screen, or nil.
  private func lead(numbered name: String, in store: Store) throws(Diagnostic) -> Lead? {
    guard let number = Int(name), number > 0, number <= numbered.count else { return nil }
    return try store.lead(numbered[number - 1])
  }

  /// Returns names of leads near a mistyped one: near as a whole, or in one of their words.
  static func near(_ name: String, in store: Store) -> [String] {
    let rows = store.resolve(String(name.prefix(3)), limit: 200)
    let whole = Spelling.near(name, among: rows.map(\.name))
    guard whole.isEmpty else { return whole }
    return rows.filter { row in
      !Spelling.near(name, among: row.name.split(separator: " ").map(String.init)).isEmpty
    }
    .prefix(3).map(\.name)
  }

  /// Returns the playbook of a lead.
  ///
  /// - Throws: A refusal with everything that is wrong with it.
  public func playbook(of lead: Lead) throws -> Playbook {
    try library.playbook(options.playbook ?? lead.playbook)
  }

  /// The id of the playbook for new leads.
  public var defaultPlaybook: String {
    options.playbook ?? settings.playbook
      ?? (language == .nl ? "zakelijke-diensten" : "business-services")
  }

  /// Returns the words to fill in a playbook's lines with.
  func spoken(for lead: Lead, in playbook: Playbook) -> SpokenWords {
    SpokenWords(
      lead: lead, settings: settings, rep: rep, playbook: playbook, at: moment)
  }

  // MARK: - Settings

  /// Reads the settings anew, and says what is wrong with them.
  public mutating func readSettings() {
    guard let source = TextFile.read(settingsPath, as: settingsPath) else { return }
    let (read, diagnostics) = SettingsReader.read(source)
    settings = read
    for diagnostic in diagnostics { warn(diagnostic) }
  }
}

extension Diagnostic {
  fileprivate static func unknownLead(_ name: String, near: [String]) -> Diagnostic {
    let list = near.map { "\"\($0)\"" }.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-lead",
      Phrase(en: "there is no lead \"\(name)\"", nl: "lead \"\(name)\" bestaat niet"),
      help: near.isEmpty
        ? Phrase(en: "`list` shows all leads", nl: "`lijst` toont alle leads")
        : Phrase(en: "did you mean \(list)?", nl: "bedoel je \(list)?"))
  }

  fileprivate static func ambiguousLead(_ name: String, _ rows: [LeadRow]) -> Diagnostic {
    Diagnostic(
      .error, "ambiguous-lead",
      Phrase(
        en: "more than one lead has \"\(name)\" in its name",
        nl: "meer dan één lead heeft \"\(name)\" in de naam"),
      notes: rows.prefix(5).map { row in
        Phrase(same: "\(row.id)  \(row.name)" + (row.formerName.map { " ← \($0)" } ?? ""))
      }
        + (rows.count > 5 ? [Phrase(en: "and more", nl: "en nog meer")] : []),
      help: Phrase(
        en: "type more of the name, or the id", nl: "typ meer van de naam, of de code"))
  }
}
