import CallsideCore
import Foundation

/// An answer to a question, as scripts read it; the names are a contract.
struct AnswerJSON: Encodable {
  let type: String
  let value: String
  let currency: String?
  let source: String
  let at: String
  let by: String
  /// How exactly a date was said, where a stretch ends, and whether its end is meant.
  let grain: String?
  let until: String?

  let end: Bool?

  init(_ answer: Answer, zone: TimeZone) {
    var read: ReadDate?
    switch answer.value {
    case .choice(let text): (type, value, currency) = ("choice", text, nil)
    case .text(let text): (type, value, currency) = ("text", text, nil)
    case .phone(let text): (type, value, currency) = ("phone", text, nil)
    case .email(let text): (type, value, currency) = ("email", text, nil)
    case .contact(let text): (type, value, currency) = ("contact", text, nil)
    case .number(let number): (type, value, currency) = ("number", "\(number)", nil)
    case .percent(let number): (type, value, currency) = ("percent", "\(number)", nil)
    case .money(let money): (type, value, currency) = ("money", money.decimalString, money.currency)
    case .date(let date): (type, value, currency) = ("date", ISODate.text(date, in: zone), nil)
    case .stretch(let stretch):
      (type, value, currency) = ("date", ISODate.text(stretch.at, in: zone), nil)
      read = stretch
    }
    source = answer.source.rawValue
    at = ISODate.text(answer.at, in: zone)
    by = answer.by
    grain = read?.grain.rawValue
    until = read?.until.map { ISODate.text($0, in: zone) }
    end = read?.isEnd == true ? true : nil
  }
}
