import ArgumentParser

/// A command whose first word names what it does, such as `playbook check`.
protocol CommandGroup: CallsideCommand {
  /// Its members, in the order of the help.
  static var members: [any CallsideCommand.Type] { get }
}

extension CommandGroup {
  static var configuration: CommandConfiguration {
    words.configuration(subcommands: members.map { $0 as any ParsableCommand.Type })
  }
}
