import Foundation

extension KeyedDecodingContainerProtocol where Key == EntryKey {
  /// Reads an amount: a decimal string beside its currency.
  func moneyIfPresent() throws -> Money? {
    guard let text = try decodeIfPresent(String.self, forKey: .value) else { return nil }
    return try money(text, at: .value)
  }

  /// Reads the value of an answer by its type; nil when a newer version has a type that is no
  /// text to this one.
  func answerValue() throws -> AnswerValue? {
    guard let type = AnswerType(rawValue: try decode(String.self, forKey: .type)) else {
      return (try? decode(String.self, forKey: .answer)).map(AnswerValue.text)
    }
    switch type {
    case .choice: return .choice(try decode(String.self, forKey: .answer))
    case .text: return .text(try decode(String.self, forKey: .answer))
    case .number: return .number(try decimal(.answer))
    case .percent: return .percent(try decimal(.answer))
    case .money: return .money(try money(try decode(String.self, forKey: .answer), at: .answer))
    case .date: return try dateValue()
    case .phone: return .phone(try decode(String.self, forKey: .answer))
    case .email: return .email(try decode(String.self, forKey: .answer))
    case .contact: return .contact(try decode(String.self, forKey: .answer))
    }
  }

  /// Reads a date, or a stretch of time where it has a grain.
  private func dateValue() throws -> AnswerValue {
    let start = try date(.answer)
    guard let grain = try wordIfPresent(.grain, as: Grain.self) else { return .date(start) }
    let end = try text(.until).flatMap(ISODate.read)
    let isEnd = try decodeIfPresent(Bool.self, forKey: .end) ?? false
    return .stretch(ReadDate(at: start, until: end, grain: grain, isEnd: isEnd))
  }

  private func money(_ text: String, at key: EntryKey) throws -> Money {
    guard let amount = Decimal(whole: text) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "not an amount")
    }
    return Money(amount: amount, currency: try decode(String.self, forKey: .currency))
  }

  /// Reads a number kept as text, so that no digit is lost on the way.
  func decimal(_ key: EntryKey) throws -> Decimal {
    guard let number = Decimal(whole: try decode(String.self, forKey: key)) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "not a number")
    }
    return number
  }
}

extension Decimal {
  /// Reads a number as files have it, or nil unless all of the text is one.
  ///
  /// Foundation stops at the first letter it does not know: to it, "12,50" is 12.
  fileprivate init?(whole text: String) {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isWhole = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    guard isWhole, parts.count <= 2 else { return nil }
    self.init(string: text)
  }
}

extension KeyedEncodingContainer<EntryKey> {
  /// Writes an amount, where there is one.
  mutating func encode(money: Money?) throws {
    try encodeIfPresent(money?.decimalString, forKey: .value)
    try encodeIfPresent(money?.currency, forKey: .currency)
  }

  /// Writes the value of an answer with its type.
  mutating func encode(answer value: AnswerValue, zone: TimeZone) throws {
    try encode(AnswerType(value).rawValue, forKey: .type)
    switch value {
    case .choice(let text), .text(let text), .phone(let text), .email(let text),
      .contact(let text):
      try encode(text, forKey: .answer)
    case .number(let number), .percent(let number):
      try encode("\(number)", forKey: .answer)
    case .money(let money):
      try encode(money.decimalString, forKey: .answer)
      try encode(money.currency, forKey: .currency)
    case .date(let date): try encode(date, forKey: .answer, zone: zone)
    case .stretch(let read):
      try encode(read.at, forKey: .answer, zone: zone)
      try encode(read.grain.rawValue, forKey: .grain)
      if let until = read.until { try encode(until, forKey: .until, zone: zone) }
      if read.isEnd { try encode(true, forKey: .end) }
    }
  }
}

/// The types of answers as they stand in the file.
private enum AnswerType: String {
  case choice, text, number, percent, money, date, phone, email, contact

  init(_ value: AnswerValue) {
    switch value {
    case .choice: self = .choice
    case .text: self = .text
    case .number: self = .number
    case .percent: self = .percent
    case .money: self = .money
    case .date, .stretch: self = .date
    case .phone: self = .phone
    case .email: self = .email
    case .contact: self = .contact
    }
  }
}
