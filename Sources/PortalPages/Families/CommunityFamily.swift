package import PortalMarkup
import PortalModel

/// A page for every community and village of the register, pilot or not.
package struct CommunityFamily: PageFamily {
  package init() {}

  package var template: String { "community" }
  package var shape: ViewShape { CommunityView.fields.shape }

  package func count(in edition: Edition) -> Int { edition.portal.register.communities.count }

  package func address(_ number: Int, in edition: Edition) -> Address {
    .community(edition.portal.register.communities[number].id)
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let view = CommunityView(number, of: edition)
    return Page(view.head.address, CommunityView.fields.record(for: view))
  }
}
