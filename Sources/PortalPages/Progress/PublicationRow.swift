import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// A document or an announcement, and whether it was published in time.
struct PublicationRow: Sendable {
  private let publication: Publication
  private let portal: Portal

  init(_ publication: Publication, of portal: Portal) {
    self.publication = publication
    self.portal = portal
  }

  static let fields = ViewFields<PublicationRow>(
    .text("name", "标题") { $0.page.name },
    .text("path", "本站路径") { $0.page.path },
    .text("formed", "形成日期") { $0.standing.formed.inChinese },
    .record("published", "公布日期", of: ReportedView.fields) { ReportedView($0.standing.published.map(\.inChinese)) },
    .optional("due", "最迟公布日期；日历不够长则没有") { $0.standing.due?.inChinese },
    .number("workingDays", "用了几个工作日", .publishedInTime, of: NumberLink.fields) {
      NumberLink($0.standing.workingDays?.grouped, unit: "个工作日", to: $0.page.path)
    },
    .text("code", "状态的英文代码，用作样式类") { $0.code },
    .text("title", "状态") { $0.standing.state.title })

  private var standing: PublicationStanding { publication.standing }

  private var page: PageLink {
    switch publication.subject {
    case .policy(let reference):
      PageLink(portal.programme.policies[reference.index].title, Address.policyDocument(reference.id))
    case .announcement(let reference):
      PageLink(portal.announcements[reference.index].title, Address.announcement(reference.id))
    }
  }

  private var code: String {
    switch standing.state {
    case .inTime: Verdict.Kind.met.rawValue
    case .late, .overdue: "late"
    case .pending: "underway"
    case .notReported: Verdict.Kind.notReported.rawValue
    case .cannotBeTold: "cannot-be-told"
    }
  }
}

extension WorkCalendar {
  /// The days of which it can be told, as a page says them.
  var written: String {
    days.map { "放假调休日历从\($0.lowerBound.inChinese)到\($0.upperBound.inChinese)" } ?? "还没有放假调休日历"
  }
}
