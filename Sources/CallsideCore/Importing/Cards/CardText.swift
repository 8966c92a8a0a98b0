import Foundation

/// The lines of a contact card, unfolded.
struct CardText: Sendable {
  /// No card has more bytes, pictures aside.
  static let longest = 1 << 20

  /// The line of the file on which it begins, and whether it says that it begins there.
  private let start: Int
  private let hasBegin: Bool
  private var lines: [String] = []
  private var size = 0
  /// The cards of assistants in it.
  private var agents: [CardText] = []
  private var last = Kind.plain

  /// What the last line is, which says how it may go on.
  private enum Kind { case plain, picture, quoted, agent }

  /// Makes a card that begins on a line.
  init(start: Int, hasBegin: Bool = true) { (self.start, self.hasBegin) = (start, hasBegin) }

  /// Where a card begins or ends.
  enum Mark { case begin, end }

  /// Returns what a line marks; nil for a line of a card.
  static func mark(_ line: String) -> Mark? {
    guard line.utf8.count < 40 else { return nil }
    let blanks = CharacterSet.whitespaces.union(["\u{FEFF}"])
    return switch line.trimmingCharacters(in: blanks).uppercased() {
    case "BEGIN:VCARD": .begin
    case "END:VCARD": .end
    default: nil
    }
  }

  /// Whether a card that begins now is of an assistant.
  var awaitsAgent: Bool { last == .agent }

  /// Whether something of it was left out.
  private var isTooLong: Bool { size > Self.longest }

  /// Adds a line, or to the line before it what goes on there.
  mutating func add(_ line: String) {
    if last == .quoted, lines.last?.utf8.last == UInt8(ascii: "=") {
      lines[lines.count - 1].unicodeScalars.removeLast()
      extend(with: line)
    } else if let first = line.utf8.first, [0x20, 0x09].contains(first), !lines.isEmpty {
      if last != .picture { extend(with: String(line.unicodeScalars.dropFirst())) }
    } else if last != .picture || line.utf8.contains(UInt8(ascii: ":")) {
      last = Self.kind(of: line)
      if last != .picture, makeRoom(for: line) { lines.append(line) }
    }
  }

  /// Adds the card of an assistant.
  mutating func add(agent: CardText) {
    last = .plain
    size += agent.size
    if !isTooLong { agents.append(agent) }
  }

  private mutating func extend(with more: String) {
    if makeRoom(for: more) { lines[lines.count - 1] += more }
  }

  private mutating func makeRoom(for line: String) -> Bool {
    // Lines without anything in them take room too.
    size += line.utf8.count + 1
    return !isTooLong
  }

  private static func kind(of line: String) -> Kind {
    let head = line.prefix { $0 != ":" }.uppercased()
    let name = head.prefix { $0 != ";" }.split(separator: ".").last
    switch name {
    case "PHOTO", "LOGO", "SOUND", "KEY": return .picture
    case "AGENT": return line.last == ":" ? .agent : .plain
    default: return head.contains("QUOTED-PRINTABLE") ? .quoted : .plain
    }
  }

  /// Returns its row, and behind it those of the assistants in it, who work at the same company.
  ///
  /// - Parameters:
  ///   - fault: What is wrong with it as a card.
  ///   - company: The company it is of where it names none.
  func rows(_ fault: CSVRow.Fault?, at company: String? = nil) -> [CSVRow] {
    let card = Card(lines, at: company)
    let fault = isTooLong ? .longCard : hasBegin ? fault : .cutCard
    let own = card.isGroup && fault == nil ? [] : [card.row(line: start, fault: fault)]
    let onOneLine = card.agents.map { CardText(ofAgent: $0, start: start) }
    return own + (agents + onOneLine).flatMap { $0.rows(fault, at: card.company) }
  }

  /// Reads the card of an assistant that stands on one line of another (RFC 2426).
  private init(ofAgent text: String, start: Int) {
    self.init(start: start)
    for line in text.split(whereSeparator: \.isNewline).map(String.init)
    where Self.mark(line) == nil { add(line) }
  }
}
