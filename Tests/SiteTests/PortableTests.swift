import FoundationEssentials
import PortalCore
import PortalSite
import Testing

/// A site whose files are opened from a disk.
struct PortableTests {
  private func portable(_ files: KeyValuePairs<String, String>) -> [String: String] {
    let parts = files.map { SitePart.file(SiteFile(path: $0.key, text: $0.value)) }
    let memory = SiteMemory()
    let site = Site(at: SiteAddress(baseURL: "https://example.org/sub/"), parts).portable()
    #expect(site.check(handingTo: memory, jobs: 2).entries.isEmpty)
    return Dictionary(
      uniqueKeysWithValues: memory.files.map { file in
        guard case .bytes(let bytes) = file.body else { return (file.path, "") }
        return (file.path, String(decoding: bytes, as: UTF8.self))
      })
  }

  @Test func `links to folders lead to the page in them, and all others stay`() throws {
    let body = ##"""
      <a href="./">首页</a><a href="list/?q=1#a">甲</a><a href="#here" id="here">此处</a><a href="list/index.html">乙</a>
      <a href="https://example.org/other/">外</a><a href="list/a.csv">表</a><form action="list/"></form><p>a href="list/"</p>
      """##
    let files = portable([
      "index.html": "<html><head></head><body>\(body)</body></html>",
      "list/index.html": #"<html><head></head><body><a href="../" id="a">上</a></body></html>"#, "list/a.csv": "x",
    ])
    let page = try #require(files["index.html"])
    #expect(page.contains(##"<a href="./index.html">首页</a><a href="list/index.html?q=1#a">甲</a><a href="#here" id"##))
    #expect(page.contains(#"<a href="list/index.html">乙</a>"#))
    #expect(page.contains(#"<a href="https://example.org/other/">外</a><a href="list/a.csv">表</a>"#))
    #expect(page.contains(#"<form action="list/index.html"></form><p>a href="list/"</p>"#))
    #expect(files["list/index.html"]?.contains(#"<a href="../index.html" id="a">"#) == true)
  }

  @Test func `modules become scripts with what they import, in a scope of their own`() throws {
    let files = portable([
      "a/index.html":
        #"<html><head><script src="../assets/page.js" type="module"></script></head><body></body></html>"#,
      "assets/page.js": "import { find } from './index-file.js';\nfind();",
      "assets/index-file.js": "const root = new URL('../', import.meta.url);\nexport function find() {}",
      "assets/map/lib.js": "var L;",
    ])
    #expect(
      files["a/index.html"]?.contains(
        "<head><script src=\"../assets/portable.js\"></script>\n<script src=\"../assets/page.js\" defer></script></head>"
      )
        == true)
    let script = try #require(files["assets/page.js"])
    #expect(
      script == "(() => {\n'use strict';\nconst root = new URL('../', document.currentScript.src);\n"
        + "function find() {}\nfind();\n})();\n")
    #expect(files["assets/map/lib.js"] == "var L;")
  }

  @Test func `what scripts fetch lies in a script beside it, and a former address leads to a page`() throws {
    let files = portable([
      "communities/names.json": #"["西溪"]"#, "data/gaps.json": "{}", "404.html": "<html><head></head></html>",
      "old/index.html":
        #"<html><head><meta http-equiv="refresh" content="0; url=../new/"></head><body></body></html>"#,
      "new/index.html": "<html><head></head><body></body></html>",
    ])
    let encoded = Data(Array(#"["西溪"]"#.utf8)).base64EncodedString()
    #expect(files["communities/names.json.js"] == "portalFile(\"\(encoded)\");\n")
    #expect(files["communities/names.json"] != nil && files["data/gaps.json.js"] == nil)
    #expect(files["404.html"] == nil, "nothing leads there without a server")
    #expect(files["old/index.html"]?.contains(#"content="0; url=../new/index.html""#) == true)
  }
}
