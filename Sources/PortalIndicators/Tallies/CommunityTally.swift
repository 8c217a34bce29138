import PortalCore
package import PortalModel

/// The communities of an area in numbers.
package struct CommunityTally: Sendable {
  /// Communities and villages, and how many of them an open hub serves.
  package private(set) var coverage = Share()
  package private(set) var pilots = TermCounts<Community.PilotKind>()
  package private(set) var reportNothing = 0
  // The norms, of pilot communities only.
  package private(set) var area = VerdictCounts()
  package private(set) var hubArea = VerdictCounts()
  package private(set) var hubFunctions = VerdictCounts()
  package private(set) var allDomains = VerdictCounts()
  /// All norms together.
  package private(set) var norms = VerdictCounts()
  /// Pilots that have done each step of the loop, in the order of `LoopStep.Kind`.
  package private(set) var loop: [Share]

  /// - Complexity: O(*n*) in the communities.
  init(_ indices: [Int], in portal: Portal, standings: [CommunityStanding]) {
    loop = Array(repeating: Share(), count: LoopStep.Kind.allCases.count)
    for index in indices {
      coverage.count(standings[index].hasOpenHub)
      if standings[index].reportsNothing { reportNothing += 1 }
      if let pilot = portal.register.communities[index].pilot.value { count(pilot, standings[index]) }
    }
  }

  private mutating func count(_ pilot: Community.PilotKind, _ standing: CommunityStanding) {
    pilots.count(pilot)
    area.count(standing.area.verdict)
    hubArea.count(standing.hubArea.verdict)
    hubFunctions.count(standing.hubFunctions.verdict)
    allDomains.count(standing.allDomains.verdict)
    norms.count(standing.verdict)
    for (place, step) in standing.loop.enumerated() { loop[place].count(step.isDone) }
  }
}
