import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct PlaybookTests {
  private func playbook(deciderFrom: String?, userFrom: String?) -> Playbook {
    var playbook = Playbook.sample
    playbook.dmu[0].requiredFrom = deciderFrom
    playbook.dmu[1].requiredFrom = userFrom
    return playbook
  }

  @Test(arguments: [
    ("quote", nil, "contact", []), ("quote", nil, "quote", [Role.decider]),
    ("quote", nil, "care", [.decider]), ("contact", nil, "contact", [.decider]),
    ("decision", "quote", "quote", [.user]), ("decision", "quote", "decision", [.decider, .user]),
    (nil, nil, "care", []), ("gone", nil, "care", []), ("quote", nil, "gone", []),
  ])
  func aRoleIsRequiredFromItsPhaseOn(
    decider: String?, user: String?, phase: String, roles: [Role]
  ) {
    let playbook = playbook(deciderFrom: decider, userFrom: user)
    #expect(playbook.requiredRoles(in: phase) == roles)
  }

  @Test func everythingIsFoundByItsID() {
    let playbook = Playbook.sample
    #expect(playbook.phase("quote")?.title == "Quote")
    #expect(playbook.phase("Quote") == nil)
    #expect(playbook.position(of: "contact") == 0)
    #expect(playbook.position(of: "care") == 3)
    #expect(playbook.position(of: "gone") == nil)
    #expect(playbook.question("team")?.unit == "people")
    #expect(playbook.question("gone") == nil)
    #expect(playbook.objection("no-time")?.title == "No time")
    #expect(playbook.objection("gone") == nil)
    #expect(playbook.prompt(for: .user)?.ask == "Who will work with it?")
    #expect(playbook.prompt(for: .buyer) == nil)
    #expect(playbook.phases[0].outcome("voicemail")?.isAttempt == true)
    #expect(playbook.phases[0].outcome("gone") == nil)
    #expect(playbook.questions[0].choice("room")?.label == "There is room")
    #expect(playbook.questions[0].choice("gone") == nil)
  }

  @Test func aDealClosesForReasonsOfItsKind() {
    #expect(Playbook.sample.reasons(for: .won).map(\.id) == ["trust"])
    #expect(Playbook.sample.reasons(for: .lost).map(\.id) == ["price", "timing"])
    #expect(Playbook.sample.reasons(for: .open).isEmpty)
  }

  private func checkRequired(_ script: [Step.Body], exit: Condition?, _ questions: [String]) {
    var phase = Phase.contact
    phase.script = script.enumerated().map { Step(id: "\($0)", body: $1) }
    phase.exit = exit
    let facts = Facts(lead: .sample(), chance: 20, now: FrozenWorld.now)
    #expect(phase.openQuestions(in: facts) == questions)
  }

  @Test func theScriptAndTheExitSayWhatMustBeAnswered() {
    checkRequired([], exit: nil, [])
    checkRequired(
      [.ask("b", isRequired: true), .ask("a", isRequired: false), .dmu(.user)], exit: nil, ["b"])
    checkRequired(
      [.ask("b", isRequired: true)],
      exit: .and(.answerKnown(question: "a"), .answerIs(question: "b", choice: "x")), ["b", "a"])
    checkRequired([.ask("a", isRequired: false)], exit: .answerKnown(question: "a"), ["a"])
    checkRequired([], exit: .and(.roleKnown(.decider), .measure(.chance, .less, 3)), [])
  }

  @Test func whatDoesNotApplyIsNotOpen() {
    var phase = Phase.contact
    let isCompany = Condition.answerIs(question: "form", choice: "company")
    phase.script = [
      Step(id: "1", body: .ask("form", isRequired: true)),
      Step(id: "2", when: .not(isCompany), body: .ask("consent", isRequired: true)),
    ]
    phase.exit = .or(isCompany, .answerIs(question: "consent", choice: "yes"))
    func open(_ form: String?) -> [String] {
      let lead = Lead.sample { lead in
        lead.answers["form"] = form.map {
          Answer(value: .choice($0), source: .buyer, at: FrozenWorld.now, by: "sanne")
        }
      }
      return phase.openQuestions(in: Facts(lead: lead, chance: 20, now: FrozenWorld.now))
    }
    #expect(open(nil) == ["form", "consent"])
    #expect(open("company") == [])
    #expect(open("sole-trader") == ["consent"])
  }

  @Test func aQuestionIsRequiredOnce() {
    checkRequired(
      [.ask("a", isRequired: true), .ask("b", isRequired: true), .ask("a", isRequired: true)],
      exit: .or(.answerKnown(question: "c"), .answerIs(question: "c", choice: "x")),
      ["a", "b", "c"])
  }

  @Test func theOpeningIsTheLineThatIsOne() {
    #expect(Phase.contact.opening == "Good morning {{contact.first_name}}, this is {{me.name}}.")
    var phase = Phase.contact
    phase.script = [
      Step(id: "1", body: .say("first", part: nil)),
      Step(id: "2", body: .say("second", part: .opening)),
      Step(id: "3", body: .say("third", part: .opening)),
    ]
    #expect(phase.opening == "second")
    phase.script = [Step(id: "1", body: .dmu(.user))]
    #expect(phase.opening == nil)
  }

  @Test(arguments: [("budget", "budget"), ("decision-date", "decision date"), ("a-b-c", "a b c")])
  func aQuestionsTitleIsItsIDInWords(id: String, title: String) {
    #expect(Question(id: id, ask: "?", why: ".", kind: .text).title == title)
  }
}
