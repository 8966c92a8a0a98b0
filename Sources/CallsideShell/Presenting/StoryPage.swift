import CallsideCore
import CallsidePlaybooks
import Foundation

/// What the stories of a playbook brought.
extension Page {
  /// Adds the conversation of a story up to where it differs.
  mutating func addConversation(of story: Story, upTo difference: StoryDifference) {
    blank()
    heading(story.name)
    let shown = difference.conversation.suffix(8)
    if shown.count < difference.conversation.count { secondary("…") }
    for line in shown {
      switch line.kind {
      case .say: row(words(en: "SAY", nl: "ZEG"), line.text, nameWidth: 5)
      case .ask: row(words(en: "ASK", nl: "VRAAG"), line.text, nameWidth: 5)
      case .typed: row("  ›", line.text, nameWidth: 5)
      }
    }
    row(
      "≠", words(en: "the story: ", nl: "het verhaal: ") + words(difference.expected), nameWidth: 5)
    row(
      "", words(en: "the playbook: ", nl: "het draaiboek: ") + words(difference.found), nameWidth: 5
    )
  }

  /// Adds one line on all stories of a file.
  mutating func addStories(_ report: StoryReport) {
    let seconds = (Decimal(Int((report.seconds * 100).rounded())) / 100).shown(in: language)
    let failed = report.results.count { !$0.isPassed }
    let all = report.results.count
    if report.isBroken {
      raw(
        "  " + style.accent("✗ ")
          + words(
            en: "\(report.id): the stories cannot be run yet",
            nl: "\(report.id): de verhalen zijn nog niet na te lopen"))
    } else if failed > 0 {
      let count =
        all == 1
        ? Phrase(en: "its story goes another way", nl: "het verhaal loopt anders")
        : Phrase(
          en: "\(failed) of \(all) stories \(failed == 1 ? "goes" : "go") another way",
          nl: "\(failed) van de \(all) verhalen \(failed == 1 ? "loopt" : "lopen") anders")
      raw("  " + style.accent("✗ ") + "\(report.id): \(words(count)) (\(seconds) s)")
    } else {
      let count =
        all == 1
        ? Phrase(en: "1 story passes", nl: "1 verhaal klopt")
        : Phrase(en: "\(all) stories pass", nl: "\(all) verhalen kloppen")
      raw("  " + style.accent("✓ ") + "\(report.id): \(words(count)) (\(seconds) s)")
    }
  }
}
