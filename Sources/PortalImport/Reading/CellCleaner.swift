import PortalCore
import PortalIngest
import PortalModel

/// Makes of the cells of one column what a table of ours holds; what cannot be made certain is refused.
///
/// What is merely wrong is handed on as it is: the reader of the tables knows better what to say of it.
final class CellCleaner {
  let column: FoundColumn
  let log: ImportLog
  /// What days are counted from in the workbook.
  let countsFrom1904: Bool
  /// The unit that the first cell with one of its own states.
  var cellUnit: (unit: MeasureUnit, location: SourceLocation)?
  /// Whether a cell was refused, so that sums of the column prove nothing.
  private(set) var hasRefused = false

  init(_ column: FoundColumn, countsFrom1904: Bool, log: ImportLog) {
    self.column = column
    self.countsFrom1904 = countsFrom1904
    self.log = log
  }

  var kind: ColumnKind { column.description.kind }

  /// What a cell says in our words; `nil`, and reported, where it is refused.
  func clean(_ cell: SheetCell, at location: SourceLocation) -> String? {
    let found = Finding(text: cell.text, location: location)
    switch cell.content {
    case .failure(let text): return refuse(.failedFormula(text.brief, at: location))
    case .uncomputed: return refuse(.uncomputedFormula(at: location))
    case .tooLong: return refuse(.cellTooLong(column.description, at: location))
    case .text(let text) where text.utf8.count > 4000 && !kind.isProse:
      return refuse(.cellTooLong(column.description, at: location))
    case .text: return clean(text: found)
    case .number(let number): return clean(number, found)
    case .percentage(let number): return clean(percentage: number, found)
    case .date(let date, let hasTime): return clean(date, hasTime: hasTime, found)
    case .flag: return kind == .flag ? found.text : clean(text: found)
    }
  }

  /// A text with its place.
  struct Finding {
    var text: String
    let location: SourceLocation
  }

  /// Reports why a cell is not taken.
  func refuse(_ diagnostic: Diagnostic) -> String? {
    hasRefused = true
    log.add(diagnostic)
    return nil
  }

  /// Notes what was done to a cell.
  func note(_ decision: CellDecision, _ found: Finding) {
    log.count(decision, in: column.description.title, at: found.location)
  }

  private func clean(text found: Finding) -> String? {
    var found = found
    if let bare = Self.unwrapped(found.text) {
      note(.unwrapped, found)
      found.text = bare
    }
    if let nothing = nothing(found) { return nothing }
    if isVague(found.text) { return refuse(.vague(found.text, column.description, at: found.location)) }
    switch kind {
    case .count, .area, .money, .score, .degrees: return cleanNumber(found)
    case .date, .plannedDate: return cleanDate(found)
    case .flag: return cleanFlag(found)
    case .identifier: return cleanCode(found, lowercase: true)
    case .reference, .phone, .year: return cleanCode(found, lowercase: false)
    case .list(let element): return cleanList(found, of: element)
    case .text: return cleanText(found)
    case .term, .url, .evidence: return found.text.filter { !$0.isNewline }
    }
  }

  /// The text in `="…"`, or behind the apostrophe that makes a spreadsheet take it for text.
  private static func unwrapped(_ text: String) -> String? {
    if text.hasPrefix("=\""), text.hasSuffix("\""), text.count > 3 { return String(text.dropFirst(2).dropLast()) }
    guard text.hasPrefix("'") || text.hasPrefix("＇"), text.count > 1 else { return nil }
    return String(text.dropFirst())
  }

  /// The mark for no value that the words of a cell mean; `nil` where they mean something else.
  private func nothing(_ found: Finding) -> String? {
    guard column.description.presence == .optional else { return nil }
    let plain = found.text.plainForms.filter { !$0.isWhitespace }
    if ["-", "…"].contains(found.text) { return found.text }
    if ["...", "……", "⋯", "。。。"].contains(plain) { return "…" }
    if ["-", "--", "—", "——", "–", "/", "\\", "无", "没有", "不涉及", "不适用", "N/A", "n/a"].contains(plain) {
      note(.none, found)
      return "-"
    }
    if ["待定", "未定", "待确定", "未知", "不详", "未报", "未报送", "待填", "待报", "?"].contains(plain) {
      note(.notReported, found)
      return ""
    }
    return nil
  }

  /// Whether a cell says that there is nothing yet, which may mean two things.
  private func isVague(_ text: String) -> Bool {
    column.description.presence == .optional && ["暂无", "暂缺", "暂未"].contains(text)
  }

  private func clean(_ number: SpreadsheetNumber, _ found: Finding) -> String? {
    switch kind {
    case .count, .area, .money, .score, .degrees: return cleanNumber(found)
    case .date, .plannedDate: return cleanDate(found)
    case .phone where found.text.utf8.count > 6 || number.isBeyondPrecision:
      return refuse(.lostDigits(found.text, column.description, at: found.location))
    default:
      guard !number.isBeyondPrecision, let text = number.shown.written else {
        return refuse(.lostDigits(found.text, column.description, at: found.location))
      }
      return text
    }
  }

  private func clean(percentage number: SpreadsheetNumber, _ found: Finding) -> String? {
    cleanNumber(found)
  }

  private func clean(_ date: CalendarDate, hasTime: Bool, _ found: Finding) -> String? {
    guard kind.isDate else { return refuse(.dateInstead(found.text, column.description, at: found.location)) }
    if hasTime { note(.time, found) }
    return date.written
  }
}

extension ColumnKind {
  /// Whether a cell may hold a long text.
  fileprivate var isProse: Bool {
    switch self {
    case .text, .list: true
    default: false
    }
  }
}
