import PortalCore
import PortalModel

/// Everything that was read, each record beside its row, before the rules that span records are checked.
struct ReadContent {
  let settings: SiteSettings?
  let standards: StandardsFile?
  let outlines: [Outline]
  let plan: PlanDocument?
  let bureaus: RecordTable<Bureau>
  let districts: RecordTable<District>
  let subdistricts: RecordTable<Subdistrict>
  let communities: RecordTable<Community>
  let projects: RecordTable<Project>
  let milestones: RecordTable<Milestone>
  let funding: RecordTable<Funding>
  let assessments: RecordTable<Assessment>
  let facilities: RecordTable<Facility>
  let gaps: RecordTable<Gap>
  let organizations: RecordTable<Organization>
  let tasks: RecordTable<PolicyTask>
  let targets: RecordTable<Target>
  let policies: RecordTable<Policy>
  let holidays: RecordTable<Holiday>
  let amendments: RecordTable<Amendment>

  /// The day up to which the records speak; `nil` where `site.yml` does not say.
  var asOf: CalendarDate? { settings?.asOf }

  /// The district in which a community lies.
  func district(of community: Reference<Community>) -> Reference<District>? {
    communities[community].flatMap { subdistricts[$0.subdistrict]?.district }
  }

  /// What a district is called; its id where its row could not be read.
  func name(of district: Reference<District>) -> String {
    districts[district]?.name ?? district.id.text
  }
}
