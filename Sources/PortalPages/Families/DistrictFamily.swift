package import PortalMarkup
import PortalModel

/// A page for every district, county and the scenic area.
package struct DistrictFamily: PageFamily {
  package init() {}

  package var template: String { "district" }
  package var shape: ViewShape { DistrictView.fields.shape }

  package func count(in edition: Edition) -> Int { edition.portal.register.districts.count }

  package func address(_ number: Int, in edition: Edition) -> Address {
    .district(edition.portal.register.districts[number].id)
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let view = DistrictView(number, of: edition)
    return Page(view.head.address, DistrictView.fields.record(for: view))
  }
}
