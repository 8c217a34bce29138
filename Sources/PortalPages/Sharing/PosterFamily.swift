package import PortalMarkup
import PortalModel

/// A poster for the notice board of every community and village and of every project: one A4 page with a QR code.
package struct PosterFamily: PageFamily {
  package init() {}

  package var template: String { "poster" }
  package var shape: ViewShape { PosterView.fields.shape }
  package var isListed: Bool { false }

  package func count(in edition: Edition) -> Int {
    edition.portal.register.communities.count + edition.portal.records.projects.count
  }

  package func address(_ number: Int, in edition: Edition) -> Address {
    let communities = edition.portal.register.communities
    return number < communities.count
      ? Address.community(communities[number].id).poster
      : Address.project(edition.portal.records.projects[number - communities.count].id).poster
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let communities = edition.portal.register.communities.count
    let view =
      number < communities
      ? PosterView(community: number, of: edition) : PosterView(project: number - communities, of: edition)
    return Page(view.head.address, PosterView.fields.record(for: view))
  }
}
