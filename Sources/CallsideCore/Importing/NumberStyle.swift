/// Whether the amounts of a file have a comma or a point before their cents.
enum NumberStyle {
  /// Returns the language whose way of writing amounts a file follows.
  ///
  /// - Parameters:
  ///   - amounts: Some of its amounts.
  ///   - language: What is taken where none of them tells.
  static func language(of amounts: [String], otherwise language: Language) -> Language {
    var votes = (commas: 0, points: 0)
    for amount in amounts {
      let digits = amount.filter { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
      guard let mark = digits.lastIndex(where: { $0 == "," || $0 == "." }) else { continue }
      let other: Character = digits[mark] == "," ? "." : ","
      let behind = digits[mark...].count - 1
      let isLastOfSome = digits[..<mark].contains(digits[mark])
      // "1.250" and "1,250" alone may be either; "1.250,50" and "12,5" are not.
      let isDecimal = !isLastOfSome && (digits[..<mark].contains(other) || behind != 3)
      let isComma = isDecimal == (digits[mark] == ",")
      guard isDecimal || isLastOfSome else { continue }
      if isComma { votes.commas += 1 } else { votes.points += 1 }
    }
    if votes.commas == votes.points { return language }
    return votes.commas > votes.points ? .nl : .en
  }
}
