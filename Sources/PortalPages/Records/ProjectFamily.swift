package import PortalMarkup
import PortalModel

/// A page for every project, from the choice of the place to its operation.
package struct ProjectFamily: PageFamily {
  package init() {}

  package var template: String { "project" }
  package var shape: ViewShape { ProjectView.fields.shape }

  package func count(in edition: Edition) -> Int { edition.portal.records.projects.count }

  package func address(_ number: Int, in edition: Edition) -> Address {
    .project(edition.portal.records.projects[number].id)
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let view = ProjectView(number, of: edition)
    return Page(view.head.address, ProjectView.fields.record(for: view))
  }
}
