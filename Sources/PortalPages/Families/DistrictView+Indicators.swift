import PortalCore
import PortalIndicators
import PortalModel

extension DistrictView {
  private var inStepLink: PageLink { PageLink("各区", Address.operation.place("in-step")) }

  /// The numbers by which a district is measured, in the order of the plan.
  var indicators: [IndicatorRow] {
    [
      IndicatorRow(pilots, target: target(.pilotCommunities)), IndicatorRow(hubs, target: target(.hubs)),
      IndicatorRow(
        Trace(.subdistrictCoverage, tally.subdistricts, on: .init(from: places), in: edition),
        target: target(.subdistrictCoverage)),
      IndicatorRow(
        Trace(.communityCoverage, tally.communities.coverage, on: .init(from: places), in: edition),
        target: target(.communityCoverage)),
      IndicatorRow(norms, target: "每个试点都达到"), IndicatorRow(openFacilities), IndicatorRow(active),
      IndicatorRow(Trace(inStepOf: tally.projects, from: .init(all: inStepLink), in: edition)),
      IndicatorRow(Trace(libraryOf: tally.projects, from: .init(all: inStepLink), in: edition)),
      IndicatorRow(onTime), IndicatorRow(lateProjects), IndicatorRow(slippage),
      IndicatorRow(paymentRate), IndicatorRow(cost), IndicatorRow(paidAbove), IndicatorRow(disclosure),
      IndicatorRow(reporting),
    ]
  }

  private var pilots: Trace {
    Trace(.pilotCommunities, tally.communities.pilots.total, on: .init(from: pilotRecords), in: edition)
  }

  private var hubs: Trace {
    let open = projectPlaces.filter { edition.indicators.projects[$0].isOpenHub }
    return Trace(
      .hubsOpen, tally.projects.hubsOpen,
      on: .init(from: edition.records(ofProjects: open, all: table(Project.table.description))), in: edition)
  }

  private var norms: Trace {
    let counts = tally.communities.norms
    return Trace(
      .pilotNorms, counts.share,
      on: .init(from: pilotRecords, leftOut: counts.notReported.leftOut("个试点没有报送齐，不能判断")), in: edition)
  }

  private var onTime: Trace {
    let timing = tally.projects.timing
    let projects = edition.records(ofProjects: projectPlaces, all: PageLink("本区的项目", head.address.place("projects")))
    return Trace(
      .onTime, timing.share,
      on: .init(from: projects, leftOut: timing.cannotBeTold.leftOut("个项目没有报送计划日期，不能判断")), in: edition)
  }

  private var openFacilities: Trace {
    let open = edition.portal.relations.facilitiesOfDistrict[index]
      .filter { edition.portal.records.facilities[$0].state == .open }
    return Trace(
      .openFacilities, tally.openFacilities,
      on: .init(from: edition.records(ofFacilities: open, all: table(Facility.table.description))), in: edition)
  }

  private var active: Trace {
    let active = projectPlaces.filter { edition.portal.records.projects[$0].stage != .withdrawn }
    return Trace(
      .projects, tally.projects.active,
      on: .init(from: edition.records(ofProjects: active, all: table(Project.table.description))), in: edition)
  }

  private var lateProjects: Trace {
    let late = tally.projects.late.map(\.project.index)
    return Trace(
      .lateProjects, tally.projects.timing.late,
      on: .init(from: edition.records(ofProjects: late, all: PageLink("逾期最久的在前", head.address.place("projects")))),
      in: edition)
  }

  private var slippage: Trace {
    let slippage = tally.projects.slippage
    let putOff = projectPlaces.filter { (edition.indicators.projects[$0].finishSlippage?.times ?? 0) > 0 }
    return Trace(
      .slippage, slippage.days.grouped, unit: "天",
      on: .init(
        "\(slippage.projects.grouped) 个项目的计划竣工日期，\(slippage.times.grouped) 次，共 \(slippage.days.grouped) 天",
        from: edition.records(ofProjects: putOff, all: PageLink("变更记录", Address.changes))), in: edition)
  }

  private var paymentRate: Trace {
    let total = tally.projects.money.total
    let missing = total.allocated.notReported + total.paid.notReported
    return Trace(
      .paymentRate, total.paymentRate?.percent, unit: "%",
      on: .init(
        total.paymentRate?.writtenAsPayment,
        from: edition.records(
          ofProjects: projectPlaces.filter { !edition.portal.relations.fundingOfProject[$0].isEmpty },
          all: table(Funding.table.description)),
        leftOut: missing.leftOut("处到位或支付金额没有报送")), in: edition)
  }

  private var cost: Trace {
    let records = edition.records(
      ofProjects: projectPlaces, all: PageLink("本区的项目", head.address.place("projects")))
    return Trace(tally.projects.cost, from: records, in: edition)
  }

  private var paidAbove: Trace {
    let places = tally.projects.paidAboveApproved.map(\.index)
    return Trace(
      .paidAboveApproved, places.count,
      on: .init(
        from: edition.records(ofProjects: places),
        leftOut: tally.projects.budgetNotReported.leftOut("个项目没有报全概算和支付，不能判断")), in: edition)
  }

  private var disclosure: Trace {
    let projects = edition.records(ofProjects: projectPlaces, all: table(Project.table.description))
    return Trace(
      .disclosure, tally.projects.disclosure,
      on: .init(from: projects, leftOut: tally.projects.withoutDisclosure.leftOut("个项目没有报送公开了什么")), in: edition)
  }

  private var reporting: Trace {
    Trace(
      .reporting, tally.reporting,
      on: .init(from: TraceRecords(all: PageLink("下载本区数据", head.address.place("downloads")))), in: edition)
  }

  private var projectPlaces: [Int] { Array(edition.portal.relations.projectsOfDistrict[index]) }

  private var pilotRecords: TraceRecords {
    let pilots = edition.portal.relations.communitiesOfDistrict[index]
      .filter { edition.portal.register.communities[$0].isPilot }
    return edition.records(ofCommunities: pilots, all: table(Community.table.description))
  }

  private var places: TraceRecords {
    TraceRecords(all: PageLink("每个乡镇（街道）有没有", head.address.place("subdistricts")))
  }

  private func table(_ table: TableDescription) -> PageLink { .download(table, of: district) }
}

extension Int {
  /// “3 个项目没有报送…”; `nil` for none.
  ///
  /// - Parameter what: the unit and what is missing.
  func leftOut(_ what: String) -> String? { self > 0 ? "另有 \(grouped) \(what)" : nil }
}

extension Ratio {
  /// A payment rate as its division: “80 万元 ÷ 100 万元 = 80%”.
  var writtenAsPayment: String {
    let amounts = [numerator, denominator].map { "\(Money(fen: $0).writtenInTenThousands) 万元" }
    return "支付 \(amounts[0]) ÷ 到位 \(amounts[1]) \(percentSign) \(percent)%"
  }
}
