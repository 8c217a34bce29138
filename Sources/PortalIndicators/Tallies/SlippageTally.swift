/// How often the projects of an area were put off between editions: the planned finish of each (四（三）).
package struct SlippageTally: Hashable, Sendable {
  /// Projects whose planned finish was put off at least once; withdrawn ones left out.
  package private(set) var projects = 0
  /// How many times in all.
  package private(set) var times = 0
  /// By how many days in all.
  package private(set) var days = 0

  mutating func count(_ slippage: Slippage?) {
    guard let slippage, slippage.times > 0 else { return }
    projects += 1
    times += slippage.times
    days += slippage.days
  }
}
