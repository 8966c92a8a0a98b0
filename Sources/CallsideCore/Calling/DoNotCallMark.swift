/// What is left of a number or mail address of whoever must be forgotten and is not to come back with a list.
///
/// It cannot be read, but whoever types the same number again is told. There are not so many phone
/// numbers that nobody could try them all, so a mark is as little as can be kept, not nothing.
public enum DoNotCallMark {
  /// What a mark is left for.
  public enum Kind: Hashable, Sendable {
    /// Whoever had the number or address must be forgotten.
    case forgotten
    /// Somebody there objected to calls, too.
    case objection
  }

  /// Returns the mark of a number or address, as ``Lead/addresses`` gives it.
  public static func of(_ address: String) -> String { "sha256:" + SHA256.hex(of: address.utf8) }
}
