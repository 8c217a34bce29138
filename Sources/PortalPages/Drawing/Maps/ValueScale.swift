package import PortalCore

/// How the values of a map are put into classes, and how classes are written.
package struct ValueScale: Sendable {
  /// “个”, “%”.
  package let unit: String
  /// How many digits of a value stand after the point: 667 is 66.7 with one.
  package let fractionDigits: Int
  /// The least value of each class but the first, ascending; at most five, so that there are at most six classes.
  package let breaks: [Int]
  /// What a value of "none" means: “2025 年前不在建设范围”.
  package let noneMeaning: String

  /// How many classes have a colour.
  package static let classLimit = 6

  /// Classes that begin at fixed values.
  package init(unit: String, fractionDigits: Int = 0, breaks: [Int], noneMeaning: String) {
    precondition(breaks.count < Self.classLimit, "a map has at most six classes")
    self.unit = unit
    self.fractionDigits = fractionDigits
    self.breaks = breaks
    self.noneMeaning = noneMeaning
  }

  /// Classes with about as many areas each; fewer classes where values are equal.
  package init(
    unit: String, fractionDigits: Int = 0, quantiles: Int, of values: [Reported<Int>], noneMeaning: String
  ) {
    let sorted = values.compactMap(\.value).sorted()
    var breaks: [Int] = []
    for step in 1..<max(2, quantiles) where !sorted.isEmpty {
      let start = sorted[step * sorted.count / max(2, quantiles)]
      if start > (breaks.last ?? sorted[0]) { breaks.append(start) }
    }
    self.init(unit: unit, fractionDigits: fractionDigits, breaks: breaks, noneMeaning: noneMeaning)
  }

  /// The number of the class of a value, from 0.
  func level(of value: Int) -> Int {
    breaks.count { $0 <= value }
  }

  /// The classes from the lowest: “不足 4 个”, “4–7 个”, “8 个及以上”.
  var levelTitles: [String] {
    guard let first = breaks.first, let last = breaks.last else { return ["所有已报送的数值"] }
    let inner = zip(breaks, breaks.dropFirst()).map { lower, next in
      next - 1 > lower ? "\(number(lower))–\(number(next - 1)) \(unit)" : written(lower)
    }
    return ["不足 \(written(first))"] + inner + ["\(written(last))及以上"]
  }

  /// “12 个”.
  func written(_ value: Int) -> String {
    "\(number(value)) \(unit)"
  }

  /// A value as a sentence says it, whatever was reported.
  func written(_ value: Reported<Int>) -> String {
    switch value {
    case .value(let value): written(value)
    case .notReported: "未报送"
    case .none: noneMeaning
    case .belowUnit: "不足一个单位"
    }
  }

  private func number(_ value: Int) -> String {
    writtenDecimal(value, fractionDigits: fractionDigits, grouped: true)
  }
}
