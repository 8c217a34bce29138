/// Every table of `content/`, in the order in which it is read and listed.
package enum Tables {
  package static let all: [TableDescription] = [
    Bureau.table.description, District.table.description, Subdistrict.table.description,
    Community.table.description, Project.table.description, Milestone.table.description, Funding.table.description,
    Assessment.table.description, Facility.table.description, Gap.table.description, PolicyTask.table.description,
    Target.table.description, Policy.table.description, Holiday.table.description, Organization.table.description,
    Amendment.table.description,
  ]

  /// The table with an English name.
  package static func named(_ name: String) -> TableDescription? {
    all.first { $0.name == name }
  }
}
