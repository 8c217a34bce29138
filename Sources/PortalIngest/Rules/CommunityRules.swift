import PortalCore
import PortalModel

/// What pilot communities must report, and the order of the steps of their loop.
struct CommunityRules {
  private let content: ReadContent
  private let log: SharedLog

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  func check() {
    for (community, row) in content.communities.entries {
      checkLoop(community, row)
      if community.isPilot {
        checkPilot(community, row)
      } else if community.pilotBatch.value != nil, row.isBlank(Community.Columns.pilot) {
        log.add(.batchWithoutPilot(community.name, at: row.location(Community.Columns.pilotBatch)))
      }
    }
    for (gap, row) in content.gaps.entries { checkGap(gap, row) }
  }

  /// 调查—评估—提升—反馈, 三（二）2.
  private func checkLoop(_ community: Community, _ row: TableRow) {
    typealias Columns = Community.Columns
    let steps = [
      row.placed(community.loop.surveyed, Columns.surveyed), row.placed(community.loop.assessed, Columns.assessed),
      row.placed(community.loop.improved, Columns.improved),
      row.placed(community.loop.reportedBack, Columns.reportedBack),
    ]
    row.checkOrder(steps)
    for step in steps { row.checkNotAfter(content.asOf, step) }
    row.checkNotAfter(content.asOf, row.placed(community.updated, Columns.updated))
  }

  private func checkPilot(_ community: Community, _ row: TableRow) {
    if row.isBlank(Community.Columns.surveyed) {
      log.add(.pilotWithoutSurvey(community.name, at: row.location(Community.Columns.surveyed)))
    }
    if row.isBlank(Community.Columns.households) {
      log.add(.pilotWithoutHouseholds(community.name, at: row.location(Community.Columns.households)))
    }
    if case .value(0) = community.households {
      log.add(.noHouseholds(community.name, at: row.location(Community.Columns.households)))
    }
  }

  private func checkGap(_ gap: Gap, _ row: TableRow) {
    if gap.state == .found, let year = gap.year.value {
      log.add(.foundWithYear(year, at: row.location(Gap.Columns.state), year: row.location(Gap.Columns.year)))
    }
    if gap.state == .planned, gap.year.isNotReported {
      log.add(.plannedWithoutYear(at: row.location(Gap.Columns.year), state: row.location(Gap.Columns.state)))
    }
    guard let year = gap.year.value, let community = content.communities[gap.community],
      let surveyed = community.loop.surveyed.value, year.number < surveyed.year
    else { return }
    let survey = content.communities.row(of: gap.community).location(Community.Columns.surveyed)
    log.add(.gapBeforeSurvey(community.name, surveyed, year, at: row.location(Gap.Columns.year), survey: survey))
  }
}

extension Diagnostic {
  fileprivate static func batchWithoutPilot(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "community.batch-without-pilot", zh: "“\(name)”填了试点批次，却没有填试点类型（新建或既有）",
      en: "“\(name)” has a pilot batch, but no kind of pilot (new or existing)", at: location)
  }

  fileprivate static func pilotWithoutSurvey(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "community.pilot-without-survey", zh: "试点社区“\(name)”没有报送调查日期（三（二）2）",
      en: "the pilot community “\(name)” has not reported its survey (三（二）2)", at: location)
  }

  fileprivate static func pilotWithoutHouseholds(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "community.pilot-without-households", zh: "试点社区“\(name)”没有报送户数，无法计算每百户面积（三（一））",
      en:
        "the pilot community “\(name)” has not reported its households; its area per 100 households is unknown (三（一）)",
      at: location)
  }

  fileprivate static func noHouseholds(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "community.no-households", zh: "试点社区“\(name)”的户数是 0，无法计算每百户面积；未报送应空着",
      en:
        "the pilot community “\(name)” has 0 households, so no area per 100 of them; leave the cell blank where it is not reported",
      at: location)
  }

  fileprivate static func gapBeforeSurvey(
    _ name: String, _ surveyed: CalendarDate, _ year: Year, at location: SourceLocation, survey: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "gap.before-survey", zh: "计划年份 \(year.number) 早于“\(name)”的调查日期 \(surveyed.written)",
      en: "the year \(year.number) is before the survey of “\(name)”, \(surveyed.written)", at: location,
      notes: [Note(zh: "调查日期在这里", en: "the survey is here", at: survey)])
  }

  fileprivate static func foundWithYear(
    _ year: Year, at location: SourceLocation, year place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "gap.found-with-year", zh: "状态是“已发现”（没有列入计划），却有计划年份 \(year.number)",
      en: "the state is “found”, not planned, but the year is \(year.number)", at: location,
      notes: [Note(zh: "计划年份在这里", en: "the year is here", at: place)])
  }

  fileprivate static func plannedWithoutYear(at location: SourceLocation, state: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "gap.planned-without-year", zh: "状态是“已列入计划”，却没有写哪一年的计划",
      en: "the state is “planned”, but no year is given",
      at: location, notes: [Note(zh: "状态在这里", en: "the state is here", at: state)])
  }
}
