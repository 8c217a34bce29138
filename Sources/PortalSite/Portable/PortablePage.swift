import PortalMarkup

/// A page as it is opened from a disk, where no server completes addresses: links to folders lead to the `index.html` in
/// them, and scripts are such as a browser runs there.
enum PortablePage {
  /// - Parameters:
  ///   - page: the page as it is on the web.
  ///   - path: where it lies in the site.
  /// - Complexity: O(*n*) in the bytes of the page.
  static func bytes(_ page: [UInt8], at path: String) -> [UInt8] {
    let up = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    let linked = withWholeLinks(page)
    guard let end = firstIndex(of: "</head>", in: linked) else { return linked }
    let head = head(String(decoding: linked[..<end], as: UTF8.self), up: up)
    return Array(head.utf8) + linked[end...]
  }

  /// The page with `index.html` in every relative link that ends in a folder.
  private static func withWholeLinks(_ page: [UInt8]) -> [UInt8] {
    var result = ByteBuffer(capacity: page.count + 4096)
    page.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var ends: [Int] = []
      var scanner = MarkupScanner(bytes)
      scanner.run { role, value in
        guard role == .link || role == .resource, let start = value.baseAddress, let end = folderEnd(value) else {
          return
        }
        ends.append(start - base + end)
      }
      var done = 0
      for end in ends.sorted() {
        result.append(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[done..<end])))
        result.append("index.html")
        done = end
      }
      result.append(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[done...])))
    }
    return result.bytes
  }

  /// Where the path of a relative link to a folder ends; `nil` for every other link.
  private static func folderEnd(_ link: MarkupScanner.Bytes) -> Int? {
    let end = link.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? link.count
    guard end > 0, link[end - 1] == UInt8(ascii: "/"), link[0] != UInt8(ascii: "/"), !LinkText.hasScheme(link) else {
      return nil
    }
    return end
  }

  /// The head with scripts that are no modules, which browsers do not load from a disk, the script that stands in for the
  /// server, and the `index.html` of a page that only leads on.
  private static func head(_ head: String, up: String) -> String {
    var result = head.replacing(#" type="module""#, with: " defer")
    result = result.replacing(
      "<script src=", with: #"<script src="\#(up)\#(PortableScript.path)"></script>"# + "\n<script src=",
      maxReplacements: 1)
    guard let start = result.firstRange(of: #"content="0; url="#),
      let end = result[start.upperBound...].firstIndex(of: "\""), result[..<end].hasSuffix("/")
    else { return result }
    result.insert(contentsOf: "index.html", at: end)
    return result
  }

  private static func firstIndex(of text: StaticString, in bytes: [UInt8]) -> Int? {
    let count = text.utf8CodeUnitCount
    var start = 0
    while start + count <= bytes.count {
      guard let next = bytes[start...].firstIndex(of: text.utf8Start[0]), next + count <= bytes.count else {
        return nil
      }
      if (0..<count).allSatisfy({ bytes[next + $0] == text.utf8Start[$0] }) { return next }
      start = next + 1
    }
    return nil
  }
}
