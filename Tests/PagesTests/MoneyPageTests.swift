import Foundation
import PortalCore
import PortalModel
import PortalPages
import TestSupport
import Testing

/// What pages say of money, read from the pages themselves.
struct MoneyPageTests {
  @Test(arguments: 1...6)
  func `the sums of projects, of districts and of the city agree to the fen`(seed: Int) throws {
    let edition = Edition(RandomCity(seed: seed).portal)
    let city = try #require(try PageRenderer().pages(of: MoneyFamily(), in: edition).first).html
    let districts = try PageRenderer().pages(of: DistrictFamily(), in: edition).map(\.html)
    let projects = try PageRenderer().pages(of: ProjectFamily(), in: edition).map(\.html)
    for amount in ["计划", "到位", "支付"] {
      let total = try #require(amounts(amount, inRow: "合计", of: city).first)
      #expect(total > 0, "\(amount), seed \(seed)")
      #expect(
        districts.flatMap { amounts(amount, inRow: "合计", of: $0) }.reduce(0, +) == total, "\(amount), seed \(seed)")
      #expect(
        projects.flatMap { amounts(amount, inRow: "合计（已报送的）", of: $0) }.reduce(0, +) == total,
        "\(amount), seed \(seed)")
      let sources = Funding.Source.allCases.flatMap { amounts(amount, inRow: $0.title, of: city) }
      #expect(sources.reduce(0, +) == total, "\(amount), seed \(seed)")
    }
  }

  @Test(arguments: 1...6)
  func `each table by district and source adds up both ways`(seed: Int) throws {
    let edition = Edition(RandomCity(seed: seed).portal)
    let html = try #require(try PageRenderer().pages(of: MoneyFamily(), in: edition).first).html
    for anchor in ["planned", "allocated", "paid"] {
      let table = try #require(
        html.components(separatedBy: #"<h2 id="\#(anchor)">"#).last?.split(separator: "</table>").first)
      let rows = table.components(separatedBy: "<tr>").dropFirst(2).map { row in
        row.components(separatedBy: "<td").dropFirst().map { fen($0) ?? 0 }
      }
      let sums = try #require(rows.last)
      #expect(rows.count > 2 && sums.count == Funding.Source.allCases.count + 1)
      for row in rows { #expect(row.dropLast().reduce(0, +) == row.last, "\(anchor), seed \(seed)") }
      for column in sums.indices {
        #expect(rows.dropLast().reduce(0) { $0 + $1[column] } == sums[column], "\(anchor), seed \(seed)")
      }
    }
  }

  @Test func `what is not reported stands beside the sum and is not in it`() throws {
    var city = SmallCity()
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    let project = city.addHub(serving: [community])
    city.addFunding(of: project, .city, planned: 1_000_000, allocated: 800_000, paid: 400_000)
    city.addFunding(of: project, .society, planned: 500_000)
    let html = try money(of: city)
    let line = try #require(row("合计", of: html))
    #expect(
      line.contains(
        ##"href="../money/#n-funding-totals-planned"><span class="n">150</span></a> <small>万元</small></td>"##))
    #expect(line.contains(#"<span class="n">80</span></a> <small>万元</small><br><small>另有 1 项未报送</small>"#))
    #expect(line.contains(#"<span class="n">50</span></a> <small>%</small><br><small>40 ÷ 80</small>"#))
    #expect(html.trace("n-funding-totals-allocated").hasPrefix("80 万元 怎么算市级财政 80 = 80 万元"))
    #expect(html.trace("n-funding-totals-allocated").contains("另有 1 项未报送，没有当作零。"))
    let society = try #require(row("社会资金", of: html))
    #expect(society.contains(#"<span class="nr">未报送</span><br><small>1 项都未报送</small>"#))
    #expect(society.contains(#"<span class="nr">不能计算</span>"#))
  }

  @Test func `a project that paid a fen more than approved is listed, one that paid all of it is not`() throws {
    var city = SmallCity()
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    for paid in [100_000_001, 100_000_000] {
      let project = city.addHub(serving: [community]) {
        $0.with(Project.Columns.approvedBudget, Money(fen: 100_000_000))
          .with(Project.Columns.area, FloorArea(squareMetres: 200))
      }
      city.addFunding(
        of: project, .city, planned: .notReported, allocated: .notReported, paid: .value(Money(fen: paid)))
    }
    let html = try money(of: city)
    let list = try #require(html.components(separatedBy: #"<h2 id="above">"#).last?.split(separator: "</table>").first)
    #expect(list.contains("第0项目") && !list.contains("第1项目"))
    #expect(list.contains(#"<span class="n">0.000001</span></a> <small>万元</small>"#))
    #expect(html.contains(#"<span class="n">5,000</span></a> <small>元/平方米</small><br><small>200 万元 ÷ 400 平方米</small>"#))
  }

  private func money(of city: SmallCity) throws -> String {
    try #require(try PageRenderer().pages(of: MoneyFamily(), in: Edition(city.portal)).first).html
  }

  /// The first row with a name in its head.
  private func row(_ name: String, of html: String) -> String? {
    html.components(separatedBy: #"<th scope="row">\#(name)</th>"#).dropFirst().first?
      .components(separatedBy: "</tr>").first
  }

  /// The amounts of a kind in the first row with a name, in fen; none where it is not reported.
  private func amounts(_ label: String, inRow name: String, of html: String) -> [Int] {
    row(name, of: html)?.components(separatedBy: #"<td data-label="\#(label)""#).dropFirst().prefix(1)
      .compactMap { fen($0) } ?? []
  }

  /// The money that a cell shows in 万元.
  private func fen(_ cell: String) -> Int? {
    cell.components(separatedBy: "</td>").first?.firstMatch(of: /<span class="n">([^<]+)<\/span>/)
      .flatMap { try? ExactDecimal.read($0.1, fractionDigits: 6) }
  }
}
