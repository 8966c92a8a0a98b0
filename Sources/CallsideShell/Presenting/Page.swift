public import CallsideCore
public import Foundation

/// Lines for the screen, in one language, width and style.
///
/// A page is calm: two columns of margin, one accent colour, dim for what is secondary, a blank
/// line before each part. Everything that users or files wrote goes through ``Printable``.
public struct Page {
  /// The language of the words.
  public let language: Language
  /// How text stands out.
  public let style: Style
  /// The columns to fill.
  public let width: Int
  /// The time it is shown.
  public let moment: Moment
  /// The lines so far.
  public private(set) var lines: [String] = []

  /// Makes an empty page; wide terminals are not filled beyond what reads well.
  public init(language: Language, style: Style, width: Int, moment: Moment) {
    self.language = language
    self.style = style
    self.width = min(max(width, 24), 100)
    self.moment = moment
  }

  /// The page as one text, ending in a line break.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// Returns a phrase in the page's language.
  public func words(_ phrase: Phrase) -> String { phrase[language] }

  /// Returns a phrase in the page's language.
  public func words(en: String, nl: String) -> String { Phrase(en: en, nl: nl)[language] }

  /// Adds a blank line.
  public mutating func blank() { lines.append("") }

  /// Adds a heading, with something secondary at its right.
  public mutating func heading(_ left: String, right: String = "") {
    let left = DisplayWidth.cut(Printable.line(left), to: width - 2)
    let room = width - 2 - DisplayWidth.columns(left) - 2
    let right = Printable.line(right)
    guard !right.isEmpty else { return lines.append("  " + style.strong(left)) }
    if DisplayWidth.columns(right) > room {
      lines.append("  " + style.strong(left))
      return secondary(right)
    }
    let gap = String(repeating: " ", count: room + 2 - DisplayWidth.columns(right))
    lines.append("  " + style.strong(left) + gap + style.dim(right))
  }

  /// Adds a small heading in the accent colour.
  public mutating func label(_ text: String, note: String = "") {
    let tail = note.isEmpty ? "" : "  " + style.dim(Printable.line(note))
    lines.append("  " + style.accent(Printable.line(text)) + tail)
  }

  /// Adds a text that matters, wrapped.
  public mutating func paragraph(_ text: String, indent: Int = 2) {
    add(text, indent: indent, styled: { $0 })
  }

  /// Adds a text in bold, wrapped: what is said aloud.
  public mutating func spoken(_ text: String, indent: Int = 2) {
    let style = style
    add(text, indent: indent, styled: { style.strong($0) })
  }

  /// Adds a secondary text, wrapped.
  public mutating func secondary(_ text: String, indent: Int = 2) {
    let style = style
    add(text, indent: indent, styled: { style.dim($0) })
  }

  /// Adds a text beside a short dim name, wrapped under itself.
  ///
  /// - Parameters:
  ///   - isDim: Whether the text is secondary as well.
  ///   - keepsLines: Whether its lines stay apart.
  public mutating func row(
    _ name: String, _ text: String, nameWidth: Int = 14, isDim: Bool = false,
    keepsLines: Bool = false
  ) {
    let bare = DisplayWidth.cut(Printable.line(name), to: nameWidth)
    let name = DisplayWidth.fit(bare, to: nameWidth)
    let texts = keepsLines ? text.split(separator: "\n").map(String.init) : [text]
    let wrapped = (texts.isEmpty ? [""] : texts).flatMap {
      DisplayWidth.wrap(Printable.line($0), to: width - nameWidth - 6)
    }
    for (index, line) in wrapped.enumerated() {
      let first = index == 0 ? style.dim(name) : String(repeating: " ", count: nameWidth)
      let shown = isDim ? style.dim(line) : line
      lines.append(
        line.isEmpty && index == 0 ? "  " + style.dim(bare) : "  " + first + "  " + shown)
    }
  }

  /// Adds a numbered item, with a secondary note behind it or, where that is too wide, below.
  ///
  /// - Parameter noteColumn: The width to which the text is filled, so that notes line up.
  public mutating func item(
    _ number: Int, _ text: String, note: String = "", noteColumn: Int = 0
  ) {
    let head = String(repeating: " ", count: max(0, 4 - String(number).count)) + "\(number)  "
    let note = Printable.line(note)
    let room = width - head.count - (note.isEmpty ? 0 : DisplayWidth.columns(note) + 2)
    var text = Printable.line(text)
    // A note too wide for the column begins a little to the left of it.
    let column = min(noteColumn, room)
    if !note.isEmpty, DisplayWidth.columns(text) <= column {
      text = DisplayWidth.fit(text, to: column)
    }
    if room < 20 || DisplayWidth.columns(text) > room {
      for (index, line) in DisplayWidth.wrap(text, to: width - head.count).enumerated() {
        let lead = index == 0 ? style.accent(head) : String(repeating: " ", count: head.count)
        lines.append(lead + line)
      }
      if !note.isEmpty { secondary(note, indent: head.count) }
    } else {
      lines.append(
        style.accent(head) + text + (note.isEmpty ? "" : "  " + style.dim(note)))
    }
  }

  /// Adds a line as it stands, already styled and safe.
  public mutating func raw(_ line: String) { lines.append(line) }

  private mutating func add(_ text: String, indent: Int, styled: (String) -> String) {
    let margin = String(repeating: " ", count: indent)
    for line in DisplayWidth.wrap(Printable.text(text), to: width - indent - 2) {
      lines.append(line.isEmpty ? "" : margin + styled(line))
    }
  }
}

extension Page {
  /// Returns a date relative to today, such as "morgen 10:00"; midnight stands for a whole day.
  public func date(_ date: Date) -> String {
    let isDay = moment.calendar.startOfDay(for: date) == date
    return words(
      isDay
        ? DateWords.day(date, now: moment.now, calendar: moment.calendar)
        : DateWords.moment(date, now: moment.now, calendar: moment.calendar))
  }

  /// Returns a day relative to today, such as "morgen".
  public func day(_ date: Date) -> String {
    words(DateWords.day(date, now: moment.now, calendar: moment.calendar))
  }

  /// Returns how long until or since a date, such as "nog 3 uur" or "2 dagen te laat".
  public func distance(_ date: Date) -> String {
    words(DateWords.due(date, now: moment.now, calendar: moment.calendar))
  }

  /// Returns a percentage without decimals.
  public func percent(_ number: Double) -> String { "\(Int(number.rounded()))%" }

  /// Returns an answer as it stands beside the title of its question: with how we know it, and
  /// without a unit that the title names already.
  ///
  /// - Parameter remark: How the answer came of what was just typed, where it is not that itself.
  func answer(
    _ answer: Answer, besideTitleOf question: Question?, remark: Phrase? = nil
  ) -> String {
    var bare = question
    if let question, let unit = question.unit,
      question.title.split(separator: " ").contains(Substring(unit))
    {
      bare?.unit = nil
    }
    let text = self.answer(answer.value, to: bare)
    let asides = [remark, answer.source == .buyer ? nil : answer.source.phrase]
      .compactMap { $0.map(words) }
    return asides.isEmpty ? text : "\(text) (\(asides.joined(separator: ", ")))"
  }

  /// Returns how we know an answer, in brackets.
  func mark(_ source: Answer.Source) -> String { "(\(words(source.phrase)))" }

  /// Returns a date that was answered; which day "tomorrow" is stands behind it.
  private func dated(_ date: Date) -> String {
    let name = DateWords.nameOfNearDay(date, now: moment.now, calendar: moment.calendar)
    return self.date(date) + (name.map { " (\(words($0)))" } ?? "")
  }

  /// Returns an answer as people read it.
  public func answer(_ value: AnswerValue, to question: Question?) -> String {
    switch value {
    case .date(let date): dated(date)
    case .stretch(let read):
      words(
        read.grain == .day
          ? DateWords.spoken(read, now: moment.now, calendar: moment.calendar)
          : DateWords.shown(read, now: moment.now, calendar: moment.calendar))
    default: value.shown(to: question, in: language) ?? ""
    }
  }
}
