import PortalCore
import PortalModel

extension Diagnostic {
  static func failedFormula(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.failed-formula", zh: "这一格不是数也不是文字，而是“\(text)”",
      en: "this cell is neither a number nor a text but “\(text)”",
      at: location, fixes: [Fix(zh: "改正公式，或直接填结果", en: "mend the formula, or give the result")])
  }

  static func uncomputedFormula(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.uncomputed-formula", zh: "这一格是公式，文件里没有它的结果",
      en: "this cell is a formula, and the file has no result of it",
      at: location,
      fixes: [Fix(zh: "用表格软件打开文件，保存一次", en: "open the file in a spreadsheet and save it once")])
  }

  static func cellTooLong(_ column: ColumnDescription, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.cell-too-long", zh: "“\(column.title)”的内容长得不合情理", en: "this is far too long for “\(column.name)”",
      at: location)
  }

  static func lostDigits(_ text: String, _ column: ColumnDescription, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.lost-digits", zh: "“\(column.title)”被表格软件当成数字，“\(text.brief)”可能丢了位数",
      en: "a spreadsheet took “\(column.name)” for a number; “\(text.brief)” may have lost digits", at: location,
      fixes: [
        Fix(
          zh: "把这一列设为“文本”格式，从原件重新填写；已经变了的数改格式也变不回来",
          en: "format the column as text and enter it again from the original; formatting alone brings nothing back")
      ])
  }

  static func approximate(_ text: String, _ column: ColumnDescription, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.approximate", zh: "“\(column.title)”要一个确切的数，“\(text.brief)”不是",
      en: "“\(column.name)” needs one exact number; “\(text.brief)” is none", at: location,
      fixes: [Fix(zh: "问清后写确切的数；问不到就空着（未报送）", en: "ask for the exact number; leave it blank if there is none")])
  }

  static func vague(_ text: String, _ column: ColumnDescription, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.vague", zh: "“\(column.title)”写着“\(text)”，看不出是没有，还是没报",
      en: "“\(text)” in “\(column.name)” may mean none or not reported", at: location,
      fixes: [Fix(zh: "确实没有就写“-”，还没报就空着", en: "write “-” for none, nothing for not reported")])
  }

  static func partialDate(
    _ text: String, _ precision: Message, _ column: ColumnDescription, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "import.partial-date", zh: "“\(text.brief)”只到\(precision.zh)，“\(column.title)”要写到日",
      en: "“\(text.brief)” goes to \(precision.en) only; “\(column.name)” needs a day", at: location,
      fixes: [Fix(zh: "问清是哪一天；没有定就空着，程序不替您补日子", en: "ask for the day, or leave it blank; none is made up")])
  }

  static func unclearPeriod(_ text: String, _ column: ColumnDescription, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.unclear-period", zh: "“\(text.brief)”看不出“\(column.title)”是哪一天、哪个月或哪个季度",
      en: "“\(text.brief)” does not say on which day, in which month or quarter “\(column.name)” is", at: location,
      fixes: [
        Fix(
          zh: "写成“2025-10”“2025年四季度”；2025.10 会被表格软件变成 2025.1，所以点分的 1 月和 10 月都不收",
          en: "write “2025-10” or “2025年四季度”; a spreadsheet makes 2025.1 of 2025.10, so neither is taken")
      ])
  }

  static func dateInstead(_ text: String, _ column: ColumnDescription, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.date-instead", zh: "“\(column.title)”被表格软件变成了日期（\(text)）",
      en: "a spreadsheet made a date (\(text)) of “\(column.name)”", at: location,
      fixes: [Fix(zh: "把这一格设为“文本”格式，重新填写", en: "format the cell as text and enter it again")])
  }

  static func noUnit(_ column: ColumnDescription, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.no-unit", zh: "“\(column.title)”没有写明单位", en: "“\(column.name)” states no unit", at: location,
      fixes: [
        Fix(
          zh: "在表头写“\(column.title)（\(column.unit == "元" ? "万元" : "平方米")）”，或在表上方写“单位：…”",
          en: "put the unit in the header, or a line “单位：…” above the table")
      ])
  }

  static func mixedUnits(
    _ unit: String, _ other: String, at location: SourceLocation, other place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "import.mixed-units", zh: unit.isEmpty ? "这一格没有单位，别处是\(other)" : "这一格是\(unit)，别处是\(other)",
      en: unit.isEmpty
        ? "this cell has no unit, others are in \(other)" : "this cell is in \(unit), others in \(other)",
      at: location, notes: [Note(zh: "\(other)写在这里", en: "\(other) stands here", at: place)],
      fixes: [Fix(zh: "全列改用同一个单位，写在表头", en: "use one unit for the column, and put it in the header")])
  }

  static func foreignUnit(_ unit: String, _ column: ColumnDescription, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.foreign-unit", zh: "“\(column.title)”不能以“\(unit)”为单位",
      en: "“\(column.name)” is not counted in “\(unit)”",
      at: location)
  }

  static func inexactUnit(
    _ text: String, _ unit: MeasureUnit, _ column: ColumnDescription, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "import.inexact-unit", zh: "“\(text.brief)”从\(unit.title)换算成\(unit.base)除不尽",
      en: "“\(text.brief)” in \(unit.title) is no exact number of \(unit.base)", at: location,
      fixes: [
        Fix(zh: "在原表里用\(unit.base)填写", en: "give it in \(unit.base)")
      ])
  }
}
