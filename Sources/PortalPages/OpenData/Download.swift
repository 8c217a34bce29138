package import PortalCore

/// A file that the data pages offer.
package struct Download: Sendable {
  /// Where it lies in the site.
  package let address: Address
  package let format: DownloadFormat
  private let make: @Sendable () -> [UInt8]

  init(_ address: Address, _ format: DownloadFormat, _ make: @escaping @Sendable () -> [UInt8]) {
    self.address = address
    self.format = format
    self.make = make
  }

  /// The file, made anew at each call.
  package var bytes: [UInt8] { make() }

  /// The file as part of an edition's site: that which was made for the data pages, where they have been asked for it.
  package func bytes(of edition: Edition) -> [UInt8] { edition.store.take(self) }

  /// The last part of its path: `projects.csv`.
  var name: String { address.path.split(separator: "/").last.map(String.init) ?? address.path }
}

/// What a reader can check a download by.
package struct FileSeal: Hashable, Sendable {
  /// Bytes.
  package let size: Int
  package let digest: Digest

  init(of bytes: [UInt8]) {
    size = bytes.count
    digest = Digest(of: bytes)
  }

  /// The size as readers know it: “27 KB”, “1.2 MB”; never less than 1 KB.
  var written: String {
    let kilobytes = max(1, size.dividedRounded(by: 1000))
    guard kilobytes >= 1000 else { return "\(kilobytes) KB" }
    return "\(writtenDecimal(size.dividedRounded(by: 100_000), fractionDigits: 1)) MB"
  }
}
