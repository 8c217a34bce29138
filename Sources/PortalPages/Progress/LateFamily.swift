package import PortalMarkup
import PortalModel

/// 晚了什么: steps of projects, tasks, records and publications that are late on the as-of date (四（三）).
package struct LateFamily: PageFamily {
  package init() {}

  package var template: String { "late" }
  package var shape: ViewShape { LateView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .late }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.late, LateView.fields.record(for: LateView(edition)))
  }
}
