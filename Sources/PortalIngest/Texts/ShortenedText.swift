extension String {
  /// The text as a message quotes it: a very long one cut off, by code points, as one letter may have any number of accents.
  package var shortened: String {
    utf8.count > 120 ? String(unicodeScalars.prefix(40)) + "…" : self
  }
}
