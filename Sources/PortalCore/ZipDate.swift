/// The date of every file in an archive of ours, so that the same files are the same bytes whenever they are packed.
package enum ZipDate {
  /// 1980-01-01 as zip archives write a day (APPNOTE 4.4.6): years since 1980, month and day in 7, 4 and 5 bits.
  package static let first: UInt16 = 1 << 5 | 1
}
