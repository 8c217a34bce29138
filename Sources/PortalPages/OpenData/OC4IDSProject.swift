import PortalCore
import PortalMarkup
import PortalModel

/// One project in the terms of the standard.
struct OC4IDSProject {
  private let index: Int
  let project: Project
  let edition: Edition
  private let prefix: String

  init(_ index: Int, of edition: Edition, prefix: String) {
    self.index = index
    self.prefix = prefix
    self.edition = edition
    project = edition.portal.records.projects[index]
  }

  var document: JSON {
    let site = edition.portal.settings.baseURL
    let what: JSON = [
      "id": "\(prefix)-\(project.id.text)", "updated": .text(project.updated.moment), "language": "zh",
      "identifiers": project.nationalCode.value.map { [["id": .text($0), "scheme": "投资项目统一代码（GB/T 40058）"]] },
      "title": .text(project.name), "description": project.summary.value.map { .text($0) },
      "status": .text(project.stage.status), "type": .text(project.buildType.type),
      "sector": JSON.nonEmpty(sectors.map { .text($0) }),
      "purpose": "社区嵌入式服务设施建设，\(edition.portal.currentStandards.document)",
      "additionalClassifications": JSON.nonEmpty(classifications),
    ]
    let course: JSON = [
      "period": period(from: project.start, to: project.finish),
      "preparationPeriod": period(from: day(.approved), to: project.start),
      "implementationPeriod": period(from: project.start, to: project.finish),
      "maintenancePeriod": period(from: project.opened.value, to: nil),
      "locations": [location], "milestones": JSON.nonEmpty(milestones), "completion": completion,
    ]
    let money: JSON = [
      "budget": budget, "publicAuthority": owner.reference, "parties": .list(parties.map(\.document)),
      "forecasts": floorArea.map { [$0] }, "metrics": paid.map { [$0] },
    ]
    let context: JSON = [
      "documents": JSON.nonEmpty(announcements(site: site)),
      "policyAlignment": [
        "policies": ["sectorPlan"], "description": .text(edition.portal.currentStandards.document),
      ],
    ]
    return what.adding(course).adding(money).adding(context)
  }
}

// What it is and where.
extension OC4IDSProject {
  /// The sectors of the standard that the service domains belong to, each once; domains that it has no sector for stand
  /// among the classifications alone.
  private var sectors: [String] {
    let known = ["health": "health", "sports": culture, "culture": culture, "play": culture]
    return (project.domains.value ?? []).compactMap { known[$0.id.text] }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private var culture: String { "cultureSportsAndRecreation" }

  private var classifications: [JSON] {
    let domains = (project.domains.value ?? []).map { classification("服务领域", $0.id.text, edition.portal[$0].name) }
    let functions = (project.functions.value ?? []).map {
      classification("服务功能", $0.id.text, edition.portal[$0].name)
    }
    let source = project.spaceSource.value.map { [classification("空间来源", $0.rawValue, $0.title)] } ?? []
    return domains + functions + source
  }

  private func classification(_ scheme: String, _ id: String, _ name: String) -> JSON {
    ["scheme": .text(scheme), "id": .text(id), "description": .text(name)]
  }

  private var location: JSON {
    let geometry = project.position.map { position -> JSON in
      let numbers = [position.longitude, position.latitude].map { Degrees(millionths: $0).written }
      return ["type": "Point", "coordinates": .list(numbers.map { .number($0) })]
    }
    let communities = project.communities.map { edition.portal[$0].name }
    return [
      "id": .text(project.id.text), "description": "服务\(communities.joined(separator: "、"))", "geometry": geometry,
      "address": [
        "streetAddress": project.address.value.map { .text($0) },
        "locality": .text(edition.portal[project.district].name), "countryName": "中国",
      ],
    ]
  }

  private func announcements(site: String) -> [JSON] {
    edition.portal.relations.announcementsOfProject[index].map { number in
      let announcement = edition.portal.announcements[number]
      return [
        "id": .text(announcement.id.text), "title": .text(announcement.title),
        "url": .text(site + Address.announcement(announcement.id).path),
        "datePublished": "\(announcement.date.written)T\(announcement.time):00+08:00", "format": "text/html",
        "language": "zh",
      ]
    }
  }

  /// The milestones as reported.
  var steps: [Milestone] {
    edition.portal.relations.milestonesOfProject[index].map { edition.portal.records.milestones[$0] }
  }

  /// The money of each source.
  var money: [Funding] {
    edition.portal.relations.fundingOfProject[index].map { edition.portal.records.funding[$0] }
  }

  /// Acceptances and operating assessments.
  var assessments: [Assessment] {
    edition.portal.relations.assessmentsOfProject[index].map { edition.portal.records.assessments[$0] }
  }
}
