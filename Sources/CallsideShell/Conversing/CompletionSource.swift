public import CallsideCore
import CallsidePlaybooks
public import CallsideStore

/// What can be completed at the cursor: a pure function of the line and of names handed in.
public struct CompletionSource {
  /// A command of the grammar, as completion sees it.
  public struct Command {
    /// Its names, the one in the screen's language first.
    public var names: [String]
    /// Its options, such as `--limit`.
    public var options: [String]
    /// What its first words are.
    public var takes: Kind
    /// Its subcommands.
    public var subcommands: [Command]

    /// Makes a command.
    public init(names: [String], options: [String], takes: Kind, subcommands: [Command] = []) {
      self.names = names
      self.options = options
      self.takes = takes
      self.subcommands = subcommands
    }
  }

  /// What a word can be.
  public enum Kind: Sendable {
    case nothing, lead, leadThenOutcome, playbook, setting, command, check
  }

  /// The commands.
  public var commands: [Command]
  /// Returns leads with a text anywhere in their names.
  public var leads: (String) -> [LeadRow]
  /// Returns the outcomes of a lead's phase.
  public var outcomes: (_ lead: String) -> [Outcome]
  /// The ids of the playbooks.
  public var playbooks: [String]
  /// The names of the settings.
  public var settings: [String]

  /// Makes a source.
  public init(
    commands: [Command], leads: @escaping (String) -> [LeadRow],
    outcomes: @escaping (String) -> [Outcome], playbooks: [String], settings: [String] = []
  ) {
    self.commands = commands
    self.leads = leads
    self.outcomes = outcomes
    self.playbooks = playbooks
    self.settings = settings
  }

  /// Returns what can stand at the end of a line typed at the prompt.
  public func completion(of line: String) -> Completion {
    let typed = TypedWords(line)
    let end = line.utf8.count
    guard let first = typed.words.first, typed.words.count > 1 || typed.endsInSpace else {
      let word = typed.words.first
      return Completion(
        start: word?.start ?? end,
        candidates: names(commands, startingWith: word?.text ?? ""))
    }
    guard var command = commands.first(where: { $0.names.contains(first.text) }) else {
      return Completion(start: end, candidates: [])
    }
    var arguments = Array(typed.words.dropFirst())
    if let second = arguments.first, arguments.count > 1 || typed.endsInSpace,
      let sub = command.subcommands.first(where: { $0.names.contains(second.text) })
    {
      command = sub
      arguments.removeFirst()
    }
    let current = typed.endsInSpace ? nil : arguments.last
    let start = current?.start ?? end
    let text = current?.text ?? ""
    if text.hasPrefix("-") {
      return plain(command.options, startingWith: text, from: start)
    }
    if let option = arguments.dropLast(typed.endsInSpace ? 0 : 1).last?.text,
      option == "--playbook"
    {
      return plain(playbooks, startingWith: text, from: start)
    }
    if !command.subcommands.isEmpty {
      return Completion(start: start, candidates: names(command.subcommands, startingWith: text))
    }
    switch command.takes {
    case .nothing: return Completion(start: start, candidates: [])
    case .command: return Completion(start: start, candidates: names(commands, startingWith: text))
    case .playbook: return plain(playbooks, startingWith: text, from: start)
    case .check: return plain(Check.all.map(\.name), startingWith: text, from: start)
    case .setting:
      // Only the first word is a name; its value is the rep's own.
      let isFirst = arguments.count <= (typed.endsInSpace ? 0 : 1)
      return plain(isFirst ? settings : [], startingWith: text, from: start)
    case .lead: return leadCompletion(arguments, end: end, endsInSpace: typed.endsInSpace)
    case .leadThenOutcome:
      if let lead = arguments.first?.text, arguments.count > 1 || typed.endsInSpace {
        return plain(outcomes(lead).map(\.id), startingWith: text, from: start)
      }
      return leadCompletion(arguments, end: end, endsInSpace: typed.endsInSpace)
    }
  }

  /// A name may be typed as several words: all of them are replaced by the name, quoted.
  private func leadCompletion(
    _ arguments: [TypedWords.Word], end: Int, endsInSpace: Bool
  ) -> Completion {
    let words = arguments.prefix { !$0.text.hasPrefix("-") }
    let text = words.map(\.text).joined(separator: " ")
    let found = leads(text)
    return Completion(
      start: words.first?.start ?? end,
      candidates: found.map {
        Completion.Candidate(
          text: TypedWords.quoted(Printable.cleaned($0.name)) + " ",
          label: Printable.line($0.name + ($0.formerName.map { " ← \($0)" } ?? "")))
      })
  }

  private func names(
    _ commands: [Command], startingWith prefix: String
  ) -> [Completion.Candidate] {
    commands.compactMap { command in
      command.names.first { $0.hasPrefix(prefix) }
    }
    .sorted()
    .map { Completion.Candidate(text: $0 + " ", label: $0) }
  }

  private func plain(
    _ words: [String], startingWith prefix: String, from start: Int
  ) -> Completion {
    Completion(
      start: start,
      candidates: words.filter { $0.hasPrefix(prefix) }
        .map { Completion.Candidate(text: TypedWords.quoted($0, isOption: true) + " ", label: $0) })
  }
}
