extension CatalogueGroup {
  /// Diagnostics of standards and maps.
  static let maps = CatalogueGroup(
    zh: "标准和地图", en: "standards and maps",
    entries: [
      CatalogueEntry(
        "standards.no-profile",
        zh: """
          standards.yml 里至少要有一份标准，否则什么都无法评判。
          """,
        en: """
          standards.yml needs at least one set of standards to judge by.
          """),
      CatalogueEntry(
        "standards.repeated-id",
        zh: """
          标准里的编号重复。每个编号只能用一次。
          """,
        en: """
          An id of the standards is used twice. Each is used once.
          """),
      CatalogueEntry(
        "standards.weights",
        zh: """
          赛马各项分值加起来必须是 100，否则名次没有意义。请调整各项分值。
          """,
        en: """
          The points of the league table must add up to 100. Adjust them.
          """),
      CatalogueEntry(
        "outline.unknown-district",
        zh: """
          地图文件里的这个图形，对不上区划表里的任何一个区。改图形的 code 或 name。
          """,
        en: """
          This shape of the map is no district of the register. Correct its code or
          name.
          """),
      CatalogueEntry(
        "outline.repeated",
        zh: """
          一个区有两个图形。合并成一个 MultiPolygon。
          """,
        en: """
          A district has two shapes. Make them one MultiPolygon.
          """),
      CatalogueEntry(
        "outline.missing",
        zh: """
          地图文件里没有这个区的轮廓，地图上会缺一块；旁边的表格不受影响。请向提供地图
          的单位索取。
          """,
        en: """
          The map has no outline of this district. The table beside it is complete all
          the same.
          """),
      CatalogueEntry(
        "geojson.not-a-collection",
        zh: """
          地图文件须是 GeoJSON 的 FeatureCollection。请让提供地图的单位按这种格式导
          出。
          """,
        en: """
          The map must be a GeoJSON FeatureCollection. Ask for it in that form.
          """),
      CatalogueEntry(
        "geojson.unnamed",
        zh: """
          图形没有写明是哪个区。在它的 properties 里加 code（六位代码）或 name。
          """,
        en: """
          The shape does not say which district it is. Give code or name in its
          properties.
          """,
        example: "\"properties\": {\"name\": \"西湖区\"}"),
      CatalogueEntry(
        "geojson.not-a-polygon",
        zh: """
          区的轮廓要是面，不能是点或线。请重新导出。
          """,
        en: """
          An outline is an area, not a point or a line. Export it again.
          """),
      CatalogueEntry(
        "geojson.not-a-position",
        zh: """
          位置应写成 [经度, 纬度]，都是以度为单位的小数。
          """,
        en: """
          A position is [longitude, latitude] in degrees.
          """,
        example: "[120.15, 30.27]"),
      CatalogueEntry(
        "geojson.outside-city",
        zh: """
          这个位置不在杭州。GeoJSON 里经度在前、纬度在后，可能写反了。
          """,
        en: """
          The position is not in Hangzhou; longitude comes first and may be swapped.
          """),
      CatalogueEntry(
        "geojson.too-few-positions",
        zh: """
          一圈轮廓至少要 4 个位置（首尾相同），少了围不成面。请重新导出。
          """,
        en: """
          A ring needs at least 4 positions, the last being the first. Export it
          again.
          """),
      CatalogueEntry(
        "geojson.unclosed-ring",
        zh: """
          轮廓的最后一个位置要与第一个相同，才能闭合。请重新导出，或把第一个位置再写一
          遍。
          """,
        en: """
          A ring ends where it begins. Repeat its first position at the end.
          """),
      CatalogueEntry(
        "json.malformed",
        zh: """
          地图文件不是合规的 JSON，多半手工改坏了：少了逗号、引号或括号。请用原来的文
          件，或重新导出。
          """,
        en: """
          The map is not valid JSON: a comma, quote or bracket is missing. Use the
          original or export it again.
          """),
    ])
}
