package import PortalCore
import PortalModel
package import PortalPages

extension Site {
  /// The whole site of an edition: pages, style sheet, pictures, attachments, downloads, feeds and search index.
  ///
  /// - Parameters:
  ///   - files: what lies at a path of its own: downloads, `assets/…` of the templates, `files/…` and `media/…`
  ///     of the content. The parts of style sheets and scripts are put together.
  ///   - font: what the preview images are written with.
  ///   - inputs: the digest of everything that the site is made from, its history left out.
  ///   - jobs: how many threads may work at the search index at once.
  /// - Precondition: the templates have no errors.
  package init(
    of edition: Edition, _ templates: SiteTemplates, files: [SiteFile], font: @escaping FontLender,
    at address: SiteAddress, inputs: Digest, jobs: Int
  ) {
    let search = SearchIndex(of: SearchDocuments(of: edition), jobs: jobs)
    let others = AssetBundle.joined(files).map { SitePart.file($0) }
    let feeds = (Feed.all(of: edition) + [.changes(of: edition)]).map { SitePart.feed($0, at: address) }
    let downloads = (edition.downloads + edition.districtDownloads).flatMap(\.files)
    let images = ShareImage.allCases.map { image in
      SitePart.made(Address.shareImage(image).path) { image.png(of: edition, font: font) }
    }
    let ground = SitePart.made(Address.mapGround.path) { MapGround(of: edition).bytes }
    let names = SitePart.made(Address.communityNames.path) { CommunityNames(of: edition).bytes }
    self.init(
      at: address,
      templates.pages(of: edition) + [.robots(at: address), ground, names] + images + feeds + search.parts
        + downloads.map { download in .made(download.address.path) { download.bytes } }
        + RecordFiles.all(of: edition).map(SitePart.records) + others
        + SitePart.archives(of: edition.portal.history) + SitePart.changes(of: edition),
      seal: EditionSeal(of: edition, inputs: inputs))
  }
}

extension SitePart {
  /// A file for each record of a kind, made when it is needed.
  fileprivate static func records(_ files: RecordFiles) -> SitePart {
    SitePart(
      origin: files.origin, isListed: false, count: files.count, path: { files.address($0).path },
      content: { .bytes(files.bytes($0)) })
  }

  /// What changed in each edition but the first, for programs.
  fileprivate static func changes(of edition: Edition) -> [SitePart] {
    zip(edition.portal.history.editions, edition.changes.editions).dropFirst().map { published, records in
      .made(Address.changesFile(of: published.number).path) {
        ChangesJSON(of: published, records, in: edition.portal).bytes
      }
    }
  }
}
