import PortalCore
import PortalSite
import Testing

/// What readers get of the files of `templates/assets`.
struct AssetTests {
  private func assets(_ files: KeyValuePairs<String, String>) -> [String: String] {
    let joined = AssetBundle.joined(files.map { SiteFile(path: $0.key, text: $0.value) })
    return Dictionary(
      uniqueKeysWithValues: joined.map { file in
        guard case .bytes(let bytes) = file.body else { return (file.path, "") }
        return (file.path, String(decoding: bytes, as: UTF8.self))
      })
  }

  @Test func `style sheets become one, and one in large type`() {
    let result = assets([
      "assets/css/10-base.css": "p { color: red; }", "assets/css/80-large.css": ":root.large { --tap: 60px; }",
    ])
    #expect(
      result["assets/site.css"]
        == "p{color:red}:root.large{--tap:60px}"
        + "@media (scripting:none){:root:root:where(:has(#large:checked)){--tap:60px}}")
    #expect(result["assets/large.css"] == "p{color:red}:root:root{--tap:60px}")
    #expect(result.count == 2)
  }

  @Test func `a script is one file or a folder of them`() {
    let result = assets([
      "assets/icon.svg": "i", "assets/js/map.js": "m", "assets/js/site/1.js": "a", "assets/js/site/2.js": "b",
    ])
    #expect(result == ["assets/icon.svg": "i", "assets/map.js": "m", "assets/site.js": "ab"])
  }

  @Test func `beside each text lie the same bytes compressed, the same every time`() throws {
    let text = String(repeating: "社区嵌入式服务设施，", count: 500)
    let plain = site(["index.html": text, "a.png": text])
    let once = made(plain.compressed())
    #expect(once.files.map(\.path) == ["a.png", "index.html", "index.html.br", "index.html.gz", "sitemap.xml"])
    #expect(once.files == made(plain.compressed()).files)
    #expect(try #require(once["index.html.br"]).count < text.utf8.count / 20)
    let gzip = try #require(once["index.html.gz"])
    #expect(gzip.count < text.utf8.count / 20)
    #expect(gzip.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3], "no name and no time in the header")
  }

  private func made(_ site: Site) -> SiteMemory {
    let memory = SiteMemory()
    #expect(site.check(handingTo: memory, jobs: 2).entries.isEmpty)
    return memory
  }
}
