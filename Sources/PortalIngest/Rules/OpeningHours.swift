import PortalCore
import PortalModel

/// The times in a facility's opening hours: “周一至周日 8:30—17:00”.
///
/// The words around them are the author's; what is judged are times of day and their order.
struct OpeningHours {
  /// What is wrong with it.
  enum Fault: Equatable {
    /// No time such as 8:30 or 24 小时 is in it.
    case noTime
    /// There is no such time of day.
    case noSuchTime(String)
    /// A span ends before it begins.
    case endsBefore(String)
  }

  /// `nil` where nothing is wrong.
  let fault: Fault?

  /// - Complexity: O(*n*) in the characters.
  init(_ text: String) {
    let characters = text.unicodeScalars.map { $0 == "：" ? ":" : $0 }
    let times = Self.times(in: characters)
    let isOpenAlways = ["24小时", "24 小时", "全天", "全时段", "预约"].contains { text.contains($0) }
    if times.isEmpty {
      fault = isOpenAlways ? nil : .noTime
    } else if let wrong = times.first(where: { !$0.isTimeOfDay }) {
      fault = .noSuchTime(Self.text(characters[wrong.place]))
    } else {
      fault = Self.spans(of: times, in: characters).first { $0.to.minutes <= $0.from.minutes }
        .map { .endsBefore(Self.text(characters[$0.from.place.lowerBound..<$0.to.place.upperBound])) }
    }
  }

  /// One or two digits, a colon, two digits.
  private struct Time {
    let hour: Int
    let minute: Int
    let place: Range<Int>

    var minutes: Int { hour * 60 + minute }
    var isTimeOfDay: Bool { minute < 60 && minutes <= 24 * 60 }
  }

  private static func times(in text: [Unicode.Scalar]) -> [Time] {
    var times: [Time] = []
    var free = 0
    for colon in text.indices where text[colon] == ":" && colon > free && colon + 2 < text.count {
      guard let units = digit(text[colon - 1]), let tens = digit(text[colon + 1]), let ones = digit(text[colon + 2])
      else { continue }
      let first = colon - 2 >= free ? digit(text[colon - 2]) : nil
      times.append(
        Time(
          hour: (first ?? 0) * 10 + units, minute: tens * 10 + ones,
          place: colon - (first == nil ? 1 : 2)..<colon + 3))
      free = colon + 3
    }
    return times
  }

  /// Neighbouring times with a dash or 至 between them; each time belongs to one span.
  private static func spans(of times: [Time], in text: [Unicode.Scalar]) -> [(from: Time, to: Time)] {
    var spans: [(from: Time, to: Time)] = []
    var index = 0
    while index + 1 < times.count {
      let (from, to) = (times[index], times[index + 1])
      let isSpan = isDash(text[from.place.upperBound..<to.place.lowerBound])
      if isSpan { spans.append((from, to)) }
      index += isSpan ? 2 : 1
    }
    return spans
  }

  /// Whether there are dashes or words for “to”, and around them nothing but blanks.
  private static func isDash(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let dashes: Set<Unicode.Scalar> = ["—", "–", "-", "－", "~", "～", "至", "到"]
    let rest = text.drop { $0.properties.isWhitespace }.drop { dashes.contains($0) }
    return text.contains { dashes.contains($0) } && rest.allSatisfy(\.properties.isWhitespace)
  }

  private static func digit(_ character: Unicode.Scalar) -> Int? {
    ("0"..."9").contains(character) ? Int(character.value) - 0x30 : nil
  }

  private static func text(_ characters: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: characters)
    return String(text)
  }
}

extension Diagnostic {
  static func openingHours(_ fault: OpeningHours.Fault, at location: SourceLocation) -> Diagnostic {
    let text =
      switch fault {
      case .noTime: Message(zh: "开放时间里没有“8:30”这样的时间", en: "the opening hours have no time such as “8:30”")
      case .noSuchTime(let time): Message(zh: "没有“\(time)”这个时间", en: "there is no time “\(time)”")
      case .endsBefore(let span): Message(zh: "“\(span)”结束早于开始", en: "“\(span)” ends before it begins")
      }
    return Diagnostic(
      .warning, "facility.opening-hours", zh: text.zh, en: text.en, at: location,
      fixes: [Fix(zh: "写成“周一至周五 8:30—17:00”，全天开放写“24 小时”", en: "write it like “周一至周五 8:30—17:00”, or “24 小时”")])
  }
}
