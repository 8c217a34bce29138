import PortalIndicators
import PortalMarkup
import PortalModel

/// What a poster says: as little as can be read from two metres away, and the way to the rest.
struct PosterView: Sendable {
  let head: PageHead
  /// The page that the poster leads to.
  let page: Address
  /// The title in pieces that a line is not broken in.
  let pieces: [String]
  /// Where it is: “西湖区西溪街道”.
  let place: String
  /// What a reader may ask, such as “这里有什么服务？”.
  let question: String
  let facts: [PosterFact]

  static let fields =
    PageHead.essentials.mapped(\.head)
    + ViewFields<PosterView>(
      .texts("pieces", "标题，分成几截，一截里不换行") { $0.pieces },
      .text("place", "在哪里：区和乡镇（街道）") { $0.place },
      .text("question", "一句问话") { $0.question },
      .list("facts", "几件要紧的事", of: PosterFact.fields) { $0.facts },
      .text("page", "海报所指页面的路径") { $0.page.path },
      .text("link", "海报所指页面的完整网址") { $0.link },
      .optionalHTML("qr", "二维码；网址太长则没有") {
        $0.head.edition.codes.code(of: $0.link)?.html(title: "二维码：\($0.link)")
      })

  private var link: String { head.edition.portal.settings.baseURL + page.path }
}

/// One thing that a poster says.
struct PosterFact: Sendable {
  let name: String
  let lines: [String]
  private let number: Number?

  /// A computed number behind the lines, with the words before it.
  struct Number: Sendable {
    let words: String
    let link: NumberLink

    static let fields = ViewFields<Number>(
      .text("words", "数前面的话：……共，逾期") { $0.words },
      .number("number", "数，通向它怎么来的", .openFacilities, .comingProjects, .daysLate, of: NumberLink.fields) { $0.link })
  }

  init(_ name: String, _ lines: [String], _ number: Number? = nil) {
    self.name = name
    self.lines = lines
    self.number = number
  }

  init(_ name: String, _ line: String) {
    self.init(name, [line])
  }

  static let fields = ViewFields<PosterFact>(
    .text("label", "问什么") { $0.name },
    .texts("lines", "答什么，一行一条") { $0.lines },
    .optionalRecord("counted", "一共几个，或晚了几天；没有则没有", of: Number.fields) { $0.number })
}
