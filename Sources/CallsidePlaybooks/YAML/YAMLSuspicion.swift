import CallsideCore

/// A mistake that may be why libyaml stopped, with the edit that would mend it.
///
/// libyaml stops where a text can no longer be YAML, which is often lines below the mistake. So
/// the lines around that place are gone through for mistakes that authors make, and each edit is
/// tried: only one after which more of the file can be read is ever proposed.
struct YAMLSuspicion {
  /// Some bytes of the source, and what should stand there.
  struct Edit {
    var span: Span
    var text: String
  }

  /// What is said of it.
  var finding: Finding
  /// What its help proposes, in the order of the text.
  var edits: [Edit]
  /// Whether a line would move to a column at which fewer lines of the file start.
  var isToRarerColumn = false

  /// Makes a suspicion that one edit would mend.
  init(_ finding: Finding, _ span: Span, _ text: String) {
    self.finding = finding
    edits = [Edit(span: span, text: text)]
  }

  /// Makes a suspicion that several edits would mend together.
  init(_ finding: Finding, _ edits: [Edit]) {
    self.finding = finding
    self.edits = edits
  }

  /// Returns how many bytes the edits add behind a place.
  func growth(behind offset: Int) -> Int {
    edits.reduce(0) { sum, edit in
      edit.span.start < offset
        ? sum : sum + edit.text.utf8.count - (edit.span.end - edit.span.start)
    }
  }

  /// Returns a text with the mistake mended.
  func mended(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var here = 0
    for edit in edits where edit.span.start >= here && edit.span.end <= bytes.count {
      result += bytes[here..<edit.span.start] + Array(edit.text.utf8)
      here = edit.span.end
    }
    return result + bytes[here...]
  }
}

/// Finds the mistake that most probably made libyaml stop.
struct YAMLSuspects {
  /// How many lines above the place are looked at.
  private static let reach = 12
  /// How many edits that do equally well are held against each other.
  private static let rereadLimit = 12
  /// How many edits are tried.
  private static let editLimit = 160
  /// The greatest file that is read anew with several edits, in bytes.
  private static let rereadSize = 200_000
  /// How far back an opening quote is looked for, in lines.
  private static let quoteReach = 400

  private let source: SourceText
  private let definition: Definition
  private let stop: Int
  private let neighbours: YAMLNeighbours

  /// Gets ready to look around a place where libyaml stopped.
  ///
  /// - Parameters:
  ///   - stop: Where it stopped, or where what it could not end began.
  ///   - definition: What the file should hold.
  init(in source: SourceText, at stop: Int, as definition: Definition) {
    self.source = source
    self.definition = definition
    self.stop = stop
    neighbours = YAMLNeighbours(
      of: source.position(of: stop).line, reach: Self.reach, in: source)
  }

  /// The mistake whose mending lets most of the file be read, or nil.
  ///
  /// Of those that do equally well, it is the one that leaves the least to be complained about.
  func likeliest() -> YAMLSuspicion? {
    let bytes = Array(source.text.utf8)
    let line = source.position(of: stop).line
    // It must be possible to read on past this line, or to the end.
    var least = max(0, bytes.count - source.offset(line: line + 1, scalarColumn: 1))
    let left = least
    var best: [(suspicion: YAMLSuspicion, text: [UInt8])] = []
    for suspicion in all().prefix(min(Self.editLimit, max(6, 24_000_000 / max(1, bytes.count)))) {
      let text = suspicion.mended(bytes)
      var rest = YAMLEvents.unread(of: text)
      // To make the rest of the file shorter is not to read more of it.
      if rest > 0 { rest = max(1, rest - suspicion.growth(behind: bytes.count - left)) }
      guard rest < left, rest <= least else { continue }
      if rest < least { best = [] }
      least = rest
      // Of two edits that come to the same, the likelier one has been kept.
      if best.count < Self.rereadLimit, !best.contains(where: { $0.text == text }) {
        best.append((suspicion, text))
      }
    }
    guard best.count > 1, bytes.count <= Self.rereadSize else { return best.first?.suspicion }
    let counts = best.map { faults(in: $0.text.dropLast(max(0, least))) }
    let fewest = counts.min()
    return zip(best, counts).first { $0.1 == fewest }?.0.suspicion
  }

  /// Everything that may be wrong, the likeliest kind first.
  private func all() -> [YAMLSuspicion] {
    let lines = neighbours.lines
    var all = lines.flatMap { YAMLSuspicion.conflictMarkers($0, in: source) }
    all += lines.flatMap(YAMLSuspicion.remarkWithoutSign)
    all += lines.flatMap { YAMLSuspicion.tabs($0, neighbours, in: source) }
    all += lines.flatMap { YAMLSuspicion.hardSpaces($0, in: source) }
    all += lines.flatMap(YAMLSuspicion.keyWithoutColon)
    all += lines.flatMap(YAMLSuspicion.commaAfterValue)
    all += lines.flatMap(YAMLSuspicion.joinedLines)
    all += lines.flatMap(YAMLSuspicion.textAfterBlockSign)
    all += lines.flatMap { YAMLSuspicion.valueOnNextLine($0, neighbours) }
    all += lines.flatMap(YAMLSuspicion.wordWithoutColon)
    all += lines.flatMap { YAMLSuspicion.unclosedBracket($0, in: source) }
    all += lines.flatMap(YAMLSuspicion.bracedPairs)
    all += lines.flatMap { YAMLSuspicion.valueWithoutQuotes($0, in: source) }
    all += lines.flatMap(YAMLSuspicion.quotesInList)
    all += lines.flatMap(YAMLSuspicion.textAfterQuote)
    all += unclosedQuotes()
    all += lines.flatMap { YAMLSuspicion.itemWithoutHyphen($0, neighbours) }
    all += lines.flatMap(YAMLSuspicion.hyphenTooMany)
    all += lines.flatMap(YAMLSuspicion.missingHeader)
    let columns = lines.flatMap { YAMLSuspicion.columns($0, neighbours) }
    all += columns.filter { !$0.isToRarerColumn }
    all += lines.flatMap { YAMLSuspicion.looseLine($0, neighbours) }
    all += columns.filter(\.isToRarerColumn)
    // In a file that nobody writes by hand there is no time to move whole blocks about.
    guard source.text.utf8.count <= Self.rereadSize else { return all }
    return all + lines.prefix(3).flatMap { YAMLSuspicion.movedBlock($0, neighbours, in: source) }
  }

  /// An opening quote may stand far above the place where the next quote ended its text.
  private func unclosedQuotes() -> [YAMLSuspicion] {
    let last = source.position(of: stop).line
    var found: [YAMLSuspicion] = []
    var number = last
    while number >= max(1, last - Self.quoteReach), found.count < 6 {
      if let line = YAMLLine(number, in: source) {
        found += YAMLSuspicion.unclosedQuote(line, in: source)
      }
      number -= 1
    }
    return found
  }

  /// Returns how much there would be to complain about.
  private func faults(in bytes: ArraySlice<UInt8>) -> Int {
    let mended = SourceText(name: source.name, text: String(decoding: bytes, as: UTF8.self))
    if case .playbook = definition {
      return PlaybookReader.read(mended, under: Check.references).diagnostics
        .count { $0.severity == .error }
    }
    let yaml = YAMLSource(mended)
    guard let root = yaml.root else { return .max }
    var form = FormReader(mended, names: ConditionNames(root))
    form.read(root, as: definition)
    return yaml.diagnostics.count + form.diagnostics.count
  }
}

/// The lines around a place.
struct YAMLNeighbours {
  /// How far around the place columns are counted, in lines.
  private static let countReach = 1_000
  /// How far above it a line of the same kind is looked for, in lines.
  private static let homeReach = 200

  /// The lines, the nearest first; none that is empty or a remark.
  let lines: [YAMLLine]
  /// The lines with a key above and among them, from the top.
  private var keyLines: [YAMLLine] = []
  /// How many lines of the file start at a column.
  private var counts: [Int: Int] = [:]

  /// Takes lines around one: some above it, and one below.
  init(of number: Int, reach: Int, in source: SourceText) {
    var lines: [YAMLLine] = []
    var here = number
    while here >= 1, lines.count <= reach, number - here < 10 * reach {
      if let line = YAMLLine(here, in: source) { lines.append(line) }
      here -= 1
    }
    here = number + 1
    while here < number + reach {
      if let line = YAMLLine(here, in: source) {
        lines.append(line)
        break
      }
      here += 1
    }
    self.lines = lines
    let first = max(1, number - Self.countReach)
    for number in first..<max(first, min(source.lineCount, number + Self.countReach) + 1) {
      guard let line = YAMLLine(number, in: source) else { continue }
      counts[line.indent, default: 0] += 1
      if line.colon != nil { keyLines.append(line) }
    }
  }

  /// Returns whether fewer lines start at one column than at another.
  func isRarer(_ column: Int, than other: Int) -> Bool {
    counts[column, default: 0] < counts[other, default: 0]
  }

  /// Returns the line above another, or nil.
  func above(_ line: YAMLLine) -> YAMLLine? {
    lines.filter { $0.number < line.number }.max { $0.number < $1.number }
  }

  /// Returns the column of the nearest thing above of the same kind: another phase for a phase, a key
  /// of phases for one of theirs; or nil.
  func home(of line: YAMLLine) -> Int? {
    let homes = Definition.allCases.filter { $0.field(line.word) != nil }
    guard line.colon != nil, !homes.isEmpty else { return nil }
    let reach = line.number - Self.homeReach..<line.number
    for above in keyLines.reversed() where reach.contains(above.number) {
      if line.hyphens.isEmpty {
        let isKin = above.word != line.word && homes.contains { $0.field(above.word) != nil }
        if isKin, above.content != line.indent { return above.content }
      } else if above.hyphens.count == line.hyphens.count, above.word == line.word {
        return above.indent
      }
    }
    return nil
  }

  /// Returns the columns at which a line could start as others do, the nearest first.
  func columns(for line: YAMLLine) -> [Int] {
    var columns = Set<Int>()
    for other in lines where other.number != line.number {
      columns.formUnion([other.indent, other.content])
    }
    if let above = above(line), above.colon != nil, above.value == nil {
      columns.insert(above.content + 2)
    }
    if let home = home(of: line) { columns.insert(home) }
    return columns.sorted { (abs($0 - line.indent), $0) < (abs($1 - line.indent), $1) }
  }
}
