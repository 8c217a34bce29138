import FoundationEssentials
import TestSupport
import Testing

/// A built site goes to a git branch or to a server, by real git and rclone.
@Suite struct RemotePublishTests {
  @Test func `a git branch gets one commit for each edition, and files that are the same stay`() throws {
    let city = try BuiltEditions.first()
    let git = Tool(in: city.folder)
    try git("git init --quiet --bare pages.git")
    #expect(try BuiltEditions.publish(city, "--to", "git:pages.git#web").status == 0)
    try BuiltEditions.second(in: city)
    let run = try BuiltEditions.publish(city, "--to", "git:pages.git#web")
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
    #expect(
      try city.start(["rollback", "--to", "git:pages.git#web"], environment: Tool.environment).finish().status == 0)
    try git("git -C clone pull --quiet")
    #expect(try city.run("verify", "clone", "--language", "en").output.hasPrefix("All is as published: edition 1,"))
  }

  @Test func `a git branch with other things in it is left alone, and what the host wants is kept`() throws {
    let city = try BuiltEditions.first()
    let git = Tool(in: city.folder)
    try git(
      """
      git init --quiet --bare pages.git; git clone --quiet pages.git work 2>/dev/null; cd work
      git checkout --quiet -b pages; echo 你好 > README.md; git add .
      git -c user.name=n -c user.email=e@localhost commit --quiet -m first; git push --quiet origin pages
      """)
    let refused = try BuiltEditions.publish(city, "--to", "git:pages.git")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("pages.git#pages 里有不是 portal 发布的东西（README.md）"))
    #expect(try BuiltEditions.publish(city, "--to", "git:pages.git#web").status == 0)
    try git(
      """
      cd work; git fetch --quiet origin web; git checkout --quiet web; echo www.example.gov.cn > CNAME; git add .
      git -c user.name=n -c user.email=e@localhost commit --quiet -m domain; git push --quiet origin web
      """)
    try BuiltEditions.second(in: city)
    #expect(try BuiltEditions.publish(city, "--to", "git:pages.git#web").status == 0)
    #expect(try git("git -C pages.git show web:CNAME") == "www.example.gov.cn\n")
  }

  @Test func `a branch that moved in between is looked at again`() throws {
    let city = try BuiltEditions.first()
    let git = Tool(in: city.folder)
    try git("git init --quiet --bare pages.git")
    #expect(try BuiltEditions.publish(city, "--to", "git:pages.git#web").status == 0)
    try BuiltEditions.second(in: city)
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
    let run = try BuiltEditions.publish(city, "--to", "git:pages.git#web")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try git("git -C pages.git show web:CNAME") == "a.cn\n")
    #expect(try git("git -C pages.git log --format=%s web").hasPrefix("Publish edition 2, as of 2025-09-30\ndomain\n"))
  }

  @Test func `a server that cannot be reached, and a password, are told of without the password`() throws {
    let city = try BuiltEditions.first()
    let run = try BuiltEditions.publish(city, "--to", "git:http://name:geheim@127.0.0.1:9/pages.git")
    #expect(run.status == 3)
    #expect(run.errors.hasPrefix("git 没有成功（退出码 128）："))
    #expect(!(run.errors + run.output).contains("geheim"))
  }

  @Test func `a server keeps no earlier edition, and going back names each step`() throws {
    let city = try BuiltEditions.first()
    let server = try TemporaryFolder()
    let destination = "rclone::local:\(server.path)/www"
    let one = try city.site()
    #expect(try BuiltEditions.publish(city, "--to", destination).status == 0)
    let first = try Workplace(copying: city)
    try BuiltEditions.second(in: city)
    #expect(try BuiltEditions.publish(city, "--to", destination).status == 0)
    let run = try city.start(
      ["rollback", "--to", destination, "--edition", "1", "--language", "zh"], environment: Tool.environment
    ).finish()
    #expect(run.status == 1)
    #expect(
      run.errors == """
        :local:\(server.path)/www 不留以前各期，不能直接退回。按这几步做：
          1. git log --oneline -- content/site.yml      找到发布那一期的提交
          2. git worktree add ../earlier 那个提交
          3. cd ../earlier && portal build
          4. portal publish --to \(destination) --older

        """)
    #expect(try BuiltEditions.publish(first, "--to", destination, "--older").status == 0)
    #expect(server["www/index.html"] == one["index.html"])
    #expect(server["www/edition.json"] == one["edition.json"])
  }

  @Test func `a server that rclone knows gets what pages need first, and nothing that is gone stays`() throws {
    let city = try BuiltEditions.first()
    let server = try TemporaryFolder()
    let run = try BuiltEditions.publish(city, "--to", "rclone::local:\(server.path)/www")
    #expect(run.status == 0, "\(run.errors)")
    let one = try city.site()
    func there() throws -> [String: String] {
      Dictionary(uniqueKeysWithValues: try server.files.map { (String($0.key.dropFirst(4)), $0.value) })
    }
    #expect(try there() == one)
    try BuiltEditions.second(in: city)
    #expect(try BuiltEditions.publish(city, "--to", "rclone::local:\(server.path)/www").status == 0)
    #expect(try there() == city.site())
  }

  @Test func `two publications to a server keep out of each other's way`() throws {
    let city = try BuiltEditions.first()
    let server = try TemporaryFolder()
    #expect(try BuiltEditions.publish(city, "--to", "rclone::local:\(server.path)/www").status == 0)
    try BuiltEditions.second(in: city)
    try server.write("2 17", to: "www/portal.lock")
    let refused = try BuiltEditions.publish(city, "--to", "rclone::local:\(server.path)/www")
    #expect(refused.status == 1)
    #expect(refused.errors.hasPrefix("有人正在往 :local:\(server.path)/www 发布，或上一次发布中途断了"))
    #expect(try BuiltEditions.publish(city, "--to", "rclone::local:\(server.path)/www", "--break-lock").status == 0)
    #expect(server["www/portal.lock"] == nil)
  }

  @Test func `a server with other things on it is left alone`() throws {
    let city = try BuiltEditions.first()
    let server = try TemporaryFolder()
    try server.write("家信", to: "www/letter.txt")
    let run = try BuiltEditions.publish(city, "--to", "rclone::local:\(server.path)/www")
    #expect(run.status == 1)
    #expect(run.errors.contains("里有不是 portal 发布的东西（letter.txt）"))
    #expect(try server.files == ["www/letter.txt": "家信"])
  }
}
