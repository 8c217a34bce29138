package import PortalCore

/// A Markdown text of the content folder: the file, and which bytes of it are the body.
package struct MarkdownText: Sendable {
  package let source: SourceText
  package let body: Range<Int>

  package init(source: SourceText, body: Range<Int>) {
    self.source = source
    self.body = body
  }
}

/// News, a notice, a plan, a result, a case or an explanation: `announcements/YYYY/<id>.md`.
package struct Announcement: Entity {
  /// The file's name without ending.
  package let id: Identifier
  package let title: String
  /// When it was published, to the minute: the day, and “09:30”.
  package let date: CalendarDate
  package let time: String
  /// When the information was formed, for the time in which it has to be published (政府信息公开条例 第二十六条).
  package let formed: CalendarDate?
  package let column: Column
  /// Which bureau or government published it first (来源).
  package let publisher: String
  package let summary: String?
  /// 文号, where the announcement is a document.
  package let documentNumber: String?
  /// 索引号.
  package let indexNumber: String?
  package let districts: [Reference<District>]
  package let communities: [Reference<Community>]
  package let projects: [Reference<Project>]
  /// A picture for lists, below `media/`, with its description.
  package let image: Image?
  package let attachments: [Attachment]
  package let text: MarkdownText

  package init(
    id: Identifier, title: String, date: CalendarDate, time: String, formed: CalendarDate?, column: Column,
    publisher: String,
    summary: String?, documentNumber: String?, indexNumber: String?, districts: [Reference<District>],
    communities: [Reference<Community>], projects: [Reference<Project>], image: Image?, attachments: [Attachment],
    text: MarkdownText
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.time = time
    self.formed = formed
    self.column = column
    self.publisher = publisher
    self.summary = summary
    self.documentNumber = documentNumber
    self.indexNumber = indexNumber
    self.districts = districts
    self.communities = communities
    self.projects = projects
    self.image = image
    self.attachments = attachments
    self.text = text
  }

  /// A picture below `media/`.
  package struct Image: Hashable, Sendable {
    package let path: String
    package let alternative: String

    package init(path: String, alternative: String) {
      self.path = path
      self.alternative = alternative
    }
  }

  /// A file below `files/` that is offered for download.
  package struct Attachment: Hashable, Sendable {
    package let path: String
    package let title: String
    /// Bytes.
    package let size: Int

    package init(path: String, title: String, size: Int) {
      self.path = path
      self.title = title
      self.size = size
    }
  }

  /// The columns of the site (栏目).
  package enum Column: String, Term {
    case news
    case notice
    case plan
    case result
    case showcase
    case interpretation

    package var title: String {
      switch self {
      case .news: "动态"
      case .notice: "通知"
      case .plan: "计划"
      case .result: "结果"
      case .showcase: "案例"
      case .interpretation: "解读"
      }
    }

    /// What stands in the column, in a sentence for citizens and for the column's meta tags.
    package var meaning: String {
      switch self {
      case .news: "建设进展和工作动态"
      case .notice: "通知和公示"
      case .plan: "年度计划和项目清单"
      case .result: "验收、评估和考核结果"
      case .showcase: "标志性成果和试点经验"
      case .interpretation: "政策问答和解读"
      }
    }
  }

  package static let tableName = "announcements"
}

/// A page of running text, `pages/<id>.md`, or the plan, `programme/plan.md`.
package struct ContentPage: Entity {
  package let id: Identifier
  package let title: String
  package let summary: String
  package let text: MarkdownText

  package init(id: Identifier, title: String, summary: String, text: MarkdownText) {
    self.id = id
    self.title = title
    self.summary = summary
    self.text = text
  }

  package static let tableName = "pages"
}

/// The plan's text with the record header of the published document.
package struct PlanDocument: Sendable {
  package let page: ContentPage
  /// The rows of the record header in order: “索引号” and its value.
  package let header: [HeaderRow]

  package init(page: ContentPage, header: [HeaderRow]) {
    self.page = page
    self.header = header
  }

  /// One row of the record header of a published document.
  package struct HeaderRow: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}
