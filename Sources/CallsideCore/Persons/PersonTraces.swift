import Foundation

/// Where a person is found in journals.
///
/// First every entry is looked at for who they are, since the one who asks by mail address is written about
/// by name; then again for what is said of them.
public struct PersonTraces: Hashable, Sendable {
  private let query: PersonQuery
  /// The contacts that they are, by lead.
  public private(set) var contacts: [String: Set<String>] = [:]
  /// Names that come near what was asked for.
  public private(set) var nearNames: Set<String> = []
  /// Their names, numbers and mail addresses, as words.
  private var marks: Set<[String]> = []

  /// Begins without any.
  public init(of query: PersonQuery) {
    self.query = query
    add(mark: query.text)
  }

  /// Whether they are a contact of any lead.
  public var isKnown: Bool { !contacts.isEmpty }

  /// Takes note of an entry that says who somebody is.
  public mutating func meet(_ entry: Entry) {
    guard case .contactSet(let contact) = entry.event else { return }
    if query.matches(contact) {
      contacts[entry.lead, default: []].insert(contact.id)
      for text in [contact.name, contact.phone, contact.email].compactMap(\.self) {
        add(mark: text)
      }
    } else if nearNames.count < 100, query.isNear(contact) {
      nearNames.insert(contact.name)
    }
  }

  /// Returns whether an entry is about them, or names them in anything that was written.
  public func isIn(_ entry: Entry) -> Bool {
    if case .contactSet(let contact) = entry.event,
      contacts[entry.lead]?.contains(contact.id) == true
    {
      return true
    }
    return entry.event.texts.contains(where: isNamed)
  }

  /// Returns whether a text names them, or has their number or mail address.
  public func isNamed(in text: String) -> Bool { !places(in: text).isEmpty }

  /// Returns a text with an ellipsis wherever they are named.
  public func blanked(_ text: String) -> String {
    var blanked = text
    for place in places(in: text).reversed() { blanked.replaceSubrange(place, with: "…") }
    return blanked
  }

  private func places(in text: String) -> [Range<String.Index>] {
    let words = PersonTraces.words(of: text)
    var places: [Range<String.Index>] = []
    var index = 0
    while index < words.count {
      let rest = words[index...].lazy.map(\.folded)
      // Of several that begin here, the longest.
      guard let mark = marks.filter({ rest.starts(with: $0) }).max(by: { $0.count < $1.count })
      else {
        index += 1
        continue
      }
      let last = index + mark.count - 1
      places.append(words[index].place.lowerBound..<words[last].place.upperBound)
      index = last + 1
    }
    return places
  }

  private mutating func add(mark text: String) {
    let words = PersonTraces.words(of: text).map(\.folded)
    if !words.isEmpty { marks.insert(words) }
  }

  /// A word of a text, as it is compared.
  private typealias Word = (folded: String, place: Range<String.Index>)

  /// Returns the words of a text; a number is one of them, however it was written.
  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    for piece in text.split(whereSeparator: { !($0.isLetter || $0.isNumber || "@+".contains($0)) })
    {
      let place = piece.startIndex..<piece.endIndex
      if let last = words.last, isDigits(last.folded), isDigits(piece) {
        words[words.count - 1] = (last.folded + piece, last.place.lowerBound..<piece.endIndex)
      } else {
        words.append((Spelling.fold(String(piece)), place))
      }
    }
    return words.map { word in
      let digits = isDigits(word.folded) ? PersonQuery.digits(of: word.folded) : ""
      return digits.isEmpty ? word : (String(digits), word.place)
    }
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    text.allSatisfy { $0.isNumber || $0 == "+" }
  }
}

extension Event {
  /// Everything in it that somebody wrote, and that may name a person.
  public var texts: [String] {
    switch self {
    case .leadAdded(let added): [added.name] + added.fields.values
    case .leadChanged(let change): [change.name].compactMap(\.self) + change.fields.values
    case .contactSet(let contact):
      [contact.name, contact.title, contact.phone, contact.email, contact.evidence]
        .compactMap(\.self)
    case .noted(let text, _): [text]
    case .answered(_, let value, _, _, _): value.words.map { [$0] } ?? []
    case .callingGroundGiven(let ground):
      [ground.evidence, ground.person, ground.purpose].compactMap(\.self)
    case .putOff(_, _, let reason), .closed(_, let reason): [reason]
    case .phaseMoved(_, let because): [because].compactMap(\.self)
    case .callStarted, .stepPassed, .wentTo, .objectionRaised, .callEnded, .nextStepSet,
      .nextStepDropped, .objectedToCalls, .graded, .chanceGiven, .reopened, .merged, .withdrawn,
      .forgotten, .erased, .unknown:
      []
    }
  }
}

extension AnswerValue {
  /// What it says in words; nil for choices, numbers and dates.
  var words: String? {
    switch self {
    case .text(let text), .phone(let text), .email(let text), .contact(let text): text
    case .choice, .number, .percent, .money, .date, .stretch: nil
    }
  }
}
