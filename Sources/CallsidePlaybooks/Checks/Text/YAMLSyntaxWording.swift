import CallsideCore

extension Finding {
  static func tab(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(en: "a tab cannot indent a line in YAML", nl: "in YAML kan een tab niet inspringen"),
      label: Phrase(en: "this is a tab", nl: "dit is een tab"),
      help: Phrase(en: "use spaces", nl: "gebruik spaties"))
  }

  /// Says that a quote is never closed.
  ///
  /// - Parameter closed: The text as it would be closed, where its end is known.
  static func unclosedQuote(_ span: Span, closed: String? = nil) -> Finding {
    Finding(
      at: span,
      Phrase(en: "a quote is never closed", nl: "een aanhalingsteken gaat nooit dicht"),
      label: Phrase(
        en: "this quote is closed nowhere", nl: "dit aanhalingsteken gaat nergens dicht"),
      help: closed.map {
        Phrase(en: "close it: `\($0)`", nl: "sluit het: `\($0)`")
      }
        ?? Phrase(
          en: "put the same quote at the end of the text",
          nl: "zet hetzelfde aanhalingsteken aan het eind van de tekst"))
  }

  static func apostropheFirst(_ span: Span, quoted: String) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a text without quotes cannot begin with an apostrophe",
        nl: "een tekst zonder aanhalingstekens kan niet met een apostrof beginnen"),
      label: Phrase(
        en: "in YAML this is an opening quote", nl: "in YAML opent dit een aanhaling"),
      help: wholeInQuotes(quoted))
  }

  static func bracesFirst(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a text without quotes cannot begin with `{`",
        nl: "een tekst zonder aanhalingstekens kan niet met `{` beginnen"),
      label: Phrase(
        en: "in YAML this begins a mapping", nl: "in YAML begint hier een rij sleutels"),
      help: Phrase(
        en: "put the whole text between quotes, or on the next line after `>-`",
        nl: "zet de hele tekst tussen aanhalingstekens, of op de volgende regel na `>-`"))
  }

  static func colonInText(_ span: Span, quoted: String? = nil) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a text without quotes cannot hold a colon with a space after it",
        nl: "in een tekst zonder aanhalingstekens kan geen dubbele punt met een spatie staan"),
      label: Phrase(en: "this would make another key", nl: "dit zou nog een sleutel maken"),
      help: quoted.map(wholeInQuotes)
        ?? Phrase(
          en: "put the whole text between quotes, or on the next line after `>-`",
          nl: "zet de hele tekst tussen aanhalingstekens, of op de volgende regel na `>-`"))
  }

  static func noColon(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a line has no colon after its key",
        nl: "een regel heeft geen dubbele punt achter de sleutel"),
      label: Phrase(
        en: "neither a key nor part of a text", nl: "geen sleutel en geen deel van een tekst"),
      help: Phrase(
        en: "indent it further than the key above, if it belongs to that text",
        nl: "laat hem verder inspringen dan de sleutel erboven, als hij bij die tekst hoort"))
  }

  static func badStart(_ span: Span, sign: String, quoted: String? = nil) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a text without quotes cannot begin with `\(shown(sign))`",
        nl: "een tekst zonder aanhalingstekens kan niet met `\(shown(sign))` beginnen"),
      help: quoted.map(wholeInQuotes)
        ?? Phrase(
          en: "put the whole text between quotes", nl: "zet de hele tekst tussen aanhalingstekens")
    )
  }

  /// Returns a sign as it can stand between backticks.
  private static func shown(_ sign: String) -> String { sign == "`" ? "\\`" : sign }

  /// Says to put a text between quotes, and shows its beginning so.
  private static func wholeInQuotes(_ quoted: String) -> Phrase {
    quoted.hasPrefix("'")
      ? Phrase(
        en: "put the whole text between single quotes: `\(quoted)`",
        nl: "zet de hele tekst tussen enkele aanhalingstekens: `\(quoted)`")
      : Phrase(
        en: "put the whole text between double quotes: `\(quoted)`",
        nl: "zet de hele tekst tussen dubbele aanhalingstekens: `\(quoted)`")
  }

  static func unclosedBracket(
    _ span: Span, in source: SourceText, help closed: String? = nil
  ) -> Finding {
    let sign = source.slice(span.start..<span.end)
    return Finding(
      at: span,
      Phrase(
        en: "what begins with `\(sign)` does not end, or misses a comma",
        nl: "wat met `\(sign)` begint eindigt niet, of mist een komma"),
      label: Phrase(en: "opened here", nl: "gaat hier open"),
      help: closed.map { Phrase(en: "close it: `\($0)`", nl: "sluit het: `\($0)`") }
        ?? Phrase(
          en: "put texts with commas, colons or quotes in them between quotes",
          nl: "zet teksten met komma's, dubbele punten of quotes erin tussen aanhalingstekens"))
  }

  static func badEscape(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a `\\` between double quotes has a meaning of its own",
        nl: "een `\\` tussen dubbele aanhalingstekens heeft een eigen betekenis"),
      label: Phrase(en: "not one that YAML knows", nl: "niet een die YAML kent"),
      help: Phrase(
        en: "write `\\\\`, or use single quotes",
        nl: "schrijf `\\\\`, of gebruik enkele aanhalingstekens"))
  }

  static func indentedKey(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a key is indented further than the one above it",
        nl: "een sleutel springt verder in dan die erboven"),
      label: Phrase(
        en: "what is above it is a text already", nl: "daarboven staat al een tekst"),
      help: Phrase(
        en: "start it in the column of the key above", nl: "zet hem recht onder de sleutel erboven")
    )
  }

  static func afterQuote(_ span: Span, quoted: String? = nil) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a text goes on after its closing quote",
        nl: "een tekst gaat door na het sluitende aanhalingsteken"),
      help: quoted.map(wholeInQuotes)
        ?? Phrase(
          en: "put the whole text between quotes, and other quotes in it between single ones",
          nl: "zet de hele tekst tussen aanhalingstekens, met enkele voor die in de tekst"))
  }

  static func misaligned(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a line does not line up with those above it",
        nl: "een regel staat niet recht onder die erboven"),
      label: Phrase(
        en: "what belongs together starts in one column",
        nl: "wat bij elkaar hoort staat recht onder elkaar"))
  }

  /// Says that something is wrong with a line, with libyaml's words for those who know them.
  static func other(_ problem: YAMLProblem, _ span: Span) -> Finding {
    let words = [problem.context, problem.problem].filter { !$0.isEmpty }.joined(separator: ": ")
    return Finding(
      at: span,
      Phrase(en: "this line is not YAML", nl: "deze regel is geen YAML"),
      label: Phrase(
        en: "from here on nothing can be read", nl: "vanaf hier is er niets meer te lezen"),
      notes: [Phrase(en: "the YAML reader says: \(words)", nl: "de YAML-lezer zegt: \(words)")])
  }
}
