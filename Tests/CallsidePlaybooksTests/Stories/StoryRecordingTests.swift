import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsidePlaybooks

/// Calls written down as stories: whatever was typed, the story passes, and nobody is in it.
@Suite struct StoryRecordingTests {
  @Test(arguments: ShippedPlaybookTests.files, [UInt64(1), 2, 3])
  func anyCallCanBeSavedAndPasses(_ path: String, seed: UInt64) throws {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let playbook = try #require(
      PlaybookReader.read(SourceText(name: path, text: text)).playbook)
    var caller = RandomCaller(playbook: playbook, seed: seed)
    for number in 0..<25 {
      let (recording, typed) = caller.call()
      guard
        let lines = recording.story(
          named: "A call", by: Invented(in: playbook.language).caller,
          calendar: FrozenWorld.calendar)
      else {
        #expect(typed.isEmpty, "call \(number): \(typed)")
        continue
      }
      let file = StoryFile.text(of: lines, for: playbook)
      let (read, found) = StoryReader.read(
        SourceText(name: "saved.yaml", text: file), for: playbook, calendar: FrozenWorld.calendar)
      let said = found.map { $0.rendered(in: .en) }.joined(separator: "\n")
      let stories = try #require(read, "\(said)\n\(file)\n\(typed)")
      let result = StoryRun.result(
        of: try #require(stories.stories.first), by: stories.caller, in: playbook,
        calendar: FrozenWorld.calendar)
      let difference = result.diagnostic(in: stories.source)?.rendered(in: .en) ?? ""
      #expect(result.isPassed, "call \(number): \(difference)\n\(file)\n\(typed)")
      for private_ in RandomCaller.privateWords {
        #expect(!file.contains(private_), "\(private_) in\n\(file)")
      }
    }
  }

  @Test func aSavedCallReadsLikeAStory() throws {
    var lead = Lead(
      id: "k1", name: "Brouwer Installaties", playbook: "example", phase: "intake", owner: "sanne",
      createdAt: FrozenWorld.now)
    lead.contacts = [Contact(id: "c1", name: "Karin Smit", phone: "0201234567", roles: [.decider])]
    let phase = try #require(storyPlaybook.phase("intake"))
    var walk = Walk(
      starting: "call01", lead: lead, phase: phase, playbook: storyPlaybook, by: "sanne",
      at: FrozenWorld.now)
    var recording = StoryRecording(of: walk, at: FrozenWorld.now)
    for line in ["", "/note Karin is ill", "1", "done", "call tomorrow 10:00"] {
      let input = try WalkInput(line)
      recording.add(input, try walk.take(input, at: FrozenWorld.moment))
    }
    let lines = try #require(
      recording.story(
        named: "Budget: yes", by: Invented(in: .en).caller, calendar: FrozenWorld.calendar))
    #expect(
      StoryFile.text(of: lines, for: storyPlaybook) == """
        # Stories for the playbook example. `playbook test example` runs them.

        stories:
          - name: "Budget: yes"
            now: 2026-03-02 09:00
            phase: intake
            lead:
              name: Example Ltd
              contact: [Kim Johnson]
              people:
                decider: [Kim Johnson]
            lines:
              - say: Hello.
              - note: a note
              - ask: budget
                answer: ja
              - outcome: done
              - plan: "call tomorrow 10:00"
              - phase: intake
                grade: prospect
                readiness: none
                status: open
                chance: 20

        """)
  }
}

/// What is made up in a story, and what stays.
struct DisguiseTests {
  @Test(arguments: [
    ("Piet Kaasboer, directeur Brouwer Installaties BV", "Brouwer"),
    ("Piet Kaasboer, directeur bij Brouwer", "Brouwer"), ("Jan de Vries, inkoop", "Vries"),
  ])
  func aParticularNamesNobody(_ text: String, _ name: String) {
    var disguise = Disguise("Brouwer Installaties BV", [], in: .nl)
    #expect(!disguise.person(text).contains(name))
  }

  @Test(arguments: [
    "Brouwer wil dat Joost de Vries en dhr. Vries beslissen", "de Vries is er niet",
    "bel Joost maar",
    "dat zegt BROUWER al jaren",
  ])
  func wordsNameNobody(_ text: String) {
    let people = [Contact(id: "c1", name: "Joost de Vries")]
    let words = Disguise("Brouwer Installaties BV", people, in: .nl).words(text)
    for name in ["Brouwer", "BROUWER", "Vries", "Joost"] {
      #expect(!words.contains(name), "\(words)")
    }
  }

  @Test func wordsThatManyCompaniesHaveStay() {
    let disguise = Disguise("Brouwer Installaties BV", [], in: .nl)
    #expect(disguise.words("nieuwe installaties in de bouw") == "nieuwe installaties in de bouw")
  }
}

/// Somebody who calls at random, and types what may be typed.
private struct RandomCaller {
  static let privateWords = ["Karin", "Brouwer", "Piet", "Sjoukje", "612345678", "bedrijf.nl"]

  let playbook: Playbook
  var generator: SeededGenerator

  init(playbook: Playbook, seed: UInt64) {
    self.playbook = playbook
    generator = SeededGenerator(seed: seed)
  }

  mutating func call() -> (StoryRecording, [String]) {
    var lead = Lead(
      id: "k1", name: "Brouwer Installaties", playbook: playbook.id,
      phase: pick(playbook.phases).id, owner: "sanne", createdAt: FrozenWorld.later(days: -9))
    let roles: [Set<Role>] = [[], [.gatekeeper], [.decider, .user]]
    lead.contacts = [
      Contact(id: Contact.companyID, name: lead.name, phone: "0201234567"),
      Contact(id: "c1", name: "Karin Smit", roles: pick(roles)),
    ]
    for question in playbook.questions where pick([true, false, false]) {
      guard
        let read = try? AnswerReading.read(
          answer(to: question), for: question, in: playbook, at: moment)
      else { continue }
      lead.answers[question.id] = Answer(
        value: read.value, source: read.source, at: lead.createdAt, by: "sanne")
    }
    var walk = Walk(
      starting: "call01", lead: lead, phase: playbook.phase(lead.phase) ?? playbook.phases[0],
      playbook: playbook, by: "sanne", at: FrozenWorld.now)
    if pick([true, false, false, false]) {
      walk.go(to: Int.random(in: walk.phase.script.indices, using: &generator), at: FrozenWorld.now)
    }
    var recording = StoryRecording(of: walk, at: FrozenWorld.now)
    var typed: [String] = []
    for _ in 0..<80 where !walk.isOver {
      let line = line(for: walk)
      guard let input = try? WalkInput(line), let turn = try? walk.take(input, at: moment),
        !turn.takesBack
      else { continue }
      recording.add(input, turn)
      typed.append(line)
    }
    return (recording, typed)
  }

  private var moment: Moment {
    Moment(now: FrozenWorld.now, calendar: FrozenWorld.calendar, language: playbook.language)
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &generator)]
  }

  private mutating func line(for walk: Walk) -> String {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: pick(["/back", "/skip", "/note Karin was ill", "/undo", "/tip", "/hulp", "/again"])
    case 1:
      pick([
        "/chance 40", "/dmu user Piet de Boer, 06 12345678", "/gatekeeper", "!",
        "!" + pick(playbook.objections).id, "/dmu Sjoukje", "/dmu",
      ])
    case 2: pick(["/hangup", "/voicemail", "/later tomorrow 10:00", "Karin said so", "/skip"])
    default: fitting(walk)
    }
  }

  private mutating func fitting(_ walk: Walk) -> String {
    switch walk.place {
    case .step, .gatekeeper:
      switch walk.step?.body {
      case .ask: walk.question.map { answer(to: $0) } ?? ""
      case .dmu: pick(["Karin Smit, directeur", "Piet de Boer", "", "Sjoukje, sjoukje@bedrijf.nl"])
      case .say, nil: ""
      }
    case .outcome: pick(walk.phase.outcomes).id
    case .reason: pick(["1", "2", "Karin moves abroad"])
    case .override: pick(["", "Karin insisted"])
    case .nextStep: pick(["", "none", "tomorrow 10:00", "email friday", "in 2 weeks"])
    case .objection, .over: ""
    }
  }

  private mutating func answer(to question: Question) -> String {
    switch question.kind {
    case .choice: pick(question.choices).id
    case .yesNo: pick(["yes", "no"])
    case .text: pick(["less work", "Karin: \"too slow\" #1", "bel 06 12345678", "- no, 'never'"])
    case .number: pick(["5", "9", "120", "~ 3"])
    case .percent: pick(["20", "85"])
    case .money: pick(["12000", "doc: 900"])
    case .date: pick(["tomorrow 10:00", "in 3 weeks", "1 july 2027"])
    case .phone: "06 12345678"
    case .email: "karin@bedrijf.nl"
    case .contact: pick(["Karin Smit", "Piet de Boer, directeur"])
    }
  }
}
