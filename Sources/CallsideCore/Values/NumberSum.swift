import Foundation

/// Adds up a number said in parts: "seven hundred twenty-one thousand and twelve".
///
/// A part fits only where the number still has room for it: after a hundred comes something below
/// a hundred, after a thousand something below that. So "five six" is no number.
struct NumberSum {
  private var sum: Decimal = 0
  /// What is counted but not yet multiplied by a following "thousand".
  private var part: Decimal?
  /// What must be smaller to be added to the part.
  private var room = largest
  /// The last of the large words; the next must be smaller.
  private var scale = largest
  private var decimals: Decimal?
  private var isAfterAnd = false
  private var isAfterArticle = false
  /// Whether "of" may follow, as in "a couple of" and "hundreds of".
  private var isAfterGroup = false

  /// The number, or nil when nothing was said.
  var total: Decimal? {
    guard !isAfterAnd, part != nil || scale < Self.largest else { return nil }
    return sum + (part ?? 0)
  }

  /// Takes digits.
  mutating func add(digits number: Decimal) -> Bool {
    if decimals != nil { return addDecimal(number) }
    guard part == nil || number < room, number < scale else { return false }
    part = (part ?? 0) + number
    room = 0
    isAfterAnd = false
    return true
  }

  /// Takes a word: a number, "hundred", "k", "and", "point", "half".
  mutating func add(word: String) -> Bool {
    defer {
      isAfterArticle = word == "a" || word == "an" || word == "een"
      isAfterGroup = Self.groups.contains(word)
    }
    if let size = Self.scales[word] { return multiply(by: size) }
    switch word {
    case "and", "en":
      isAfterAnd = true
      return part != nil || sum > 0
    case "a", "an": return true
    case "of": return isAfterGroup
    case "point", "komma":
      decimals = 0.1
      return part != nil
    case "half", "halve": return addHalf()
    case "anderhalf", "anderhalve": return add(small: 1.5, isTens: false)
    case "hundred", "honderd", "hundreds":
      guard part ?? 1 < 100 else { return false }
      part = (part ?? 1) * 100
      room = 100
      return true
    default: return addNumber(word)
    }
  }

  private mutating func addNumber(_ word: String) -> Bool {
    if let few = Self.few[word] { return add(small: few, isTens: false) }
    guard let number = NumberWords.cardinal(word) else { return false }
    if decimals != nil { return addDecimal(Decimal(number)) }
    // "Twee en een half": what is added is the half.
    if word == "een", isAfterAnd, room == 0 { return true }
    let isTens = number >= 20 && number < 100 && number % 10 == 0
    // Dutch puts the one first: "drie en dertig".
    if isTens, isAfterAnd, let ones = part, ones < 10 { room = 100 }
    // "Een paar", "een dozijn": the article is no number of its own.
    return add(small: Decimal(number), isTens: isTens)
  }

  private mutating func add(small number: Decimal, isTens: Bool) -> Bool {
    if isAfterArticle, part == 1 { part = nil }
    guard part == nil || number < room, number < scale else { return false }
    part = (part ?? 0) + number
    room = number >= 1000 ? 1000 : number >= 100 ? 100 : isTens ? 10 : 0
    isAfterAnd = false
    return true
  }

  private mutating func addDecimal(_ digit: Decimal) -> Bool {
    guard let place = decimals, let whole = part, digit < 100 else { return false }
    part = whole + digit * (digit < 10 ? place : place / 10)
    decimals = digit < 10 ? place / 10 : place / 100
    return true
  }

  /// "A half", "two and a half", "twee en een half".
  private mutating func addHalf() -> Bool {
    if isAfterArticle, !isAfterAnd { part = nil }
    guard part == nil || isAfterAnd else { return false }
    part = (part ?? 0) + 0.5
    room = 0
    isAfterAnd = false
    return true
  }

  private mutating func multiply(by size: Decimal) -> Bool {
    guard size < scale, part != 0 || sum == 0 else { return false }
    sum += (part ?? 1) * size
    part = nil
    scale = size
    room = size
    decimals = nil
    isAfterAnd = false
    return true
  }

  /// More than anything that is sold; digits beyond it are no amount but a slip.
  private static let largest: Decimal = 1_000_000_000_000

  private static let groups: Set<String> = [
    "couple", "dozen", "dozens", "hundreds", "thousands", "millions", "billions", "few", "gross",
  ]

  private static let few: [String: Decimal] = [
    "few": 3, "couple": 2, "paar": 2, "enkele": 3,
  ]

  /// Whether a token is a large word such as "duizend" or "k".
  static func isScale(_ token: ValueToken) -> Bool {
    guard case .word(let word) = token else { return false }
    return scales[word] != nil || word == "honderd" || word == "hundred"
  }

  /// The words that multiply what stands before them.
  private static let scales: [String: Decimal] = {
    let names: [(Decimal, String)] = [
      (1_000_000_000, "billion billions bn b miljard miljarden mrd mld"),
      (10_000_000, "crore crores cr"),
      (1_000_000, "million millions mln mio mn m miljoen miljoenen"),
      (100_000, "ton lakh lakhs lac lacs lkh"),
      (1000, "thousand thousands k duizend mille grand"),
      (144, "gros gross"), (12, "dozen dozens dozijn"),
    ]
    var scales: [String: Decimal] = [:]
    for (size, words) in names {
      for word in words.split(separator: " ") { scales[String(word)] = size }
    }
    return scales
  }()
}
