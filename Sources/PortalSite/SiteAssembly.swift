package import PortalCore
import PortalMarkup
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
    let feeds = (Feed.all(of: edition) + [.changes(of: edition)]).flatMap { SitePart.feeds($0, at: address) }
    let package = OC4IDSPackage(of: edition)
    let descriptions =
      [
        SitePart.made(Address.dataPackage.path) { DataPackage(of: edition).document.bytes },
        SitePart.made(Address.dataCatalog.path) { DataCatalog(of: edition).document.bytes },
      ] + (package.map { package in [.made(Address.oc4ids.path) { package.document.bytes }] } ?? [])
    let images = ShareImage.allCases.map { image in
      SitePart.made(Address.shareImage(image).path) { image.png(of: edition, font: font) }
    }
    let ground = SitePart.made(Address.mapGround.path) { MapGround(of: edition).bytes }
    let names = SitePart.made(Address.communityNames.path) { CommunityNames(of: edition).bytes }
    self.init(
      at: address,
      templates.pages(of: edition) + [.robots(at: address), ground, names] + images + feeds + search.parts
        + edition.allDownloads.map { download in .made(download.address.path) { download.bytes(of: edition) } }
        + descriptions
        + RecordFiles.all(of: edition).map(SitePart.records) + others
        + SitePart.archives(of: edition.portal.history) + SitePart.changes(of: edition),
      seal: EditionSeal(of: edition, inputs: inputs), notices: package == nil ? [.withoutOC4IDS] : [])
  }
}

extension Message {
  /// The publisher has no prefix of OC4IDS, or no project.
  fileprivate static let withoutOC4IDS = Message(
    zh: "没有生成 data/oc4ids.json：site.yml 没有 oc4ids_prefix（由 OC4IDS 服务台分配），或者没有项目。",
    en: "data/oc4ids.json was left out: site.yml has no oc4ids_prefix (assigned by the help desk of OC4IDS), or there"
      + " are no projects.")
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
