import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// Of two leads that are merged the stricter legal form stays, filled in or answered.
struct MergedLegalFormsTests {
  /// What is said of the legal form of a lead.
  enum Word {
    case filledIn(String), answered(String), guessed(String)
    /// An answer to another question.
    case otherwise

    var event: Event {
      switch self {
      case .filledIn(let form):
        var change = LeadChange()
        change.legalForm = form
        return .leadChanged(change)
      case .answered(let choice):
        return .answered(question: "form", .choice(choice), .buyer, call: nil, step: nil)
      case .guessed(let choice):
        return .answered(question: "form", .choice(choice), .guess, call: nil, step: nil)
      case .otherwise:
        return .answered(question: "size", .text("ten people"), .buyer, call: nil, step: nil)
      }
    }
  }

  private static var playbook: Playbook {
    var playbook = Playbook.sample
    var question = Question(id: "form", ask: "A BV?", why: "The law.", kind: .choice)
    question.choices = [
      .init(id: "company", label: "BV or NV"), .init(id: "trader", label: "Sole trader"),
      .init(id: "unknown", label: "Something else"),
    ]
    (question.choices[0].person, question.choices[1].person) = (.legal, .natural)
    playbook.questions.append(question)
    return playbook
  }

  /// Returns entries one after the other, a minute apart.
  private func entries(_ events: [(lead: String, event: Event)]) -> [Entry] {
    events.enumerated().map { number, said in
      Entry(
        stamp: Entry.Stamp(
          id: EntryID(writer: "a", number: number + 1), clock: number + 1,
          at: FrozenWorld.now + Double(number) * 60, by: "sanne"),
        lead: said.lead, event: said.event)
    }
  }

  private func added(_ name: String) -> Event {
    .leadAdded(LeadAdded(name: name, playbook: "sample", phase: "first-contact"))
  }

  private func said(_ lead: String, _ words: [Word]) -> [(lead: String, event: Event)] {
    words.map { (lead, $0.event) }
  }

  private func known(_ entries: [Entry]) throws -> (form: String, fields: [String: String]) {
    let lead = try #require(MergedLeads(folding: entries.shuffled()).lead("aa"))
    let known = lead.carried(into: Self.playbook)
    #expect(known.carried(into: Self.playbook) == known)
    let person = lead.legalPerson(in: Self.playbook)?.rawValue ?? "–"
    return ("\(known.legalForm ?? "–"), \(person)", known.fields)
  }

  @Test(
    arguments: [
      (
        [.answered("company")], [.filledIn("eenmanszaak")], "eenmanszaak, natural",
        ["Aa": "BV or NV"]
      ),
      (
        [.filledIn("eenmanszaak")], [.answered("company")], "eenmanszaak, natural",
        ["Bb": "BV or NV"]
      ),
      ([.answered("trader")], [.answered("company")], "Sole trader, natural", ["Bb": "BV or NV"]),
      ([.answered("company")], [.answered("trader")], "Sole trader, natural", ["Aa": "BV or NV"]),
      ([.filledIn("bv")], [.answered("trader")], "Sole trader, natural", ["Aa": "bv"]),
      // Each lead's own last word counts for it.
      ([.filledIn("eenmanszaak"), .answered("company")], [.otherwise], "BV or NV, legal", [:]),
      ([.otherwise], [.filledIn("eenmanszaak"), .answered("company")], "BV or NV, legal", [:]),
      ([.answered("trader"), .filledIn("bv")], [.filledIn("nv")], "bv, legal", ["Bb": "nv"]),
      (
        [.filledIn("bv"), .answered("trader")], [.filledIn("bv")], "Sole trader, natural",
        ["Bb": "bv"]
      ),
      ([.answered("trader"), .filledIn("bv")], [.filledIn("vof")], "vof, natural", ["Aa": "bv"]),
      // Nobody said so.
      ([.answered("unknown")], [], "–, –", [:]), ([], [.guessed("trader")], "–, –", [:]),
      ([], [.answered("company")], "BV or NV, legal", [:]),
    ] as [([Word], [Word], String, [String: String])])
  func theStricterStays(own: [Word], other: [Word], stays: String, kept: [String: String]) throws {
    let fields = Dictionary(
      uniqueKeysWithValues: kept.map { ("legal form (\($0.key))", $0.value) })
    let merger: (lead: String, event: Event) = ("bb", .merged(into: "aa"))
    // Whichever was said first.
    for words in [said("aa", own) + said("bb", other), said("bb", other) + said("aa", own)] {
      let all = [("aa", added("Aa")), ("bb", added("Bb"))] + words + [merger]
      let found = try known(entries(all))
      #expect(found.form == stays && found.fields == fields)
    }
  }

  @Test(
    arguments: [
      ([.filledIn("bv")], "bv, legal"), ([.answered("company")], "BV or NV, legal"),
      ([.filledIn("nv"), .answered("trader")], "Sole trader, natural"),
      ([.answered("trader"), .filledIn("nv")], "nv, legal"),
      ([.otherwise], "eenmanszaak, natural"), ([.guessed("company")], "eenmanszaak, natural"),
      ([.answered("unknown")], "eenmanszaak, natural"),
    ] as [([Word], String)])
  func whatIsSaidSinceCounts(since: [Word], counts: String) throws {
    for (own, other) in [("aa", "bb"), ("bb", "aa")] {
      let before = said(own, [.filledIn("eenmanszaak")]) + said(other, [.answered("company")])
      let all = [("aa", added("Aa")), ("bb", added("Bb"))] + before + [("bb", .merged(into: "aa"))]
      for lead in ["aa", "bb"] {
        #expect(try known(entries(all + said(lead, since))).form == counts)
      }
    }
  }

  /// Leads that are merged one after the other.
  @Test func whatWasSaidBetweenTwoMergersCounts() throws {
    let first =
      [("aa", added("Aa")), ("bb", added("Bb")), ("cc", added("Cc"))]
      + said("bb", [.filledIn("eenmanszaak")]) + said("cc", [.filledIn("nv")])
      + [("bb", .merged(into: "aa"))]
    let last: [(lead: String, event: Event)] = [("cc", .merged(into: "aa"))]
    #expect(try known(entries(first + last)).form == "eenmanszaak, natural")
    #expect(
      try known(entries(first + said("aa", [.answered("company")]) + last)).form
        == "BV or NV, legal")
  }
}
