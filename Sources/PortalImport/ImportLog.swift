package import PortalCore
import PortalIngest

/// Something that an import decided about a file, told to the author whether or not it is worth a change.
package struct Decision: Hashable, Sendable {
  package let message: Message
  package let location: SourceLocation?

  init(zh: String, en: String, at location: SourceLocation?) {
    message = Message(zh: zh, en: en)
    self.location = location
  }
}

/// What is decided and what is found wrong while one file is read.
final class ImportLog {
  /// In the order in which they were taken.
  private(set) var decisions: [Decision] = []
  /// What is wrong or doubtful in the file.
  let findings = SharedLog()
  private var counted: [(key: String, first: SourceLocation, count: Int)] = []

  /// Notes a decision about a place.
  func decide(zh: String, en: String, at location: SourceLocation?) {
    decisions.append(Decision(zh: zh, en: en, at: location))
  }

  /// Notes a decision once for many cells, with how many they are.
  func count(_ decision: CellDecision, in column: String, at location: SourceLocation) {
    let key = "\(column)\u{1F}\(decision.rawValue)"
    if let index = counted.firstIndex(where: { $0.key == key }) {
      counted[index].count += 1
    } else {
      counted.append((key, location, 1))
    }
  }

  /// Puts what was counted among the decisions.
  func closeCounts() {
    for entry in counted {
      let parts = entry.key.split(separator: "\u{1F}")
      guard parts.count == 2, let decision = CellDecision(rawValue: String(parts[1])) else { continue }
      let message = decision.message(column: String(parts[0]), count: entry.count)
      decide(zh: message.zh, en: message.en, at: entry.first)
    }
    counted = []
  }

  /// Reports what is wrong or doubtful.
  func add(_ diagnostic: Diagnostic) {
    findings.add(diagnostic)
  }
}

/// A decision that is taken cell by cell, and told once for a column.
enum CellDecision: String {
  case unwrapped, plainForms, scaled, rounded, date, period, serial, time, flag, none, notReported, filled, list,
    lowercase, guarded

  /// What was done, for how many cells; the place told with it is that of the first.
  func message(column: String, count: Int) -> Message {
    let text = self.text
    return Message(
      zh: "“\(column)”：\(count) 格\(text.zh)", en: "“\(column)”: \(count == 1 ? "1 cell" : "\(count) cells") \(text.en)")
  }

  private var text: Message {
    switch self {
    case .unwrapped: Message(zh: "去掉了 ' 或 =\"…\"", en: "taken out of ' or =\"…\"")
    case .plainForms: Message(zh: "全角改为半角", en: "made half-width")
    case .scaled: Message(zh: "换算了单位", en: "scaled to the unit of the table")
    case .rounded: Message(zh: "保留六位小数（约 0.1 米）", en: "rounded to six decimals (about 0.1 m)")
    case .date: Message(zh: "日期改写为“年-月-日”", en: "with a day written as year-month-day")
    case .period: Message(zh: "只到月份、季度或年份，照原样的精度记", en: "with a month, quarter or year, kept as precise as it is")
    case .serial: Message(zh: "是日期的序列号，已还原为日期", en: "with the serial number of a day")
    case .time: Message(zh: "带有时刻，只取日期", en: "with a time of day, which was dropped")
    case .flag: Message(zh: "的符号读作“是”或“否”", en: "with a mark read as yes or no")
    case .none: Message(zh: "写着没有，记作“-”", en: "saying none, written “-”")
    case .notReported: Message(zh: "写着待定或未知，记作未报送（空白）", en: "saying unknown, left blank as not reported")
    case .filled: Message(zh: "空白，取上一格的内容", en: "blank, filled from the one above")
    case .list: Message(zh: "的分隔号改为“；”", en: "with separators made “；”")
    case .guarded:
      Message(zh: "以 = + - @ 开头，存时在前面加 '，免得表格软件当公式", en: "kept behind an apostrophe, lest a spreadsheet runs it")
    case .lowercase: Message(zh: "的大写字母改为小写", en: "made small letters")
    }
  }
}
