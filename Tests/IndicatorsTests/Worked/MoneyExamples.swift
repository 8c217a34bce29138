import PortalCore
import PortalIndicators
import PortalModel
import TestSupport

/// 四（二）2, 四（三） and 三（四）2: money, assessments, and the score of a district.
extension WorkedExamples {
  /// Yuan with two digits, as a cell says them; `nil` is blank.
  private static func funded(
    planned: Reported<Money> = .notReported, allocated: Reported<Money> = .notReported,
    paid: Reported<Money> = .notReported, approved: Int? = nil
  ) -> ExampleCity {
    ExampleCity().with { city in
      let hub = city.addHub { row in
        approved.map { row.with(Project.Columns.approvedBudget, Money(fen: $0)) } ?? row
      }
      city.city.addFunding(of: hub, .city, planned: planned, allocated: allocated, paid: paid)
    }
  }

  static var fundingTotals: WorkedExamples {
    func total(_ paid: Reported<Money>) -> String {
      let total = funded(paid: paid).tally.projects.money.total.paid
      return "\(total.sum.written), \(total.notReported) blank"
    }
    return WorkedExamples(
      atBoundary: .of(total(.value(Money(fen: 1))), "0.01, 0 blank"), aHairOff: .of(total(.belowUnit), "0, 0 blank"),
      notReported: .of(total(.notReported), "0, 1 blank"), notApplicable: .of(total(.none), "0, 0 blank"))
  }

  static var paymentRate: WorkedExamples {
    func rate(_ paid: Reported<Money>, of allocated: Reported<Money>) -> Ratio? {
      funded(allocated: allocated, paid: paid).tally.projects.money.total.paymentRate
    }
    let whole = Reported.value(Money(fen: 10_000))
    return WorkedExamples(
      atBoundary: .of(rate(whole, of: whole).map { $0 == Ratio(1, over: 1) }, "true"),
      aHairOff: .of(rate(.value(Money(fen: 9_999)), of: whole).map { $0 == Ratio(9_999, over: 10_000) }, "true"),
      notReported: .of(rate(.notReported, of: whole), "nil"), notApplicable: .of(rate(.none, of: .none), "nil"))
  }

  /// 5,000,000 yuan ÷ 800 m² are 6,250; half a yuan for a square metre is rounded up, a hair less down.
  static var costPerSquareMetre: WorkedExamples {
    func cost(_ fen: Int?, floor: Reported<FloorArea>) -> String? {
      ExampleCity.hub { row in
        let project = row.with(Project.Columns.area, reported: floor)
        return fen.map { project.with(Project.Columns.approvedBudget, Money(fen: $0)) } ?? project
      }.indicators.projects[0].costWritten
    }
    let floor = Reported.value(FloorArea(squareMetres: 800))
    return WorkedExamples(
      atBoundary: .of(cost(500_040_000, floor: floor), "6,251"),
      aHairOff: .of(cost(500_039_999, floor: floor), "6,250"),
      notReported: .of(cost(nil, floor: floor), "nil"), notApplicable: .of(cost(500_000_000, floor: .none), "nil"))
  }

  static var paidWithinBudget: WorkedExamples {
    func judged(_ paid: Reported<Money>, approved: Int? = 10_000) -> String {
      funded(paid: paid, approved: approved).indicators.projects[0].budget.verdict.kind.title
    }
    return WorkedExamples(
      atBoundary: .of(judged(.value(Money(fen: 10_000))), "达到"),
      aHairOff: .of(judged(.value(Money(fen: 10_001))), "未达到"),
      notReported: .of(judged(.notReported), "未报送"),
      notApplicable: .none("every project has an estimate; one that does not say so has not reported it"))
  }

  static var paidAboveApproved: WorkedExamples {
    func above(_ paid: Reported<Money>) -> String {
      let projects = funded(paid: paid, approved: 10_000).tally.projects
      return "\(projects.paidAboveApproved.count), \(projects.budgetNotReported) blank"
    }
    return WorkedExamples(
      atBoundary: .of(above(.value(Money(fen: 10_000))), "0, 0 blank"),
      aHairOff: .of(above(.value(Money(fen: 10_001))), "1, 0 blank"),
      notReported: .of(above(.notReported), "0, 1 blank"), notApplicable: .of(above(.none), "0, 0 blank"))
  }

  /// A project that has rows says something of its money, even where a cell is blank.
  static var unreported: WorkedExamples {
    func without(_ city: ExampleCity) -> Int { city.tally.projects.withoutFunding }
    return WorkedExamples(
      atBoundary: .of(without(funded()), "0"), aHairOff: .of(without(.hub()), "1"),
      notReported: .of(without(.hub()), "1"),
      notApplicable: .of(without(.hub { $0.with(Project.Columns.stage, .withdrawn) }), "0"))
  }

  /// A hub with operating assessments of one period.
  private static func assessed(_ rows: [(TestRow) -> TestRow]) -> OperationTally {
    ExampleCity().with { city in
      let hub = city.addHub()
      for row in rows { city.city.addAssessment(of: hub, "2025年上半年", row) }
    }.tally.operation
  }

  private static func subsidy(_ cell: Reported<Money>) -> OperationTally {
    assessed([{ $0.with(Assessment.Columns.subsidy, reported: cell) }])
  }

  static var subsidies: WorkedExamples {
    func sum(_ cell: Reported<Money>) -> String {
      let subsidies = subsidy(cell).assessments[0].subsidies
      return "\(subsidies.sum.written), \(subsidies.notReported) blank"
    }
    return WorkedExamples(
      atBoundary: .of(sum(.value(Money(fen: 1))), "0.01, 0 blank"), aHairOff: .of(sum(.belowUnit), "0, 0 blank"),
      notReported: .of(sum(.notReported), "0, 1 blank"), notApplicable: .of(sum(.none), "0, 0 blank"))
  }

  /// Less than a yuan is a subsidy; none is none.
  static var subsidised: WorkedExamples {
    WorkedExamples(
      atBoundary: .of(subsidy(.belowUnit).subsidised.shown, "1/1"),
      aHairOff: .of(subsidy(.none).subsidised.shown, "0/1"),
      notReported: .of(subsidy(.notReported).subsidised.shown, "0/0"),
      notApplicable: .of(assessed([]).subsidised.shown, "0/0"))
  }

  /// In hundredths: (8,550 + 9,001) ÷ 2 are 8,775.5, rounded half up; one less makes 8,775.
  static var meanScore: WorkedExamples {
    func mean(_ hundredths: Int?...) -> Int? {
      assessed(
        hundredths.map { score in
          { row in score.map { row.with(Assessment.Columns.score, Score(hundredths: $0)) } ?? row }
        }
      ).assessments.first?.mean?.rounded(scale: 100)
    }
    return WorkedExamples(
      atBoundary: .of(mean(8_550, 9_001), "8776"), aHairOff: .of(mean(8_550, 9_000), "8775"),
      notReported: .of(mean(nil), "nil"), notApplicable: .of(mean(), "nil"))
  }

  static var assessments: WorkedExamples {
    func said(_ result: Reported<Assessment.Result>) -> String {
      let results = assessed([{ $0.with(Assessment.Columns.result, reported: result) }]).assessments[0].results
      return ExampleCity.said(results, of: .passed)
    }
    return WorkedExamples(
      atBoundary: .of(said(.value(.passed)), "1/1/0/0"), aHairOff: .of(said(.value(.failed)), "0/1/0/0"),
      notReported: .of(said(.notReported), "0/0/0/1"), notApplicable: .of(assessed([]).assessments.count, "0"))
  }

  static var toAdjust: WorkedExamples {
    func failed(_ results: Assessment.Result?...) -> Int {
      assessed(
        results.map { result in
          { $0.with(Assessment.Columns.result, reported: result.map { .value($0) } ?? .notReported) }
        }
      ).failed.count
    }
    return WorkedExamples(
      atBoundary: .of(failed(.excellent, .failed), "1"), aHairOff: .of(failed(.failed, .passed), "0"),
      notReported: .of(failed(nil), "0"), notApplicable: .of(failed(), "0"))
  }

  /// One facility has four cells to fill.
  static var reporting: WorkedExamples {
    func reported(isBlank: Bool) -> String {
      ExampleCity.facility { row in
        let cells = row.with(Facility.Columns.address, "西溪路1号").with(Facility.Columns.hours, "每日")
          .with(Facility.Columns.fee, .free)
        return isBlank ? cells : cells.with(Facility.Columns.phone, reported: .none)
      }.tally.reporting.shown
    }
    return WorkedExamples(
      atBoundary: .of(reported(isBlank: false), "4/4"), aHairOff: .of(reported(isBlank: true), "3/4"),
      notReported: .of(ExampleCity.facility().tally.reporting.shown, "0/4"),
      notApplicable: .of(ExampleCity().tally.reporting.shown, "0/0"))
  }

  /// Two districts that pay 33.333 % and 33.334 %, or the same.
  static var leagueScore: WorkedExamples {
    func places(_ paid: Int?, _ other: Int, minimumProjects: Int = 1) -> [Int?] {
      var city = SmallCity()
      city.standards = [
        SmallCity.standards(
          "plan", from: "2024-04-08", league: SmallCity.league([.paymentRate], minimumProjects: minimumProjects))
      ]
      for paid in [paid, other] {
        let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
        city.addFunding(of: city.addHub(serving: [community]), .city, allocated: 100_000, paid: paid)
      }
      return Indicators(of: city.portal).league.rows.sorted { $0.district.index < $1.district.index }.map(\.place)
    }
    return WorkedExamples(
      atBoundary: .of(places(33_333, 33_333).written, "1 1"), aHairOff: .of(places(33_333, 33_334).written, "2 1"),
      notReported: .of(places(nil, 33_333).written, "- 1"),
      notApplicable: .of(places(33_333, 33_333, minimumProjects: 2).written, "- -"))
  }
}

extension [Int?] {
  fileprivate var written: String { map { $0.map(String.init) ?? "-" }.joined(separator: " ") }
}
