/// A minute of a day in China Standard Time, as a publisher writes it: `2025-10-15 09:30`.
package struct Moment: Hashable, Comparable, Sendable {
  package let date: CalendarDate
  /// Minutes since midnight, 0…1439.
  package let minute: Int

  /// A moment written `2025-10-15 09:30`, or `nil`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CalendarDate(parts[0]) else { return nil }
    let time = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard time.count == 2, time.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(time[0]), let minute = Int(time[1]), hour < 24, minute < 60
    else { return nil }
    self.date = date
    self.minute = hour * 60 + minute
  }

  /// `09:30`.
  package var time: String { "\((minute / 60).padded(to: 2)):\((minute % 60).padded(to: 2))" }

  /// `2025-10-15 09:30`.
  package var written: String { "\(date.written) \(time)" }

  /// `2025年10月15日 09:30`, as a page says it.
  package var inChinese: String { "\(date.inChinese) \(time)" }

  /// `2025-10-15T09:30:00+08:00`, RFC 3339.
  package var withZone: String { "\(date.written)T\(time):00+08:00" }

  package static func < (left: Moment, right: Moment) -> Bool {
    (left.date, left.minute) < (right.date, right.minute)
  }
}
