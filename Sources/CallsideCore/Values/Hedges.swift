/// Words with which people soften a number: "about 20", "een stuk of 20", "7 or so".
///
/// What bounds a number is not among them (`BoundWords`).
enum Hedges {
  /// Takes away all such words around a number.
  static func drop(from tokens: inout [ValueToken]) {
    while tokens.count > 1, tokens.drop(leading: leading) || tokens.drop(trailing: trailing) {}
  }

  /// Turns "een uur of 12" into "12 uur", also for people, euros and thousands.
  ///
  /// - Parameter isUnit: Whether a token is something of which there can be so many.
  static func turnAround(_ tokens: inout [ValueToken], isUnit: (ValueToken) -> Bool) {
    guard tokens.count > 3, tokens[0] == .word("een"), isUnit(tokens[1]), tokens[2] == .word("of")
    else { return }
    tokens = tokens[3...] + [tokens[1]]
  }

  private static let leading = TokenPhrase.all(
    """
    about, around, approx, approximately, roughly, some, say, maybe, perhaps, probably, almost
    nearly, somewhere, somewhere around, something like, i think, i guess, i would say, id say
    exactly, plus minus, + / -, in total
    ongeveer, circa, ca, zon, rond, rond de, ruim, bijna, misschien, waarschijnlijk, ergens
    ergens rond de, zeg, zeg maar, een stuk of, stuk of, ik denk, ik schat, ik gok, plusminus, plm
    pakweg, grofweg, naar schatting, in de buurt van, om en nabij, om en nabij de, tegen de
    zowat, precies, exact, in totaal, ~
    """)

  private static let trailing = TokenPhrase.all(
    """
    or so, or thereabouts, i think, i guess, id say, roughly, approximately, approx, about, maybe
    perhaps, probably, exactly, - ish, ish, plus minus, + / -, in total, altogether, total
    denk ik, schat ik, gok ik, geloof ik, dacht ik, volgens mij, zeg maar, of zo, ofzo, of zoiets
    zoiets, ongeveer, circa, ca, naar schatting, misschien, waarschijnlijk, plusminus, precies
    exact, in totaal, totaal, bij elkaar
    """)
}
