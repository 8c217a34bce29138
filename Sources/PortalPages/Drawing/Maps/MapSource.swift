import PortalMarkup

/// What has to stand under a map with administrative lines: where they are from and who approved them.
///
/// 地图管理条例, articles 15 and 22.
package struct MapSource: Sendable {
  /// 审图号; without one the map says that it is a sketch.
  package let approval: String?

  package init(approval: String?) {
    self.approval = approval
  }

  /// Writes the caption of a map, with sentences of its own before the source.
  func write(to html: inout HTML.Builder, remarks: [String]) {
    html.literal("<figcaption>")
    for remark in remarks { html.text(remark) }
    html.literal("<span class=\"map-source\">行政区划数据来源：国家地理信息公共服务平台 天地图。")
    if let approval {
      html.literal("审图号：")
      html.text(approval)
    } else {
      html.literal("示意图，不作划界依据")
    }
    html.literal("</span></figcaption>")
  }
}
