import PortalCore
import PortalModel

/// The cells that every record of its kind has to fill: those whose blank can only mean “not reported”, never “not yet”.
package enum ReportingDuty {
  /// The duty in Chinese, for the method page.
  package static let written = """
    试点社区：户数、常住人口、服务设施面积、公开电话；项目（不含已撤销）：空间来源、建筑面积、服务功能、计划开工日期、计划竣工日期、\
    建设单位、批准概算、已公开信息；项目资金：计划、到位、支付金额；服务设施：地址、开放时间、公开电话、收费类别。填“-”（没有）算已报送。
    """

  /// How many of the cells of an area are reported.
  ///
  /// - Complexity: O(*n*) in the area's records.
  static func reported(in area: Area, of portal: Portal) -> Share {
    var cells = Share()
    for index in area.communities where portal.register.communities[index].isPilot {
      cells.count(reported: portal.register.communities[index].duties)
    }
    for index in area.projects where portal.records.projects[index].stage != .withdrawn {
      cells.count(reported: portal.records.projects[index].duties)
      for row in portal.relations.fundingOfProject[index] {
        cells.count(reported: portal.records.funding[row].duties)
      }
    }
    for index in area.facilities { cells.count(reported: portal.records.facilities[index].duties) }
    return cells
  }
}

extension Share {
  fileprivate mutating func count(reported cells: [Bool]) {
    for isBlank in cells { count(!isBlank) }
  }
}

extension Community {
  /// For each cell of the duty, whether it is blank.
  fileprivate var duties: [Bool] {
    [households.isNotReported, residents.isNotReported, serviceArea.isNotReported, contact.isNotReported]
  }
}

extension Project {
  fileprivate var duties: [Bool] {
    [
      spaceSource.isNotReported, area.isNotReported, functions.isNotReported, plannedStart.isNotReported,
      plannedFinish.isNotReported, owner.isNotReported, approvedBudget.isNotReported, disclosed.isNotReported,
    ]
  }
}

extension Funding {
  fileprivate var duties: [Bool] { [planned.isNotReported, allocated.isNotReported, paid.isNotReported] }
}

extension Facility {
  fileprivate var duties: [Bool] {
    [address.isNotReported, hours.isNotReported, phone.isNotReported, fee.isNotReported]
  }
}
