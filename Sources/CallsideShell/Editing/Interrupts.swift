internal import CEditLine

/// Ctrl-C while something long is done: a wish to stop that, not the program.
public enum Interrupts {
  /// Begins or ends to heed them; those that came before do not count.
  public static func heed(_ on: Bool) {
    guard on else { return ce_release_interrupts() }
    ce_take_interrupts()
    ce_forget_interrupt()
  }

  /// Whether one came since.
  public static var haveCome: Bool { ce_interrupted() != 0 }
}
