import FoundationEssentials

/// Scripts as a browser runs them from a disk, where it loads no modules and fetches nothing.
enum PortableScript {
  /// Where the script lies that stands in for the server.
  static let path = "assets/portable.js"

  /// Fetches a file by the script beside it, and leads from folders to the `index.html` in them.
  static let source = """
    // 从磁盘打开网站时用：浏览器这时不许 fetch，旁边同名的 .js 里有同样的内容；指向文件夹的链接，改指里面的 index.html。
    (() => {
      'use strict';
      const online = window.fetch;
      window.portalFile = (content) => { document.currentScript.content = content; };
      window.fetch = (address, options) => {
        const url = new URL(address, document.baseURI);
        if (url.protocol !== 'file:') return online.call(window, address, options);
        return new Promise((resolve, reject) => {
          const script = document.createElement('script');
          script.onload = () => {
            const bytes = Uint8Array.from(atob(script.content), (character) => character.charCodeAt(0));
            script.remove();
            resolve(new Response(bytes));
          };
          script.onerror = () => {
            script.remove();
            reject(new TypeError(url.href));
          };
          script.src = `${url.href.split(/[?#]/)[0]}.js`;
          document.head.append(script);
        });
      };
      const complete = ({ target }) => {
        const link = target instanceof Element && target.closest('a[href]');
        if (link && link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
      };
      addEventListener('click', complete, true);
      addEventListener('auxclick', complete, true);
    })();

    """

  /// The script that gives the bytes of a file to whoever fetches it.
  static func carrying(_ bytes: [UInt8]) -> [UInt8] {
    Array(#"portalFile(""#.utf8) + Data(bytes).base64EncodedData() + Array("\");\n".utf8)
  }

  /// A script of the site with what it imports in front, in a scope of its own.
  ///
  /// A module stands in `assets/`; each import of it is a line `import { … } from './name.js';` with names unchanged.
  /// - Parameter scripts: the scripts of the site by their paths.
  static func classic(_ path: String, of scripts: [String: [UInt8]]) -> [UInt8] {
    let body = lines(of: path, in: scripts).joined(separator: "\n")
    return Array("(() => {\n'use strict';\n\(body)\n})();\n".utf8)
  }

  private static func lines(of path: String, in scripts: [String: [UInt8]]) -> [String] {
    String(decoding: scripts[path] ?? [], as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { line -> [String] in
        if line.hasPrefix("import "), let name = line.split(separator: "'").dropFirst().first, name.hasPrefix("./") {
          return lines(of: "assets/\(name.dropFirst(2))", in: scripts)
        }
        let plain = line.hasPrefix("export ") ? line.dropFirst("export ".count) : line
        return [String(plain).replacing("import.meta.url", with: "document.currentScript.src")]
      }
  }
}
