import PortalCore
import PortalModel

/// A date of a record with the name and place of its cell.
struct PlacedDate {
  let date: CalendarDate
  /// As it is written: “2025-06-30”, “2025年二季度”.
  let written: String
  let title: String
  let name: String
  let location: SourceLocation
}

extension TableRow {
  /// A reported date with its column's names and its place; `nil` where there is none.
  func placed(_ date: Reported<CalendarDate>, _ column: Column<CalendarDate>) -> PlacedDate? {
    date.value.map {
      PlacedDate(
        date: $0, written: $0.written, title: column.description.title, name: column.description.name,
        location: location(column))
    }
  }

  /// A reported plan; of a period the last day counts, or the first one.
  func placed(_ date: Reported<PlannedDate>, _ column: Column<PlannedDate>, beginning: Bool = false) -> PlacedDate? {
    date.value.map {
      PlacedDate(
        date: beginning ? $0.firstDay : $0.lastDay, written: $0.written, title: column.description.title,
        name: column.description.name, location: location(column))
    }
  }

  /// Reports the first date that lies before one that must not come after it.
  func checkOrder(_ dates: [PlacedDate?]) {
    let known = dates.compactMap(\.self)
    for (earlier, later) in zip(known, known.dropFirst()) where later.date < earlier.date {
      file.log.add(.outOfOrder(earlier, later))
      return
    }
  }

  /// Reports a date of something done that lies after the as-of date.
  func checkNotAfter(_ asOf: CalendarDate?, _ date: PlacedDate?) {
    guard let asOf, let date, date.date > asOf else { return }
    file.log.add(.afterAsOf(date, asOf))
  }
}

extension Diagnostic {
  fileprivate static func outOfOrder(_ earlier: PlacedDate, _ later: PlacedDate) -> Diagnostic {
    Diagnostic(
      .error, "date.out-of-order",
      zh: "“\(later.title)”\(later.written) 早于“\(earlier.title)”\(earlier.written)",
      en: "“\(later.name)”, \(later.written), is before “\(earlier.name)”, \(earlier.written)",
      at: later.location,
      notes: [Note(zh: "“\(earlier.title)”在这里", en: "“\(earlier.name)” is here", at: earlier.location)])
  }

  fileprivate static func afterAsOf(_ date: PlacedDate, _ asOf: CalendarDate) -> Diagnostic {
    Diagnostic(
      .error, "date.after-as-of", zh: "“\(date.title)”\(date.written) 晚于截至日期 \(asOf.written)，还没有发生",
      en: "“\(date.name)”, \(date.written), is after the as-of date, \(asOf.written): it has not happened yet",
      at: date.location)
  }
}
