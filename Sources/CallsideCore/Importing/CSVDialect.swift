/// What stands between the cells of a file, and around those that hold it.
public struct CSVDialect: Hashable, Sendable {
  /// Between two cells.
  public var separator: UInt8
  /// Around a cell.
  public var quote: UInt8

  /// Makes a dialect.
  public init(separator: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\"")) {
    (self.separator, self.quote) = (separator, quote)
  }

  /// The separator in words.
  public var phrase: Phrase {
    switch separator {
    case UInt8(ascii: ","): Phrase(en: "commas", nl: "komma's")
    case UInt8(ascii: ";"): Phrase(en: "semicolons", nl: "puntkomma's")
    case UInt8(ascii: "\t"): Phrase(en: "tabs", nl: "tabs")
    default: Phrase(en: "bars", nl: "streepjes")
    }
  }

  /// Returns the dialect of a file by its first bytes: the one in which most rows have as many
  /// cells as each other.
  ///
  /// - Parameter isWhole: Whether there are no more bytes than these.
  public static func guess(_ sample: [UInt8], isWhole: Bool) -> CSVDialect {
    if let named = named(sample) { return named }
    let quote = quote(of: sample)
    // Commas last: where both fit, they are those of amounts.
    let candidates = [";", "\t", "|", ","].compactMap(\.utf8.first).map {
      CSVDialect(separator: $0, quote: quote)
    }
    var best = (dialect: CSVDialect(quote: quote), share: 0.0, cells: 1)
    for dialect in candidates {
      var reader = CSVReader(dialect)
      let rows = reader.take(sample, isLast: isWhole).prefix(60)
      let widths = Dictionary(grouping: rows.map(\.cells.count)) { $0 }.mapValues(\.count)
      guard
        let (cells, number) = widths.filter({ $0.key > 1 }).max(by: {
          ($0.value, $0.key) < ($1.value, $1.key)
        })
      else { continue }
      let share = Double(number) / Double(rows.count)
      if (share, cells) > (best.share, best.cells) { best = (dialect, share, cells) }
    }
    return best.dialect
  }

  /// Excel writes what separates into a line of its own: `sep=;`.
  private static func named(_ sample: [UInt8]) -> CSVDialect? {
    guard sample.starts(with: "sep=".utf8), sample.count > 4,
      ![UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(sample[4])
    else { return nil }
    return CSVDialect(separator: sample[4])
  }

  /// A single quote, where cells begin and end with it and no double one is in sight.
  private static func quote(of sample: [UInt8]) -> UInt8 {
    let (single, double) = (UInt8(ascii: "'"), UInt8(ascii: "\""))
    guard !sample.contains(double) else { return double }
    let text = String(decoding: sample, as: UTF8.self)
    let quoted = text.split { ",;\t|\n\r".contains($0) }.filter {
      $0.count > 1 && $0.hasPrefix("'") && $0.hasSuffix("'")
    }
    return quoted.count > 2 ? single : double
  }
}
