extension String {
  /// The text as a message quotes it: a very long one cut off.
  package var shortened: String {
    utf8.count > 120 ? prefix(40) + "…" : self
  }
}
