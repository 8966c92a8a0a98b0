/// Making what goes wrong small enough to look at.
public enum Shrinking {
  /// Returns what is left of a text when everything is taken away that is not needed for it to
  /// fail: halves, quarters and so on down to single bytes.
  ///
  /// - Parameter left: How often it may still be tried.
  public static func shrunk(
    _ text: [UInt8], _ left: inout Int, while fails: ([UInt8]) -> Bool
  ) -> [UInt8] {
    var text = text
    var size = max(1, text.count / 2)
    while true {
      var place = 0
      while place < text.count, left > 0 {
        left -= 1
        let without = Array(text[..<place] + text.dropFirst(place + size))
        if fails(without) { text = without } else { place += size }
      }
      if size == 1 || left == 0 { return text }
      size /= 2
    }
  }
}
