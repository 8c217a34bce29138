import FoundationEssentials
import TestSupport
import Testing

/// A built site goes to a folder, all of it or nothing; what must not be published is refused.
@Suite struct PublishTests {
  /// What readers get from a folder.
  private func readers(of folder: String, _ city: Workplace) throws -> [String: String] {
    let link = "\(city.folder.path)/\(folder)/current"
    return try city.site(folder + "/" + FileManager.default.destinationOfSymbolicLink(atPath: link))
  }

  @Test func `a folder keeps every edition, and readers get the newest`() throws {
    let city = try BuiltEditions.first()
    let run = try BuiltEditions.publish(city, "--to", "www")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("已发布第 1 期到 www：新增 "))
    let one = try city.site()
    #expect(try readers(of: "www", city) == one)
    try BuiltEditions.second(in: city)
    #expect(try BuiltEditions.publish(city, "--to", "www").status == 0)
    #expect(try readers(of: "www", city) == city.site())
    #expect(try city.site("www/editions/1") == one)
    #expect(try city.run("verify", "www/current", "--earlier", "www/editions/1").status == 0)
  }

  @Test func `publishing again changes nothing`() throws {
    let city = try BuiltEditions.first()
    #expect(try BuiltEditions.publish(city, "--to", "www").status == 0)
    #expect(try BuiltEditions.publish(city, "--to", "www").output == "www 上已经是第 1 期，没有改动。\n")
  }

  @Test func `a dry run names what would change and makes nothing`() throws {
    let city = try BuiltEditions.first()
    let run = try BuiltEditions.publish(city, "--to", "www", "--dry-run")
    #expect(run.output.hasPrefix("试运行，没有发布。第 1 期到 www：新增 "))
    #expect(run.output.contains("\n+ districts/xihu/index.html\n"))
    #expect(city.folder["www/current/index.html"] == nil)
    #expect(!FileManager.default.fileExists(atPath: city.folder.path + "/www"))
  }

  @Test func `the oldest editions go, and never the one that readers get`() throws {
    let city = try BuiltEditions.first()
    #expect(try BuiltEditions.publish(city, "--to", "www", "--keep", "1").status == 0)
    try BuiltEditions.second(in: city)
    #expect(try BuiltEditions.publish(city, "--to", "www", "--keep", "1").status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: city.folder.path + "/www/editions") == ["2"])
  }

  @Test func `readers get the edition before again, and then the newer one`() throws {
    let city = try BuiltEditions.first()
    let one = try city.site()
    #expect(try BuiltEditions.publish(city, "--to", "www").status == 0)
    try BuiltEditions.second(in: city)
    #expect(try BuiltEditions.publish(city, "--to", "www").status == 0)
    let run = try city.run("rollback", "--to", "www", "--language", "zh")
    #expect(run.output == "www 已退回第 1 期。\n")
    #expect(try readers(of: "www", city) == one)
    #expect(try BuiltEditions.publish(city, "--to", "www").status == 0)
    #expect(try readers(of: "www", city) == city.site())
    let none = try city.run("rollback", "--to", "www", "--edition", "7", "--language", "zh")
    #expect(none.status == 1)
    #expect(none.errors == "www 里没有第 7 期；有：1、2\n")
  }

  @Test func `what must not be published is refused with the reason and the next step`() throws {
    let city = try BuiltEditions.first()
    let demo = try city.run("publish", "--to", "www", "--language", "zh")
    #expect(demo.status == 1)
    #expect(demo.errors == "这是演示站，数字是编的；真要发布，加 --demo\n")

    let page = try #require(city.folder["site/index.html"])
    try city.folder.write(page + " ", to: "site/index.html")
    let altered = try BuiltEditions.publish(city, "--to", "www")
    #expect(altered.status == 1)
    #expect(altered.errors.hasPrefix("site 与生成时不同（1 处，如“被改动：index.html”）"))

    try city.build("--portable", into: "usb")
    let portable = try BuiltEditions.publish(city, "--site", "usb", "--to", "www")
    #expect(portable.status == 1)
    #expect(portable.errors == "usb 是从磁盘打开的便携版，不能发布；不带 --portable 再运行一次 portal build\n")

    let missing = try BuiltEditions.publish(city, "--site", "nothing", "--to", "www")
    #expect(missing.status == 3)
    #expect(!FileManager.default.fileExists(atPath: city.folder.path + "/www"))
  }

  @Test func `a site without a time of publication is refused`() throws {
    let city = try Workplace()
    try city.build()
    let run = try BuiltEditions.publish(city, "--to", "www")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("第 1 期还没有发布时间"))
  }

  @Test func `an edition that is published is not given other content`() throws {
    let city = try BuiltEditions.first()
    #expect(try BuiltEditions.publish(city, "--to", "www").status == 0)
    let before = try readers(of: "www", city)
    try city.edit("content/site.yml", "name: 两区公开", "name: 两个区公开")
    try city.build()
    let run = try BuiltEditions.publish(city, "--to", "www")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("第 1 期已经发布，内容与这里不同；已发布的一期不能改。"))
    #expect(try readers(of: "www", city) == before)
  }

  @Test func `a chain that does not fit, another site and an older edition are refused`() throws {
    let city = try BuiltEditions.first()
    try BuiltEditions.second(in: city)
    #expect(try BuiltEditions.publish(city, "--to", "www").status == 0)

    let older = try BuiltEditions.first()
    let run = try BuiltEditions.publish(older, "--to", city.folder.path + "/www")
    #expect(run.status == 1)
    #expect(run.errors.contains("上已是第 2 期，这里是第 1 期；要退回，用 portal rollback"))

    let altered = try TwoEditions.first()
    try altered.edit("content/records/communities.csv", "1520,4012", "1521,4012")
    try altered.build()
    try buildSecondOf(altered)
    let broken = try BuiltEditions.publish(altered, "--to", city.folder.path + "/www2")
    #expect(broken.status == 0)
    let other = try BuiltEditions.first()
    #expect(try BuiltEditions.publish(other, "--to", other.folder.path + "/www").status == 0)
    let chain = try BuiltEditions.publish(altered, "--to", other.folder.path + "/www")
    #expect(chain.status == 1)
    #expect(chain.errors.contains("与存下的不同：发布后被改动"))

    try other.edit("content/site.yml", "https://example.gov.cn/services/", "https://example.gov.cn/other/")
    try other.build()
    #expect(try BuiltEditions.publish(other, "--to", city.folder.path + "/www").errors.contains("上是另一个网站"))
  }

  private func buildSecondOf(_ city: Workplace) throws {
    try #require(try city.run("edition", "--site", "site").status == 0)
    try city.edit("content/site.yml", "as_of: 2025-06-30", "as_of: 2025-09-30")
    try city.edit("content/site.yml", "published: 2025-07-15 09:30", "published: 2025-10-15 09:30")
    try city.build()
  }

  @Test func `a folder with other things in it is left alone`() throws {
    let city = try BuiltEditions.first()
    try city.folder.write("家信", to: "home/letter.txt")
    let run = try BuiltEditions.publish(city, "--to", "home")
    #expect(run.status == 1)
    #expect(run.errors == "home 里有不是 portal 发布的东西（letter.txt），没有动它；请换一个位置，或把它们移走\n")
    #expect(city.folder["home/letter.txt"] == "家信")
    let inside = try BuiltEditions.publish(city, "--to", "site/www")
    #expect(inside.status == 2)
  }
}
