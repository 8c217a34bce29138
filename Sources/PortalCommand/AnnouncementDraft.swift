import PortalCore
import PortalModel

/// A new announcement with its front matter filled in.
struct AnnouncementDraft {
  private let title: String
  private let column: Announcement.Column
  private let settings: SiteSettings

  init(title: String, column: Announcement.Column, settings: SiteSettings) {
    self.title = title
    self.column = column
    self.settings = settings
  }

  /// The folder of the year.
  var folder: String { String(settings.asOf.year) }

  /// The name of the file, and so of the page: the day, the column, and a number where the name is taken.
  func name(_ number: Int) -> String {
    "\(settings.asOf.written)-\(column.rawValue)\(number == 1 ? "" : "-\(number)").md"
  }

  var text: String {
    """
    ---
    title: \(quoted(title))
    date: \(settings.asOf.written)
    time: "09:00"
    # 栏目：动态、通知、计划、结果、案例、解读
    column: \(column.title)
    # 来源：最先发布的单位
    publisher: \(quoted(settings.organizer))
    # 一两句话的摘要，显示在列表里
    summary: \(quoted(title))
    # 涉及的区、社区、项目，写编号；没有就留着空列表
    districts: []
    communities: []
    projects: []
    ---

    在这里写正文。

    """
  }

  /// The text as YAML reads it back unchanged, whatever is in it.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
