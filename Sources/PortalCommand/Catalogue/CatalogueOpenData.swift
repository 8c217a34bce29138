extension CatalogueGroup {
  /// Diagnostics of what the settings say of the data that others use.
  static let openData = CatalogueGroup(
    zh: "开放数据", en: "open data",
    entries: [
      CatalogueEntry(
        "site.licence",
        zh: """
          数据许可有名称也要有全文网址，使用的人才知道条款。两项都写，或者都不写。
          """,
        en: """
          A licence is told by its name and the address of its text. Give both or none.
          """,
        example: "licence_url: https://creativecommons.org/licenses/by/4.0/"),
      CatalogueEntry(
        "site.oc4ids-prefix",
        zh: """
          OC4IDS 项目编号的前缀由标准的服务台分配给发布单位，照分到的写，不能自己编。没有就不写，
          网站不生成 data/oc4ids.json，别的文件不受影响。
          """,
        en: """
          The help desk of OC4IDS assigns the prefix of project ids to a publisher. Write
          the one assigned, never one made up. Without it data/oc4ids.json is left out and
          nothing else.
          """),
    ])
}
