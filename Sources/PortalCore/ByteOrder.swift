import Glibc

extension String {
  /// Whether the text stands before another by the bytes of their UTF-8, in every language and process.
  package func isBefore(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { others -> Bool in
        let common = min(own.count, others.count)
        let difference = common == 0 ? 0 : memcmp(own.baseAddress!, others.baseAddress!, common)
        return difference == 0 ? own.count < others.count : difference < 0
      }
    }
    return (order ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
