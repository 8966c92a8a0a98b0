/// A byte in a file that is not UTF-8.
public struct StrayByte: Hashable, Sendable {
  /// The byte.
  public let value: UInt8
  /// Where it stands, as a UTF-8 offset in the text that was made of the file.
  public let offset: Int

  /// The character that programs of old meant by it, as Windows-1252 has it.
  public var character: Character { Character(StrayByte.scalar(value)) }

  /// Returns the character of Windows-1252, which holds that of Latin-1; `�` for the five bytes
  /// that stand for nothing.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return special[Int(byte - 0x80)]
  }

  private static let special = Array(
    "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ".unicodeScalars)
}

extension SourceText {
  /// Makes a source text of the bytes of a file.
  ///
  /// Whatever is not UTF-8 is read as Windows-1252, byte by byte: an old editor wrote it, and so
  /// the rest can be read as its author meant it. The first such byte is kept to be told. In a
  /// file too large to be written by hand it becomes `�`, which takes no time.
  public init(name: String?, bytes: [UInt8]) {
    do throws(UTF8.ValidationError) {
      let valid = try UTF8Span(validating: bytes.span)
      self.init(name: name, text: String(copying: valid))
    } catch {
      let start = error.byteOffsets.lowerBound
      let isSmall = bytes.count <= SourceText.mendingLimit
      self.init(
        name: name,
        text: isSmall ? SourceText.mended(bytes) : String(decoding: bytes, as: UTF8.self),
        strayByte: StrayByte(value: bytes[start], offset: start))
    }
  }

  /// The greatest file in which bytes are read as they were meant.
  private static let mendingLimit = 1_000_000

  /// Returns the text of bytes of which some are not UTF-8.
  private static func mended(_ bytes: [UInt8]) -> String {
    var mended: [UInt8] = []
    mended.reserveCapacity(bytes.count + bytes.count / 8)
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var here = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar):
        mended.append(contentsOf: scalar)
        here += scalar.count
      case .error(let length):
        for byte in bytes[here..<here + length] {
          if let scalar = UTF8.encode(StrayByte.scalar(byte)) { mended.append(contentsOf: scalar) }
        }
        here += length
      case .emptyInput: return String(decoding: mended, as: UTF8.self)
      }
    }
  }
}
