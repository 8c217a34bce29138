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

  init(_ text: String) {
    var times: [(minutes: Int, written: String)] = []
    var fault: Fault?
    for match in text.replacing("：", with: ":").matches(of: /([0-9]{1,2}):([0-9]{2})/) {
      let (hour, minute) = (Int(match.1) ?? 99, Int(match.2) ?? 99)
      if hour > 24 || minute > 59 || (hour == 24 && minute > 0) { fault = fault ?? .noSuchTime(String(match.0)) }
      times.append((hour * 60 + minute, String(match.0)))
    }
    let isOpenAlways = ["24小时", "24 小时", "全天", "全时段", "预约"].contains { text.contains($0) }
    if times.isEmpty, !isOpenAlways { fault = .noTime }
    let spans = text.replacing("：", with: ":").matches(
      of: /([0-9]{1,2}:[0-9]{2})\s*[—–\-－~～至到]+\s*([0-9]{1,2}:[0-9]{2})/)
    for span in spans where fault == nil {
      if let from = Self.minutes(span.1), let to = Self.minutes(span.2), to <= from {
        fault = .endsBefore(String(span.0))
      }
    }
    self.fault = fault
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
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
