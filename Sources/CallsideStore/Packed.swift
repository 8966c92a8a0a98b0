public import Foundation

/// The form in which the index keeps leads and suggestions, and playbooks once they were read.
///
/// It is made for being read quickly by the program that wrote it, and for nothing else; where
/// the form changes, the index is made anew.
///
/// ```
/// value    = the bytes of a number, one byte for a Bool, the UTF-8 of a text, fields or elements
/// fields   = field …     field   = length of the key (4 bytes), key, element
/// elements = element …   element = length of the value (4 bytes), value; no value for nil
/// ```
///
/// Numbers have their lowest byte first. Reading takes a small part of what JSON takes, because
/// fields are asked for in the order in which they were written and nothing is searched.
public enum Packed {
  /// The length that stands for nil.
  static let absent = UInt32.max

  /// Returns a value as bytes.
  public static func encode(_ value: some Encodable) throws -> Data {
    let encoder = PackedEncoder()
    try value.encode(to: encoder)
    return encoder.finish()
  }

  /// Reads a value.
  ///
  /// - Throws: An error when the bytes are not a value of that type.
  public static func decode<Value: Decodable>(
    _ type: Value.Type, from data: Data
  ) throws -> Value {
    try data.withUnsafeBytes { try Value(from: PackedDecoder(value: $0)) }
  }
}
