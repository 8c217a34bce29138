/// A text as the search compares it: the same number of UTF-16 units, so that places in one are places in the other.
///
/// The script in `templates/assets/search-index.js` folds what a reader types in the same way.
package enum SearchText {
  /// Full width as half width, capital letters of ASCII as small ones, and every white space as a space.
  ///
  /// - Complexity: O(*n*).
  package static func folded(_ text: String) -> [UInt16] {
    text.utf16.map { unit in
      switch unit {
      case 0x41...0x5A: unit + 0x20
      case 0x09...0x0D, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: space
      case 0xFF21...0xFF3A: unit - 0xFEC0
      case 0xFF01...0xFF5E: unit - 0xFEE0
      default: unit
      }
    }
  }

  /// What no term of a query has in it.
  static let space: UInt16 = 0x20
}
