import FoundationEssentials
import TestSupport
import Testing

/// A built site goes to a folder, a git branch or a server, all of it or nothing.
@Suite struct PublishTests {
  private let environment = Tool.environment

  private func publish(_ city: Workplace, _ arguments: String...) throws -> PortalRun {
    try city.start(["publish", "--demo", "--language", "zh"] + arguments, environment: environment).finish()
  }

  /// The first edition, built; made once and copied.
  private static let one = Result {
    let city = try TwoEditions.first()
    try city.build()
    return city
  }

  /// The first edition kept and the second one built.
  private static let two = Result {
    let city = try Workplace(copying: one.get())
    try #require(try city.run("edition", "--site", "site").status == 0)
    try TwoEditions.change(city)
    try city.build()
    return city
  }

  private func first() throws -> Workplace {
    try Workplace(copying: Self.one.get())
  }

  /// Keeps the first edition and builds the second.
  private func buildSecond(_ city: Workplace) throws {
    for folder in ["content", "site"] {
      try city.folder.remove(folder)
      let second = try Self.two.get().folder.path
      try FileManager.default.copyItem(atPath: "\(second)/\(folder)", toPath: "\(city.folder.path)/\(folder)")
    }
  }

  /// What readers get from a folder.
  private func readers(of folder: String, _ city: Workplace) throws -> [String: String] {
    let link = "\(city.folder.path)/\(folder)/current"
    return try city.site(folder + "/" + FileManager.default.destinationOfSymbolicLink(atPath: link))
  }

  @Test func `a folder keeps every edition, and readers get the newest`() throws {
    let city = try first()
    let run = try publish(city, "--to", "www")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("已发布第 1 期到 www：新增 "))
    let one = try city.site()
    #expect(try readers(of: "www", city) == one)
    try buildSecond(city)
    #expect(try publish(city, "--to", "www").status == 0)
    #expect(try readers(of: "www", city) == city.site())
    #expect(try city.site("www/editions/1") == one)
    #expect(try city.run("verify", "www/current", "--earlier", "www/editions/1").status == 0)
  }

  @Test func `publishing again changes nothing`() throws {
    let city = try first()
    #expect(try publish(city, "--to", "www").status == 0)
    #expect(try publish(city, "--to", "www").output == "www 上已经是第 1 期，没有改动。\n")
  }

  @Test func `a dry run names what would change and makes nothing`() throws {
    let city = try first()
    let run = try publish(city, "--to", "www", "--dry-run")
    #expect(run.output.hasPrefix("试运行，没有发布。第 1 期到 www：新增 "))
    #expect(run.output.contains("\n+ districts/xihu/index.html\n"))
    #expect(city.folder["www/current/index.html"] == nil)
    #expect(!FileManager.default.fileExists(atPath: city.folder.path + "/www"))
  }

  @Test func `the oldest editions go, and never the one that readers get`() throws {
    let city = try first()
    #expect(try publish(city, "--to", "www", "--keep", "1").status == 0)
    try buildSecond(city)
    #expect(try publish(city, "--to", "www", "--keep", "1").status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: city.folder.path + "/www/editions") == ["2"])
  }

  @Test func `readers get the edition before again, and then the newer one`() throws {
    let city = try first()
    let one = try city.site()
    #expect(try publish(city, "--to", "www").status == 0)
    try buildSecond(city)
    #expect(try publish(city, "--to", "www").status == 0)
    let run = try city.run("rollback", "--to", "www", "--language", "zh")
    #expect(run.output == "www 已退回第 1 期。\n")
    #expect(try readers(of: "www", city) == one)
    #expect(try publish(city, "--to", "www").status == 0)
    #expect(try readers(of: "www", city) == city.site())
    let none = try city.run("rollback", "--to", "www", "--edition", "7", "--language", "zh")
    #expect(none.status == 1)
    #expect(none.errors == "www 里没有第 7 期；有：1、2\n")
  }

  @Test func `what must not be published is refused with the reason and the next step`() throws {
    let city = try first()
    let demo = try city.run("publish", "--to", "www", "--language", "zh")
    #expect(demo.status == 1)
    #expect(demo.errors == "这是演示站，数字是编的；真要发布，加 --demo\n")

    let page = try #require(city.folder["site/index.html"])
    try city.folder.write(page + " ", to: "site/index.html")
    let altered = try publish(city, "--to", "www")
    #expect(altered.status == 1)
    #expect(altered.errors.hasPrefix("site 与生成时不同（1 处，如“被改动：index.html”）"))

    let missing = try publish(city, "--site", "nothing", "--to", "www")
    #expect(missing.status == 3)
    #expect(!FileManager.default.fileExists(atPath: city.folder.path + "/www"))
  }

  @Test func `a site without a time of publication is refused`() throws {
    let city = try Workplace()
    try city.build()
    let run = try publish(city, "--to", "www")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("第 1 期还没有发布时间"))
  }

  @Test func `an edition that is published is not given other content`() throws {
    let city = try first()
    #expect(try publish(city, "--to", "www").status == 0)
    let before = try readers(of: "www", city)
    try city.edit("content/site.yml", "name: 两区公开", "name: 两个区公开")
    try city.build()
    let run = try publish(city, "--to", "www")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("第 1 期已经发布，内容与这里不同；已发布的一期不能改。"))
    #expect(try readers(of: "www", city) == before)
  }

  @Test func `a chain that does not fit, another site and an older edition are refused`() throws {
    let city = try first()
    try buildSecond(city)
    #expect(try publish(city, "--to", "www").status == 0)

    let older = try first()
    let run = try publish(older, "--to", city.folder.path + "/www")
    #expect(run.status == 1)
    #expect(run.errors.contains("上已是第 2 期，这里是第 1 期；要退回，用 portal rollback"))

    let altered = try TwoEditions.first()
    try altered.edit("content/records/communities.csv", "1520,4012", "1521,4012")
    try altered.build()
    try buildSecondOf(altered)
    let broken = try publish(altered, "--to", city.folder.path + "/www2")
    #expect(broken.status == 0)
    let other = try first()
    #expect(try publish(other, "--to", other.folder.path + "/www").status == 0)
    let chain = try publish(altered, "--to", other.folder.path + "/www")
    #expect(chain.status == 1)
    #expect(chain.errors.contains("与存下的不同：发布后被改动"))

    try other.edit("content/site.yml", "https://example.gov.cn/services/", "https://example.gov.cn/other/")
    try other.build()
    #expect(try publish(other, "--to", city.folder.path + "/www").errors.contains("上是另一个网站"))
  }

  private func buildSecondOf(_ city: Workplace) throws {
    try #require(try city.run("edition", "--site", "site").status == 0)
    try city.edit("content/site.yml", "as_of: 2025-06-30", "as_of: 2025-09-30")
    try city.edit("content/site.yml", "published: 2025-07-15 09:30", "published: 2025-10-15 09:30")
    try city.build()
  }

  @Test func `a folder with other things in it is left alone`() throws {
    let city = try first()
    try city.folder.write("家信", to: "home/letter.txt")
    let run = try publish(city, "--to", "home")
    #expect(run.status == 1)
    #expect(run.errors == "home 里有不是 portal 发布的东西（letter.txt），没有动它；请换一个位置，或把它们移走\n")
    #expect(city.folder["home/letter.txt"] == "家信")
    let inside = try publish(city, "--to", "site/www")
    #expect(inside.status == 2)
  }

  @Test func `a git branch gets one commit for each edition, and files that are the same stay`() throws {
    let city = try first()
    let git = Tool(in: city.folder)
    try git("git init --quiet --bare pages.git")
    #expect(try publish(city, "--to", "git:pages.git#web").status == 0)
    try buildSecond(city)
    let run = try publish(city, "--to", "git:pages.git#web")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("已发布第 2 期到 pages.git#web："))
    let log = try git("git -C pages.git log --format='%s|%an|%ad' --date=iso web")
    #expect(
      log == """
        Publish edition 2, as of 2025-09-30|portal|2025-10-15 09:30:00 +0800
        Publish edition 1, as of 2025-06-30|portal|2025-07-15 09:30:00 +0800

        """)
    try git("git clone --quiet --branch web pages.git clone")
    var clone = try city.site("clone").filter { !$0.key.hasPrefix(".git/") }
    #expect(clone.removeValue(forKey: ".nojekyll") == "")
    #expect(try clone == city.site())
    #expect(try city.start(["rollback", "--to", "git:pages.git#web"], environment: environment).finish().status == 0)
    try git("git -C clone pull --quiet")
    #expect(try city.run("verify", "clone", "--language", "en").output.hasPrefix("All is as published: edition 1,"))
  }

  @Test func `a git branch with other things in it is left alone, and what the host wants is kept`() throws {
    let city = try first()
    let git = Tool(in: city.folder)
    try git(
      """
      git init --quiet --bare pages.git; git clone --quiet pages.git work 2>/dev/null; cd work
      git checkout --quiet -b pages; echo 你好 > README.md; git add .
      git -c user.name=n -c user.email=e@localhost commit --quiet -m first; git push --quiet origin pages
      """)
    let refused = try publish(city, "--to", "git:pages.git")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("pages.git#pages 里有不是 portal 发布的东西（README.md）"))
    #expect(try publish(city, "--to", "git:pages.git#web").status == 0)
    try git(
      """
      cd work; git fetch --quiet origin web; git checkout --quiet web; echo www.example.gov.cn > CNAME; git add .
      git -c user.name=n -c user.email=e@localhost commit --quiet -m domain; git push --quiet origin web
      """)
    try buildSecond(city)
    #expect(try publish(city, "--to", "git:pages.git#web").status == 0)
    #expect(try git("git -C pages.git show web:CNAME") == "www.example.gov.cn\n")
  }

  @Test func `a branch that moved in between is looked at again`() throws {
    let city = try first()
    let git = Tool(in: city.folder)
    try git("git init --quiet --bare pages.git")
    #expect(try publish(city, "--to", "git:pages.git#web").status == 0)
    try buildSecond(city)
    // The first push finds that somebody has just added a file that the host wants.
    try city.folder.write(
      """
      #!/bin/sh
      test -e done && exit 0
      touch done
      unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
      tree=$( { git ls-tree web; printf '100644 blob %s\\tCNAME\\n' $(echo a.cn | git hash-object -w --stdin); } | git mktree)
      git -c user.name=n -c user.email=e@localhost update-ref refs/heads/web \\
        $(git -c user.name=n -c user.email=e@localhost commit-tree $tree -p web -m domain)

      """, to: "pages.git/hooks/pre-receive")
    try git("chmod +x pages.git/hooks/pre-receive; git -C pages.git config receive.denyNonFastForwards true")
    let run = try publish(city, "--to", "git:pages.git#web")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try git("git -C pages.git show web:CNAME") == "a.cn\n")
    #expect(try git("git -C pages.git log --format=%s web").hasPrefix("Publish edition 2, as of 2025-09-30\ndomain\n"))
  }

  @Test func `a server that cannot be reached, and a password, are told of without the password`() throws {
    let city = try first()
    let run = try publish(city, "--to", "git:http://name:geheim@127.0.0.1:9/pages.git")
    #expect(run.status == 3)
    #expect(run.errors.hasPrefix("git 没有成功（退出码 128）："))
    #expect(!(run.errors + run.output).contains("geheim"))
  }

  @Test func `a server that rclone knows gets what pages need first, and nothing that is gone stays`() throws {
    let city = try first()
    let server = try TemporaryFolder()
    let run = try publish(city, "--to", "rclone::local:\(server.path)/www")
    #expect(run.status == 0, "\(run.errors)")
    let one = try city.site()
    func there() throws -> [String: String] {
      Dictionary(uniqueKeysWithValues: try server.files.map { (String($0.key.dropFirst(4)), $0.value) })
    }
    #expect(try there() == one)
    try buildSecond(city)
    #expect(try publish(city, "--to", "rclone::local:\(server.path)/www").status == 0)
    #expect(try there() == city.site())
  }

  @Test func `two publications to a server keep out of each other's way`() throws {
    let city = try first()
    let server = try TemporaryFolder()
    #expect(try publish(city, "--to", "rclone::local:\(server.path)/www").status == 0)
    try buildSecond(city)
    try server.write("2 17", to: "www/.portal-lock")
    let refused = try publish(city, "--to", "rclone::local:\(server.path)/www")
    #expect(refused.status == 1)
    #expect(refused.errors.hasPrefix("有人正在往 :local:\(server.path)/www 发布，或上一次发布中途断了"))
    #expect(try publish(city, "--to", "rclone::local:\(server.path)/www", "--break-lock").status == 0)
    #expect(server["www/.portal-lock"] == nil)
  }

  @Test func `a server with other things on it is left alone`() throws {
    let city = try first()
    let server = try TemporaryFolder()
    try server.write("家信", to: "www/letter.txt")
    let run = try publish(city, "--to", "rclone::local:\(server.path)/www")
    #expect(run.status == 1)
    #expect(run.errors.contains("里有不是 portal 发布的东西（letter.txt）"))
    #expect(try server.files == ["www/letter.txt": "家信"])
  }
}
