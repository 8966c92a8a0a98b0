/// Words that give only one end of a number: "less than 7k", "minstens 20", "20+".
enum BoundWords {
  /// Takes away such words around a number, and returns whether there were any.
  static func drop(from tokens: inout [ValueToken]) -> Bool {
    let count = tokens.count
    guard count > 1, tokens.drop(leading: leading) || tokens.drop(trailing: trailing) else {
      return false
    }
    _ = tokens.drop(leading: articles)
    return true
  }

  private static let leading = TokenPhrase.all(
    """
    less than, lower than, fewer than, below, under, at most, no more than, not more than, up to
    max, maximum, maximally, more than, over, above, higher than, at least, no less than, minimum
    upwards of
    minder dan, lager dan, onder, beneden, hooguit, hoogstens, maximaal, niet meer dan, tot
    meer dan, hoger dan, groter dan, boven, minstens, ten minste, tenminste, op zijn minst
    minimaal, niet minder dan, vanaf
    """)

  private static let trailing = TokenPhrase.all(
    """
    +, plus, or more, or less, at least, at most, max, minimum, and up
    of meer, of minder, of hoger, of lager, minimaal, maximaal, minstens, hooguit, en hoger
    """)

  private static let articles = TokenPhrase.all("de, the")
}
