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
