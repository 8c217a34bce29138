/// Which members belong to each of a list of groups, held flat: two arrays for all groups together.
package struct Grouping: Sendable {
  private let offsets: [Int32]
  private let members: [Int32]

  /// - Parameters:
  ///   - groups: how many groups there are.
  ///   - pairs: a group and a member each; members keep this order within their group.
  /// - Complexity: O(*groups* + *pairs*).
  package init(groups: Int, pairs: [(group: Int, member: Int)]) {
    var offsets = [Int32](repeating: 0, count: groups + 1)
    for pair in pairs { offsets[pair.group + 1] += 1 }
    for index in 0..<groups { offsets[index + 1] += offsets[index] }
    var next = offsets
    var members = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      members[Int(next[pair.group])] = Int32(pair.member)
      next[pair.group] += 1
    }
    self.offsets = offsets
    self.members = members
  }

  /// The members of a group.
  ///
  /// - Complexity: O(1), and O(*n*) to walk through *n* members.
  package subscript(group: Int) -> some RandomAccessCollection<Int> {
    members[Int(offsets[group])..<Int(offsets[group + 1])].lazy.map { Int($0) }
  }
}
