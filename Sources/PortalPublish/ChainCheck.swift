package import PortalCore
import PortalModel
package import PortalSite

/// Checks what a site says of its editions: each follows from the one before, and none is other than it was.
package struct ChainCheck {
  private let site: EditionFile

  package init(_ site: EditionFile) {
    self.site = site
  }

  private var editions: [EditionJSON] { site.earlier + [site.edition] }

  /// What is broken in the chain, each in a sentence.
  package var findings: [Message] {
    var findings: [Message] = []
    for (place, edition) in editions.enumerated() {
      let before = place > 0 ? editions[place - 1] : nil
      findings += check(edition, number: place + 1, after: before)
    }
    return findings
  }

  private func check(_ edition: EditionJSON, number: Int, after before: EditionJSON?) -> [Message] {
    if edition.number != number {
      return [
        Message(
          zh: "应是第 \(number) 期，却是第 \(edition.number) 期：链断了",
          en: "edition \(number) is wanted, \(edition.number) is there: the chain is broken")
      ]
    }
    if edition.site != site.edition.site {
      return [
        Message(zh: "第 \(number) 期是另一个网站的：\(edition.site)", en: "edition \(number) is of another site, \(edition.site)")
      ]
    }
    if edition.published == nil, number == editions.count { return [] }
    guard let heading = edition.heading, heading.digest.hex == edition.digest else {
      return [Message(zh: "第 \(number) 期的摘要与它的内容不符", en: "the digest of edition \(number) does not fit what it says")]
    }
    var findings: [Message] = []
    if edition.previous != before?.digest {
      findings.append(
        Message(
          zh: "第 \(number) 期记的上一期摘要，与上一期不符：链断了",
          en: "edition \(number) does not follow from the one before: the chain is broken"))
    }
    if let earlier = before?.heading, heading.asOf < earlier.asOf || heading.published <= earlier.published {
      findings.append(
        Message(zh: "第 \(number) 期的日期早于上一期", en: "the dates of edition \(number) lie before those of the one before"))
    }
    return findings
  }

  /// What differs from what a citizen kept of the site, each in a sentence.
  package func comparison(with kept: EditionFile) -> [Message] {
    guard kept.edition.site == site.edition.site else {
      return [
        Message(
          zh: "存下的是另一个网站的：\(kept.edition.site)，这里是 \(site.edition.site)",
          en: "what was kept is of another site, \(kept.edition.site); this is \(site.edition.site)")
      ]
    }
    return (kept.earlier + [kept.edition]).filter { $0.published != nil }.compactMap { was in
      guard let now = editions.first(where: { $0.number == was.number }) else {
        return Message(zh: "存下的第 \(was.number) 期不见了", en: "edition \(was.number), which was kept, is gone")
      }
      return now.isSame(as: was)
        ? nil
        : Message(
          zh: "第 \(was.number) 期与存下的不同：发布后被改动", en: "edition \(was.number) is not what was kept: it was altered")
    }
  }
}

extension EditionJSON {
  /// Whether two say the same of one edition; what only one of them says does not count.
  fileprivate func isSame(as other: EditionJSON) -> Bool {
    asOf == other.asOf && published == other.published && records == other.records && figures == other.figures
      && previous == other.previous && (root == nil || other.root == nil || root == other.root)
      && (inputs == nil || other.inputs == nil || inputs == other.inputs)
  }
}
