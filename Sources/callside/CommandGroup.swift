import ArgumentParser

/// A command whose first word names what it does, such as `playbook check`.
protocol CommandGroup: CallsideCommand {
  /// Its members, in the order of the help.
  static var members: [any CallsideCommand.Type] { get }
}

extension CommandGroup {
  /// Returns the member with a name in either language, or nil.
  static func member(_ name: String) -> (any CallsideCommand.Type)? {
    members.first { $0.words.names.contains(name) }
  }

  static var configuration: CommandConfiguration {
    words.configuration(subcommands: members.map { $0 as any ParsableCommand.Type })
  }
}
