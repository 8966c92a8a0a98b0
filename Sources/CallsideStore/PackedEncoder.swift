import Foundation

/// Writes a value as ``Packed`` describes it.
///
/// What encodes itself is handed this same object. A container remembers no more than its depth:
/// writing to it closes every value that was opened further inside.
final class PackedEncoder: Encoder {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private var bytes: [UInt8] = []
  /// The values that are being written, the innermost last.
  private var open: [(start: Int, isNil: Bool)] = []

  func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(PackedFieldWriter(encoder: self, depth: open.count))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    PackedElementWriter(encoder: self, depth: open.count)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    PackedValueWriter(encoder: self)
  }

  /// Returns the bytes of all that was written.
  func finish() -> Data {
    close(to: 0)
    return Data(bytes)
  }

  /// Writes the key of the value that comes next.
  func put(key: String, at depth: Int) {
    close(to: depth)
    put(UInt32(key.utf8.count))
    bytes.append(contentsOf: key.utf8)
  }

  /// Writes a value with its length.
  func put(_ value: some Encodable, at depth: Int) throws {
    begin(at: depth)
    try value.encode(to: self)
    close(to: depth)
  }

  /// Writes a text with its length.
  func put(text: String, at depth: Int) {
    close(to: depth)
    put(UInt32(text.utf8.count))
    put(text)
  }

  /// Writes a number with its length.
  func put<Number: FixedWidthInteger>(number: Number, at depth: Int) {
    close(to: depth)
    put(UInt32(MemoryLayout<Number>.size))
    put(number)
  }

  /// Writes what stands for nil instead of a value.
  func putNil(at depth: Int) {
    begin(at: depth)
    markNil()
    close(to: depth)
  }

  /// Begins a value whose length is filled in when it is closed.
  func begin(at depth: Int) {
    close(to: depth)
    put(UInt32(0))
    open.append((bytes.count, false))
  }

  /// Makes the innermost value nil.
  func markNil() {
    precondition(!open.isEmpty, "nil alone cannot be packed")
    open[open.count - 1].isNil = true
  }

  /// Writes the bytes of a number.
  func put(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes the bytes of a text.
  func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private func close(to depth: Int) {
    while open.count > depth {
      let (start, isNil) = open.removeLast()
      let length = isNil ? Packed.absent : UInt32(bytes.count - start)
      bytes.withUnsafeMutableBytes {
        $0.storeBytes(of: length.littleEndian, toByteOffset: start - 4, as: UInt32.self)
      }
    }
  }
}

/// Writes what stands under keys.
private struct PackedFieldWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: PackedEncoder
  let depth: Int
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) {
    encoder.put(key: key.stringValue, at: depth)
    encoder.putNil(at: depth)
  }

  // Most of what is written are texts and numbers: they are written at once, without being asked
  // to encode themselves.

  func encode(_ value: String, forKey key: Key) {
    encoder.put(key: key.stringValue, at: depth)
    encoder.put(text: value, at: depth)
  }

  func encode(_ value: Bool, forKey key: Key) {
    encoder.put(key: key.stringValue, at: depth)
    encoder.put(number: UInt8(value ? 1 : 0), at: depth)
  }

  func encode(_ value: Int, forKey key: Key) {
    encoder.put(key: key.stringValue, at: depth)
    encoder.put(number: value, at: depth)
  }

  func encode(_ value: Double, forKey key: Key) {
    encoder.put(key: key.stringValue, at: depth)
    encoder.put(number: value.bitPattern, at: depth)
  }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    encoder.put(key: key.stringValue, at: depth)
    try encoder.put(value, at: depth)
  }

  func nestedContainer<Inner>(
    keyedBy type: Inner.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Inner> {
    superEncoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    superEncoder(forKey: key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    encoder.put(key: "super", at: depth)
    encoder.begin(at: depth)
    return encoder
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    encoder.put(key: key.stringValue, at: depth)
    encoder.begin(at: depth)
    return encoder
  }
}

/// Writes one value after another.
private struct PackedElementWriter: UnkeyedEncodingContainer {
  let encoder: PackedEncoder
  let depth: Int
  private(set) var count = 0
  var codingPath: [any CodingKey] { [] }

  init(encoder: PackedEncoder, depth: Int) {
    self.encoder = encoder
    self.depth = depth
  }

  mutating func encodeNil() {
    count += 1
    encoder.putNil(at: depth)
  }

  mutating func encode(_ value: String) {
    count += 1
    encoder.put(text: value, at: depth)
  }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    count += 1
    try encoder.put(value, at: depth)
  }

  mutating func nestedContainer<Inner>(
    keyedBy type: Inner.Type
  ) -> KeyedEncodingContainer<Inner> {
    superEncoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    superEncoder().unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder {
    count += 1
    encoder.begin(at: depth)
    return encoder
  }
}

/// Writes one value.
private struct PackedValueWriter: SingleValueEncodingContainer {
  let encoder: PackedEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { encoder.markNil() }
  func encode(_ value: Bool) { encoder.put(UInt8(value ? 1 : 0)) }
  func encode(_ value: String) { encoder.put(value) }
  func encode(_ value: Double) { encoder.put(value.bitPattern) }
  func encode(_ value: Float) { encoder.put(value.bitPattern) }
  func encode<Value: FixedWidthInteger & Encodable>(_ value: Value) { encoder.put(value) }
  func encode<Value: Encodable>(_ value: Value) throws { try value.encode(to: encoder) }
}
