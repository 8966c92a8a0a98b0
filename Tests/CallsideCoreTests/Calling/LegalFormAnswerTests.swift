import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// The legal form is one fact, whether it was filled in or answered.
struct LegalFormAnswerTests {
  private static var playbook: Playbook {
    var playbook = Playbook.sample
    var question = Question(id: "form", ask: "A BV?", why: "The law.", kind: .choice)
    question.choices = [
      .init(id: "company", label: "BV or NV"), .init(id: "foundation", label: "Foundation"),
      .init(id: "trader", label: "Sole trader"), .init(id: "partners", label: "Partnership"),
      .init(id: "unknown", label: "Something else"),
    ]
    for index in 0..<2 { question.choices[index].person = .legal }
    for index in 2..<4 { question.choices[index].person = .natural }
    playbook.questions.append(question)
    return playbook
  }

  private func lead(
    _ form: String?, at formHour: Double = 1, _ choice: String?, at answerHour: Double = 2,
    _ source: Answer.Source = .buyer
  ) -> Lead {
    .sample {
      $0.legalForm = form
      $0.legalFormAt = form.map { _ in FrozenWorld.now + formHour * 3600 }
      $0.answers["form"] = choice.map {
        Answer(
          value: .choice($0), source: source, at: FrozenWorld.now + answerHour * 3600, by: "sanne")
      }
    }
  }

  /// What a lead is known as, in both places.
  private func known(_ lead: Lead) -> String {
    let known = lead.carried(into: Self.playbook)
    var choice = "–"
    if case .choice(let id)? = known.answers["form"]?.value { choice = id }
    #expect(known.carried(into: Self.playbook) == known)
    return "\(known.legalForm ?? "–") / \(choice)"
  }

  @Test(
    arguments: [
      (nil, "–  / –"), ("bv", "bv / company"), ("Stichting", "Stichting / foundation"),
      ("eenmanszaak", "eenmanszaak / trader"), ("zzp", "zzp / trader"),
      ("vof", "vof / partners"), ("cv", "cv / partners"), ("particulier", "particulier / trader"),
      ("bv i.o.", "bv i.o. / –"), ("GmbH", "GmbH / –"),
    ] as [(String?, String)])
  func aFormFilledInIsAnAnswer(form: String?, expected: String) {
    #expect(known(lead(form, nil)) == expected.replacing("  ", with: " "))
  }

  @Test func aFormInTheNameCountsUntilSomebodySaysOtherwise() {
    func named(_ name: String, _ form: String?, _ choice: String?, _ source: Answer.Source = .buyer)
      -> String
    {
      var lead = lead(form, choice, source)
      lead.name = name
      return known(lead)
    }
    #expect(named("Jansen B.V.", nil, nil) == "BV / company")
    #expect(named("Bakkerij Smit VOF", nil, nil) == "VOF / partners")
    #expect(named("Stichting Zon", nil, nil) == "stichting / foundation")
    #expect(named("Jansen B.V. i.o.", nil, nil) == "– / –")
    #expect(named("Jansen B.V.", "eenmanszaak", nil) == "eenmanszaak / trader")
    #expect(named("Jansen B.V.", nil, "trader") == "Sole trader / trader")
    #expect(named("Jansen B.V.", nil, "unknown") == "– / unknown")
    #expect(named("Jansen B.V.", nil, "trader", .guess) == "BV / company")
  }

  @Test func whatWasSaidLastCounts() {
    #expect(known(lead(nil, "trader")) == "Sole trader / trader")
    #expect(known(lead("bv", at: 1, "trader", at: 2)) == "Sole trader / trader")
    #expect(known(lead("bv", at: 2, "trader", at: 1)) == "bv / company")
    #expect(known(lead("vof", at: 2, "company", at: 1)) == "vof / partners")
    #expect(known(lead("bv", at: 1, "company", at: 2)) == "bv / company")
    #expect(known(lead("bv i.o.", at: 2, "company", at: 1)) == "bv i.o. / –")
    // In one second what is in doubt is taken for a human being.
    #expect(known(lead("vof", at: 1, "company", at: 1)) == "vof / partners")
    #expect(known(lead("bv", at: 1, "trader", at: 1)) == "Sole trader / trader")
  }

  @Test func aGuessAndAnAnswerThatDoesNotSayLeaveTheForm() {
    #expect(known(lead("bv", at: 1, "trader", at: 2, .guess)) == "bv / company")
    #expect(known(lead(nil, "trader", .guess)) == "– / trader")
    #expect(known(lead("bv", at: 1, "unknown", at: 2)) == "bv / unknown")
    #expect(lead("bv", at: 1, "unknown", at: 2).legalPerson(in: Self.playbook) == .legal)
  }
}
