import Glibc

/// The programs of the system that this one runs.
package enum SystemProgram {
  /// Where a program is; `nil` where the folders of `PATH` have none.
  package static func path(of name: String) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
