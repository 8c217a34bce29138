import PortalCore
import PortalModel

/// Makes rows in our words of a table found in a sheet, and compares the sums that are given with those of the rows.
struct TableCleaner {
  private let found: FoundTable
  private let log: ImportLog
  private let cleaners: [CellCleaner]
  private let positions: PositionColumns
  private(set) var rows: [CleanRow] = []

  init(_ found: FoundTable, countsFrom1904: Bool, log: ImportLog) {
    self.found = found
    self.log = log
    cleaners = found.columns.map { CellCleaner($0, countsFrom1904: countsFrom1904, log: log) }
    positions = PositionColumns(found.columns, log: log)
    refuseMerges()
    var sums: [(index: Int, row: SheetRow, kind: SheetWords.Kind)] = []
    for (row, kind) in found.rows {
      if kind == .data { rows.append(clean(row)) } else { sums.append((rows.count, row, kind)) }
    }
    SumCheck(found, cleaners, rows, log: log).check(sums)
  }

  /// Refuses cells that are merged over several rows, where the column is not one that is filled down.
  private func refuseMerges() {
    let numbers = found.rows.filter { $0.kind == .data }.map(\.row.number)
    for merge in found.sheet.merges where merge.rows.count > 1 {
      guard let column = found.columns.first(where: { $0.number == merge.columns.lowerBound }),
        !column.description.fillsDown,
        numbers.partitioningIndex(where: { $0 > merge.rows.upperBound })
          - numbers.partitioningIndex(where: { $0 >= merge.rows.lowerBound }) > 1,
        let row = found.sheet.row(number: merge.rows.lowerBound),
        let cell = found.sheet.cell(row, column.number)
      else { continue }
      log.add(.mergedCells(column.description, rows: merge.rows, at: found.sheet.location(of: cell)))
    }
  }

  private func clean(_ row: SheetRow) -> CleanRow {
    var clean = CleanRow(number: row.number, location: found.sheet.location(of: row))
    for cleaner in cleaners {
      let name = cleaner.column.description.name
      if let cell = found.sheet.cell(row, cleaner.column.number) {
        let location = found.sheet.location(of: cell)
        guard let text = cleaner.clean(cell, at: location), !text.isEmpty else { continue }
        clean.cells[name] = CleanCell(text: text, location: location)
      } else if cleaner.column.description.fillsDown, let above = rows.last?.cells[name] {
        log.count(.filled, in: cleaner.column.description.title, at: clean.location)
        clean.cells[name] = CleanCell(text: above.text, location: clean.location)
      }
    }
    positions.convert(&clean)
    return clean
  }
}

/// Compares the sums that a sheet gives with those of its rows.
struct SumCheck {
  private let found: FoundTable
  private let cleaners: [CellCleaner]
  private let rows: [CleanRow]
  private let log: ImportLog

  init(_ found: FoundTable, _ cleaners: [CellCleaner], _ rows: [CleanRow], log: ImportLog) {
    self.found = found
    self.cleaners = cleaners
    self.rows = rows
    self.log = log
  }

  /// - Parameter sums: the rows of sums, each with how many rows of records stand above it.
  func check(_ sums: [(index: Int, row: SheetRow, kind: SheetWords.Kind)]) {
    let subtotals = [0] + sums.filter { $0.kind == .subtotal }.map(\.index) + [rows.count]
    for sum in sums {
      let wholes: [Range<Int>]
      switch sum.kind {
      case .subtotal:
        let above = subtotals.last { $0 < sum.index } ?? 0
        let below = subtotals.first { $0 > sum.index } ?? rows.count
        wholes = [above..<sum.index, sum.index..<below]
      default: wholes = [0..<rows.count]
      }
      check(sum.row, sum.kind, against: wholes)
    }
  }

  private func check(_ row: SheetRow, _ kind: SheetWords.Kind, against wholes: [Range<Int>]) {
    var compared: [String] = []
    let title = found.sheet.cells[row.cells].first?.text.brief ?? ""
    for cleaner in cleaners where cleaner.kind.isAdditive && !cleaner.hasRefused {
      guard let cell = found.sheet.cell(row, cleaner.column.number),
        let given = CellCleaner(cleaner.column, countsFrom1904: false, log: ImportLog()).clean(
          cell, at: found.sheet.location(of: cell)),
        let value = Self.value(given)
      else { continue }
      let column = cleaner.column.description
      let sums = wholes.map { whole in
        rows[whole].reduce(Int128(0)) { $0 + (Self.value($1.cells[column.name]?.text) ?? 0) }
      }
      let isRight = kind == .share ? value <= (sums.first ?? 0) : sums.contains(value)
      compared.append(column.title)
      if !isRight, let sum = sums.first {
        log.add(
          .wrongSum(
            given, Self.written(sum), column, isShare: kind == .share, at: found.sheet.location(of: cell)))
      }
    }
    let what = compared.joined(separator: "、")
    log.decide(
      zh: "略过：合计行“\(title)”" + (compared.isEmpty ? "，没有可核对的数" : "，已与各行相加核对（\(what)）"),
      en: "left out: the sums “\(title)”"
        + (compared.isEmpty ? ", with nothing to compare" : ", compared with the rows (\(what))"),
      at: found.sheet.location(of: row))
  }

  /// A number in ten thousandths; `nil` where there is none.
  private static func value(_ text: String?) -> Int128? {
    guard let text, let value = try? ExactDecimal.read(text, fractionDigits: 4) else { return nil }
    return Int128(value)
  }

  private static func written(_ value: Int128) -> String {
    Int(exactly: value).map { writtenDecimal($0, fractionDigits: 4) } ?? "…"
  }
}

extension Diagnostic {
  fileprivate static func mergedCells(
    _ column: ColumnDescription, rows: ClosedRange<Int>, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "import.merged-cells",
      zh: "“\(column.title)”在第 \(rows.lowerBound)–\(rows.upperBound) 行合并成一格，看不出是哪一行的",
      en: "“\(column.name)” is merged over rows \(rows.lowerBound)–\(rows.upperBound); whose value is it?",
      at: location,
      fixes: [Fix(zh: "取消合并，每一行各填各的", en: "unmerge it and fill in each row")])
  }

  fileprivate static func wrongSum(
    _ given: String, _ sum: String, _ column: ColumnDescription, isShare: Bool, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "import.wrong-sum",
      zh: isShare ? "“\(column.title)”其中的 \(given) 大于各行之和 \(sum)" : "“\(column.title)”的合计是 \(given)，各行相加是 \(sum)",
      en: isShare
        ? "the part \(given) of “\(column.name)” is more than all rows, \(sum)"
        : "the sum of “\(column.name)” is given as \(given); the rows add up to \(sum)", at: location,
      fixes: [Fix(zh: "看看是不是漏了一行，或哪一行填错了", en: "see whether a row is missing or wrong")])
  }
}
