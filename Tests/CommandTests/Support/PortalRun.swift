/// What a finished run of `portal` left.
struct PortalRun {
  /// The exit status, or the number of the signal that ended it, negative.
  let status: Int32
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let errors: String

  /// What was found: standard output without the last line, which counts and times, and the blank one before it.
  var findings: String {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast(3)
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }
}
