import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsidePlaybooks

/// The playbooks that come with the program.
@Suite struct ShippedPlaybookTests {
  static let files: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "playbooks")
    let found = try? FileManager.default.contentsOfDirectory(atPath: root.path())
    return (found ?? []).filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".stories.yaml") }
      .sorted().map { root.path() + "/" + $0 }
  }()

  static let stories = files.map { path in
    path.replacing(/\.[a-z]{2}\.yaml$/, with: "") + ".stories.yaml"
  }

  @Test func thereIsOneInEachLanguage() {
    #expect(Self.files.contains { $0.hasSuffix(".nl.yaml") })
    #expect(Self.files.contains { $0.hasSuffix(".en.yaml") })
  }

  @Test(arguments: files) func itIsClean(_ path: String) throws {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let (playbook, found) = PlaybookReader.read(SourceText(name: path, text: text))
    #expect(found.isEmpty, "\(found.map { $0.rendered(in: .en) }.joined(separator: "\n"))")
    let book = try #require(playbook)
    #expect(book.questions.count >= 25)
    #expect(book.objections.count >= 12)
    #expect(book.objections.allSatisfy { $0.meet.count == 4 })
    #expect(book.dmu.count == Role.allCases.count)
    // A playbook for cold calls ends where the meeting is handed over.
    let kinds: [Phase.Kind] =
      book.id == "koude-acquisitie"
      ? [.prospect, .qualify, .nurture, .nurture] : Phase.Kind.allCases
    #expect(book.phases.map(\.kind) == kinds)
    #expect(book.phases.allSatisfy { !$0.script.isEmpty && !$0.outcomes.isEmpty })
  }

  /// Lists go by the outline: whatever one question is answered, they show the same chance.
  @Test(arguments: files) func itsOutlineGivesTheSameChances(_ path: String) throws {
    let book = try book(path)
    let outline = book.outline
    #expect(outline.phases.map(\.title) == book.phases.map(\.title))
    for phase in book.phases {
      for question in book.questions {
        for choice in question.choices {
          var lead = Lead(
            id: "lead01", name: "Brouwer Installaties", playbook: book.id, phase: phase.id,
            owner: "sanne", createdAt: FrozenWorld.now)
          lead.answers[question.id] = Answer(
            value: .choice(choice.id), source: .buyer, at: FrozenWorld.now, by: "sanne")
          #expect(Chance(of: lead, in: outline) == Chance(of: lead, in: book))
        }
      }
    }
  }

  /// Every story beside it goes as written, and together they come by every phase and closing.
  @Test(arguments: files) func itsStoriesPass(_ path: String) throws {
    let book = try book(path)
    let folder = String(path.dropLast(path.split(separator: "/").last?.count ?? 0))
    let file = folder + book.id + ".stories.yaml"
    let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
    let (read, found) = StoryReader.read(
      SourceText(name: file, text: text), for: book, calendar: FrozenWorld.calendar)
    #expect(found.isEmpty, "\(found.map { $0.rendered(in: .en) }.joined(separator: "\n"))")
    let stories = try #require(read)
    #expect(stories.stories.count >= 8)
    for story in stories.stories {
      let result = StoryRun.result(
        of: story, by: stories.caller, in: book, calendar: FrozenWorld.calendar)
      let difference = result.diagnostic(in: stories.source)?.rendered(in: .en) ?? ""
      #expect(result.isPassed, "\(difference)")
    }
    let lines: [StoryEvent] = stories.stories.flatMap(\.lines).map(\.event)
    let visited =
      stories.stories.map(\.lead.phase)
      + lines.compactMap { if case .phase(let id) = $0 { id } else { nil } }
    #expect(Set(visited).isSuperset(of: book.phases.map(\.id)))
    #expect(lines.contains(.gatekeeper) && lines.contains(.voicemail))
    #expect(lines.contains(.status(.won)) && lines.contains(.status(.lost)))
    let against = book.objections.first(where: \.isAgainstCalls)
    let objection = try #require(against)
    #expect(lines.contains(.raise(objection.id)))
  }

  private func book(_ path: String) throws -> Playbook {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    return try #require(PlaybookReader.read(SourceText(name: path, text: text)).playbook)
  }

  /// The day typed in the call is the day of the next step, so it must be asked where it is used.
  @Test(arguments: files) func aMeetingIsOnTheDayThatWasTyped(_ path: String) throws {
    let book = try book(path)
    for phase in book.phases {
      let asked = phase.script.compactMap { step in
        if case .ask(let id, _) = step.body { id } else { nil }
      }
      for outcome in phase.outcomes {
        if outcome.next?.action == .meet { #expect(outcome.next?.date != nil, "\(outcome.id)") }
        guard let date = outcome.next?.date else { continue }
        #expect(asked.contains(date), "\(phase.id): \(outcome.id)")
        #expect(book.question(date)?.liesAhead == true, "\(date)")
      }
    }
  }

  @Test(arguments: files) func everyPhaseCanEndWithNobodyReached(_ path: String) throws {
    for phase in try book(path).phases {
      #expect(phase.voicemail != nil)
      #expect(phase.outcomes.count(where: \.isVoicemail) == 1, "\(phase.id)")
      #expect(phase.outcomes.contains { $0.isAttempt && !$0.isVoicemail }, "\(phase.id)")
    }
  }

  /// The header of a call: company and phase at the left, chance and who at the right.
  @Test(arguments: files) func theHeaderOfACallIsOneLine(_ path: String) throws {
    let company = "Van den Bossche Logistiek"
    for phase in try book(path).phases {
      let columns = DisplayWidth.columns(
        "  \(company) · \(phase.title)  chance 100% · \(phase.who)")
      #expect(columns <= 80, "\(phase.id)")
    }
  }

  @Test(arguments: files) func noSentenceIsTooLongForOneBreath(_ path: String) throws {
    let book = try book(path)
    let steps = book.phases.flatMap { $0.script + $0.gatekeeper }
    let lines =
      steps.compactMap { step in
        if case .say(let words, _) = step.body { words } else { nil }
      } + book.questions.map(\.ask) + book.dmu.map(\.ask) + book.objections.flatMap(\.meet)
      + book.phases.compactMap(\.voicemail)
    for line in lines {
      let said = Placeholders.fill(line, with: ["contact.name": "Jan Brouwer"])
      for sentence in said.split(whereSeparator: { ".?!".contains($0) }) {
        #expect(sentence.split(separator: " ").count <= 23, "\(sentence)")
      }
    }
  }

  /// Whatever is known about a lead, no line that a rep reads aloud has a brace in it.
  @Test(arguments: files) func everyLineCanBeSaid(_ path: String) throws {
    let book = try book(path)
    let lines = book.phases.flatMap { phase in
      [phase.voicemail].compactMap { $0 }
        + (phase.script + phase.gatekeeper).compactMap { step in
          if case .say(let words, _) = step.body { words } else { nil }
        }
    }
    let all = Dictionary(
      uniqueKeysWithValues: Placeholders.names(withAnswersTo: book.questions.map(\.id))
        .map { ($0, "Xyz") })
    for line in lines {
      for values in [
        all,
        [
          "lead.name": "Brouwer", "me.name": "Sanne", "me.company": "ons bedrijf",
          "me.offer": "onze diensten",
        ],
      ] {
        let said = Placeholders.fill(line, with: values)
        #expect(!said.contains("{") && !said.contains("}"))
        #expect(!said.contains("  ") && !said.contains(" ,") && !said.contains(" ."))
        #expect(said.first?.isLowercase == false, "\(said)")
      }
    }
  }
}
