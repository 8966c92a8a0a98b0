/// A file that is no table of text, whatever its name says.
public enum ForeignFile: Sendable, CaseIterable {
  case excel, spreadsheet, zip, html, xml, pdf, json, cutExport, gzip, binary, empty
  /// Sentences, which no bytes at the beginning tell.
  case prose
  /// What is called like contact cards, and has none in it.
  case noCards

  /// Recognises a file by its first bytes; nil for what may be a table.
  public init?(_ bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
      return
    }
    let kinds: [(ForeignFile, [UInt8])] = [
      (.zip, [0x50, 0x4B, 0x03, 0x04]), (.excel, [0xD0, 0xCF, 0x11, 0xE0]),
      (.pdf, Array("%PDF".utf8)), (.gzip, [0x1F, 0x8B]),
      // Pictures (PNG, JPEG, GIF), programs of Linux and databases of SQLite.
      (.binary, [0x89, 0x50, 0x4E, 0x47]), (.binary, [0xFF, 0xD8, 0xFF]),
      (.binary, Array("GIF8".utf8)), (.binary, [0x7F, 0x45, 0x4C, 0x46]),
      (.binary, Array("SQLite format 3".utf8)),
    ]
    if let kind = kinds.first(where: { bytes.starts(with: $0.1) }) {
      // The newer files of Excel are zip files with a folder of that name.
      let isExcel = kind.0 == .zip && Self.contains(bytes, "xl/")
      // Those of LibreOffice say what they are; those of Numbers have files of a kind of their own.
      let isOther =
        kind.0 == .zip
        && (Self.contains(bytes, "opendocument.spreadsheet") || Self.contains(bytes, ".iwa"))
      self = isExcel ? .excel : isOther ? .spreadsheet : kind.0
      return
    }
    let text = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || text.hasPrefix("<table") {
      self = .html
    } else if text.hasPrefix("<?xml") {
      self = text.contains("<html") ? .html : .xml
    } else if text.hasPrefix("{\"added\":") {
      // How every line of a complete export begins: a sound one never comes here.
      self = .cutExport
    } else if text.hasPrefix("{") || text.hasPrefix("[{") {
      self = .json
    } else {
      return nil
    }
  }

  private static func contains(_ bytes: [UInt8], _ word: String) -> Bool {
    let word = Array(word.utf8)
    return bytes.count >= word.count
      && (0...bytes.count - word.count).contains { bytes[$0..<$0 + word.count].elementsEqual(word) }
  }

  /// What it is.
  public var phrase: Phrase {
    switch self {
    case .excel: Phrase(en: "an Excel workbook", nl: "een Excel-bestand")
    case .spreadsheet: Phrase(en: "a spreadsheet file", nl: "een spreadsheetbestand")
    case .zip: Phrase(en: "a zip file", nl: "een zip-bestand")
    case .html: Phrase(en: "a web page", nl: "een webpagina")
    case .xml: Phrase(en: "an XML file", nl: "een XML-bestand")
    case .pdf: Phrase(en: "a PDF", nl: "een pdf")
    case .json: Phrase(en: "a JSON file", nl: "een JSON-bestand")
    case .cutExport:
      Phrase(
        en: "a complete export whose first line is cut or damaged",
        nl: "een volledige export waarvan de eerste regel afgebroken of beschadigd is")
    case .gzip: Phrase(en: "a compressed file", nl: "een ingepakt bestand")
    case .binary:
      Phrase(en: "a picture, program or database", nl: "een plaatje, programma of database")
    case .empty: Phrase(en: "empty", nl: "leeg")
    case .noCards: Phrase(en: "one without contact cards", nl: "er een zonder adreskaartjes")
    case .prose: Phrase(en: "a text, no list of leads", nl: "een tekst, geen lijst met leads")
    }
  }

  /// What to do with it.
  public var remedy: Phrase? {
    switch self {
    case .excel:
      Phrase(
        en: "open it and save it as \"CSV UTF-8\"",
        nl: "open het en sla het op als \"CSV UTF-8\"")
    case .spreadsheet:
      Phrase(en: "open it and save it as CSV", nl: "open het en sla het op als CSV")
    case .zip, .gzip:
      Phrase(
        en: "unpack it and import the file in it", nl: "pak het uit en importeer het bestand erin")
    case .html:
      Phrase(
        en: "open it in a spreadsheet and save it as CSV, or choose CSV when exporting",
        nl: "open het in een spreadsheet en sla het op als CSV, of kies CSV bij het exporteren")
    case .xml, .pdf, .json, .binary:
      Phrase(en: "choose CSV when exporting", nl: "kies CSV bij het exporteren")
    case .cutExport:
      Phrase(
        en: "export once more, or get the whole file; without that line the others can be imported",
        nl: "exporteer opnieuw, of haal het hele bestand op; zonder die regel gaan de andere wel")
    case .prose:
      Phrase(
        en: "is each line the name of a company? `--map 1=company` imports it",
        nl: "is elke regel de naam van een bedrijf? met `--kolom 1=bedrijf` gaat het")
    case .noCards:
      Phrase(
        en: "a contact card begins with BEGIN:VCARD: export the contacts once more as vCard (.vcf)",
        nl:
          "een adreskaartje begint met BEGIN:VCARD: exporteer de contacten opnieuw als vCard (.vcf)"
      )
    case .empty: nil
    }
  }
}
