import CallsideTestSupport

@testable import CallsideCore

/// Made-up lines as typed during a call over the sample playbook.
struct RandomLines {
  var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// Returns something to type where a walk stands: mostly Enter or what fits, sometimes nonsense.
  mutating func line(for walk: Walk) -> String {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0...2: ""
    case 3...5: fitting(walk)
    case 6...7: pick(Self.commands)
    case 8: pick(Self.answers)
    default: RandomText.wild(upTo: 10, using: &generator)
    }
  }

  /// Returns an item of a list.
  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &generator)]
  }

  private mutating func fitting(_ walk: Walk) -> String {
    switch walk.place {
    case .step, .gatekeeper:
      switch walk.step?.body {
      case .ask("budget", _): pick(["1", "room", "none", "~fixed", "doc: 3"])
      case .ask: pick(["12", "~ 40", "doc: 7"])
      case .dmu: pick(["Karin Smit, directeur, voor", "Piet", "Zoë, 06 1234 5678"])
      case .say, nil: ""
      }
    case .outcome: pick(walk.phase.outcomes).id
    case .reason: pick(["1", "price", "trust", "moves abroad"])
    case .override: pick(["", "owner insisted"])
    case .nextStep: pick(["", "none", "tomorrow 10:00", "mailen vrijdag", "in 2 weeks"])
    case .objection, .over: ""
    }
  }

  /// Every command, with what may follow it and with what may not.
  static let commands =
    WalkInput.names.flatMap { ["/\($0.name.en)", "/\($0.name.nl)"] } + [
      "/note they laughed", "/notitie \u{1B}[31m", "/dmu decider Karin Smit, directeur",
      "/dmu gebruiker Piet", "/dmu Anja", "/dmu 12", "/dmu user", "/chance 40", "/kans 101",
      "/chance 0", "/later tomorrow 10:00", "/later gisteren", "/later x", "!too", "!no-time", "!",
      "!xyz", "/objection busy right now", "/objection 9", "/nonsense", "/", "/back now",
      "/skip it",
    ]

  /// Answers of every kind, wherever they are typed.
  static let answers = [
    "yes", "nee", "1", "2", "99", "-9223372036854775808", "12k", "€ 12.500", "40%", "tomorrow",
    "morgen 10:00", "2026-02-01", "karin@smit.example", "020 123 45 67", "meeting", "voicemail",
    "lost", "won", "none", "geen", "-", "price", "~", "doc:", "~ 12", "a, b, c", "张伟", "é",
  ]
}
