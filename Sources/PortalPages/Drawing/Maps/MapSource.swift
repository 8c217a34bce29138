import PortalMarkup

/// By what right a map shows administrative lines, and what therefore has to stand under it.
///
/// 地图管理条例, articles 15 and 22.
package enum MapSource: Hashable, Sendable {
  /// The map has been approved under this number (审图号).
  case approved(String)
  /// A demo's sketch, which is no basis for any border.
  case sketch
  /// Not approved: the map shows no lines, only points.
  case withoutLines

  /// - Parameters:
  ///   - approval: the number that `site.yml` gives for the maps, if any.
  ///   - isDemo: whether the site is a demo.
  package init(approval: String?, isDemo: Bool) {
    self = approval.map { .approved($0) } ?? (isDemo ? .sketch : .withoutLines)
  }

  /// Whether outlines may be drawn.
  package var hasLines: Bool { self != .withoutLines }

  /// Writes the caption of a map, with sentences of its own before the source.
  func write(to html: inout HTML.Builder, remarks: [String]) {
    html.literal("<figcaption>")
    for remark in remarks { html.text(remark) }
    html.literal("<span class=\"map-source\">")
    writeSentences(to: &html)
    html.literal("</span></figcaption>")
  }

  /// Writes where the lines are from and by what right they are shown.
  func writeSentences(to html: inout HTML.Builder) {
    if hasLines { html.literal("行政区划数据来源：国家地理信息公共服务平台 天地图。") }
    switch self {
    case .approved(let number):
      html.literal("审图号：")
      html.text(number)
    case .sketch: html.literal("示意图，不作划界依据")
    case .withoutLines: html.literal("图中只有位置点，没有行政区域界线。")
    }
  }
}
