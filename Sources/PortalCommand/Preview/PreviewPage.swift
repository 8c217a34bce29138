import Foundation
import PortalMarkup

/// What the preview adds to the pages of a site, and the page that shows findings in their place.
enum PreviewPage {
  static let versionPath = "/.portal/version"
  static let scriptPath = "/.portal/reload.js"

  /// A page that reloads itself after the next build.
  ///
  /// The page's own content security policy allows no script, so the preview takes it out; the published page keeps it.
  static func reloading(_ page: [UInt8]) -> [UInt8] {
    var text = String(decoding: page, as: UTF8.self)
    if let start = text.range(of: "<meta http-equiv=\"Content-Security-Policy\""),
      let end = text[start.upperBound...].firstIndex(of: ">")
    {
      text.removeSubrange(start.lowerBound...end)
    }
    return Array((text + "<script src=\"\(scriptPath)\" defer></script>\n").utf8)
  }

  /// Asks every half second whether there was another build; the server may be away for a while.
  static func script(version: Int) -> [UInt8] {
    Array(
      """
      const loaded = "\(version)";
      setInterval(async () => {
        try {
          const answer = await fetch("\(versionPath)", { cache: "no-store" });
          if (await answer.text() !== loaded) location.reload();
        } catch {}
      }, 500);

      """.utf8)
  }

  /// The findings as the terminal shows them, on a page that reloads when they are mended.
  static func findings(_ text: String) -> [UInt8] {
    let page = HTML {
      $0.literal(
        """
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><title>还不能生成网站</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style>
        body { margin: 0; padding: 1.5rem; background: #fff8f3; color: #2b1b12; font: 16px/1.6 sans-serif }
        h1 { font-size: 1.4rem; color: #9c2f14 }
        pre { overflow-x: auto; padding: 1rem; background: #fff; border-left: 4px solid #9c2f14;
          font: 15px/1.5 "Noto Sans Mono CJK SC", monospace }
        </style></head><body>
        <h1>还不能生成网站</h1>
        <p>请按下面的提示修改，保存后这一页会自动刷新。</p>
        <pre>
        """)
      $0.text(text)
      $0.literal("</pre></body></html>\n")
    }
    return reloading(page.bytes)
  }
}
