import PortalCore

/// Which records belong to which, worked out once: each group lists places in the `Portal`'s lists.
package struct Relations: Sendable {
  package let subdistrictsOfDistrict: Grouping
  package let communitiesOfSubdistrict: Grouping
  package let communitiesOfDistrict: Grouping
  package let projectsOfDistrict: Grouping
  /// A project that serves several communities stands with each of them.
  package let projectsOfCommunity: Grouping
  package let projectsOfBureau: Grouping
  package let milestonesOfProject: Grouping
  package let fundingOfProject: Grouping
  package let assessmentsOfProject: Grouping
  package let facilitiesOfProject: Grouping
  package let facilitiesOfCommunity: Grouping
  package let facilitiesOfDistrict: Grouping
  package let gapsOfCommunity: Grouping
  package let tasksOfBureau: Grouping
  package let announcementsOfDistrict: Grouping
  package let announcementsOfCommunity: Grouping
  package let announcementsOfProject: Grouping

  init(register: Register, records: Records, programme: Programme, announcements: [Announcement]) {
    let districts = register.districts.count
    let communities = register.communities.count
    let projects = records.projects.count
    let districtOf = register.communities.map { register.subdistricts[$0.subdistrict.index].district.index }
    subdistrictsOfDistrict = Grouping(districts, register.subdistricts) { [$0.district.index] }
    communitiesOfSubdistrict = Grouping(register.subdistricts.count, register.communities) { [$0.subdistrict.index] }
    communitiesOfDistrict = Grouping(districts, Array(districtOf.indices)) { [districtOf[$0]] }
    projectsOfDistrict = Grouping(districts, records.projects) { [$0.district.index] }
    projectsOfCommunity = Grouping(communities, records.projects) { $0.communities.map(\.index) }
    projectsOfBureau = Grouping(programme.bureaus.count, records.projects) { [$0.bureau.index] }
    milestonesOfProject = Grouping(projects, records.milestones) { [$0.project.index] }
    fundingOfProject = Grouping(projects, records.funding) { [$0.project.index] }
    assessmentsOfProject = Grouping(projects, records.assessments) { [$0.project.index] }
    facilitiesOfProject = Grouping(projects, records.facilities) { $0.project.value.map { [$0.index] } ?? [] }
    facilitiesOfCommunity = Grouping(communities, records.facilities) { [$0.community.index] }
    facilitiesOfDistrict = Grouping(districts, records.facilities) { [districtOf[$0.community.index]] }
    gapsOfCommunity = Grouping(communities, records.gaps) { [$0.community.index] }
    tasksOfBureau = Grouping(programme.bureaus.count, programme.tasks) { $0.bureaus.map(\.index) }
    announcementsOfDistrict = Grouping(districts, announcements) { $0.districts.map(\.index) }
    announcementsOfCommunity = Grouping(communities, announcements) { $0.communities.map(\.index) }
    announcementsOfProject = Grouping(projects, announcements) { $0.projects.map(\.index) }
  }
}

extension Grouping {
  /// Puts each member into the groups that it names.
  fileprivate init<Member>(_ groups: Int, _ members: [Member], by groupsOf: (Member) -> [Int]) {
    var pairs: [(group: Int, member: Int)] = []
    pairs.reserveCapacity(members.count)
    for (index, member) in members.enumerated() {
      for group in groupsOf(member) { pairs.append((group, index)) }
    }
    self.init(groups: groups, pairs: pairs)
  }
}
