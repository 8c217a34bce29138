import PortalCore
package import PortalMarkup
import PortalModel

/// A page with the downloads of each district; it says so where nothing is reported.
package struct DistrictDataFamily: PageFamily {
  package init() {}

  package var template: String { "district-data" }
  package var shape: ViewShape { DistrictDataView.fields.shape }

  package func count(in edition: Edition) -> Int { edition.portal.register.districts.count }

  package func address(_ number: Int, in edition: Edition) -> Address {
    .data(of: edition.portal.register.districts[number].id)
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let view = DistrictDataView(number, of: edition)
    return Page(view.head.address, DistrictDataView.fields.record(for: view))
  }
}

/// What the page says.
private struct DistrictDataView {
  let edition: Edition
  let index: Int
  let head: PageHead

  init(_ index: Int, of edition: Edition) {
    let district = edition.portal.register.districts[index]
    let (title, description) = ("\(district.name)的数据", "下载\(district.name)的台账，几种格式任选，每个文件都有校验码。")
    self.edition = edition
    self.index = index
    head = PageHead(
      edition, at: .data(of: district.id), title: title, description: description,
      kind: .column(keywords: "\(district.name),开放数据,下载"), section: .data,
      trail: [PageLink("数据", Address.data), PageLink(district.name, Address.district(district.id))],
      about: StructuredData(of: edition).dataset(
        title, description, at: .data(of: district.id),
        [edition.workbook(ofDistrict: index)].compactMap(\.self)
          + edition.downloads(ofDistrict: index).flatMap(\.files)))
  }

  static let fields =
    PageHead.fields.mapped(\.head) + DataTerms.fields.mapped { DataTerms(of: $0.edition) }
    + ViewFields<DistrictDataView>(
      .text("authority", "报送单位") { $0.edition.portal.register.districts[$0.index].authority },
      .optionalRecord("workbook", "本区所有的表，在一个 Excel 工作簿里；没有报送则没有", of: FileRow.fields) { view in
        view.edition.workbook(ofDistrict: view.index).map { FileRow($0, of: view.edition) }
      },
      .list("downloads", "本区的表", of: DownloadRow.fields) { view in
        view.edition.downloads(ofDistrict: view.index).map { DownloadRow($0, of: view.edition) }
      })
}
