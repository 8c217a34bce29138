import Dispatch
import Synchronization

/// Does the same work on slices of a range in parallel, and gives the results back in the order of the slices.
///
/// What comes out does not depend on `jobs`. The slices are handed out as threads become free.
/// - Parameters:
///   - count: how many items there are.
///   - jobs: how many threads may work at once, at least one.
///   - slice: how many items one call of `work` gets.
///   - work: called from several threads at once, with a range of items.
package func inParallel<Result: Sendable>(
  count: Int, jobs: Int, slice: Int = 16, _ work: @Sendable (Range<Int>) -> Result
) -> [Result] {
  let slices = (count + slice - 1) / slice
  let next = Atomic(0)
  let finished = Mutex<[Result?]>(Array(repeating: nil, count: slices))
  DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, slices))) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < slices else { return }
      let result = work(index * slice..<min(count, (index + 1) * slice))
      finished.withLock { $0[index] = result }
    }
  }
  return finished.withLock { $0.compactMap(\.self) }
}

/// Does two pieces of work that know nothing of each other, at the same time where more than one thread may work.
///
/// - Parameter jobs: how many threads may work at once, at least one.
package func together<First: Sendable, Second: Sendable>(
  jobs: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  guard jobs > 1 else { return (first(), second()) }
  let results = Mutex<(first: First?, second: Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let result = first()
      results.withLock { $0.first = result }
    } else {
      let result = second()
      results.withLock { $0.second = result }
    }
  }
  return results.withLock { results in
    guard let first = results.first, let second = results.second else { preconditionFailure("both were done") }
    return (first, second)
  }
}
