/// A 64-bit number that stands for a path of the site, or for an anchor on one of its pages.
///
/// The same in every process, unlike `Hasher`. Can be continued, so that a page's folder is hashed once.
struct PathHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ path: some Sequence<UInt8>) {
    add(path)
  }

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// The hash of an anchor on the page, as `id` or a link's fragment names it.
  func anchor(named name: MarkupScanner.Bytes) -> PathHash {
    var hash = self
    hash.add(UInt8(ascii: "#"))
    if name.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "&") }) {
      hash.add(LinkText.decoded(name))
    } else {
      hash.add(name)
    }
    return hash
  }
}

/// A set of path hashes that many threads read at once.
struct PathSet: Sendable {
  /// Open addressing, at most half full; zero is an empty slot.
  private let slots: [UInt64]

  init(_ hashes: some Collection<PathHash>) {
    var slots = [UInt64](repeating: 0, count: 1 << (Int.bitWidth - (hashes.count * 2 + 1).leadingZeroBitCount))
    for hash in hashes {
      var slot = Self.slot(of: hash.value, in: slots.count)
      while slots[slot] != 0, slots[slot] != hash.value { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = hash.value
    }
    self.slots = slots
  }

  /// Whether a path is in the set.
  func contains(_ hash: PathHash) -> Bool {
    var slot = Self.slot(of: hash.value, in: slots.count)
    while slots[slot] != 0 {
      if slots[slot] == hash.value { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private static func slot(of value: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: (value ^ (value >> 32))) & (count - 1)
  }
}
