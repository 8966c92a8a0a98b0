import Foundation

extension String {
  /// The text as it may stand in a line that is edited, listed or kept.
  ///
  /// Line breaks and tabs become spaces, other control characters go: what is pasted, or a name
  /// that was imported, must neither act as a key nor change the colours of the terminal. Accents
  /// are composed, because libedit shows no accent that stands apart from its letter.
  var onOneLine: String {
    if isPlain { return self }
    var text = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.isLineBreak || scalar == "\t" {
        if last != "\r" || scalar != "\n" { text.append(" ") }
      } else if !scalar.isControl {
        text.append(scalar)
      }
      last = scalar
    }
    return String(text)
  }

  /// Whether there is nothing to change, told from the bytes since a history has many lines.
  ///
  /// Accents that stand apart begin at U+0300. Of all above, only the signs from U+2000 on, such
  /// as "€" and dashes, are common enough to be told from them here.
  private var isPlain: Bool {
    var last: UInt8 = 0
    for byte in utf8 {
      switch byte {
      case ..<0x20, 0x7f, 0xcc..<0xe2, 0xe3...: return false
      case ..<0xa0 where last == 0xc2: return false
      case 0xa8..<0xaa where last == 0x80: return false
      default: break
      }
      last = byte
    }
    return true
  }

  /// The text as libedit takes it: code points up to a zero.
  var codePoints: [UInt32] {
    unicodeScalars.map(\.value) + [0]
  }

  /// Reads the code points that libedit gives.
  init(codePoints: UnsafeBufferPointer<UInt32>) {
    self.init(String.UnicodeScalarView(codePoints.compactMap(Unicode.Scalar.init)))
  }
}

extension Unicode.Scalar {
  /// Whether the character is one of the codes that printed text has no use for.
  var isControl: Bool { value < 0x20 || (0x7f..<0xa0).contains(value) }

  fileprivate var isLineBreak: Bool {
    (0x0a...0x0d).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029
  }
}
