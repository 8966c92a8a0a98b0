import CallsideCore

/// A form in which leads leave the program.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// A table for spreadsheets.
  case csv
  /// One JSON value a line, with everything that is kept of a lead.
  case jsonl
  /// Cards for address books.
  case vcf

  /// Returns the format that a file's name asks for, or nil.
  public init?(ofFile path: String) {
    let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last ?? ""
    switch Spelling.fold(String(ending)) {
    case "csv": self = .csv
    case "jsonl", "ndjson": self = .jsonl
    case "vcf", "vcard": self = .vcf
    default: return nil
    }
  }
}
