package import PortalMarkup
import PortalModel

/// A page for every subdistrict, town and township of the city.
package struct SubdistrictFamily: PageFamily {
  package init() {}

  package var template: String { "subdistrict" }
  package var shape: ViewShape { SubdistrictView.fields.shape }

  package func count(in edition: Edition) -> Int { edition.portal.register.subdistricts.count }

  package func address(_ number: Int, in edition: Edition) -> Address {
    .subdistrict(edition.portal.register.subdistricts[number].id)
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let view = SubdistrictView(number, of: edition)
    return Page(view.head.address, SubdistrictView.fields.record(for: view))
  }
}
