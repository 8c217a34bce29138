import PortalCore
import PortalModel

/// Settles in which district each row lies, and gives districts the names that they have today.
struct RowDistricts {
  private let request: Import.Request
  private let districts: DistrictNames
  private let home: HomeDistrict
  private let log: ImportLog
  private let column: ColumnDescription?
  private let days: [String]

  init(_ request: Import.Request, _ tables: ContentTables, _ districts: DistrictNames, log: ImportLog) {
    self.request = request
    self.districts = districts
    self.log = log
    home = HomeDistrict(tables: tables, districts: districts)
    column = request.table.columns.first { $0.kind == .reference(table: District.tableName) }
    days = request.table.columns.filter { $0.kind.isDate }.map(\.name)
  }

  /// The row with its district as our tables write it, and the id of the district where it is known.
  func settle(_ row: CleanRow) -> (row: CleanRow, district: String?) {
    var row = row
    if let column {
      if let cell = row.cells[column.name] {
        row.cells[column.name] = CleanCell(text: name(cell, in: row), location: cell.location)
      } else if let name = request.district.flatMap(districts.name(of:)) {
        row.cells[column.name] = CleanCell(text: name, location: row.location)
      }
    }
    let found = home.id(of: row.cells.mapValues(\.text), in: request.table)
    if let found, let wanted = request.district, found != wanted {
      let place = column.flatMap { row.cells[$0.name]?.location } ?? row.location
      log.add(
        .foreignDistrict(districts.name(of: found) ?? found, wanted: districts.name(of: wanted) ?? wanted, at: place))
    }
    return (row, request.district ?? found)
  }

  /// Today's name of the district that a cell names; the cell's text where it names none.
  private func name(_ cell: CleanCell, in row: CleanRow) -> String {
    let day = days.compactMap { row.cells[$0].flatMap { PlannedDate($0.text)?.lastDay } }.max()
    switch districts.meaning(of: cell.text, on: day) {
    case .district(_, let name):
      if name != cell.text {
        log.decide(zh: "“\(cell.text)”就是\(name)", en: "“\(cell.text)” is \(name)", at: cell.location)
      }
      return name
    case .former(_, let name, let until):
      log.add(.formerDistrict(cell.text, name, until: until, at: cell.location))
      return name
    case .divided(let names, let until):
      log.add(.dividedDistrict(cell.text, names, until: until, at: cell.location))
      return cell.text
    case .unknown: return cell.text
    }
  }
}

extension Diagnostic {
  fileprivate static func foreignDistrict(_ name: String, wanted: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.foreign-district", zh: "这一行在\(name)，不在\(wanted)",
      en: "this row lies in \(name), not in \(wanted)",
      at: location,
      fixes: [
        Fix(zh: "改正这一行，或不写 --district，让程序按行分区", en: "mend the row, or leave --district out and let the rows decide")
      ])
  }

  fileprivate static func formerDistrict(
    _ text: String, _ name: String, until: CalendarDate?, at location: SourceLocation
  ) -> Diagnostic {
    let day = until.map { Message(zh: "到 \($0.inChinese) 为止，", en: ", until \($0.written)") } ?? Message(zh: "", en: "")
    return Diagnostic(
      .warning, "import.former-district", zh: "“\(text)”是旧区名，\(day.zh)现在属\(name)，已按\(name)导入",
      en: "“\(text)” is a former name\(day.en); it is taken for \(name), where it belongs now", at: location,
      fixes: [.replace(with: name)])
  }

  fileprivate static func dividedDistrict(
    _ text: String, _ names: [String], until: CalendarDate?, at location: SourceLocation
  ) -> Diagnostic {
    let day =
      until.map { Message(zh: "\($0.inChinese)以前的", en: " of before \(($0 + 1).written)") } ?? Message(zh: "", en: "")
    return Diagnostic(
      .error, "import.divided-district", zh: "\(day.zh)“\(text)”现在分属\(names.joined(separator: "和"))，要写明是哪一个",
      en: "the “\(text)”\(day.en) is divided among \(names.joined(separator: " and ")); say which", at: location)
  }
}
