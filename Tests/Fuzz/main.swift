import CallsideFuzzing
import CallsideTestSupport
import Foundation

// Reads mutated playbooks, tables and journals and looks for a crash, a hang or nonsense; see scripts/fuzz.
//
// The reading is done in a child, so that a crash of it is seen and the input shrunk.

var options: [String: String] = [:]
var words = CommandLine.arguments.dropFirst()
while let name = words.popFirst() { options[name] = words.popFirst() ?? "" }

let paths = (options["--playbooks"] ?? "").split(separator: "\n").map(String.init)
let subject = FuzzSubject(rawValue: options["--what"] ?? "playbook") ?? .playbook
let mutation = subject.mutation(
  playbooks: paths.compactMap { FileManager.default.contents(atPath: $0).map { Array($0) } })
let seed = options["--seed"].flatMap { UInt64($0) } ?? UInt64.random(in: 1...999_999)
let runs = options["--runs"].flatMap { Int($0) } ?? 10_000
let folder = options["--folder"] ?? "."
let limit = 2.0

if let first = options["--from"].flatMap({ Int($0) }) {
  FuzzChild(subject: subject, mutation: mutation, seed: seed, folder: folder)
    .read(first..<runs, within: limit)
} else if let name = options["--read"] {
  let bytes = { (name: String) in FileManager.default.contents(atPath: name).map { Array($0) } ?? []
  }
  let run = FuzzRun(subject, text: bytes(name), part: bytes(name + ".part"))
  if let fault = run.fault(within: limit) {
    print(fault)
    exit(3)
  }
} else {
  print("seed \(seed)")
  let parent = FuzzParent(
    subject: subject, mutation: mutation, seed: seed, runs: runs, folder: folder,
    arguments: CommandLine.arguments)
  exit(parent.watch() ? 0 : 1)
}
