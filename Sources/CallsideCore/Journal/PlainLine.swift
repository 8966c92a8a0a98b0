import Foundation

/// A line of a journal as this program writes it, read in a fraction of the time that JSON in
/// general takes: an object of texts without escapes, whole numbers, truths and lists of texts.
///
/// Nothing is guessed. For a line with anything else in it there is no such value, and what is
/// asked for as another type is refused; `JSONDecoder` then has the last word.
struct PlainLine: KeyedDecodingContainerProtocol {
  private let fields: [Field]
  var codingPath: [any CodingKey] { [] }
  var allKeys: [EntryKey] {
    fields.compactMap { EntryKey(stringValue: String(decoding: $0.key, as: UTF8.self)) }
  }

  /// Finds the fields of a line, whose bytes must stay where they are for as long as they are
  /// read; nil when the line is not that plain.
  init?(_ line: UnsafeRawBufferPointer) {
    var scanner = LineScanner(line)
    var fields: [Field] = []
    fields.reserveCapacity(16)
    guard scanner.skip("{") else { return nil }
    repeat {
      // Of two values under one key, JSON leaves open which counts.
      guard let key = scanner.text(), scanner.skip(":"), let value = PlainValue(&scanner),
        key.allSatisfy({ $0 < 0x80 }), !fields.contains(where: { $0.isNamed(key) })
      else { return nil }
      fields.append(Field(key: key, value: value))
    } while scanner.skip(",")
    guard scanner.skip("}"), scanner.isAtEnd else { return nil }
    self.fields = fields
  }

  func contains(_ key: EntryKey) -> Bool { value(key) != nil }

  func decodeNil(forKey key: EntryKey) -> Bool { false }

  func decode(_ type: String.Type, forKey key: EntryKey) throws -> String {
    guard let text = try decodeIfPresent(type, forKey: key) else { throw NotPlain() }
    return text
  }

  func decodeIfPresent(_ type: String.Type, forKey key: EntryKey) throws -> String? {
    switch value(key) {
    case .text(let bytes): try PlainLine.string(bytes)
    case nil: nil
    default: throw NotPlain()
    }
  }

  func decode(_ type: Int.Type, forKey key: EntryKey) throws -> Int {
    guard case .number(let number) = value(key) else { throw NotPlain() }
    return number
  }

  func decode(_ type: Bool.Type, forKey key: EntryKey) throws -> Bool {
    guard case .truth(let truth) = value(key) else { throw NotPlain() }
    return truth
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: EntryKey) throws -> Value {
    guard case .texts(let texts) = value(key),
      let list = try texts.map(PlainLine.string) as? Value
    else { throw NotPlain() }
    return list
  }

  func nestedContainer<Inner>(
    keyedBy type: Inner.Type, forKey key: EntryKey
  ) throws -> KeyedDecodingContainer<Inner> { throw NotPlain() }

  func nestedUnkeyedContainer(forKey key: EntryKey) throws -> any UnkeyedDecodingContainer {
    throw NotPlain()
  }

  func superDecoder() throws -> any Decoder { throw NotPlain() }

  func superDecoder(forKey key: EntryKey) throws -> any Decoder { throw NotPlain() }

  private func value(_ key: EntryKey) -> PlainValue? {
    var name = key.rawValue
    return name.withUTF8 { name in
      fields.first { $0.isNamed(UnsafeRawBufferPointer(name)) }?.value
    }
  }

  private static func string(_ bytes: UnsafeRawBufferPointer) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw NotPlain() }
    return text
  }

  private struct Field {
    let key: UnsafeRawBufferPointer
    let value: PlainValue

    func isNamed(_ name: UnsafeRawBufferPointer) -> Bool {
      guard key.count == name.count else { return false }
      guard let key = key.baseAddress, let other = name.baseAddress else { return true }
      return memcmp(key, other, name.count) == 0
    }
  }
}

/// What a line turns out to be when it is asked for something that it does not plainly hold.
private struct NotPlain: Error {}

/// One value of a line.
private enum PlainValue {
  case text(UnsafeRawBufferPointer)
  case number(Int)
  case truth(Bool)
  case texts([UnsafeRawBufferPointer])

  init?(_ scanner: inout LineScanner) {
    if let text = scanner.text() {
      self = .text(text)
    } else if let number = scanner.integer() {
      self = .number(number)
    } else if scanner.skip(word: "true") {
      self = .truth(true)
    } else if scanner.skip(word: "false") {
      self = .truth(false)
    } else if scanner.skip("["), let first = scanner.text() {
      var texts = [first]
      while scanner.skip(",") {
        guard let next = scanner.text() else { return nil }
        texts.append(next)
      }
      guard scanner.skip("]") else { return nil }
      self = .texts(texts)
    } else {
      return nil
    }
  }
}
