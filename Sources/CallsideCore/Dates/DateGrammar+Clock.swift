/// The time of day.
extension DateGrammar {
  /// Returns times as the clock or the mouth tells them, and zones.
  func clocks(at place: Int) -> Found {
    if let zone = sense(place, { if case .zone(let minutes) = $0 { minutes } else { nil } }) {
      return [(DateParts(zone: zone), place + 1)]
    }
    let clocks =
      relative(at: place) + named(at: place) + digital(at: place) + whole(at: place)
      + spoken(at: place)
    return clocks.map { (DateParts(clock: $0), $1) }
  }

  /// Whether a time written in digits starts here.
  func isClock(at place: Int) -> Bool { !digital(at: place).isEmpty }

  private typealias Clocks = [(ClockTime, Int)]

  /// "kwart over 9", "10 voor half 4", "a quarter past noon", "20 minutes to 2pm".
  private func relative(at place: Int) -> Clocks {
    let start = has(.article, place) && has(.quarterHour, place + 1) ? place + 1 : place
    var minutes = 15
    var next = start + 1
    if !has(.quarterHour, start) {
      guard let (number, end) = number(at: start), (1...30).contains(number) else { return [] }
      minutes = number
      next = unit(end) == .minute ? end + 1 : end
    }
    guard has(.past, next) || has(.to, next) else { return [] }
    let sign = has(.past, next) ? 1 : -1
    guard unit(next - 1) == .minute || !isStretch(from: start, to: next) else { return [] }
    let hours = named(at: next + 1) + whole(at: next + 1) + spoken(at: next + 1)
    return hours.filter { $0.0.minute == 0 || has(.half, next + 1) }.map { hour, end in
      (hour.moved(by: sign * minutes), end)
    }
  }

  /// Whether "to" leads to an end: "from 5 to 3" and "10 to 12" do, "10 to 4" does not.
  private func isStretch(from start: Int, to link: Int) -> Bool {
    guard has(.through, link), let first = digits(start) else { return false }
    return isOpened || first % 5 != 0 || first < (digits(link + 1) ?? 0)
  }

  /// Noon, midnight, and halves: "half drie" is half past two, but "half three" half past three.
  private func named(at place: Int) -> Clocks {
    if has(.noon, place) { return [(ClockTime(hour: 12, style: .exact, grain: .hour), place + 1)] }
    if has(.midnight, place) {
      return [(ClockTime(hour: 24, style: .exact, grain: .hour), place + 1)]
    }
    guard has(.half, place) else { return [] }
    let isPast = has(.past, place + 1)
    let start = isPast ? place + 2 : place + 1
    let isEnglish = digits(start) == nil ? tokens[safe: start]?.languages == [.en] : language == .en
    return (whole(at: start) + spoken(at: start)).filter { $0.0.minute == 0 }.map { hour, end in
      (hour.moved(by: isPast || isEnglish ? 30 : -30), end)
    }
  }

  /// "15:30", "9:01:10 AM", "15h30", "10u", "15.30 uur", "1030".
  private func digital(at place: Int) -> Clocks {
    guard let hour = digits(place), !isOrdinal(place) else { return [] }
    let hourText = tokens[place].text
    let sign = text(place + 1)
    var clock = ClockTime(hour: hour)
    var end = place + 1
    if [":", ".", "h", "u"].contains(sign), isGlued(place + 1), isGlued(place + 2),
      let minute = digits(place + 2), tokens[place + 2].text.utf8.count == 2,
      hourText.utf8.count <= 2
    {
      clock.minute = minute
      end = place + 3
      if sign == ":", text(end) == ":", let second = digits(end + 1), second < 60 {
        clock.second = second
        clock.grain = .second
        end += 2
      }
      clock.style = sign == ":" && language == .en ? .spoken : .written
      if has(.oClock, end) { end += 1 }
    } else if hourText.utf8.count == 3 || (hourText.utf8.count == 4 && !isYear(place)) {
      clock = ClockTime(hour: hour / 100, minute: hour % 100, style: .written, isBare: true)
      if has(.oClock, end) {
        clock.isBare = false
        end += 1
      }
    } else {
      return []
    }
    // Two digits are an hour of the day: 03:15 and 10:30 are not in the afternoon or at night.
    let isFull = hourText.utf8.count == 2 && sign == ":"
    if hour == 0 || hourText.hasPrefix("0") || isFull { clock.style = .exact }
    return finished(clock, at: end)
  }

  /// Whether four digits are a year rather than a time: no "at" stands before 2020.
  private func isYear(_ place: Int) -> Bool {
    digits(place).map { (1900..<2200).contains($0) } == true && !has(.intro, place - 1)
  }

  /// "3pm", "10u", "8 o'clock", "drie uur", "1 uur 30", and a bare hour.
  private func whole(at place: Int) -> Clocks {
    guard let (hour, next) = number(at: place), hour <= 24, text(place).utf8.count < 9 else {
      return []
    }
    var clock = ClockTime(hour: hour, grain: .hour)
    if digits(place) != nil, text(place).hasPrefix("0") { clock.style = .exact }
    var end = has(.filler, next) ? next + 1 : next
    guard has(.oClock, end) else {
      clock.isBare = true
      return finished(clock, at: end)
    }
    if ["u", "h"].contains(text(end)), isGlued(end), clock.style == .spoken {
      clock.style = .written
    }
    end += 1
    if let (minute, next) = number(at: end), (1...59).contains(minute), !has(.oClock, next),
      unit(next) == nil, month(next) == nil
    {
      let clocks = finished(clock.moved(by: minute), at: next)
      return clocks + finished(clock, at: end)
    }
    return finished(clock, at: end)
  }

  /// "three twenty", "at 3 15", "twelve oh three".
  private func spoken(at place: Int) -> Clocks {
    guard let (hour, next) = number(at: place), (1...12).contains(hour) else { return [] }
    let start = isDash(next) && digits(place) == nil ? next + 1 : next
    guard let (minute, end) = number(at: start), (10...59).contains(minute),
      (digits(place) == nil) == (digits(start) == nil)
    else { return [] }
    let clock = ClockTime(hour: hour, minute: minute, isBare: digits(place) != nil)
    return finished(clock, at: end)
  }

  /// Takes what may follow a time: "am", "p", "sharp".
  private func finished(_ clock: ClockTime, at place: Int) -> Clocks {
    var clock = clock
    var end = place
    if has(.ante, place) || has(.post, place) || isLoneMeridiem(place) {
      clock.meridiem = has(.ante, place) || text(place) == "a" ? .ante : .post
      clock.isBare = false
      end += 1
      guard (1...12).contains(clock.hour) else { return [] }
    }
    guard clock.hour < 24 || (clock.hour == 24 && clock.minute == 0), clock.minute < 60 else {
      return []
    }
    if clock.hour > 12 || clock.hour == 0 { clock.style = .exact }
    return [(clock, end)]
  }

  /// "12:15p", "9a".
  private func isLoneMeridiem(_ place: Int) -> Bool {
    ["a", "p"].contains(text(place)) && isGlued(place)
  }
}

extension ClockTime {
  /// Returns a time some minutes on, on the same clock face.
  fileprivate func moved(by minutes: Int) -> ClockTime {
    var clock = self
    let all = hour * 60 + minute + minutes
    clock.hour = all / 60
    clock.minute = all % 60
    clock.grain = .minute
    clock.isBare = false
    // A quarter to one is a quarter to thirteen: the hour before is twelve, not nought.
    if style == .spoken, hour <= 12, clock.hour == 0 { clock.hour = 12 }
    return clock
  }
}

extension Array {
  fileprivate subscript(safe place: Int) -> Element? {
    indices.contains(place) ? self[place] : nil
  }
}
