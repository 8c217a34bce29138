import PortalCore
package import PortalMarkup
package import PortalModel

/// A facility as a list shows it: where, when, for how much, whom to call.
package struct FacilityRow: Sendable {
  private let edition: Edition
  private let facility: Facility

  package init(_ facility: Facility, of edition: Edition) {
    self.edition = edition
    self.facility = facility
  }

  package static let fields = ViewFields<FacilityRow>(
    .text("name", "设施名称") { $0.facility.name },
    .text("path", "本站路径") { Address.facility($0.facility.id).path },
    .text("domain", "服务领域") { $0.edition.portal[$0.facility.domain].name },
    .text("state", "状态：计划中、建设中、开放、暂停服务、已关闭") { $0.facility.state.title },
    .flag("isOpen", "是否开放") { $0.facility.state == .open },
    .text("community", "所在社区（村）") { $0.edition.portal[$0.facility.community].name },
    .text("district", "所在区、县（市）") { row in
      row.edition.portal[row.edition.portal.district(of: row.facility)].name
    },
    .text("communityPath", "所在社区的路径") { Address.community($0.facility.community.id).path },
    .record("address", "地址", of: ReportedView.fields) { ReportedView($0.facility.address) },
    .record("hours", "开放时间", of: ReportedView.fields) { ReportedView($0.facility.hours) },
    .record("fee", "收费类型：无偿、低偿、有偿", of: ReportedView.fields) {
      ReportedView($0.facility.fee.map(\.title))
    },
    .optional("prices", "价格") { $0.facility.prices.value },
    .record("phone", "电话", of: ReportedView.fields) { ReportedView($0.facility.phone.map(\.written)) },
    .optional("booking", "预约网址，在站外") { $0.facility.booking.value?.written },
    .optional("rating", "评价网址，在站外") { $0.facility.rating.value?.written })
}
