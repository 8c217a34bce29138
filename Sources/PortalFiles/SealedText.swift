import PortalCore

/// Text that ends with the digest of everything before it, so that what was written in part is not taken for whole.
enum SealedText {
  private static let mark = Array("sealed ".utf8)

  /// The bytes with their digest behind them.
  static func seal(_ bytes: [UInt8]) -> [UInt8] {
    bytes + mark + Digest(of: bytes).hexBytes + [UInt8(ascii: "\n")]
  }

  /// What was sealed; `nil` where the seal is missing or broken.
  static func open(_ sealed: [UInt8]) -> [UInt8]? {
    let length = mark.count + 65
    guard sealed.count >= length, sealed.last == UInt8(ascii: "\n") else { return nil }
    let content = Array(sealed.dropLast(length))
    let digest = sealed.suffix(65).dropLast()
    guard sealed.dropLast(65).suffix(mark.count).elementsEqual(mark), Digest(of: content).hexBytes.elementsEqual(digest)
    else { return nil }
    return content
  }
}
