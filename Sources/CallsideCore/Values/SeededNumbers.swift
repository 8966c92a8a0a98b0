/// Random numbers that are the same for the same seed (SplitMix64, by Steele, Lea and Flood, 2014).
///
/// Whatever is drawn at random in the program is drawn from one of these, so that what a seed has
/// shown once it shows again.
public struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Makes a generator.
  public init(seed: UInt64) {
    state = seed
  }

  /// Returns the next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a number from 0 to below a bound.
  public mutating func below(_ bound: Int) -> Int {
    bound > 1 ? Int(next() % UInt64(bound)) : 0
  }

  /// Returns true once in so many times.
  public mutating func oneIn(_ times: Int) -> Bool { below(times) == 0 }

  /// Returns one of some items, or nil when there are none.
  public mutating func pick<Items: RandomAccessCollection>(_ items: Items) -> Items.Element? {
    items.isEmpty ? nil : items[items.index(items.startIndex, offsetBy: below(items.count))]
  }
}
