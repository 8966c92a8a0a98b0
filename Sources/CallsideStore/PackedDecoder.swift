import Foundation

/// Bytes that are no packed value, or one of another type.
struct PackedError: Error {}

/// Reads a value as ``Packed`` describes it.
///
/// The bytes may be anything: they are never read beyond their end.
struct PackedDecoder: Decoder {
  /// The bytes of the value, or nil for nil.
  let value: UnsafeRawBufferPointer?
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(PackedFieldReader(bytes: try bytes()))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try PackedElementReader(bytes: try bytes())
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  private func bytes() throws -> UnsafeRawBufferPointer {
    guard let value else { throw PackedError() }
    return value
  }
}

extension PackedDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { value == nil }

  func decode(_ type: Bool.Type) throws -> Bool {
    let byte = try decode(UInt8.self)
    guard byte <= 1 else { throw PackedError() }
    return byte == 1
  }

  func decode(_ type: String.Type) throws -> String {
    guard let text = try bytes().text else { throw PackedError() }
    return text
  }

  func decode(_ type: Double.Type) throws -> Double { Double(bitPattern: try decode(UInt64.self)) }

  func decode(_ type: Float.Type) throws -> Float { Float(bitPattern: try decode(UInt32.self)) }

  func decode<Value: FixedWidthInteger & Decodable>(_ type: Value.Type) throws -> Value {
    let bytes = try bytes()
    guard bytes.count == MemoryLayout<Value>.size else { throw PackedError() }
    return Value(littleEndian: bytes.loadUnaligned(as: Value.self))
  }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }
}

/// Reads what stands under keys.
///
/// A key is looked for from the last one found on, because most are asked for in the order in
/// which they were written.
private final class PackedFieldReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let bytes: UnsafeRawBufferPointer
  /// Where the field begins that was found last.
  private var place = 0
  var codingPath: [any CodingKey] { [] }

  init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  var allKeys: [Key] {
    var keys: [Key] = []
    var place = 0
    // What stands behind damage is missing here, and refused where it is read.
    while place < bytes.count, let name = try? bytes.packedKey(at: &place) {
      do { _ = try bytes.packedValue(at: &place) } catch { break }
      if let name = name.text, let key = Key(stringValue: name) {
        keys.append(key)
      }
    }
    return keys
  }

  func contains(_ key: Key) -> Bool { (try? decoder(key.stringValue)) != nil }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    guard let found = try find(key.stringValue), !found.decodeNil() else { return nil }
    return try Value(from: found)
  }

  func decodeNil(forKey key: Key) throws -> Bool { try decoder(key.stringValue).decodeNil() }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try Value(from: try decoder(key.stringValue))
  }

  func nestedContainer<Inner>(
    keyedBy type: Inner.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Inner> {
    try decoder(key.stringValue).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder(key.stringValue).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try decoder("super") }

  func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key.stringValue) }

  private func decoder(_ name: String) throws -> PackedDecoder {
    guard let found = try find(name) else { throw PackedError() }
    return found
  }

  /// Returns what stands under a key, or nil where nothing does.
  private func find(_ name: String) throws -> PackedDecoder? {
    if bytes.isEmpty { return nil }
    var name = name
    return try name.withUTF8 { name in
      let start = place
      repeat {
        let field = place
        let key = try bytes.packedKey(at: &place)
        let value = try bytes.packedValue(at: &place)
        if key.holds(name) {
          place = field
          return PackedDecoder(value: value)
        }
        if place == bytes.count { place = 0 }
      } while place != start
      return nil
    }
  }
}

/// Reads one value after another.
private struct PackedElementReader: UnkeyedDecodingContainer {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0
  private var elements = 0
  private(set) var currentIndex = 0
  var codingPath: [any CodingKey] { [] }
  var count: Int? { elements }
  var isAtEnd: Bool { currentIndex == elements }

  init(bytes: UnsafeRawBufferPointer) throws {
    self.bytes = bytes
    var place = 0
    while place < bytes.count {
      _ = try bytes.packedValue(at: &place)
      elements += 1
    }
  }

  mutating func decodeNil() throws -> Bool {
    var next = self
    guard try next.superDecoder().singleValueContainer().decodeNil() else { return false }
    self = next
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try Value(from: try superDecoder())
  }

  mutating func nestedContainer<Inner>(
    keyedBy type: Inner.Type
  ) throws -> KeyedDecodingContainer<Inner> {
    try superDecoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try superDecoder().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder {
    let value = try bytes.packedValue(at: &place)
    currentIndex += 1
    return PackedDecoder(value: value)
  }
}

extension UnsafeRawBufferPointer {
  /// The bytes as text; nil where they are no UTF-8.
  fileprivate var text: String? {
    // Reading them with repairs is far quicker than validating them by the general function.
    var text = String(decoding: self, as: UTF8.self)
    return text.withUTF8(holds) ? text : nil
  }

  /// Whether it holds the same bytes.
  fileprivate func holds(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard let mine = baseAddress, let other = other.baseAddress else { return true }
    return memcmp(mine, other, count) == 0
  }

  /// Reads the key that begins at a place, and moves the place behind it.
  fileprivate func packedKey(at place: inout Int) throws -> UnsafeRawBufferPointer {
    guard let key = try packedValue(at: &place) else { throw PackedError() }
    return key
  }

  /// Reads the value whose length begins at a place, and moves the place behind it.
  fileprivate func packedValue(at place: inout Int) throws -> UnsafeRawBufferPointer? {
    guard count - place >= 4 else { throw PackedError() }
    let length = UInt32(littleEndian: loadUnaligned(fromByteOffset: place, as: UInt32.self))
    if length == Packed.absent {
      place += 4
      return nil
    }
    return try piece(Int(length), from: place + 4, &place)
  }

  private func piece(
    _ length: Int, from start: Int, _ place: inout Int
  ) throws -> UnsafeRawBufferPointer {
    guard count - start >= length else { throw PackedError() }
    place = start + length
    return UnsafeRawBufferPointer(rebasing: self[start..<place])
  }
}
