import PortalCore
import PortalIndicators
import PortalModel

extension CommunityView {
  /// Hubs that serve the community and are open.
  var openHubs: Trace {
    let hubs = projectPlaces.filter { edition.indicators.projects[$0].isOpenHub }
    return Trace(
      .hubsOpen, String(hubs.count), unit: "个\(edition.hubName)", on: .init(from: edition.records(ofProjects: hubs)),
      in: edition)
  }

  /// Facilities that serve the community and are open, wherever they lie.
  var openFacilities: Trace {
    let facilities = edition.portal.facilities(serving: index)
      .filter { edition.portal.records.facilities[$0].state == .open }
    return Trace(
      .openFacilities, String(facilities.count), unit: "处设施已开放",
      on: .init(from: edition.records(ofFacilities: facilities, all: section("facilities", "全部设施"))), in: edition)
  }

  /// Projects that are neither open nor withdrawn.
  var comingProjects: Trace {
    let projects = projectPlaces.filter { place in
      !edition.indicators.projects[place].isOpen && edition.portal.records.projects[place].stage != .withdrawn
    }
    return Trace(
      .comingProjects, String(projects.count), unit: "个项目", on: .init(from: edition.records(ofProjects: projects)),
      in: edition)
  }

  /// Lines of the gap list that are not closed.
  var openGaps: Trace {
    Trace(
      .openGaps, String(standing.openGaps), unit: "项缺的还没补齐",
      on: .init(from: TraceRecords(all: section("gaps", "查漏补缺清单"))), in: edition)
  }

  /// Steps of the loop that are done.
  var loopSteps: Trace {
    let done = standing.loop.filter(\.isDone)
    return Trace(
      .loop, done.count,
      on: .init(
        done.isEmpty ? nil : "做完的：\(done.map(\.kind.title).joined(separator: "、"))",
        from: TraceRecords(all: section("loop", "四步的日期"))), in: edition)
  }

  private var projectPlaces: [Int] { Array(edition.portal.relations.projectsOfCommunity[index]) }

  private func section(_ anchor: String, _ name: String) -> PageLink {
    PageLink(name, head.address.place(anchor))
  }
}
