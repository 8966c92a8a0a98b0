import CallsideCore
import Foundation
import Testing

@testable import CallsidePlaybooks

@Suite struct BuildingTests {
  private func steps(_ script: String) throws -> [Step] {
    let book = playbook(script, in: .script)
    // Up to one step behind those of the piece; what follows belongs to the surroundings.
    return Array(try #require(book?.phases.first?.script).prefix(4))
  }

  @Test func stepsHaveIDsAndCuesStandBesideThem() throws {
    let steps = try steps(
      """
      - say: >-
          Hello   there,
          this is me.
        part: opening
      - listen: How they sound.
      - id: the-budget
        ask: budget
        required: true
      - tip: Wait.
      - when: budget is nee
        tip: Ask about next year.
      - dmu: decider
      """)
    #expect(
      steps.map(\.id) == [named(steps[0]), "the-budget", "intake/decider", "intake/decider-2"])
    #expect(steps[0].body == .say("Hello there, this is me.", part: .opening))
    #expect(steps[0].cues == [.init(kind: .listen, text: "How they sound.")])
    #expect(steps[1].body == .ask("budget", isRequired: true))
    let isNee = Condition.answerIs(question: "budget", choice: "nee")
    #expect(
      steps[1].cues == [
        .init(kind: .tip, text: "Wait."),
        .init(kind: .tip, text: "Ask about next year.", when: isNee),
      ])
    #expect(steps[2].body == .dmu(.decider))
  }

  @Test func blocksAreTakenApartAndTheirConditionsJoined() throws {
    let steps = try steps(
      """
      - when: chance > 10
        do:
          - say: One.
          - when: budget is known
            do:
              - say: Two.
              - when: attempts < 3
                say: Three.
              - tip: Breathe.
      """)
    let chance = Condition.measure(.chance, .greater, 10)
    let known = Condition.answerKnown(question: "budget")
    let attempts = Condition.measure(.attempts, .less, 3)
    #expect(
      steps.map(\.when) == [
        chance, .and(chance, known), .and(.and(chance, known), attempts), nil,
      ])
    #expect(steps.map(\.id) == steps.map(named))
    #expect(Set(steps.map(\.id)).count == 4)
    #expect(steps[2].cues == [.init(kind: .tip, text: "Breathe.", when: .and(chance, known))])
  }

  @Test func aTipUnderTheConditionOfItsStepHasNoneOfItsOwn() throws {
    let steps = try steps("- when: chance > 10\n  do: [say: One., tip: Breathe.]")
    #expect(steps[0].cues == [.init(kind: .tip, text: "Breathe.")])
  }

  @Test func ofTwoStepsAlikeTheSecondGetsANumber() throws {
    let steps = try steps("- say: Well?\n- say: Well?")
    #expect(steps[1].id == steps[0].id + "-2")
  }

  private func named(_ step: Step) -> String { Step.id(of: step.body, under: "intake") }

  @Test func receptionHasStepsOfItsOwn() throws {
    let book = playbook("gatekeeper: [say: Hello., listen: Who., dmu: gatekeeper]", in: .phase)
    let steps = try #require(book?.phases.first?.gatekeeper)
    #expect(steps.map(\.id).last == "intake/gatekeeper/gatekeeper")
    #expect(steps[0].cues == [.init(kind: .listen, text: "Who.")])
  }

  @Test(arguments: [(Language.nl, ["Ja", "Nee"]), (.en, ["Yes", "No"])])
  func yesAndNoAreSaidInTheLanguage(_ language: Language, _ labels: [String]) throws {
    let book = playbook(
      """
      language: \(language.rawValue)
      questions: {budget: {ask: A?, why: B., type: yes-no, chance: {yes: +10, no: -15}}}
      """, in: .playbook)
    let choices = try #require(book?.questions.first?.choices)
    #expect(choices.map(\.id) == ["yes", "no"])
    #expect(choices.map(\.label) == labels)
    #expect(choices.map(\.chance) == [10, -15])
  }

  @Test func outcomesAndRolesAndReasons() throws {
    let book = try #require(
      playbook(
        """
        dmu: {decider: {ask: Who signs?, why: B., required_from: offer, tip: T.}}
        reasons: {lost: {price: Too dear}, won: {fit: It fits}}
        """, in: .playbook))
    #expect(book.dmu.first?.requiredFrom == "offer")
    #expect(book.requiredRoles(in: "offer") == [.decider])
    #expect(book.lostReasons == [.init(id: "price", label: "Too dear")])
    #expect(book.wonReasons == [.init(id: "fit", label: "It fits")])
    let outcomes = playbook(
      """
      met: {label: Met, advance: true, to: offer, next: {do: meet, in: 3d}, grade: lead, readiness: sql}
      gone: {label: Gone, close: lost, cadence: false}
      """, in: .outcomes)?.phases.first?.outcomes
    let met = try #require(outcomes?.first)
    #expect(met.isAdvance && met.to == "offer" && met.grade == .lead && met.readiness == .sql)
    #expect(met.next?.action == .meet)
    let gone = try #require(outcomes?.dropFirst().first)
    #expect(gone.id == "gone")
    #expect(gone.closes == .lost)
    #expect(gone.isAttempt == false)
  }

  @Test func periodsDatesAheadAndMessages() throws {
    let book = try #require(
      playbook(
        """
        questions:
          meeting: {ask: When?, why: B., type: date, ahead: true}
          since: {ask: Since when?, why: B., type: date}
          cost: {ask: How much?, why: B., type: money, per: year}
        phases:
          - id: intake
            kind: qualify
            title: Intake
            goal: Know them.
            who: sdr
            within: 1h
            chance: 20
            script: [{ask: meeting}, {ask: since}, {ask: cost}]
            outcomes:
              met: {label: Met, next: {do: meet, in: 3d, date: meeting}}
              message: {label: Left a message, voicemail: true, next: {do: call, in: 1d}}
              nobody: {label: Nobody, cadence: true}
        """, in: .playbook))
    #expect(book.questions.map(\.liesAhead) == [true, false, false])
    #expect(book.questions.map(\.per) == [nil, nil, .year])
    let outcomes = try #require(book.phases.first?.outcomes)
    #expect(outcomes.map { $0.next?.date } == ["meeting", nil, nil])
    #expect(outcomes.map(\.isVoicemail) == [false, true, false])
    #expect(outcomes.map(\.isAttempt) == [false, true, true])
  }

  @Test func warningsLeaveThePlaybookWhole() {
    let text = Check.unusedQuestion.bad.playbook
    #expect(PlaybookReader.read(SourceText(name: nil, text: text)).playbook != nil)
  }

  /// An outcome's own next step goes before that of its track.
  @Test func anOutcomeTakesTheNextStepOfItsTrack() throws {
    let text =
      Check.Example(
        .outcomes,
        """
        own: {label: Own, track: positive, next: {do: meet, in: 5d}}
        keen: {label: Keen, track: positive}
        later: {label: Later, track: negative}
        missed: {label: No answer, cadence: true}
        none: {label: Talked}
        """
      ).playbook + """

        tracks:
          main: {do: call, in: 4h}
          positive: {do: call, in: 2d}
          negative: {do: email, in: 8w}
        grades: {lead: budget is known, sql: decider is known}
        week_target: 40
        """
    let (playbook, found) = PlaybookReader.read(
      SourceText(name: "x.yaml", text: text), under: Check.form + Check.references)
    let built = try #require(playbook, "\(found.map { $0.rendered(in: .en) })")
    let outcomes = try #require(built.phases.first?.outcomes)
    let next = Dictionary(uniqueKeysWithValues: outcomes.map { ($0.id, $0.next) })
    #expect(next["own"] == .init(action: .meet, delay: .days(5)))
    #expect(next["keen"] == .init(action: .call, delay: .days(2)))
    #expect(next["later"] == .init(action: .email, delay: TimeSpan(8, .weeks)))
    #expect(next["missed"] == .init(action: .call, delay: TimeSpan(4, .hours)))
    #expect(next["none"] == .some(nil))
    #expect(
      built.gradeRules == [
        GradeRule(.lead, when: .answerKnown(question: "budget")),
        GradeRule(.sql, when: .roleKnown(.decider)),
      ])
    #expect(built.weekTarget == 40)
  }
}
