import Glibc

/// Where a folder lies, whether it is there yet or not, with all links on the way followed.
package struct FolderPlace {
  /// The names of the folders from the root on.
  private let names: [String]

  package init(of path: String) {
    names = Self.names(of: path)
  }

  /// Whether the folder is another one or lies in it.
  package func isInside(_ other: FolderPlace) -> Bool {
    names.starts(with: other.names)
  }

  /// What is not there has the place of its parent, and its own name.
  private static func names(of path: String) -> [String] {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real).split(separator: "/").map(String.init)
    }
    var parts = path.split(separator: "/").map(String.init)
    guard let last = parts.popLast() else { return [] }
    let parent = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    return names(of: parent.isEmpty ? "." : parent) + [last]
  }
}
