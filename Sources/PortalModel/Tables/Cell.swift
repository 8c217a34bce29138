package import PortalCore

/// A cell with something written in it, as its reader offers it to the type of its column.
///
/// Every method gives `nil`, and reports, where the text is not of the form asked for.
package protocol Cell {
  /// What is written, without white space around it.
  var text: String { get }
  /// Small letters and digits, with single hyphens or full stops between them.
  func identifier() -> Identifier?
  /// A number that is not negative, as a whole count of its smallest decimal fraction.
  func decimal(fractionDigits: Int) -> Int?
  /// A day of the calendar.
  func date() -> CalendarDate?
  /// A day, or a month, quarter, half-year or year.
  func plannedDate() -> PlannedDate?
  /// A year of this or a neighbouring century.
  func year() -> Year?
  /// 是 or 否.
  func flag() -> Bool?
  /// A telephone number that may be published.
  func phone() -> Phone?
  /// An address that begins with http or https.
  func webAddress() -> WebAddress?
  /// A term by its Chinese title or its code.
  func term<Value: Term>() -> Value?
  /// A record of another table by its id or, where no other has it, its name.
  func reference<Target: Entity>() -> Reference<Target>?
  /// A record or text of this site that shows something.
  func evidence() -> Evidence?
  /// The values that stand in the cell, set apart by `；`, `;` or `、`, each once.
  func list<Element: CellValue>() -> [Element]?
}
