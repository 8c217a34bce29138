import PortalCore
import PortalModel

/// A finished pilot (建成后) has a facility open in every service domain (三（三）2).
struct FinishedPilotRules {
  private let content: ReadContent
  private let log: SharedLog

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  /// - Complexity: O(*n*) in projects and facilities, and in the pairs of a facility and a community that it serves.
  func check() {
    guard let asOf = content.asOf, let standards = content.standards, content.facilities.isWhole else { return }
    var hubs: [Reference<Community>: [SourceLocation]] = [:]
    for (project, row) in content.projects.entries where project.isOpenHub(on: asOf) {
      let opened = row.location(Project.Columns.opened)
      for community in project.communities { hubs[community, default: []].append(opened) }
    }
    let facilities = facilitiesServing()
    for (reference, community, row) in content.communities.identified where community.isPilot {
      guard let hubs = hubs[reference] else { continue }
      guard let profile = standards.profile(on: min(community.updated.value ?? asOf, asOf)) else { continue }
      let pilot = row.location(Community.Columns.pilot)
      guard let facilities = facilities[reference] else {
        log.add(.domainsUnknown(community.name, by: profile, hubs, at: pilot))
        continue
      }
      let open = Set(facilities.filter { $0.state == .open }.map(\.domain))
      let missing = profile.domains.filter { !open.contains($0) }
      guard !missing.isEmpty else { continue }
      log.add(
        .domainsMissing(community.name, missing.map { standards.domains[$0.index].name }, by: profile, hubs, at: pilot))
    }
  }

  /// The facilities in each community and those, wherever they lie, of projects that serve it.
  private func facilitiesServing() -> [Reference<Community>: [Facility]] {
    var facilities: [Reference<Community>: [Facility]] = [:]
    for (facility, _) in content.facilities.entries {
      let project = facility.project.value.flatMap { content.projects[$0] }
      for community in Set((project?.communities ?? []) + [facility.community]) {
        facilities[community, default: []].append(facility)
      }
    }
    return facilities
  }
}

extension Project {
  fileprivate func isOpenHub(on asOf: CalendarDate) -> Bool {
    guard isHub, stage != .withdrawn else { return false }
    return opened.value.map { $0 <= asOf } ?? (stage == .operating)
  }
}

extension StandardsFile {
  /// The profile in force on a day; before the first, the first.
  fileprivate func profile(on date: CalendarDate) -> Standards? {
    let sorted = profiles.sorted { ($0.validFrom, $0.id) < ($1.validFrom, $1.id) }
    return sorted.last { $0.validFrom <= date } ?? sorted.first
  }
}

extension Diagnostic {
  fileprivate static func domainsMissing(
    _ name: String, _ missing: [String], by standards: Standards, _ hubs: [SourceLocation],
    at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "community.finished-without-domain",
      zh: "试点社区“\(name)”已有开放的\(standards.hub.short)，"
        + "却缺 \(missing.count) 个服务领域的开放设施：\(missing.joined(separator: "、"))（\(standards.finishedPilot.written)）",
      en: "the pilot “\(name)” has an open hub, but no open facility of "
        + "\(missing.joined(separator: ", ")) (\(standards.finishedPilot.written))",
      at: location, notes: hubs.map { .hub(standards, at: $0) })
  }

  fileprivate static func domainsUnknown(
    _ name: String, by standards: Standards, _ hubs: [SourceLocation], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "community.domains-unknown",
      zh:
        "试点社区“\(name)”已有开放的\(standards.hub.short)，却没有报送服务设施，无法判断\(standards.domainsName)（\(standards.finishedPilot.written)）",
      en:
        "the pilot “\(name)” has an open hub, but no facility is reported: its domains cannot be judged (\(standards.finishedPilot.written))",
      at: location, notes: hubs.map { .hub(standards, at: $0) })
  }
}

extension Standards.DomainNorm {
  /// The clause as documents cite it: “三（三）2”.
  fileprivate var written: String { Clause(clause).written }
}

extension Diagnostic.Note {
  fileprivate static func hub(_ standards: Standards, at location: SourceLocation) -> Diagnostic.Note {
    Diagnostic.Note(zh: "\(standards.hub.short)的开放日期在这里", en: "its hub opened here", at: location)
  }
}
