import Synchronization

/// The QR codes of texts that are much alike, such as the addresses of pages.
///
/// With a fixed mask a code is linear in its text: the data, the check words (Reed-Solomon) and the mask are sums modulo
/// two. So among texts of one length, the modules that one bit of the text turns round are the same whatever the rest of
/// the text is. Each such bit is drawn once, and a code is the sum of those in which its text differs from the first.
///
/// Shared by all threads.
package final class QRCodes: Sendable {
  /// The first text of a length, and what was drawn for others.
  private struct Alike {
    let text: [UInt8]
    let code: QRCode
    /// The modules that a bit turns round, by eight times the place of its byte and its place there.
    var changes: [Int: QRCode] = [:]
  }

  private let known = Mutex<[Int: Alike]>([:])

  package init() {}

  /// The same as `QRCode(text)`.
  ///
  /// - Complexity: O(rows) for each bit in which the text differs from the first of its length.
  package func code(of text: String) -> QRCode? {
    let text = Array(text.utf8)
    return known.withLock { known in
      guard var alike = known[text.count] else {
        guard let code = QRCode(of: text) else { return nil }
        known[text.count] = Alike(text: text, code: code)
        return code
      }
      var code = alike.code
      var isNew = false
      for (place, byte) in text.enumerated() {
        var bits = byte ^ alike.text[place]
        while bits != 0 {
          let bit = bits.trailingZeroBitCount
          bits &= bits - 1
          if alike.changes[place * 8 + bit] == nil {
            alike.changes[place * 8 + bit] = Self.change(of: alike, at: place, bit)
            isNew = true
          }
          if let change = alike.changes[place * 8 + bit] { code.add(change) }
        }
      }
      if isNew { known[text.count] = alike }
      return code
    }
  }

  private static func change(of alike: Alike, at place: Int, _ bit: Int) -> QRCode? {
    var text = alike.text
    text[place] ^= 1 << UInt8(bit)
    var change = QRCode(of: text)
    change?.add(alike.code)
    return change
  }
}
