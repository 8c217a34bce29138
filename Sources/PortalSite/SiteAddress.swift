/// Where the site will be on the web: the address of its first page.
package struct SiteAddress: Hashable, Sendable {
  /// Scheme and host, `https://www.hangzhou.gov.cn`.
  package let origin: String
  /// The path that all pages lie below; begins and ends with `/`.
  package let base: String

  /// - Parameter base: the sub-path, with or without `/` at its ends.
  package init(origin: String, base: String) {
    self.origin = origin.hasSuffix("/") ? String(origin.dropLast()) : origin
    let parts = base.split(separator: "/")
    self.base = parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
  }

  /// - Parameter baseURL: the address of the first page as `site.yml` has it, `https://www.hangzhou.gov.cn/sqss/`.
  package init(baseURL: String) {
    let parts = baseURL.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    self.init(origin: parts.prefix(3).joined(separator: "/"), base: parts.count > 3 ? String(parts[3]) : "")
  }

  /// The full address of a page or file of the site; what a URL may not hold is percent-encoded.
  package func url(of path: String) -> String {
    origin + base + Self.encoded(path)
  }

  private static func encoded(_ path: String) -> String {
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "#"):
        bytes.append(byte)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
