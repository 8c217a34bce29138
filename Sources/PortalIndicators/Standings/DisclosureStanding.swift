import PortalCore
package import PortalModel

/// Which of the eight kinds of project information are published (国办发〔2017〕94号).
package struct DisclosureStanding: Hashable, Sendable {
  /// The eight kinds in their order.
  package let kinds: [KindStanding]

  /// One kind of information, published or not.
  package struct KindStanding: Hashable, Sendable {
    package let kind: Project.DisclosureKind
    package let state: State
  }

  /// Whether a kind of information is published, and if not, whether it should be.
  package enum State: String, Hashable, Sendable {
    case published
    /// Due at the project's stage, and not published.
    case missing
    /// Not to be expected yet, or not of such a project.
    case notDue = "not-due"
    case notReported = "not-reported"

    package var title: String {
      switch self {
      case .published: "已公开"
      case .missing: "应公开未公开"
      case .notDue: "尚不需要"
      case .notReported: "未报送"
      }
    }
  }

  /// Kinds published, of those published or due; nothing of nothing where it is not reported.
  package var score: Share {
    let published = kinds.count { $0.state == .published }
    return Share(published, of: published + kinds.count { $0.state == .missing })
  }

  init(of project: Project) {
    kinds = Project.DisclosureKind.allCases.map { kind in
      KindStanding(kind: kind, state: State(of: kind, in: project))
    }
  }
}

extension DisclosureStanding.State {
  fileprivate init(of kind: Project.DisclosureKind, in project: Project) {
    switch project.disclosed {
    case .value(let published) where published.contains(kind): self = .published
    case .value, .none: self = kind.isDue(in: project) ? .missing : .notDue
    case .notReported, .belowUnit: self = .notReported
    }
  }
}

extension Project.DisclosureKind {
  /// Whether a project of this stage and build has such information to publish.
  ///
  /// Land is taken for new buildings only; that there was a change of design is known only when it is published.
  fileprivate func isDue(in project: Project) -> Bool {
    guard project.stage != .withdrawn else { return false }
    return switch self {
    case .approvalService: true
    case .approvalResult: project.stage >= .preparing
    case .tendering, .construction, .qualityAndSafety: project.stage >= .building
    case .landAcquisition: project.stage >= .building && project.buildType == .newBuild
    case .designChange: false
    case .completion: project.stage >= .completed
    }
  }
}
