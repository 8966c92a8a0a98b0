import Foundation

/// `docs/PLAYBOOKS.md`, as the examples in it.
///
/// What stands behind the name of a block's language tells how it is run: the place of a piece of
/// YAML, `broken` when the block after it shows what is wrong, `run` for a conversation, `later` for
/// what cannot be run here.
public struct Guide {
  /// A block of the guide.
  public struct Block: Sendable, CustomStringConvertible {
    /// The language: `yaml` or `text`.
    public var language: Substring
    /// The words behind it.
    public var marks: [Substring]
    /// What stands in the block, each line with its end.
    public var text: String
    /// The line of the guide it begins at.
    public var line: Int

    /// The place in the guide, for the names of test cases.
    public var description: String { "line \(line)" }
  }

  /// The blocks, in order.
  public let blocks: [Block]
  /// The changes to files between conversations, each with the block before which it is made.
  public let changes: [(before: Int, change: String)]

  /// Reads the guide.
  public init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/PLAYBOOKS.md"), encoding: .utf8)
    var blocks: [Block] = []
    var changes: [(before: Int, change: String)] = []
    var open: Block?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if var block = open {
        if line == "```" {
          blocks.append(block)
          open = nil
        } else {
          block.text += line + "\n"
          open = block
        }
      } else if line.hasPrefix("```") {
        let words = line.dropFirst(3).split(separator: " ")
        open = Block(
          language: words.first ?? "", marks: Array(words.dropFirst()), text: "", line: number + 1)
      } else if line.hasPrefix("<!-- ~ "), line.hasSuffix(" -->") {
        changes.append((blocks.count, String(line.dropFirst(5).dropLast(4))))
      }
    }
    self.blocks = blocks
    self.changes = changes
  }
}
