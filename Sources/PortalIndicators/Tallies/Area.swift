import PortalCore
import PortalModel

/// The records that lie in a district or in the whole city, as places in the portal's lists.
struct Area {
  let subdistricts: [Int]
  let communities: [Int]
  let projects: [Int]
  let facilities: [Int]

  init(district: Int, of portal: Portal) {
    let relations = portal.relations
    subdistricts = Array(relations.subdistrictsOfDistrict[district])
    communities = Array(relations.communitiesOfDistrict[district])
    projects = Array(relations.projectsOfDistrict[district])
    facilities = Array(relations.facilitiesOfDistrict[district])
  }

  init(cityOf portal: Portal) {
    subdistricts = Array(portal.register.subdistricts.indices)
    communities = Array(portal.register.communities.indices)
    projects = Array(portal.records.projects.indices)
    facilities = Array(portal.records.facilities.indices)
  }
}
