/// The postings of the grams of one shard, as the file that a browser fetches.
///
/// Numbers take seven bits a byte, the low ones first. The file is, for each gram in rising order: how far its first
/// unit is from that of the gram before, its second unit in two bytes, how many bytes follow; then for each of its
/// fields: eight times the number of runs plus the field, and the runs. A run is consecutive documents in which the
/// gram stands in the same positions: twice the gap to the run before, plus one where it has several documents; then
/// how many beyond two; then each position less the one before, twice, plus one where another follows.
package struct SearchShard {
  package private(set) var bytes: [UInt8] = []

  /// - Parameter postings: in rising order.
  /// - Complexity: O(*n*).
  package init(_ postings: [SearchPosting]) {
    var unit: UInt32 = 0
    var rest = postings[...]
    while let first = rest.first {
      let end = rest.firstIndex { $0.gram != first.gram } ?? rest.endIndex
      let lists = Self.lists(of: rest[..<end])
      bytes.append(number: Int(first.gram >> 16 - unit))
      bytes += [UInt8(first.gram >> 8 & 0xFF), UInt8(first.gram & 0xFF)]
      bytes.append(number: lists.count)
      bytes += lists
      unit = first.gram >> 16
      rest = rest[end...]
    }
  }

  private static func lists(of gram: ArraySlice<SearchPosting>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = gram
    while let first = rest.first {
      let end = rest.firstIndex { $0.key != first.key } ?? rest.endIndex
      let (count, runs) = Self.runs(of: rest[..<end])
      bytes.append(number: count * 8 + first.field)
      bytes += runs
      rest = rest[end...]
    }
    return bytes
  }

  private static func runs(of list: ArraySlice<SearchPosting>) -> (count: Int, bytes: [UInt8]) {
    var bytes: [UInt8] = []
    var count = 0
    var next: UInt32 = 0
    var rest = list
    while let first = rest.first {
      let positions = rest.prefix { $0.document == first.document }
      rest = rest.dropFirst(positions.count)
      var last = first.document
      while let other = rest.first, other.document == last + 1, rest.repeats(positions) {
        last += 1
        rest = rest.dropFirst(positions.count)
      }
      let isLong = last > first.document
      bytes.append(number: Int(first.document - next) * 2 + (isLong ? 1 : 0))
      if isLong { bytes.append(number: Int(last - first.document) - 1) }
      append(positions, to: &bytes)
      next = last + 1
      count += 1
    }
    return (count, bytes)
  }

  private static func append(_ positions: ArraySlice<SearchPosting>, to bytes: inout [UInt8]) {
    var before: UInt32 = 0
    for (index, posting) in positions.enumerated() {
      bytes.append(number: Int(posting.position - before) * 2 + (index + 1 < positions.count ? 1 : 0))
      before = posting.position
    }
  }
}

extension ArraySlice<SearchPosting> {
  /// Whether the document that comes first here has just these positions.
  fileprivate func repeats(_ positions: ArraySlice<SearchPosting>) -> Bool {
    guard let document = first?.document, count >= positions.count else { return false }
    let own = prefix(positions.count)
    guard zip(own, positions).allSatisfy({ $0.document == document && $0.position == $1.position }) else {
      return false
    }
    return dropFirst(positions.count).first?.document != document
  }
}

extension [UInt8] {
  /// Writes a number that is not negative, seven bits a byte, the low ones first.
  fileprivate mutating func append(number: Int) {
    var rest = number
    while rest > 0x7F {
      append(UInt8(rest & 0x7F | 0x80))
      rest >>= 7
    }
    append(UInt8(rest))
  }
}
