import PortalMarkup

/// A style sheet or a script of the site that is put together from the files of `templates/assets`.
///
/// `assets/css/*.css` become `assets/site.css`; `assets/js/NAME.js` and the files of the folder `assets/js/NAME` become
/// `assets/NAME.js`; each in the order of their names.
enum AssetBundle {
  /// All files, those that are parts of a bundle put together.
  static func joined(_ files: [SiteFile]) -> [SiteFile] {
    var parts: [String: [SiteFile]] = [:]
    for file in files {
      if let path = path(of: file) { parts[path, default: []].append(file) }
    }
    let bundles = parts.map { path, parts in SiteFile(path: path, body: .bytes(bytes(of: parts))) }
    return bundles.sorted { $0.path < $1.path } + files.filter { path(of: $0) == nil }
  }

  /// The path of the bundle that a file is part of, or `nil`.
  private static func path(of file: SiteFile) -> String? {
    if file.path.hasPrefix("assets/css/"), file.path.hasSuffix(".css") { return "assets/site.css" }
    guard file.path.hasPrefix("assets/js/"), file.path.hasSuffix(".js") else { return nil }
    let inside = file.path.dropFirst("assets/js/".count)
    let name = inside.prefix { $0 != "/" }
    return name.count < inside.count ? "assets/\(name).js" : "assets/\(name)"
  }

  private static func bytes(of parts: [SiteFile]) -> [UInt8] {
    var buffer = ByteBuffer()
    for case .bytes(let bytes) in parts.map(\.body) { buffer.append(bytes) }
    return buffer.bytes
  }
}
