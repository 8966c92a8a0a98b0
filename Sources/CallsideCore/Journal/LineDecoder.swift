/// Reads a line of a journal as this program writes it, in a fraction of the time that JSON in
/// general takes: an object of texts without escapes, whole numbers, truths and lists of texts.
///
/// Nothing is guessed. For a line with anything else in it there is no such decoder, and what is
/// asked for as another type is refused; `JSONDecoder` then has the last word.
struct LineDecoder: Decoder {
  private let fields: [LineField]
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// Finds the fields of a line, whose bytes must stay where they are for as long as they are
  /// read; nil when the line is not that plain.
  init?(_ line: UnsafeRawBufferPointer) {
    var scanner = LineScanner(line)
    var fields: [LineField] = []
    fields.reserveCapacity(16)
    guard scanner.skip("{") else { return nil }
    repeat {
      // Of two values under one key, JSON leaves open which counts.
      guard let key = scanner.text(), scanner.skip(":"), let value = LineValue(&scanner),
        key.allSatisfy({ $0 < 0x80 }), !fields.contains(where: { $0.key.elementsEqual(key) })
      else { return nil }
      fields.append(LineField(key: key, value: value))
    } while scanner.skip(",")
    guard scanner.skip("}"), scanner.isAtEnd else { return nil }
    self.fields = fields
  }

  func container<Key>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(LineFields(fields: fields))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw NotPlain() }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw NotPlain() }
}

/// What a line turns out to be when it is asked for something that it does not plainly hold.
private struct NotPlain: Error {}

private struct LineField {
  let key: UnsafeRawBufferPointer
  let value: LineValue
}

/// The fields of a line under their keys.
private struct LineFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let fields: [LineField]
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] {
    fields.compactMap { Key(stringValue: String(decoding: $0.key, as: UTF8.self)) }
  }

  func contains(_ key: Key) -> Bool { value(key) != nil }

  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    guard let value = value(key) else { throw NotPlain() }
    if case .texts(let texts) = value {
      guard let list = try texts.map(LineValue.string) as? Value else { throw NotPlain() }
      return list
    }
    return try Value(from: value)
  }

  private func value(_ key: Key) -> LineValue? {
    var name = key.stringValue
    return name.withUTF8 { name in fields.first { $0.key.elementsEqual(name) }?.value }
  }

  func nestedContainer<Inner>(
    keyedBy type: Inner.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Inner> { throw NotPlain() }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw NotPlain()
  }

  func superDecoder() throws -> any Decoder { throw NotPlain() }

  func superDecoder(forKey key: Key) throws -> any Decoder { throw NotPlain() }
}

/// One value of a line.
private enum LineValue: Decoder, SingleValueDecodingContainer {
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

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw NotPlain()
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw NotPlain() }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { false }

  func decode(_ type: String.Type) throws -> String {
    guard case .text(let bytes) = self else { throw NotPlain() }
    return try LineValue.string(bytes)
  }

  func decode(_ type: Int.Type) throws -> Int {
    guard case .number(let number) = self else { throw NotPlain() }
    return number
  }

  func decode(_ type: Bool.Type) throws -> Bool {
    guard case .truth(let truth) = self else { throw NotPlain() }
    return truth
  }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { throw NotPlain() }

  static func string(_ bytes: UnsafeRawBufferPointer) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw NotPlain() }
    return text
  }
}
