import Foundation

/// `docs/PLAYBOOKS.md`, as the examples in it.
///
/// What stands behind the name of a block's language tells how it is run: the place of a piece of
/// YAML, `broken` when the block after it shows what is wrong, `saved PATH` for a file that the
/// conversations after it find in the store, `run` for a conversation.
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
  public var blocks: [Block]
  /// The changes to files between conversations, each with the block before which it is made.
  public let changes: [(before: Int, change: String)]

  private let text: String

  private static var file: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/PLAYBOOKS.md")
  }

  /// Writes the guide with the blocks as they are now.
  public func write() throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (block, before) in zip(blocks, Guide(text).blocks).reversed() {
      let length = before.text.count { $0 == "\n" }
      lines.replaceSubrange(
        block.line..<block.line + length,
        with: block.text.dropLast().split(
          separator: "\n", omittingEmptySubsequences: false))
    }
    let written = lines.joined(separator: "\n")
    if written != text { try written.write(to: Self.file, atomically: true, encoding: .utf8) }
  }

  /// Reads the guide.
  public init() throws {
    self.init(try String(contentsOf: Self.file, encoding: .utf8))
  }

  private init(_ text: String) {
    self.text = text
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
