import CallsideCore
import Foundation

/// An answer to a question, as scripts read it; the names are a contract.
struct AnswerJSON: Encodable {
  let value: String
  let currency: String?
  let source: String
  let at: String
  let by: String

  init(_ answer: Answer, zone: TimeZone) {
    switch answer.value {
    case .choice(let text), .text(let text), .phone(let text), .email(let text),
      .contact(let text):
      (value, currency) = (text, nil)
    case .number(let number), .percent(let number): (value, currency) = ("\(number)", nil)
    case .money(let money): (value, currency) = (money.decimalString, money.currency)
    case .date(let date): (value, currency) = (ISODate.text(date, in: zone), nil)
    case .stretch(let read): (value, currency) = (ISODate.text(read.at, in: zone), nil)
    }
    source = answer.source.rawValue
    at = ISODate.text(answer.at, in: zone)
    by = answer.by
  }
}
