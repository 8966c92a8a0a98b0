import CallsideCore

/// A file of another program, as its first characters tell.
enum OtherFormat: CaseIterable {
  case rtf, word, oldWord, pdf, web

  /// Finds the format of a text, or returns nil.
  init?(_ text: String) {
    guard
      let format = Self.allCases.first(where: { format in
        format.beginnings.contains { text.hasPrefix($0) }
      })
    else { return nil }
    self = format
  }

  /// What such a file begins with; bytes that are no UTF-8 have been read as Windows-1252.
  private var beginnings: [String] {
    switch self {
    case .rtf: ["{\\rtf"]
    case .word: ["PK\u{3}\u{4}"]
    case .oldWord: ["ÐÏ\u{11}à"]
    case .pdf: ["%PDF-"]
    case .web: ["<!DOCTYPE html", "<!doctype html", "<html"]
    }
  }

  /// What it is called.
  fileprivate var noun: Phrase {
    switch self {
    case .rtf: Phrase(en: "an RTF file", nl: "een RTF-bestand")
    case .word, .oldWord:
      Phrase(en: "a Word or other office file", nl: "een Word-bestand of zoiets")
    case .pdf: Phrase(en: "a PDF file", nl: "een PDF-bestand")
    case .web: Phrase(en: "a web page", nl: "een webpagina")
    }
  }
}

extension Finding {
  /// Says that a file was made by another kind of program.
  static func otherFormat(_ format: OtherFormat) -> Finding {
    Finding(
      at: Span(0, 1),
      Phrase(
        en: "this is \(format.noun.en), and a playbook is plain text",
        nl: "dit is \(format.noun.nl), en een draaiboek is platte tekst"),
      help: Phrase(
        en: "save it as plain text (`.txt`), and give that file a name with `.yaml`",
        nl: "bewaar het als platte tekst (`.txt`), en geef dat bestand een naam met `.yaml`"))
  }
}
