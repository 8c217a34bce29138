/// Where a page lies, prepared for resolving the links on it.
struct PagePlace {
  /// The page's own hash, to which the hashes of its anchors belong.
  let hash: PathHash
  /// The hashes of the page's folder and those above it, the site's first.
  private let folders: [PathHash]
  private let segments: [ArraySlice<UInt8>]

  /// - Parameter path: the path of the page's file.
  init(_ path: String) {
    let bytes = Array(path.utf8)
    var folder = PathHash()
    var folders = [folder]
    let segments = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for segment in segments.dropLast() {
      folder.add(segment)
      folder.add(UInt8(ascii: "/"))
      folders.append(folder)
    }
    self.folders = folders
    self.segments = segments.dropLast()
    if let last = segments.last, !last.elementsEqual(Self.index) { folder.add(last) }
    hash = folder
  }

  /// The hash of what a relative path leads to; `nil` where it leads out of the site.
  ///
  /// - Complexity: O(*n*) in the bytes of the path, without memory of its own unless the path has an odd form.
  func resolve(_ path: MarkupScanner.Bytes) -> PathHash? {
    var start = 0
    var level = folders.count - 1
    while Self.isUp(path, at: start) {
      start += 3
      level -= 1
    }
    guard level >= 0 else { return nil }
    guard Self.isPlain(path, from: start) else { return resolved(path).map { PathHash($0) } }
    var hash = folders[level]
    for index in start..<path.count { hash.add(path[index]) }
    return hash
  }

  /// The path that a relative path leads to, in the form that folders have: `districts/xihu/`.
  ///
  /// Percent-encoding and character references are undone. `nil` where the path leads out of the site.
  func resolved(_ path: some Sequence<UInt8>) -> [UInt8]? {
    var result = segments.map { Array($0) }
    let parts = LinkText.decoded(path).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var isFolder = false
    for part in parts {
      isFolder = part.isEmpty || part.elementsEqual(Self.here) || part.elementsEqual(Self.up.dropLast())
      if part.elementsEqual(Self.up.dropLast()) {
        guard result.popLast() != nil else { return nil }
      } else if !isFolder {
        result.append(Array(part))
      }
    }
    if !isFolder, result.last.map({ $0.elementsEqual(Self.index) }) == true {
      result.removeLast()
      isFolder = true
    }
    let joined = Array(result.joined(separator: [UInt8(ascii: "/")]))
    return isFolder && !joined.isEmpty ? joined + [UInt8(ascii: "/")] : joined
  }

  /// Whether a path has `../` at an index.
  private static func isUp(_ path: MarkupScanner.Bytes, at index: Int) -> Bool {
    index + 2 < path.count && path[index] == UInt8(ascii: ".") && path[index + 1] == UInt8(ascii: ".")
      && path[index + 2] == UInt8(ascii: "/")
  }

  /// Whether a path needs no decoding and says nothing of folders above or of the index.
  private static func isPlain(_ path: MarkupScanner.Bytes, from start: Int) -> Bool {
    var atStart = true
    for index in start..<path.count {
      let byte = path[index]
      if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "&") { return false }
      if atStart, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") { return false }
      atStart = byte == UInt8(ascii: "/")
    }
    return path.last != UInt8(ascii: "l") || !path.suffix(index.count).elementsEqual(index)
  }

  private static let up = Array("../".utf8)
  private static let here = Array(".".utf8)
  private static let index = Array("index.html".utf8)
}
