import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// How many projects of a district or the city are built in step, and how many are in the national project library.
struct InStepRow: Sendable {
  private let name: String
  private let path: String?
  /// Where the projects stand that it counts.
  private let records: String
  private let tally: ProjectTally
  private let isSilent: Bool

  /// The districts, and last the city.
  static func all(in edition: Edition) -> [InStepRow] {
    let districts = edition.portal.register.districts.enumerated().map { index, district in
      InStepRow(
        name: district.name, path: Address.district(district.id).path,
        records: Address.district(district.id).place("projects"),
        tally: edition.indicators.districts[index].tally.projects,
        isSilent: edition.indicators.city.silentDistricts.contains { $0.index == index })
    }
    return districts + [
      InStepRow(
        name: "全市", path: nil, records: Address.download(Project.table.description.name).path,
        tally: edition.indicators.city.tally.projects, isSilent: false)
    ]
  }

  static let fields = ViewFields<InStepRow>(
    .text("name", "区、县（市），或全市") { $0.name },
    .optional("path", "区的页面；全市没有") { $0.path },
    .flag("isSilent", "没有报送任何数据") { $0.isSilent },
    .number("met", "四同步达到的项目，个", .inStep, of: NumberLink.fields) { $0.link($0.tally.inStep.met) },
    .number("notMet", "四同步未达到的项目，个", .inStep, of: NumberLink.fields) { $0.link($0.tally.inStep.notMet) },
    .number("notReported", "四同步未报送的项目，个", .inStep, of: NumberLink.fields) { $0.link($0.tally.inStep.notReported) },
    .number("notApplicable", "四同步不适用的项目，个", .inStep, of: NumberLink.fields) { $0.link($0.tally.inStep.notApplicable) },
    .number("inLibrary", "纳入国家重大建设项目库的项目，个", .nationalLibrary, of: NumberLink.fields) {
      $0.link($0.tally.inLibrary.part)
    },
    .number("notInLibrary", "没有纳入的项目，个", .nationalLibrary, of: NumberLink.fields) {
      $0.link($0.tally.inLibrary.missing)
    },
    .number("libraryNotReported", "没报是否纳入的项目，个", .nationalLibrary, of: NumberLink.fields) {
      $0.link($0.tally.libraryNotReported)
    })

  private func link(_ count: Int) -> NumberLink { NumberLink(count, to: records) }
}

extension Trace {
  /// The hubs of new pilots that are built in step, of those that can be judged.
  init(inStepOf projects: ProjectTally, from records: TraceRecords, in edition: Edition) {
    let leftOut = projects.inStep.notReported.leftOut("个项目没有报送四同步")
    self.init(.inStep, projects.inStep.share, on: .init(from: records, leftOut: leftOut), in: edition)
  }

  /// The projects in the national project library, of those that say whether they are.
  init(libraryOf projects: ProjectTally, from records: TraceRecords, in edition: Edition) {
    let leftOut = projects.libraryNotReported.leftOut("个项目没有报送是否纳入")
    self.init(.nationalLibrary, projects.inLibrary, on: .init(from: records, leftOut: leftOut), in: edition)
  }
}
