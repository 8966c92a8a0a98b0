import ArgumentParser
import CallsideShell

/// The root of the command tree.
struct Callside: ParsableCommand {
  static let version = "0.1.0"

  /// Every command, in the order of the help.
  static let commands: [any CallsideCommand.Type] = [
    Next.self, Prep.self, CallLead.self, Log.self, Add.self, List.self, Show.self, Find.self,
    Why.self, WhatIfAnswered.self, DecisionMap.self, Score.self, Appointment.self,
    BlockCommand.self, Skip.self, Snooze.self, AddContact.self,
    AddNote.self,
    Change.self, Merge.self, Consent.self, ObjectToCalls.self, Import.self, Undo.self, When.self,
    Funnel.self,
    Skips.self,
    Chances.self,
    PlaybookCommand.self, Export.self, BackUp.self, Restore.self, Forget.self, Doctor.self,
    Config.self,
  ]

  /// Commands for installing, which the help does not list.
  static let installing: [any CallsideCommand.Type] = [Completions.self, Manual.self]

  static let configuration = CommandConfiguration(
    commandName: "callside",
    subcommands: (commands + installing).map { $0 as any ParsableCommand.Type })
}
