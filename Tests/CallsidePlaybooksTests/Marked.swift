import CallsideCore
import Testing

@testable import CallsidePlaybooks

/// A text in which `⟦…⟧` marks where a diagnostic is expected.
struct Marked {
  /// The text without the marks.
  let text: String
  /// What stands between them, as UTF-8 offsets in that text.
  let spans: [Span]

  init(_ marked: String) {
    var text = ""
    var spans: [Span] = []
    var starts: [Int] = []
    for character in marked {
      switch character {
      case "⟦": starts.append(text.utf8.count)
      case "⟧": spans.append(Span(starts.popLast() ?? 0, text.utf8.count))
      default: text.append(character)
      }
    }
    self.text = text
    self.spans = spans
  }
}

extension Check {
  /// The checks that a test of one of them is held against: those of its family and the ones before.
  ///
  /// A test of a key need not sell well; one of selling is held against everything.
  static func surrounding(_ rule: String) -> [Check] {
    if let check = named(rule), selling.contains(where: { $0.name == check.name }) { return all }
    if let check = named(rule), check.name != unusedQuestion.name,
      flow.contains(where: { $0.name == check.name })
    {
      return text + form + references + flow
    }
    return text + form + references + [unusedQuestion]
  }
}

/// Checks that a piece of a playbook gives exactly one diagnostic, where it is marked.
///
/// The piece is put into a playbook that is right otherwise; headline and help are the English
/// ones, and nil stands for any help.
func check(
  _ marked: String, in place: Check.Example.Place = .file, finds rule: String,
  headline: String, help: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  let whole = Marked(Check.Example(place, marked).playbook)
  let source = SourceText(name: "test.yaml", text: whole.text)
  let found = PlaybookReader.read(source, under: Check.surrounding(rule)).diagnostics
  let all = found.map { $0.rendered(in: .en) }.joined(separator: "\n")
  #expect(found.count == 1, "\(all)", sourceLocation: sourceLocation)
  guard let first = found.first else { return }
  #expect(first.rule == rule, "\(all)", sourceLocation: sourceLocation)
  #expect(first.headline.en == headline, sourceLocation: sourceLocation)
  #expect(first.place?.span == whole.spans.first, "\(all)", sourceLocation: sourceLocation)
  if let help { #expect(first.help?.en == help, sourceLocation: sourceLocation) }
  #expect(
    !first.headline.nl.isEmpty && first.headline.nl != first.headline.en,
    sourceLocation: sourceLocation)
}

/// Returns the rules of everything wrong with a piece of a playbook.
///
/// - Parameter rule: The check that is tested, which says under which others it is.
func rules(
  _ text: String, in place: Check.Example.Place = .file, testing rule: String = "unknown-key"
) -> [String] {
  let whole = Check.Example(place, text).playbook
  let source = SourceText(name: "test.yaml", text: whole)
  return PlaybookReader.read(source, under: Check.surrounding(rule)).diagnostics.map(\.rule)
}

/// Returns the playbook a piece makes, or nil.
func playbook(_ text: String, in place: Check.Example.Place = .file) -> Playbook? {
  let whole = Check.Example(place, text).playbook
  return PlaybookReader.read(SourceText(name: "test.yaml", text: whole)).playbook
}
