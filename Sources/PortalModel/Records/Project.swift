package import PortalCore

/// A project: it builds or converts one hub or facility, from the choice of the place to its operation (四（三）).
package struct Project: Entity {
  package let id: Identifier
  /// 投资项目统一代码, GB/T 40058.
  package let nationalCode: Reported<String>
  package let name: String
  package let summary: Reported<String>
  package let district: Reference<District>
  /// The communities served; several in an alliance across communities (跨社区服务联合体, 三（二）2).
  package let communities: [Reference<Community>]
  package let address: Reported<String>
  package let position: Position?

  package let buildType: BuildType
  package let spaceSource: Reported<SpaceSource>
  /// Blank or "-" where the project builds a single facility and no hub.
  package let hubForm: Reported<HubForm>
  package let hubMode: Reported<HubMode>
  package let area: Reported<FloorArea>
  package let functions: Reported<[Reference<ServiceFunction>]>
  package let domains: Reported<[Reference<ServiceDomain>]>
  /// Which of the four steps were taken with the housing they belong to (四同步, 三（二）1).
  package let stepsInStep: Reported<[StepInStep]>
  package let highlights: Reported<[Highlight]>

  package let stage: Stage
  package let plannedStart: Reported<PlannedDate>
  package let actualStart: Reported<CalendarDate>
  package let plannedFinish: Reported<PlannedDate>
  package let actualFinish: Reported<CalendarDate>
  package let opened: Reported<CalendarDate>
  /// Why it was withdrawn, where it was.
  package let withdrawalReason: Reported<String>

  package let bureau: Reference<Bureau>
  package let owner: Reported<String>
  package let builder: Reported<String>
  package let operatedBy: Reported<String>
  package let operatingMode: Reported<OperatingMode>
  /// Parties of co-governance that take part (三（六）).
  package let partners: Reported<[String]>
  /// The approved estimate (概算), an upper limit for what is paid: 政府投资条例, article 23.
  package let approvedBudget: Reported<Money>
  package let isInNationalLibrary: Reported<Bool>
  /// Which of the eight kinds of 国办发〔2017〕94号 are published.
  package let disclosed: Reported<[DisclosureKind]>
  package let updated: CalendarDate

  /// Whether the project builds a hub, not a single facility.
  package var isHub: Bool { hubForm.value != nil }

  package static let tableName = "projects"
}
