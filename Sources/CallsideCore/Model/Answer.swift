public import Foundation

/// The value of an answer, by the type of its question.
public enum AnswerValue: Codable, Hashable, Sendable {
  /// The id of one of the question's choices; `yes` or `no` for a yes-no question.
  case choice(String)
  case text(String)
  case number(Decimal)
  case percent(Decimal)
  case money(Money)
  case date(Date)
  /// A date said less exactly than a day, or as a part of one: "in januari", "vrijdagmiddag".
  case stretch(ReadDate)
  case phone(String)
  case email(String)
  /// The name of a person.
  case contact(String)
}

extension AnswerValue {
  /// The day or time of a date, the first of a stretch; nil for anything else.
  public var moment: Date? {
    switch self {
    case .date(let date): date
    case .stretch(let read): read.at
    case .choice, .text, .number, .percent, .money, .phone, .email, .contact: nil
    }
  }
}

/// An answer to a question, with where it comes from.
public struct Answer: Codable, Hashable, Sendable {
  /// How we know it; a guess never counts as known for sure.
  public enum Source: String, Codable, Hashable, Sendable, CaseIterable {
    case buyer, document, guess

    /// The source in words.
    public var phrase: Phrase {
      switch self {
      case .buyer: Phrase(en: "the buyer said so", nl: "klant zei het")
      case .document: Phrase(en: "from a document", nl: "uit een document")
      case .guess: Phrase(en: "a guess", nl: "een gok")
      }
    }
  }

  /// What was answered.
  public var value: AnswerValue
  /// How we know it.
  public var source: Source
  /// When it was recorded.
  public var at: Date
  /// The rep who recorded it.
  public var by: String

  /// Makes an answer.
  public init(value: AnswerValue, source: Source, at: Date, by: String) {
    self.value = value
    self.source = source
    self.at = at
    self.by = by
  }
}

extension AnswerValue {
  /// Returns the answer as people read it, or nil for a date, which is told as seen from today.
  public func shown(to question: Question?, in language: Language) -> String? {
    switch self {
    case .choice(let id): question?.choice(id)?.label ?? id
    case .text(let text), .phone(let text), .email(let text), .contact(let text): text
    case .number(let number):
      [number.shown(in: language), question?.unit].compactMap { $0 }.joined(separator: " ")
    case .percent(let number): number.shown(in: language) + "%"
    case .money(let money): money.shown(in: language)
    case .date, .stretch: nil
    }
  }
}
