package import PortalCore
import PortalModel

/// What a square metre costs (四（三）): approved estimates by floor, over the projects that report both.
package struct CostTally: Hashable, Sendable {
  /// The approved estimates of the projects that count.
  package private(set) var budget = Money.zero
  /// The floor of the same projects.
  package private(set) var floor = FloorArea.zero
  /// Projects that report both.
  package private(set) var counted = 0
  /// Projects that lack one of the two.
  package private(set) var notReported = 0

  /// In yuan for a square metre; `nil` where no project reports both.
  package var perSquareMetre: Ratio? { Ratio(budget.fen, over: floor.hundredths) }

  mutating func count(_ project: Project) {
    guard let budget = project.approvedBudget.value, let floor = project.area.value, floor > .zero else {
      notReported += 1
      return
    }
    counted += 1
    self.budget = self.budget + budget
    self.floor = self.floor + floor
  }
}
