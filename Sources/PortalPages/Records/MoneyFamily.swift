package import PortalMarkup
import PortalModel

/// 资金: where the money of the whole city is from, and how far it is spent (四（二）2, 四（三）).
package struct MoneyFamily: PageFamily {
  package init() {}

  package var template: String { "money" }
  package var shape: ViewShape { MoneyView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .money }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.money, MoneyView.fields.record(for: MoneyView(edition)))
  }
}
