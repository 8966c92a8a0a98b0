import CallsideCore
import CallsideTestSupport
import Testing

@testable import CallsideReports

/// Playbooks in numbers.
struct PlaybookFiguresTests {
  @Test(arguments: [
    ("", 0), ("Hello.", 1), ("Hello, how are you?", 4), ("it's a so-called test", 4),
    ("Good morning {{contact.first_name}}, this is {{me.name}}.", 6),
    ("{{#contact.name}}Hello {{contact.name}}, well.{{/contact.name}} Fine.", 4),
    ("{{#contact.name}}Hello you{{/contact.name}}{{^contact.name}}Who is this{{/contact.name}}", 2),
    ("een – twee", 2),
  ])
  func wordsAreThoseThatAreSaid(_ text: String, _ count: Int) {
    #expect(SpokenLength.words(in: text) == count)
  }

  @Test func whatIsAskedIsCounted() throws {
    var playbook = Playbook.sample
    playbook.questions[0].tags = ["BANT.budget", "SPIN.situation"]
    let figures = PlaybookFigures(playbook)
    let contact = try #require(figures.phases.first)
    #expect(contact.questions == 2)
    #expect(contact.required == 1)
    #expect(contact.tagged == 1)
    #expect(contact.outcomes == 4)
    #expect(figures.frameworks[0].gaps == ["authority", "need", "timeline"])
    #expect(figures.frameworks[1].isUsed)
    #expect(!figures.frameworks[2].isUsed)
    // Opening 6, budget 7, next year 7, team 5, decider 5, may we 4.
    #expect(contact.words == 34)
  }

  @Test(arguments: ShippedPlaybooks.files, Language.allCases)
  func itFitsOneScreen(_ path: String, _ language: Language) throws {
    let lines = PlaybookFigures(try ShippedPlaybooks.read(path)).lines(in: language, width: 77)
    #expect(lines.count <= 24)
    for line in lines { #expect(DisplayWidth.columns(line) <= 78, "\(line)") }
  }
}
