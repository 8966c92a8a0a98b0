import Foundation

/// The part of Mermaid's flowcharts that our drawings use, and nothing else.
struct MermaidGrammar {
  struct Mistake: Error, CustomStringConvertible {
    var description: String
  }

  /// The boxes that are declared.
  private(set) var nodes: Set<String> = []

  /// Reads a drawing, line by line.
  ///
  /// - Throws: A mistake at the first line that is neither a box nor an arrow between boxes.
  init(_ text: String) throws {
    let label = #""[^"`<>&]*""#
    // Line breaks and escaped signs are all that may look like markup.
    let clean = text.replacing("<br/>", with: " ").replacing("#amp;", with: "")
    let lines = clean.split(separator: "\n").map(String.init)
    guard lines.first == "flowchart LR" || lines.first == "flowchart TD" else {
      throw Mistake(description: "no flowchart: \(lines.first ?? "")")
    }
    let box = try Regex(#"  (n\d+)(\[\#(label)\]|\{\#(label)\}|\(\[\#(label)\]\))"#)
    let arrow = try Regex(#"  (n\d+) -->(\|\#(label)\|)? (n\d+)"#)
    for line in lines.dropFirst() {
      if let match = try box.wholeMatch(in: line) {
        nodes.insert(String(match.output[1].substring ?? ""))
      } else if let match = try arrow.wholeMatch(in: line) {
        for end in [1, 3] where !nodes.contains(String(match.output[end].substring ?? "")) {
          throw Mistake(description: "a box that is not declared: \(line)")
        }
      } else {
        throw Mistake(description: "neither box nor arrow: \(line)")
      }
    }
  }
}
