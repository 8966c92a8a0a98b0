import CallsideCore

extension Check {
  /// Finds YAML anchors and aliases.
  static let yamlAlias = Check(
    "yaml-alias",
    what: Phrase(
      en: "YAML anchors and aliases, which the format does not use.",
      nl: "Ankers en verwijzingen van YAML; die gebruikt het formaat niet."),
    why: Phrase(
      en: "A line stands where it is said, so that whoever reads the script sees all of it.",
      nl: "Een zin staat waar hij wordt gezegd; wie het script leest, ziet dan alles."),
    bad: Example(.question, "tip: *notes"),
    good: Example(.question, "tip: \"*notes\""))
}

extension Finding {
  /// Says that an alias is not followed.
  static func yamlAlias(_ text: String, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "YAML aliases such as \(Wording.quoted(text)) are not supported",
        nl: "YAML-aliassen zoals \(Wording.quoted(text)) worden niet ondersteund"),
      help: Phrase(
        en: "put a text that begins with `*` between quotes",
        nl: "zet een tekst die met `*` begint tussen aanhalingstekens"))
  }

  /// Says that keys are not taken over from elsewhere.
  static func yamlMerge(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "YAML merge keys (`<<`) are not supported",
        nl: "YAML-samenvoegsleutels (`<<`) worden niet ondersteund"),
      help: Phrase(
        en: "write the keys out, or put what is shared in a file and `include` it",
        nl: "schrijf de sleutels uit, of zet wat je deelt in een bestand met `include`"))
  }

  /// Says that an anchor is of no use.
  static func yamlAnchor(_ text: String, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "YAML anchors such as \(Wording.quoted(text)) are not supported",
        nl: "YAML-ankers zoals \(Wording.quoted(text)) worden niet ondersteund"),
      help: Phrase(
        en: "put a text that begins with `&` between quotes",
        nl: "zet een tekst die met `&` begint tussen aanhalingstekens"))
  }
}
