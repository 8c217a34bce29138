package import PortalCore
package import PortalModel

/// Which of the eight kinds of project information are published (国办发〔2017〕94号).
package struct DisclosureStanding: Hashable, Sendable {
  /// The eight kinds in their order.
  package let kinds: [KindStanding]

  /// One kind of information, published or not.
  package struct KindStanding: Hashable, Sendable {
    package let kind: Project.DisclosureKind
    package let state: State
    /// The last day that is in time, where it is missing and it is known when it was formed.
    ///
    /// 政府信息公开条例 第二十六条: so many working days after the step that the information is about.
    package let due: CalendarDate?
    /// Whether that day has passed.
    package let isPastDue: Bool
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

  init(of project: Project, milestones: [MilestoneStanding], in portal: Portal) {
    let limit = portal.currentStandards.publication.workingDays
    kinds = Project.DisclosureKind.allCases.map { kind in
      let state = State(of: kind, in: project)
      let step = milestones.first { $0.kind == kind.step && $0.state == .done }
      let due = state == .missing ? step?.actual.value.flatMap { portal.programme.calendar.day(limit, after: $0) } : nil
      return KindStanding(
        kind: kind, state: state, due: due, isPastDue: due.map { $0 < portal.settings.asOf } ?? false)
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
  /// The step of a project at which such information is formed; `nil` where no step has its day.
  fileprivate var step: Milestone.Kind? {
    switch self {
    case .approvalResult: .approved
    case .construction, .qualityAndSafety: .started
    case .completion: .completed
    case .approvalService, .tendering, .landAcquisition, .designChange: nil
    }
  }

  /// The stage from which a project has such information to publish.
  ///
  /// `nil` for changes of design: that there was one is known only when it is published.
  package var dueFrom: Project.Stage? {
    switch self {
    case .approvalService: .chosen
    case .approvalResult: .preparing
    case .tendering, .landAcquisition, .construction, .qualityAndSafety: .building
    case .completion: .completed
    case .designChange: nil
    }
  }

  /// The only build that has such information: land is taken for new buildings; `nil` where every build has it.
  package var dueBuild: Project.BuildType? { self == .landAcquisition ? .newBuild : nil }

  /// Whether a project of this stage and build has such information to publish.
  fileprivate func isDue(in project: Project) -> Bool {
    guard project.stage != .withdrawn, let dueFrom else { return false }
    return project.stage >= dueFrom && (dueBuild == nil || dueBuild == project.buildType)
  }
}
