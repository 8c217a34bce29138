package import PortalCore
import PortalIngest

/// The sheets of a workbook as texts, for whoever looks through them without importing them.
package enum SheetTexts {
  /// A text for each sheet, its places those of cells; `nil` where the bytes are no workbook that can be read.
  package static func read(_ bytes: [UInt8], path: String) -> [SourceText]? {
    Workbook.read(bytes, path: path, log: SharedLog())?.sheets.map(\.source)
  }
}
