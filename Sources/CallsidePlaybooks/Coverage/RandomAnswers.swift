import CallsideCore
import Foundation

/// Answers that fit a question, as a rep would type them.
struct RandomAnswers {
  private let language: Language
  private let now: Date
  private let calendar: Calendar

  init(_ moment: Moment) {
    language = moment.language
    now = moment.now
    calendar = moment.calendar
  }

  /// Returns something to type, as it is wished where that can be.
  func typed(
    _ question: Question, _ wish: Wishes.Answer?, _ numbers: inout SeededNumbers
  ) -> String {
    if case .open = wish { return "/skip" }
    let mark = numbers.oneIn(12) ? "~" : numbers.oneIn(24) ? "doc: " : ""
    return mark + bare(question, wish, &numbers)
  }

  private func bare(
    _ question: Question, _ wish: Wishes.Answer?, _ numbers: inout SeededNumbers
  ) -> String {
    switch question.kind {
    case .choice, .yesNo:
      let choice = choice(of: question, wish, &numbers)
      return choice.map { String($0 + 1) } ?? "?"
    case .text: return numbers.pick(Self.words[language == .nl ? 1 : 0]) ?? ""
    case .number, .money: return text(number(question, wish, upTo: 5_000, &numbers))
    case .percent: return text(number(question, wish, upTo: 100, &numbers)) + "%"
    case .date: return date(&numbers)
    case .phone: return "020 123 45 \(10 + numbers.below(90))"
    case .email: return "\(numbers.pick(Self.names)?.lowercased() ?? "x")@example.com"
    case .contact: return name(&numbers)
    }
  }

  /// Returns the value of an answer given in an earlier call, or nil where the wish is none.
  func value(
    _ question: Question, _ wish: Wishes.Answer?, currency: String,
    _ numbers: inout SeededNumbers
  ) -> AnswerValue? {
    if case .open = wish { return nil }
    switch question.kind {
    case .choice, .yesNo:
      return choice(of: question, wish, &numbers).map { .choice(question.choices[$0].id) }
    case .text: return .text(numbers.pick(Self.words[language == .nl ? 1 : 0]) ?? "")
    case .number: return .number(number(question, wish, upTo: 5_000, &numbers))
    case .percent: return .percent(number(question, wish, upTo: 100, &numbers))
    case .money:
      let amount = number(question, wish, upTo: 50_000, &numbers)
      return .money(Money(amount: amount, currency: currency))
    case .date:
      return .date(now.addingTimeInterval(Double(numbers.below(120) - 20) * 86_400))
    case .phone: return .phone("020 123 45 67")
    case .email: return .email("karin@example.com")
    case .contact: return .contact(name(&numbers))
    }
  }

  /// Returns the name of somebody.
  func name(_ numbers: inout SeededNumbers) -> String { numbers.pick(Self.names) ?? "Karin" }

  private func choice(
    of question: Question, _ wish: Wishes.Answer?, _ numbers: inout SeededNumbers
  ) -> Int? {
    switch wish {
    case .choice(let id): question.choices.firstIndex { $0.id == id }
    case .otherThan(let id):
      numbers.pick(question.choices.indices.filter { question.choices[$0].id != id })
    case .known, .open, .compares, nil: numbers.pick(question.choices.indices)
    }
  }

  /// Returns a number within the bounds of a question that also meets a wish, where one does.
  private func number(
    _ question: Question, _ wish: Wishes.Answer?, upTo most: Int, _ numbers: inout SeededNumbers
  ) -> Decimal {
    let least = question.min ?? 0
    let greatest = question.max ?? max(least + 1, Decimal(most))
    let span = NSDecimalNumber(decimal: min(max(greatest - least, 0), 1_000_000)).intValue
    let drawn = least + Decimal(numbers.below(span + 1))
    guard case .compares(let comparison, let number, let holds) = wish else { return drawn }
    let fitting = [number, number - 1, number + 1, least, greatest, drawn]
      .filter { $0 >= least && $0 <= greatest && comparison.holds($0, number) == holds }
    return numbers.pick(fitting) ?? drawn
  }

  private func text(_ number: Decimal) -> String {
    let text = "\(number)"
    return language == .nl ? text.replacing(".", with: ",") : text
  }

  private func date(_ numbers: inout SeededNumbers) -> String {
    guard !numbers.oneIn(4) else {
      return Phrase(en: "tomorrow 10:00", nl: "morgen 10:00")[language]
    }
    let day = now.addingTimeInterval(Double(1 + numbers.below(90)) * 86_400)
    let parts = calendar.dateComponents([.year, .month, .day], from: day)
    let digits = [parts.month, parts.day].map { ($0 ?? 1) < 10 ? "0\($0 ?? 1)" : "\($0 ?? 1)" }
    return "\(parts.year ?? 2026)-\(digits[0])-\(digits[1])"
  }

  private static let names = ["Karin", "Piet", "Sanne", "Mehmet", "Anja", "Joris"]

  private static let words = [
    ["too much work by hand", "we lose a day a week", "fewer mistakes"],
    ["te veel handwerk", "het kost ons een dag per week", "minder fouten"],
  ]
}
