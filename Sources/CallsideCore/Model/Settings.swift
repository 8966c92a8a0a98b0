/// Who is at the keyboard and how they like it: the contents of `config.yaml`.
public struct Settings: Codable, Hashable, Sendable {
  /// The rep's short id, as stamped on entries.
  public var me: String?
  /// The rep's full name, as said on the phone.
  public var name: String?
  /// The company the rep calls for.
  public var company: String?
  /// What is sold, as said in an opening.
  public var offer: String?
  /// The number buyers can call back.
  public var phone: String?
  /// The language of the screen.
  public var language: Language?
  /// The playbook for new leads.
  public var playbook: String?
  /// The key bindings: `emacs` or `vi`.
  public var keys: String?
  /// The command that dials, with `{phone}` for the number.
  public var dial: String?

  /// Where numbers are that do not say so, as two letters of ISO 3166; nil is the Netherlands.
  public var country: String?

  /// How many calls to new business the rep means to make in a week.
  public var target: Int?
  /// Whether the first block of a day does without a warm-up.
  public var skipsWarmUp: Bool?

  /// Makes empty settings.
  public init() {}
}
