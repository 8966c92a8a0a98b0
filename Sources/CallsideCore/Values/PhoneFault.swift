import CPhoneNumbers
import Foundation

/// Why a text is no phone number, as far as that is known.
struct PhoneFault: Hashable {
  private enum Kind { case noNumber, tooShort, tooLong, wrongLength, noCountry }

  private let kind: Kind
  /// The country whose numbers have another length.
  private let country: String?

  /// Looks at a text in which no number was found.
  ///
  /// - Parameter home: Where a number without the code of a country is; nil is the Netherlands.
  init(of text: String, in home: String?) {
    var bare = text.trimmingCharacters(in: .whitespaces)
    // Words are not held against how numbers are written, and more than two numbers' digits are a list.
    let digits = bare.count(where: \.isWholeNumber)
    guard (1...40).contains(digits), bare.utf8.count <= 250,
      bare.allSatisfy({ $0.isWholeNumber || $0.isWhitespace || "+＋-–‑‐./()".contains($0) })
    else {
      (kind, country) = (.noNumber, nil)
      return
    }
    var place: (CChar, CChar, CChar) = (0, 0, 0)
    let region = (home ?? Country.presumed).uppercased()
    let fault = bare.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        withUnsafeMutableBytes(of: &place) {
          cpn_explain(
            text.baseAddress, text.count, region, $0.bindMemory(to: CChar.self).baseAddress)
        }
      }
    }
    let letters = withUnsafeBytes(of: place) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    country = letters.isEmpty ? nil : letters.lowercased()
    kind =
      switch fault {
      case cpn_too_short: .tooShort
      case cpn_too_long: .tooLong
      case cpn_wrong_length: .wrongLength
      case cpn_no_country: .noCountry
      // There are short numbers, but none to reach a lead by.
      default: digits < 8 ? .tooShort : .noNumber
      }
  }

  /// What is wrong, behind the name of a column.
  var phrase: Phrase {
    let place = country.map(Country.phrase).map {
      Phrase(en: " for \($0.en)", nl: " voor \($0.nl)")
    }
    let (en, nl) = (place?.en ?? "", place?.nl ?? "")
    return switch kind {
    case .noNumber: Phrase(en: "not a phone number", nl: "geen telefoonnummer")
    case .tooShort: Phrase(en: "too short a number\(en)", nl: "een te kort nummer\(nl)")
    case .tooLong: Phrase(en: "too long a number\(en)", nl: "een te lang nummer\(nl)")
    case .wrongLength:
      Phrase(
        en: "a number with a digit too many or too few\(en)",
        nl: "een nummer met een cijfer te veel of te weinig\(nl)")
    case .noCountry:
      Phrase(
        en: "a number that begins with no country's code",
        nl: "een nummer dat met geen enkel landnummer begint")
    }
  }

  /// What is wrong, as a sentence.
  var sentence: Phrase {
    Phrase(en: "that is \(phrase.en)", nl: "dat is \(phrase.nl)")
  }
}

extension Diagnostic {
  /// Something other than a phone number.
  ///
  /// - Parameter country: Where a number without the code of a country is; nil is the Netherlands.
  static func notAPhoneNumber(_ text: String, in country: String?) -> Diagnostic {
    Diagnostic(
      .error, "not-a-phone-number", PhoneFault(of: text, in: country).sentence,
      help: Phrase(
        en: "type it as it is dialled, such as `020 123 4567` or `+44 20 7946 1001`",
        nl: "typ het zoals je het belt, zoals `020 123 4567` of `+32 2 123 45 67`"))
  }
}
