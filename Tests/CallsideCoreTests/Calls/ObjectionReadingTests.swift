import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct ObjectionReadingTests {
  @Test(arguments: [
    ("too-expensive", "too-expensive"), ("too", "too-expensive"), ("2", "no-time"),
    ("No time", "no-time"), ("expensive", "too-expensive"), ("TIME", "no-time"),
    ("costs too much", "too-expensive"), ("it costs too much for us", "too-expensive"),
    ("that is rather expensive", "too-expensive"), ("really busy these days", "no-time"),
    ("Cheaper", "too-expensive"), ("busy right", "no-time"), ("we are busy right now", "no-time"),
  ])
  func itIsFoundByNameOrByWhatTheBuyerSays(text: String, id: String) throws {
    #expect(try ObjectionReading.read(text, in: .sample).id == id)
  }

  @Test(arguments: [
    ("no-tome", "did you mean \"no-time\"?"), ("too expansive", "did you mean \"Too expensive\"?"),
    ("9", "type a number from 1 to 2, or the first letters"),
    ("the weather", "type a number from 1 to 2, or the first letters"),
  ])
  func anythingElseIsRefused(text: String, help: String) throws {
    let refusal = try #require(
      #expect(throws: Diagnostic.self) { try ObjectionReading.read(text, in: .sample) })
    #expect(refusal.rule == "unknown-choice")
    #expect(
      refusal.headline == Phrase(en: "that is not on the list", nl: "dat staat niet op de lijst"))
    #expect(refusal.help?.en == help)
  }

  @Test(arguments: ["", " ", "\u{1B}"])
  func nothingIsNoObjection(text: String) {
    var playbook = Playbook.sample
    playbook.objections = [.noTime]
    #expect(throws: Diagnostic.self) { try ObjectionReading.read(text, in: playbook) }
  }

  @Test(arguments: [("0", Decimal(0)), ("100", 100), ("40%", 40), ("33.3", 33.3), ("forty", 40)])
  func anOwnChanceIsAPercentage(text: String, percent: Decimal) throws {
    #expect(try OwnChanceReading.read(text, language: .en) == percent)
  }

  @Test(arguments: ["", "-1", "101", "often", "100.1", "%", "1/0"])
  func anythingElseIsNoChance(text: String) throws {
    let refusal = try #require(
      #expect(throws: Diagnostic.self) { try OwnChanceReading.read(text, language: .en) })
    #expect(refusal.rule == "not-a-chance")
    #expect(
      refusal.headline
        == Phrase(
          en: "a chance is a number from 0 to 100", nl: "een kans is een getal van 0 tot en met 100"
        ))
    #expect(
      refusal.help == Phrase(en: "type a number such as `40`", nl: "typ een getal zoals `40`"))
  }
}
