import PortalMarkup

/// Style sheets and scripts of the site that are put together from the files of `templates/assets`.
///
/// `assets/css/*.css` become `assets/site.css`; `assets/js/NAME.js`, or the files of the folder `assets/js/NAME`, become
/// `assets/NAME.js`; each in the order of their names.
///
/// What holds in the large-type view is written for `:root.large`, in files that end in `large.css`. In `site.css` it
/// also holds where the switch is on without a script, and only there, since browsers ask `:has()` anew at every change of
/// a page; in `large.css`, the variant of the whole style sheet, always.
package enum AssetBundle {
  /// All files, those that are parts of a bundle put together.
  package static func joined(_ files: [SiteFile]) -> [SiteFile] {
    var parts: [String: [SiteFile]] = [:]
    for file in files {
      for path in paths(of: file) { parts[path, default: []].append(file) }
    }
    let bundles = parts.map { path, parts in SiteFile(path: path, body: .bytes(bytes(of: parts, for: path))) }
    return bundles.sorted { $0.path < $1.path } + files.filter { paths(of: $0).isEmpty }
  }

  private static let sheet = "assets/site.css"
  private static let largeSheet = "assets/large.css"
  private static let largeView = ":root.large"

  /// The paths of the bundles that a file is part of.
  private static func paths(of file: SiteFile) -> [String] {
    if file.path.hasPrefix("assets/css/"), file.path.hasSuffix(".css") { return [sheet, largeSheet] }
    guard file.path.hasPrefix("assets/js/"), file.path.hasSuffix(".js") else { return [] }
    let inside = file.path.dropFirst("assets/js/".count)
    let name = inside.prefix { $0 != "/" }
    return [name.count < inside.count ? "assets/\(name).js" : "assets/\(name)"]
  }

  private static func bytes(of parts: [SiteFile], for path: String) -> [UInt8] {
    var buffer = ByteBuffer()
    for part in parts {
      guard case .bytes(let bytes) = part.body else { continue }
      switch (path, part.path.hasSuffix("large.css")) {
      case (sheet, true):
        buffer.append(bytes)
        buffer.append(Array("@media (scripting:none){".utf8))
        buffer.append(large(bytes, holdingAt: ":root:root:where(:has(#large:checked))"))
        buffer.append(Array("}".utf8))
      case (largeSheet, true): buffer.append(large(bytes, holdingAt: ":root:root"))
      default: buffer.append(bytes)
      }
    }
    return path.hasSuffix(".css") ? StyleSheet.compacted(buffer.bytes) : buffer.bytes
  }

  /// The rules of the large-type view for another selector than `:root.large`, which has to be as specific.
  private static func large(_ sheet: [UInt8], holdingAt selector: String) -> [UInt8] {
    Array(
      String(decoding: sheet, as: UTF8.self).split(separator: largeView, omittingEmptySubsequences: false)
        .joined(separator: selector).utf8)
  }
}
