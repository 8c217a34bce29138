import PortalModel

/// How a cell of a workbook looks; the raw value is its place in the part `xl/styles.xml`.
enum CellStyle: Int, CaseIterable {
  case plain
  /// White and bold on the green of the site.
  case header
  /// A text, which stays one when somebody edits it.
  case text
  case whole
  case decimal
  case degrees
  case year
  case date
  case flag
  /// A text over several lines.
  case prose

  /// The style of a column's values; `nil` for those that are neither number, day nor yes or no.
  init?(number kind: ColumnKind) {
    switch kind {
    case .count: self = .whole
    case .area, .money, .score: self = .decimal
    case .degrees: self = .degrees
    case .year: self = .year
    case .identifier, .text, .date, .plannedDate, .flag, .phone, .url, .evidence, .term, .reference, .list: return nil
    }
  }

  /// The number of its format: those below 164 are fixed by ECMA-376, 18.8.30.
  private var format: Int {
    switch self {
    case .plain, .header, .flag, .prose: 0
    case .text: 49
    case .whole: 3
    case .decimal: 4
    case .degrees: 164
    case .year: 1
    case .date: 165
    }
  }

  private var alignment: String {
    switch self {
    case .header: #"<alignment vertical="center" wrapText="1"/>"#
    case .prose: #"<alignment vertical="top" wrapText="1"/>"#
    case .flag: #"<alignment horizontal="center"/>"#
    case .plain, .text, .whole, .decimal, .degrees, .year, .date: ""
    }
  }

  private var element: String {
    let isHeader = self == .header
    return
      #"<xf numFmtId="\#(format)" fontId="\#(isHeader ? 1 : 0)" fillId="\#(isHeader ? 2 : 0)" borderId="0" xfId="0""#
      + #" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">\#(alignment)</xf>"#
  }

  /// The part that says how cells look, the same in every workbook.
  static let part =
    WorkbookPart.declaration
    + #"<styleSheet xmlns="\#(WorkbookPart.main)"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.000000"/>"#
    + #"<numFmt numFmtId="165" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2">"#
    + #"<font><sz val="11"/><name val="等线"/><family val="2"/></font>"#
    + #"<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="等线"/><family val="2"/></font></fonts>"#
    + #"<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>"#
    + #"<fill><patternFill patternType="solid"><fgColor rgb="FF0B6B57"/><bgColor indexed="64"/></patternFill></fill></fills>"#
    + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    + #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#
    + #"<cellXfs count="\#(allCases.count)">"# + allCases.map(\.element).joined() + "</cellXfs>"
    + #"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#
}

extension ColumnKind {
  /// How wide its column is in a workbook, in characters of Latin letters.
  var sheetWidth: Int {
    switch self {
    case .text, .evidence, .list, .url: 28
    case .identifier, .reference, .phone, .money: 18
    case .count, .area, .score, .date, .plannedDate, .year, .degrees, .flag, .term: 13
    }
  }
}
