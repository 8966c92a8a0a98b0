import Foundation

/// The part of Graphviz's language that our drawings use, and nothing else.
///
/// ```
/// graph     = "digraph" text "{" "rankdir" "=" word ";" statement … "}"
/// statement = word [ "->" word ] [ "[" word "=" value { "," word "=" value } "]" ] ";"
/// value     = word | text        text = " any but a bare quote or line break "
/// ```
struct DOTGrammar {
  struct Mistake: Error, CustomStringConvertible {
    var description: String
  }

  /// The boxes that are declared.
  private(set) var nodes: Set<String> = []
  /// The boxes that arrows join.
  private(set) var joined: Set<String> = []
  private var tokens: [String] = []
  private var place = 0

  /// Reads a drawing.
  ///
  /// - Throws: A mistake at the first thing that does not belong there.
  init(_ text: String) throws {
    tokens = try Self.tokens(of: text)
    try take("digraph")
    try takeText()
    for token in ["{", "rankdir", "="] { try take(token) }
    try takeWord()
    try take(";")
    while next != "}" { try statement() }
    try take("}")
    guard next.isEmpty else { throw Mistake(description: "something after the end: \(next)") }
    let undeclared = joined.subtracting(nodes)
    guard undeclared.isEmpty else { throw Mistake(description: "never declared: \(undeclared)") }
  }

  private var next: String { place < tokens.count ? tokens[place] : "" }

  private mutating func statement() throws {
    let from = try takeWord()
    if next == "->" {
      try take("->")
      joined.formUnion([from, try takeWord()])
    } else {
      guard nodes.insert(from).inserted else { throw Mistake(description: "twice: \(from)") }
    }
    if next == "[" {
      try take("[")
      while true {
        try takeWord()
        try take("=")
        if next.hasPrefix("\"") { try takeText() } else { try takeWord() }
        guard next == "," else { break }
        try take(",")
      }
      try take("]")
    }
    try take(";")
  }

  private mutating func take(_ token: String) throws {
    guard next == token else { throw Mistake(description: "\(token) expected, not \(next)") }
    place += 1
  }

  @discardableResult
  private mutating func takeWord() throws -> String {
    let word = next
    let isWord = word.first?.isLetter == true && word.allSatisfy { $0.isLetter || $0.isNumber }
    let isKeyword = ["node", "edge", "graph", "digraph", "subgraph", "strict"].contains(word)
    guard isWord, !isKeyword else { throw Mistake(description: "a word expected, not \(word)") }
    place += 1
    return word
  }

  private mutating func takeText() throws {
    guard next.hasPrefix("\"") else { throw Mistake(description: "a text expected, not \(next)") }
    place += 1
  }

  private static func tokens(of text: String) throws -> [String] {
    var tokens: [String] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if first == "\"" {
        var end = rest.index(after: rest.startIndex)
        while end < rest.endIndex, rest[end] != "\"" {
          if rest[end].isNewline {
            throw Mistake(description: "a line break in \(rest.prefix(40))")
          }
          end =
            rest.index(end, offsetBy: rest[end] == "\\" ? 2 : 1, limitedBy: rest.endIndex)
            ?? rest.endIndex
        }
        guard end < rest.endIndex else { throw Mistake(description: "no end: \(rest.prefix(40))") }
        tokens.append(String(rest[...end]))
        rest = rest[rest.index(after: end)...]
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter || $0.isNumber }
        tokens.append(String(word))
        rest = rest.dropFirst(word.count)
      } else {
        let sign = rest.hasPrefix("->") ? "->" : String(first)
        tokens.append(sign)
        rest = rest.dropFirst(sign.count)
      }
    }
    return tokens
  }
}
