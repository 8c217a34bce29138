import PortalCore
import PortalModel

/// A header's text with what belongs to no name taken off: white space, required marks, a unit.
struct HeaderName {
  /// The names that it may mean, the most literal first.
  let candidates: [String]
  /// The unit that it states: “批准概算（万元）”.
  let unit: MeasureUnit?
  /// The coordinate system that it states: “经度（GCJ-02）”.
  let system: CoordinateSystem?

  init(_ text: String) {
    let plain = Self.plain(text)
    var unit: MeasureUnit?
    var system: CoordinateSystem?
    var bare = plain
    if let open = plain.firstIndex(of: "("), let close = plain.lastIndex(of: ")"), open < close {
      let inner = plain[plain.index(after: open)..<close]
      unit = inner.split { ":/、,".contains($0) }.lazy.compactMap { MeasureUnit.named(String($0)) }.first
      system = CoordinateSystem(named: String(inner))
      bare = String(plain[..<open] + plain[plain.index(after: close)...])
    }
    var candidates = [plain, bare]
    if unit == nil, let found = MeasureUnit.all.first(where: { plain.hasSuffix($0.name) && plain != $0.name }) {
      let rest = plain.dropLast(found.name.count)
      candidates.append(String(rest.last.map { "/:-".contains($0) } == true ? rest.dropLast() : rest))
      unit = found
    }
    self.candidates = candidates
    self.unit = unit
    self.system = system
  }

  /// A header, declared or found, as two are compared.
  static func plain(_ text: String) -> String {
    String(text.plainForms.filter { !$0.isWhitespace && $0 != "*" && $0 != "＊" }).replacing("：", with: ":")
  }
}

/// The columns of a table by every name under which they may stand.
struct HeaderNames {
  private let columns: [String: ColumnDescription]

  init(of table: TableDescription) {
    var columns: [String: ColumnDescription] = [:]
    for column in table.columns {
      for header in column.headers { columns[HeaderName.plain(header)] = column }
    }
    self.columns = columns
  }

  /// The column that the pieces of a header mean, from the top row to the bottom row, and the unit that they state.
  ///
  /// All together first, “计划” above “开工日期”; then the lowest alone, then those above it.
  func column(_ pieces: [String]) -> (column: ColumnDescription, unit: MeasureUnit?)? {
    let units = pieces.reversed().lazy.compactMap { HeaderName($0).unit ?? MeasureUnit.named(HeaderName.plain($0)) }
    for text in [pieces.joined()] + pieces.reversed() {
      let name = HeaderName(text)
      for candidate in name.candidates {
        if let column = columns[candidate] { return (column, Self.accepted(name.unit ?? units.first, by: column)) }
      }
    }
    return nil
  }

  /// The unit, if the column counts by it.
  private static func accepted(_ unit: MeasureUnit?, by column: ColumnDescription) -> MeasureUnit? {
    guard let unit, unit.base == column.unit || (column.unit == nil && column.kind == .count) else { return nil }
    return unit
  }

  /// Headers of columns that sheets have for their own use.
  static let ownUse: Set = ["序号", "编号序号", "No.", "NO.", "no."]
}
