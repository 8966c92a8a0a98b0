/// Boxes and arrows, before they are written in the language of some program that draws them.
struct Chart: Hashable {
  /// What a box looks like.
  enum Shape: Hashable {
    /// A phase or a step.
    case box
    /// A condition.
    case diamond
    /// The beginning or the end.
    case round
  }

  /// A box.
  struct Node: Hashable {
    var id: String
    var lines: [String]
    var shape: Shape
  }

  /// An arrow.
  struct Edge: Hashable {
    var from: String
    var to: String
    /// What it says; nothing for a bare arrow.
    var lines: [String]
  }

  /// What it is of.
  var title: String
  /// Whether it reads from top to bottom, rather than from left to right.
  var isUpright: Bool
  /// The boxes in order.
  private(set) var nodes: [Node] = []
  /// The arrows in order.
  private(set) var edges: [Edge] = []

  /// Makes an empty chart.
  init(_ title: String, isUpright: Bool) {
    self.title = title
    self.isUpright = isUpright
  }

  /// Adds a box and returns its id, which is a letter and a number: no word of any language.
  @discardableResult
  mutating func add(_ lines: [String], _ shape: Shape = .box) -> String {
    let id = "n\(nodes.count + 1)"
    nodes.append(Node(id: id, lines: lines, shape: shape))
    return id
  }

  /// Adds an arrow; what several arrows between the same two boxes say stands on one.
  mutating func join(_ from: String, _ to: String, _ line: String = "") {
    let lines = line.isEmpty ? [] : [line]
    if let index = edges.firstIndex(where: { $0.from == from && $0.to == to }) {
      edges[index].lines += lines
    } else {
      edges.append(Edge(from: from, to: to, lines: lines))
    }
  }
}
