import CallsideCore
import CallsidePlaybooks

/// A check of playbooks as scripts read it; the names are a contract.
struct CheckJSON: Encodable {
  struct Example: Encodable {
    var place: String
    var text: String
  }

  let name: String
  let family: String
  let severity: String
  let floor: String
  let what: String
  let why: String
  let bad: Example?
  let good: Example?

  /// Makes the JSON of a check in a language.
  init(_ check: Check, in language: Language) {
    name = check.name
    family = check.family.rawValue
    severity = check.severity.rawValue
    floor = check.floor.rawValue
    what = check.what[language]
    why = check.why[language]
    func example(_ example: Check.Example) -> Example? {
      let text = example.text(in: language)
      return text.isEmpty ? nil : Example(place: example.shownPlace.phrase[language], text: text)
    }
    bad = example(check.bad)
    good = example(check.good)
  }
}
