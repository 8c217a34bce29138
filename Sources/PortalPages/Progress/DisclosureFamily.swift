import PortalIndicators
package import PortalMarkup
import PortalModel

/// 信息公开: which of the eight kinds of project information are published (国办发〔2017〕94号), by district and kind.
package struct DisclosureFamily: PageFamily {
  package init() {}

  package var template: String { "disclosure" }
  package var shape: ViewShape { DisclosureView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .disclosure }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.disclosure, DisclosureView.fields.record(for: DisclosureView(edition)))
  }
}

/// What the page of project information says.
private struct DisclosureView: Sendable {
  let edition: Edition
  let head: PageHead

  init(_ edition: Edition) {
    self.edition = edition
    head = PageHead(
      edition, at: .disclosure, title: "项目信息公开",
      description: "每个项目应当公开八类信息：各区公开了几类，哪些项目还有应公开没有公开的。",
      kind: .column(keywords: "杭州,项目信息公开,重大建设项目,批准结果,竣工信息"), section: .projects,
      trail: [PageLink("项目", Address.projects)])
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<DisclosureView>(
      .number("published", "全市应公开的里已公开百分之几，怎么算", .disclosure, of: Trace.fields) { view in
        Trace(
          .disclosure, view.city.disclosure,
          on: .init(
            from: TraceRecords(all: .download(Project.table.description)),
            leftOut: view.city.withoutDisclosure.leftOut("个项目没有报送公开情况，不算在内")), in: view.edition)
      },
      .number("score", "全市应公开的里已公开百分之几", .disclosure, of: NumberLink.fields) {
        NumberLink(percentage: $0.city.disclosure, of: "类次", to: Address.disclosure.trace(.disclosure))
      },
      .record("kindMethods", "得分和每一类的数怎么算", of: Methods.fields) {
        Methods(.disclosure, .disclosedProjects, .unreported, in: $0.edition)
      },
      .record("scoreMethods", "得分怎么算", of: Methods.fields) { Methods(.disclosure, in: $0.edition) },
      .text("law", "依据的文件") { _ in IndicatorDefinition.of(.disclosure).clausesWritten },
      .text("workingDays", "信息形成后多少个工作日内公开") {
        String($0.edition.portal.currentStandards.publication.workingDays)
      },
      .text("publicationLaw", "按期公开依据的法规") { _ in IndicatorDefinition.of(.publishedInTime).clausesWritten },
      .texts("kinds", "八类信息") { _ in Project.DisclosureKind.allCases.map(\.title) },
      .list("districts", "各区", of: DisclosureDistrictRow.fields) { view in
        view.edition.portal.register.districts.indices.map { DisclosureDistrictRow($0, of: view.edition) }
      },
      .list("sums", "全市每一类", of: DisclosureDistrictRow.cell) { view in
        DisclosureDistrictRow.cells(of: view.city, path: Address.download(Project.table.description.name).path)
      },
      .list("missing", "有应公开未公开的项目", of: DisclosureProjectRow.fields) { view in
        view.edition.portal.records.projects.indices.map { DisclosureProjectRow($0, of: view.edition) }
          .filter(\.hasMissing)
      })

  private var city: ProjectTally { edition.indicators.city.tally.projects }
}
