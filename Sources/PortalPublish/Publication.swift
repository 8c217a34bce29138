import PortalCore
import PortalSite

/// One publication: which sites a destination may take, and what comes of it.
package struct Publication {
  /// What the caller asks for.
  package struct Options: Sendable {
    /// Whether a demo may be published.
    package let allowsDemo: Bool
    /// Whether an edition may take the place of a later one.
    package let allowsOlder: Bool
    /// Whether nothing is to be changed.
    package let isDryRun: Bool

    package init(allowsDemo: Bool, allowsOlder: Bool, isDryRun: Bool) {
      self.allowsDemo = allowsDemo
      self.allowsOlder = allowsOlder
      self.isDryRun = isDryRun
    }
  }

  /// What came of it.
  package enum Outcome: Hashable, Sendable {
    case published(SiteDifference)
    /// What would change.
    case planned(SiteDifference)
    /// Readers get this edition already.
    case alreadyThere
  }

  private let destination: any Destination
  private let options: Options
  private static let tries = 5

  package init(to destination: any Destination, _ options: Options) {
    self.destination = destination
    self.options = options
  }

  /// Publishes a site, again where somebody else published in between.
  ///
  /// - Throws: `PublishFailure`, `FileFailure`.
  package func run(_ site: borrowing BuiltSite) throws -> Outcome {
    try checkFitness(of: site.edition)
    var round = 1
    while true {
      let published = try destination.published()
      if published?.edition.edition.root == site.edition.edition.root,
        published?.edition.edition.number == site.edition.edition.number
      {
        return .alreadyThere
      }
      if let published { try check(site.edition, follows: published.edition) }
      let difference = SiteDifference(from: published?.files, to: site.files)
      if options.isDryRun { return .planned(difference) }
      do {
        try destination.put(site, difference, over: published)
        return .published(difference)
      } catch let failure as PublishFailure where failure.kind == .moved && round < Self.tries {
        round += 1
      }
    }
  }

  private func checkFitness(of file: EditionFile) throws(PublishFailure) {
    guard file.edition.published != nil else {
      throw PublishFailure(
        .refused,
        zh: "第 \(file.edition.number) 期还没有发布时间：在 site.yml 里写一行，如 published: 2025-10-15 09:30，再 portal build",
        en: "edition \(file.edition.number) has no time of publication: add it to site.yml, such as"
          + " published: 2025-10-15 09:30, and run portal build")
    }
    guard !file.isDemo || options.allowsDemo else {
      throw PublishFailure(
        .refused, zh: "这是演示站，数字是编的；真要发布，加 --demo",
        en: "this is a demo, its figures are invented; to publish it all the same, add --demo")
    }
  }

  /// Whether a site may take the place of what is published.
  private func check(_ site: EditionFile, follows published: EditionFile) throws(PublishFailure) {
    let (new, old) = (site.edition, published.edition)
    guard new.site == old.site else {
      throw PublishFailure(
        .refused, zh: "\(destination.shown) 上是另一个网站（\(old.site)），这里是 \(new.site)；请核对发布位置",
        en: "\(destination.shown) has another site, \(old.site); this is \(new.site): check the destination")
    }
    if new.number == old.number { throw Self.otherContent(new.number) }
    let (later, earlier) = new.number > old.number ? (site, published) : (published, site)
    if let finding = ChainCheck(later).comparison(with: earlier).first {
      throw PublishFailure(
        .refused, zh: "与 \(destination.shown) 上的各期接不上：\(finding.zh)",
        en: "this does not fit the editions on \(destination.shown): \(finding.en)")
    }
    guard new.number > old.number || options.allowsOlder else {
      throw PublishFailure(
        .refused, zh: "\(destination.shown) 上已是第 \(old.number) 期，这里是第 \(new.number) 期；要退回，用 portal rollback",
        en: "\(destination.shown) has edition \(old.number) already, this is edition \(new.number); to go back, use"
          + " portal rollback")
    }
  }

  /// That an edition cannot be published twice with different content.
  static func otherContent(_ number: Int) -> PublishFailure {
    PublishFailure(
      .refused,
      zh: "第 \(number) 期已经发布，内容与这里不同；已发布的一期不能改。先用 portal edition 封存它，再把 site.yml 的 published 改成新的时间，重新 portal build",
      en: "edition \(number) is published with other content, and what is published is not altered: keep it with portal"
        + " edition, give site.yml a new time (published), and run portal build again")
  }
}
