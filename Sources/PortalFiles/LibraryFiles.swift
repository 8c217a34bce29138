import Glibc
package import PortalCore
package import PortalSite

/// Files of Debian packages that go into the site, or that its pictures are made with.
package struct LibraryFiles: Sendable {
  /// What is copied, with the licences, at its place in the site.
  package let files: [SiteFile]
  /// The font of the preview images; `nil` only where the log has an error.
  package let font: MappedFile?
  /// The digest of everything that depends on them.
  package let digest: Digest

  /// A file of a package: where it is below `/usr/share`, and where in the site.
  private struct Item {
    let package: String
    let path: String
    let place: String

    init(_ package: String, _ path: String, _ place: String) {
      self.package = package
      self.path = path
      self.place = place
    }
  }

  private static let leaflet = "libjs-leaflet"
  private static let clusters = "libjs-leaflet.markercluster"
  private static let copied = [
    Item(leaflet, "javascript/leaflet/leaflet.min.js", "assets/leaflet/leaflet.js"),
    Item(leaflet, "javascript/leaflet/leaflet.css", "assets/leaflet/leaflet.css"),
    Item(leaflet, "javascript/leaflet/images/layers.png", "assets/leaflet/images/layers.png"),
    Item(leaflet, "javascript/leaflet/images/layers-2x.png", "assets/leaflet/images/layers-2x.png"),
    Item(leaflet, "javascript/leaflet/images/marker-icon.png", "assets/leaflet/images/marker-icon.png"),
    Item(leaflet, "doc/libjs-leaflet/copyright", "assets/leaflet/LICENSE.txt"),
    Item(clusters, "javascript/leaflet/leaflet.markercluster.min.js", "assets/leaflet/markercluster.js"),
    Item(clusters, "javascript/leaflet/MarkerCluster.css", "assets/leaflet/markercluster.css"),
    Item(clusters, "doc/libjs-leaflet.markercluster/copyright", "assets/leaflet/LICENSE-markercluster.txt"),
  ]
  private static let font = Item("fonts-noto-cjk", "fonts/opentype/noto/NotoSerifCJK-Bold.ttc", "")

  /// Reads them.
  ///
  /// - Parameters:
  ///   - root: where packages put what all machines share: `/usr/share`.
  package init(in root: String, log: inout DiagnosticLog) {
    var digest = DigestBuilder()
    var files: [SiteFile] = []
    for item in Self.copied {
      guard let bytes = Self.bytes(of: root + "/" + item.path) else {
        log.add(.missing(item.package, root + "/" + item.path))
        continue
      }
      digest.add(Digest(of: bytes), named: item.place)
      files.append(SiteFile(path: item.place, body: .bytes(bytes)))
    }
    let font = MappedFile(root + "/" + Self.font.path)
    if let font {
      digest.add(Digest(of: Array(font.identity.utf8)), named: Self.font.path)
    } else {
      log.add(.missing(Self.font.package, root + "/" + Self.font.path))
    }
    self.files = files
    self.font = font
    self.digest = digest.finish()
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let descriptor = Descriptor(open(path, O_RDONLY | O_CLOEXEC)), let state = descriptor.state else {
      return nil
    }
    return descriptor.read(state.size)
  }
}

extension Diagnostic {
  fileprivate static func missing(_ package: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .error, "library.missing", zh: "缺少软件包 \(package) 里的这个文件：地图和分享图片要用",
      en: "this file of the package \(package) is missing; the map and the preview images need it",
      at: SourceLocation(path: path),
      fixes: [
        Fix(
          zh: "运行 sudo apt-get install \(package)；装在别处的，用 --libraries 指明",
          en: "run sudo apt-get install \(package), or say with --libraries where it is")
      ])
  }
}
