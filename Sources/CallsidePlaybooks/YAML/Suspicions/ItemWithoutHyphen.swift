import CallsideCore

extension YAMLSuspicion {
  /// Suspects an item of a list that begins with another sign than a hyphen and a space, or with
  /// none.
  static func itemWithoutHyphen(_ line: YAMLLine, _ near: YAMLNeighbours) -> [YAMLSuspicion] {
    if let bullet = Bullet(line.text(line.content)) {
      let shown = "- " + bullet.rest
      let edit = line.span(line.content, line.content + bullet.length)
      return [YAMLSuspicion(.itemWithoutHyphen(shown, edit), edit, "- ")]
    }
    guard line.hyphens.isEmpty else { return [] }
    var columns: [Int] = []
    for other in near.lines {
      guard let hyphen = other.hyphens.first, !columns.contains(hyphen),
        line.indent == hyphen || line.indent == other.content
      else { continue }
      columns.append(hyphen)
    }
    return columns.prefix(2).map { column in
      YAMLSuspicion(
        .itemWithoutHyphen("- " + line.text(line.content), line.keySpan),
        line.span(0, line.indent), String(repeating: " ", count: column) + "- ")
    }
  }
}

/// A sign at the start of a line that was meant as the hyphen of a list.
struct Bullet {
  private static let signs: [Character] = ["-", "–", "—", "−", "•", "·", "*", "+", "▪", "●", "◦"]

  /// The text behind it.
  let rest: String
  /// How many bytes it takes, with the spaces behind it.
  let length: Int

  /// Finds the sign at the start of a text, or returns nil; a hyphen with a space is as it should be.
  init?(_ text: String) {
    guard let sign = text.first, Self.signs.contains(sign) else { return nil }
    let behind = text.dropFirst()
    let rest = behind.drop { $0 == " " || $0 == "\u{A0}" }
    guard let next = rest.first, !Self.signs.contains(next), !(sign == "-" && behind.first == " ")
    else { return nil }
    self.rest = String(rest)
    length = text.utf8.count - rest.utf8.count
  }
}

extension Finding {
  /// Says that an item of a list does not begin as one.
  static func itemWithoutHyphen(_ shown: String, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "an item of a list does not begin with a hyphen and a space",
        nl: "een punt van een lijst begint niet met een streepje en een spatie"),
      help: .itemHelp(shown))
  }
}

extension Phrase {
  /// Says how an item of a list begins.
  static func itemHelp(_ shown: String) -> Phrase {
    let item = Excerpt.of(shown)
    return Phrase(
      en: "each item of a list begins with `- `: `\(item)`",
      nl: "elk punt van een lijst begint met `- `: `\(item)`")
  }

  /// Says how to begin a new item of a list.
  static func newItem(_ shown: String) -> Phrase {
    Phrase(
      en: "begin a new item of the list with it, or remove one: `\(shown)`",
      nl: "begin er een nieuw punt van de lijst mee, of haal er een weg: `\(shown)`")
  }
}
