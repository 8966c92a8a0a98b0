import CallsideCore

extension Chart {
  /// The chart as a Mermaid flowchart.
  ///
  /// All labels stand between double quotes, in which Mermaid reads `#quot;` and `#35;` as the two
  /// signs that mean something there, and everything but a backtick as it is.
  var mermaid: String {
    func quoted(_ lines: [String]) -> String {
      let escaped = lines.map { line in
        Printable.line(line).replacing("#", with: "#35;").replacing("\"", with: "#quot;")
          .replacing("&", with: "#amp;").replacing("<", with: "#lt;").replacing(">", with: "#gt;")
          .replacing("`", with: "#96;")
      }
      return "\"" + escaped.joined(separator: "<br/>") + "\""
    }
    let boxes = nodes.map { node in
      switch node.shape {
      case .box: "  \(node.id)[\(quoted(node.lines))]"
      case .diamond: "  \(node.id){\(quoted(node.lines))}"
      case .round: "  \(node.id)([\(quoted(node.lines))])"
      }
    }
    let arrows = edges.map { edge in
      edge.lines.isEmpty
        ? "  \(edge.from) --> \(edge.to)" : "  \(edge.from) -->|\(quoted(edge.lines))| \(edge.to)"
    }
    return (["flowchart \(isUpright ? "TD" : "LR")"] + boxes + arrows).map { $0 + "\n" }.joined()
  }

  /// The chart in the DOT language of Graphviz.
  ///
  /// Labels are quoted strings, in which a backslash and a double quote are escaped.
  var dot: String {
    func quoted(_ lines: [String]) -> String {
      let escaped = lines.map { line in
        Printable.line(line).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      }
      return "\"" + escaped.joined(separator: "\\n") + "\""
    }
    let boxes = nodes.map { node in
      let shape =
        switch node.shape {
        case .box: "box"
        case .diamond: "diamond"
        case .round: "oval"
        }
      return "  \(node.id) [label=\(quoted(node.lines)), shape=\(shape)];"
    }
    let arrows = edges.map { edge in
      "  \(edge.from) -> \(edge.to)"
        + (edge.lines.isEmpty ? "" : " [label=\(quoted(edge.lines))]") + ";"
    }
    return
      (["digraph \(quoted([title])) {", "  rankdir=\(isUpright ? "TB" : "LR");"] + boxes + arrows
      + ["}"]).map { $0 + "\n" }.joined()
  }
}
