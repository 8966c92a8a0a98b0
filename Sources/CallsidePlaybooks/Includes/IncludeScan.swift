import Foundation

/// What can be told of a file without reading its YAML, since every start asks it of every file.
extension PlaybookReader {
  /// Returns whether a file is only there to be included: at the start of its lines it has sections
  /// that can be shared, and no other key of a playbook.
  ///
  /// A playbook whose author forgot `callside: 1` has other keys, so that it is not passed over.
  public static func isPart(_ bytes: [UInt8]) -> Bool {
    var isPart = false
    var line = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while line < bytes.count {
      let isKey = (0x61...0x7A).contains(bytes[line] | 0x20)
      if isKey {
        let name = bytes[line...].prefix(12).prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        let key = String(decoding: name, as: UTF8.self)
        if Definition.part.field(key) != nil {
          isPart = true
        } else if Definition.playbook.field(key) != nil {
          return false
        }
      }
      line = (bytes[line...].firstIndex(of: 0x0A) ?? bytes.count) + 1
    }
    return isPart
  }
}

extension IncludedFile {
  /// Returns whether a file may include others.
  ///
  /// It may when the word `include` stands in it with a colon after it, be it in a text.
  public static func mayBeNamed(in bytes: [UInt8]) -> Bool {
    let word = Array("include".utf8)
    // The rarest of its letters is looked for.
    let letter = 4
    return bytes.withUnsafeBytes { all in
      var here = 0
      while let base = all.baseAddress, here < all.count,
        let found = memchr(base + here, Int32(word[letter]), all.count - here)
      {
        let start = UnsafeRawPointer(found) - base - letter
        here = start + letter + 1
        guard start >= 0, all[start...].starts(with: word) else { continue }
        // `"include" :`, or `? include` with the colon on the next line.
        let next = all[(start + word.count)...].first { !"\"' \t\r\n".utf8.contains($0) }
        if next == UInt8(ascii: ":") { return true }
      }
      return false
    }
  }
}
