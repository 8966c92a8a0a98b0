import CallsideCore
import Mustache

/// The `{{…}}` in spoken texts: which there are, whether they are right, and filling them in.
///
/// The language is Mustache, of which a playbook needs three things: `{{name}}`, and the
/// sections `{{#name}}said with a value{{/name}}{{^name}}said without{{/name}}`.
public enum Placeholders {
  /// The names that may be used; `answers.` with the id of a question comes on top.
  public static let names = [
    "lead.name", "contact.name", "contact.first_name", "contact.last_name", "me.name",
    "me.first_name", "me.company", "me.phone", "me.offer",
  ]

  /// The names in the order of ``names``, with those of a playbook's answers.
  public static func names(withAnswersTo questions: [String]) -> [String] {
    names + questions.map { "answers.\($0)" }
  }

  /// Returns a text with its placeholders filled in.
  ///
  /// A placeholder without a value is dropped, together with what only stood there for its sake:
  ///
  /// ```
  /// Goedemorgen {{contact.first_name}}, met Sanne.    Goedemorgen, met Sanne.
  /// {{contact.first_name}}, heeft u even?             Heeft u even?
  /// ```
  ///
  /// Values are text and nothing else: braces in them mean nothing. Whatever the text holds, no
  /// placeholder of it is left in the result.
  ///
  /// - Parameters:
  ///   - text: The text of a playbook.
  ///   - values: Values by full name, such as `contact.first_name`; an empty one counts as none.
  /// - Returns: The text as it is said.
  public static func fill(_ text: String, with values: [String: String]) -> String {
    let scan = PlaceholderScan(text)
    if scan.tags.isEmpty, scan.problems.isEmpty { return text }
    guard scan.problems.isEmpty else { return Gaps.closed(withoutTags(text)) }

    let filled = values.compactMapValues { value in
      let words = Scalar.spoken(Gaps.removed(from: value))
      return words.isEmpty ? nil : words
    }
    let template = template(text, scan.tags, filled)
    guard let parsed = try? MustacheTemplate(string: template) else {
      return Gaps.closed(withoutTags(text))
    }
    return Gaps.closed(parsed.render(tree(filled)))
  }

  /// Returns a text as a Mustache template, in which marks stand where something may be missing.
  private static func template(
    _ text: String, _ tags: [PlaceholderScan.Tag], _ values: [String: String]
  ) -> String {
    let bytes = Array(text.utf8)
    // Without this, swift-mustache writes "Jansen &amp; Zonen".
    var template = "{{% CONTENT_TYPE:TEXT}}"
    var here = 0
    for tag in tags {
      let before = String(decoding: bytes[here..<tag.range.lowerBound], as: UTF8.self)
      template += Gaps.removed(from: before)
      switch tag.kind {
      case .value where values[tag.name] == nil: template.unicodeScalars.append(Gaps.value)
      case .value: template += "{{\(tag.name)}}"
      case .section: template += "{{#\(tag.name)}}"
      case .inverted: template += "{{^\(tag.name)}}"
      case .close:
        template += "{{/\(tag.name)}}"
        template.unicodeScalars.append(Gaps.section)
      }
      here = tag.range.upperBound
    }
    return template + Gaps.removed(from: String(decoding: bytes[here...], as: UTF8.self))
  }

  /// Returns dotted names as the tree that Mustache looks them up in.
  private static func tree(_ values: [String: String]) -> [String: [String: SpokenValue]] {
    var tree: [String: [String: SpokenValue]] = [:]
    for (name, value) in values {
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      if parts.count == 2 { tree[parts[0], default: [:]][parts[1]] = SpokenValue(text: value) }
    }
    return tree
  }

  /// Returns a broken text without anything between braces: nobody should have to say them.
  private static func withoutTags(_ text: String) -> String {
    var result = ""
    var rest = Gaps.removed(from: text)[...]
    while let open = rest.firstRange(of: "{{") {
      result += rest[..<open.lowerBound]
      result.unicodeScalars.append(Gaps.value)
      rest = rest[open.upperBound...]
      guard let shut = rest.firstRange(of: "}}") else { return result }
      rest = rest[shut.upperBound...].drop { $0 == "}" }
    }
    return result + rest
  }
}

/// A value for Mustache: text in which there is nothing to look up.
///
/// Of a plain `String` it would make a mirror, in every section, to see whether one of its members
/// has the name that is looked for.
private struct SpokenValue: MustacheParent, MustacheCustomRenderable {
  let text: String

  var renderText: String { text }
  var isNull: Bool { false }
  func child(named name: String) -> Any? { nil }
}
