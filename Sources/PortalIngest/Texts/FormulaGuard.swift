extension String {
  /// The text without the apostrophe that keeps a spreadsheet from taking it for a formula: “'=1+1” says “=1+1”.
  package var withoutFormulaGuard: String {
    guard utf8.first == UInt8(ascii: "'"), let second = unicodeScalars.dropFirst().first,
      "=+-@\t\r".unicodeScalars.contains(second)
    else { return self }
    return String(dropFirst())
  }
}
