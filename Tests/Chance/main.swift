import Foundation

// Measures the learned chance: how well it foretells a table of closed leads, or how long it takes.

if CommandLine.arguments.dropFirst().first == "time" {
  try timeLearning(leads: CommandLine.arguments.dropFirst(2).first.flatMap(Int.init) ?? 60_000)
} else {
  judge(
    try JSONDecoder().decode(
      [Row].self, from: FileHandle.standardInput.readToEnd() ?? Data()))
}
