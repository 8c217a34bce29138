package import PortalMarkup
import PortalModel

/// 建设与运营: where the space is from, in which form it is built, and how it is run (三（二）, 三（四）).
package struct OperationFamily: PageFamily {
  package init() {}

  package var template: String { "operation" }
  package var shape: ViewShape { OperationView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .operation }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.operation, OperationView.fields.record(for: OperationView(edition)))
  }
}
