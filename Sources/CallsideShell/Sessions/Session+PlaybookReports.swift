import CallsideCore
import CallsideReports

/// Playbooks as drawings, in numbers, and side by side.
extension Session {
  /// Shows a playbook as a drawing; nil names that of new leads.
  ///
  /// - Parameters:
  ///   - format: `outline`, `mermaid` or `dot`.
  ///   - phase: The id or title of the phase whose steps are drawn; nil draws all phases.
  /// - Throws: A refusal when the playbook has errors or no such phase.
  public func sketchPlaybook(
    _ name: String?, format: String, phase: String?
  ) throws {
    let format = PlaybookSketch.Format(rawValue: format) ?? .outline
    let playbook = try read(playbook: name ?? defaultPlaybook).playbook
    let wanted = try phase.map { name throws(Diagnostic) in try playbook.phase(named: name) }
    let text = PlaybookSketch(playbook, phase: wanted, in: language).text(
      format, width: page.width - 4)
    if options.isJSON { return try show(json: ["format": format.rawValue, "text": text]) }
    // What another program is to read begins at the first column.
    guard format == .outline else { return surroundings.write(text) }
    var page = page
    page.addLines(
      text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init))
    show(page)
  }

  /// Shows what is in a playbook, in numbers; nil names that of new leads.
  ///
  /// - Throws: A refusal when the playbook has errors.
  public func showFigures(of name: String?) throws {
    let playbook = try read(playbook: name ?? defaultPlaybook).playbook
    let figures = PlaybookFigures(playbook)
    if options.isJSON { return try show(json: FiguresJSON(figures)) }
    var page = page
    page.addLines(figures.lines(in: language, width: page.width - 3))
    show(page)
  }

  /// Shows what became other between two playbooks.
  ///
  /// - Throws: A refusal when either has errors.
  public func showDifference(from old: String, to new: String) throws {
    let (old, new) = (try read(playbook: old).playbook, try read(playbook: new).playbook)
    let difference = PlaybookDifference(from: old, to: new)
    if options.isJSON { return try show(json: DifferenceJSON(difference, language: language)) }
    var page = page
    page.addLines(difference.lines(in: language, width: page.width - 3))
    show(page)
  }
}

extension Page {
  /// Adds lines of a report below a blank one; those in capitals are headings.
  mutating func addLines(_ lines: [String]) {
    blank()
    for line in lines {
      let isHeading = line.contains(where: \.isLetter) && line == line.uppercased()
      raw(line.isEmpty ? "" : "  " + (isHeading ? style.accent(line) : line))
    }
  }
}
