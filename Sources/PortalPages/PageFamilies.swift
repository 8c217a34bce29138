/// The kinds of pages that the site has, in the order in which they are made.
package enum PageFamilies {
  /// One value for each kind.
  package static let all: [any PageFamily] = [
    HomeFamily(), TargetListFamily(), TargetFamily(), MissingFamily(), DistrictListFamily(), DistrictFamily(),
    SubdistrictFamily(), CommunityFamily(),
    ProjectListFamily(), ProjectFamily(), OperationFamily(), MoneyFamily(), LateFamily(), DisclosureFamily(),
    GapFamily(), FacilityListFamily(), FacilityFamily(),
    DomainListFamily(), DomainFamily(), DataFamily(), DistrictDataFamily(), TaskFamily(), BureauListFamily(),
    BureauFamily(),
    PolicyListFamily(), PolicyFamily(),
    LeagueFamily(), MapFamily(), EmbedListFamily(), EmbedFamily(), PosterFamily(),
    ChangesFamily(), EditionChangesFamily(), EditionsFamily(), RemovedFamily(), MovedFamily(),
    AnnouncementListFamily(), AnnouncementFamily(), ContentPageFamily(), SitemapFamily(), NotFoundFamily(),
    CommunityListFamily(), SearchFamily(),
  ]
}
