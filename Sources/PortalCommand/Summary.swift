import PortalCore
import PortalFiles

/// The last line of a command: what came of it.
struct Summary {
  let message: Message

  private init(zh: String, en: String) {
    message = Message(zh: zh, en: en)
  }

  /// A site was built.
  ///
  /// - Parameter notices: which files were left out, and why; a sentence for each.
  static func built(
    _ change: SiteChange, log: DiagnosticLog, notices: [Message], output: String, since started: ContinuousClock.Instant
  ) -> Summary {
    let kept = change.files - change.added - change.changed
    return Summary(
      zh: "已生成 \(change.files.grouped) 个文件到 \(output)/：新增 \(change.added.grouped)，更新 \(change.changed.grouped)，"
        + "不变 \(kept.grouped)，删除 \(change.removed.grouped)；\(warnings(log).zh)；用时 \(seconds(since: started)) 秒。"
        + notices.map(\.zh).joined(),
      en: "Built \(change.files.grouped) files into \(output)/: \(change.added.grouped) new,"
        + " \(change.changed.grouped) changed, \(kept.grouped) unchanged, \(change.removed.grouped) removed;"
        + " \(warnings(log).en); \(seconds(since: started)) s." + notices.map { " \($0.en)" }.joined())
  }

  /// The site was put into one file.
  ///
  /// - Parameter size: in bytes.
  static func packed(_ path: String, size: Int) -> Summary {
    let size = "\(writtenDecimal(size.dividedRounded(by: 100_000), fractionDigits: 1)) MB"
    return Summary(
      zh: "已打包为 \(path)（\(size)），校验码在 \(path).sha256。",
      en: "Packed into \(path) (\(size)), with its digest in \(path).sha256.")
  }

  /// Nothing had changed since the last build.
  static func unchanged(files: Int, output: String, since started: ContinuousClock.Instant) -> Summary {
    Summary(
      zh: "没有变化：\(output)/ 中的 \(files.grouped) 个文件都是最新的；用时 \(seconds(since: started)) 秒。",
      en: "Nothing changed: all \(files.grouped) files in \(output)/ are current; \(seconds(since: started)) s.")
  }

  /// Errors kept the site from being built.
  static func refused(_ log: DiagnosticLog, output: String) -> Summary {
    Summary(
      zh: "没有生成：\(errors(log).zh)，\(warnings(log).zh)。\(output)/ 保持原样。",
      en: "Not built: \(errors(log).en), \(warnings(log).en). \(output)/ is as it was.")
  }

  /// Everything was checked, nothing written.
  static func checked(_ log: DiagnosticLog, since started: ContinuousClock.Instant) -> Summary {
    Summary(
      zh: "检查完毕：\(errors(log).zh)，\(warnings(log).zh)；用时 \(seconds(since: started)) 秒。",
      en: "Checked: \(errors(log).en), \(warnings(log).en); \(seconds(since: started)) s.")
  }

  private static func errors(_ log: DiagnosticLog) -> Message {
    let count = log.count(of: .error)
    return Message(zh: "错误 \(count) 条", en: count == 1 ? "1 error" : "\(count) errors")
  }

  private static func warnings(_ log: DiagnosticLog) -> Message {
    let count = log.count(of: .warning)
    return Message(zh: "警告 \(count) 条", en: count == 1 ? "1 warning" : "\(count) warnings")
  }

  private static func seconds(since started: ContinuousClock.Instant) -> String {
    let elapsed = (ContinuousClock.now - started).components
    let hundredths = Int(elapsed.seconds) * 100 + Int(elapsed.attoseconds / 10_000_000_000_000_000)
    return "\(hundredths / 100).\((hundredths % 100).padded(to: 2))"
  }
}
