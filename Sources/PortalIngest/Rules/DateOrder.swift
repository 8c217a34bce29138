import PortalCore
import PortalModel

/// A date of a record with the name and place of its cell.
struct PlacedDate {
  let date: CalendarDate
  let title: String
  let name: String
  let location: SourceLocation
}

extension TableRow {
  /// A reported date with its column's names and its place; `nil` where there is none.
  func placed(_ date: Reported<CalendarDate>, _ column: Column<CalendarDate>) -> PlacedDate? {
    date.value.map {
      PlacedDate(
        date: $0, title: column.description.title, name: column.description.name, location: location(column))
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
      zh: "“\(later.title)”\(later.date.written) 早于“\(earlier.title)”\(earlier.date.written)",
      en: "“\(later.name)”, \(later.date.written), is before “\(earlier.name)”, \(earlier.date.written)",
      at: later.location,
      notes: [Note(zh: "“\(earlier.title)”在这里", en: "“\(earlier.name)” is here", at: earlier.location)])
  }

  fileprivate static func afterAsOf(_ date: PlacedDate, _ asOf: CalendarDate) -> Diagnostic {
    Diagnostic(
      .error, "date.after-as-of", zh: "“\(date.title)”\(date.date.written) 晚于截至日期 \(asOf.written)，还没有发生",
      en: "“\(date.name)”, \(date.date.written), is after the as-of date, \(asOf.written): it has not happened yet",
      at: date.location)
  }
}
