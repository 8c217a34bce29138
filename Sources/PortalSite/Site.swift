package import PortalCore

/// Everything that is to be put on the web, in the order in which it is made.
package struct Site: Sendable {
  package let address: SiteAddress
  /// What says of the finished files which edition they are; `nil` where nothing does.
  package let seal: EditionSeal?
  /// Which files were left out, and why, for whoever builds the site.
  package let notices: [Message]
  let parts: [SitePart]
  /// The number of the first file of each part.
  private let starts: [Int]
  /// How many files the parts have.
  package let count: Int

  /// - Parameters:
  ///   - parts: all pages and files but the sitemap, which the site makes itself.
  ///   - seal: makes two more files of the digests of all others, for whoever writes the site.
  ///   - notices: which files were left out, and why.
  package init(at address: SiteAddress, _ parts: [SitePart], seal: EditionSeal? = nil, notices: [Message] = []) {
    self.address = address
    self.seal = seal
    self.notices = notices
    self.parts = parts.filter { $0.count > 0 }
    var next = 0
    var starts: [Int] = []
    for part in self.parts {
      starts.append(next)
      next += part.count
    }
    self.starts = starts
    count = next
  }

  /// The paths of all files, in their order.
  func paths(jobs: Int) -> [String] {
    inParallel(count: count, jobs: jobs, slice: 256) { range in
      range.map { number in
        let (part, index) = place(of: number)
        return part.path(index)
      }
    }.flatMap(\.self)
  }

  func content(of number: Int) -> SiteFile.Body {
    let (part, index) = place(of: number)
    return part.content(index)
  }

  func origin(of number: Int) -> String {
    place(of: number).part.origin
  }

  func isListed(_ number: Int) -> Bool {
    place(of: number).part.isListed
  }

  /// Finds the part of a file; by halving, as the parts may be many single files.
  private func place(of number: Int) -> (part: SitePart, index: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= number { low = middle } else { high = middle }
    }
    return (parts[low], number - starts[low])
  }
}
