public import Foundation

/// Dates as they stand in files: `2026-03-02T09:00:00+01:00`, whole seconds with an offset.
///
/// Written by hand because a journal has hundreds of thousands of them: Foundation's formatters
/// take many times as long.
public enum ISODate {
  /// Returns a date as text, with the offset its time zone has at that moment.
  public static func text(_ date: Date, in timeZone: TimeZone) -> String {
    let offset = timeZone.secondsFromGMT(for: date)
    let local = Int(date.timeIntervalSince1970.rounded(.down)) + offset
    let (days, seconds) = local.flooredDivision(by: 86_400)
    let (year, month, day) = CivilDay(number: days).parts
    return String(unsafeUninitializedCapacity: 25) { buffer in
      var text = Writer(buffer: buffer)
      // Four digits is all the form has room for.
      text.put(min(max(year, 0), 9999), width: 4)
      text.put(UInt8(ascii: "-"))
      text.put(month, width: 2)
      text.put(UInt8(ascii: "-"))
      text.put(day, width: 2)
      text.put(UInt8(ascii: "T"))
      text.put(clock: seconds)
      text.put(UInt8(ascii: ":"))
      text.put(seconds % 60, width: 2)
      text.put(UInt8(ascii: offset < 0 ? "-" : "+"))
      text.put(clock: abs(offset))
      return text.count
    }
  }

  /// Returns the moment a text names, or nil when it is not a date with an offset.
  ///
  /// `Z` stands for an offset of nothing. A fraction of a second is dropped.
  public static func read(_ text: String) -> Date? {
    var text = text
    return text.withUTF8 { bytes in
      var reader = Reader(bytes: bytes)
      guard let year = reader.number(width: 4), reader.take(UInt8(ascii: "-")),
        let month = reader.number(width: 2), reader.take(UInt8(ascii: "-")),
        let day = reader.number(width: 2), reader.take(UInt8(ascii: "T")),
        let hour = reader.number(width: 2), reader.take(UInt8(ascii: ":")),
        let minute = reader.number(width: 2), reader.take(UInt8(ascii: ":")),
        let second = reader.number(width: 2),
        let civil = CivilDay(year: year, month: month, day: day),
        hour < 24, minute < 60, second < 60
      else { return nil }
      reader.skipFraction()
      guard let offset = reader.offset(), reader.isAtEnd else { return nil }
      let seconds = civil.number * 86_400 + hour * 3600 + minute * 60 + second
      return Date(timeIntervalSince1970: TimeInterval(seconds - offset))
    }
  }
}

/// Puts bytes one after another.
private struct Writer {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  var count = 0

  mutating func put(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  mutating func put(_ number: Int, width: Int) {
    var rest = number
    for place in stride(from: count + width - 1, through: count, by: -1) {
      buffer[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += width
  }

  mutating func put(clock seconds: Int) {
    put(seconds / 3600, width: 2)
    put(UInt8(ascii: ":"))
    put(seconds / 60 % 60, width: 2)
  }
}

/// Takes bytes one after another.
private struct Reader {
  let bytes: UnsafeBufferPointer<UInt8>
  var place = 0

  var isAtEnd: Bool { place == bytes.count }

  mutating func take(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  mutating func number(width: Int) -> Int? {
    guard place + width <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[place..<place + width] {
      guard let digit = digit(byte) else { return nil }
      number = number * 10 + digit
    }
    place += width
    return number
  }

  mutating func skipFraction() {
    guard take(UInt8(ascii: ".")) else { return }
    while place < bytes.count, digit(bytes[place]) != nil { place += 1 }
  }

  mutating func offset() -> Int? {
    if take(UInt8(ascii: "Z")) { return 0 }
    let isWest = take(UInt8(ascii: "-"))
    guard isWest || take(UInt8(ascii: "+")), let hours = number(width: 2) else { return nil }
    _ = take(UInt8(ascii: ":"))
    guard let minutes = number(width: 2), hours < 24, minutes < 60 else { return nil }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
  }
}
