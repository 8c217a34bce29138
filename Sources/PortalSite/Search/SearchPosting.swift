import PortalPages

/// The fields of a document in which grams are looked for, in the order of their rank but for the readings.
package enum SearchField: Int, CaseIterable {
  case name
  case id
  case place
  case body
  /// The pinyin of the name without spaces.
  case pinyin
  /// The first letter of each syllable of it.
  case initials

  /// Whether its positions say where syllables begin: twice the place, and one more at such a beginning.
  var isReading: Bool { self == .pinyin || self == .initials }
}

/// That a gram, one unit or two, stands in a field of a document.
package struct SearchPosting: Comparable {
  /// The units of the gram, the second 0 where there is one only, then three bits of the field.
  let key: UInt64
  let document: UInt32
  /// Where two units stand; of one unit 0 where the field begins with it, else 1, once for each field.
  let position: UInt32

  package init(_ first: UInt16, _ second: UInt16, in field: SearchField, of document: Int, at position: Int) {
    key = (UInt64(first) << 16 | UInt64(second)) << 3 | UInt64(field.rawValue)
    self.document = UInt32(document)
    self.position = UInt32(position)
  }

  /// The gram without the field.
  var gram: UInt32 { UInt32(key >> 3) }
  var field: Int { Int(key & 7) }

  package static func < (left: SearchPosting, right: SearchPosting) -> Bool {
    if left.key != right.key { return left.key < right.key }
    return left.document != right.document ? left.document < right.document : left.position < right.position
  }

  /// A number that spreads grams over the shards; the script works it out in the same way.
  static func hash(_ first: UInt16, _ second: UInt16) -> UInt32 {
    var hash = UInt32(first) &* 0x9E37_79B1 ^ UInt32(second) &* 0x85EB_CA77
    hash ^= hash >> 15
    hash = hash &* 0x2C1B_3C6D
    return hash ^ hash >> 12
  }
}

/// Takes documents apart into the postings of each shard.
struct SearchGrams {
  /// Unsorted.
  private(set) var shards: [[SearchPosting]]
  /// For each unit the last field of the last document in which it was seen, so that each counts once.
  private var seen = [UInt32](repeating: 0, count: 1 << 16)
  private var stamp: UInt32 = 0

  /// - Precondition: `shards` is a power of two.
  init(shards: Int) {
    self.shards = Array(repeating: [], count: shards)
  }

  /// - Complexity: O(*n*) in the units of the document.
  mutating func add(_ document: SearchDocument, as number: Int) {
    add(SearchText.folded(document.name), to: .name, of: number)
    add(SearchText.folded(document.id), to: .id, of: number)
    add(SearchText.folded(document.place), to: .place, of: number)
    add(SearchText.folded(document.body), to: .body, of: number)
    let syllables = document.pinyin.utf16.split(separator: SearchText.space)
    add(syllables.map(Array.init), to: .pinyin, of: number)
    add(syllables.map { Array($0.prefix(1)) }, to: .initials, of: number)
  }

  private mutating func add(_ units: [UInt16], to field: SearchField, of document: Int) {
    stamp += 1
    for (place, unit) in units.enumerated() where unit != SearchText.space {
      if seen[Int(unit)] != stamp {
        seen[Int(unit)] = stamp
        append(unit, 0, in: field, of: document, at: place == 0 ? 0 : 1)
      }
      guard place + 1 < units.count, units[place + 1] != SearchText.space else { continue }
      append(unit, units[place + 1], in: field, of: document, at: place)
    }
  }

  /// Adds parts that are read as one, each of which may be where a term begins.
  private mutating func add(_ parts: [[UInt16]], to field: SearchField, of document: Int) {
    let units = parts.flatMap(\.self)
    let starts = Set(parts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) })
    for place in units.indices.dropLast() {
      append(
        units[place], units[place + 1], in: field, of: document, at: place * 2 + (starts.contains(place) ? 1 : 0))
    }
  }

  private mutating func append(
    _ first: UInt16, _ second: UInt16, in field: SearchField, of document: Int, at position: Int
  ) {
    let shard = Int(SearchPosting.hash(first, second)) & (shards.count - 1)
    shards[shard].append(SearchPosting(first, second, in: field, of: document, at: position))
  }
}
