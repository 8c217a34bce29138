extension CatalogueGroup {
  /// Diagnostics of the editorial check and of official numbers.
  static let editorial = CatalogueGroup(
    zh: "文字和编号规范", en: "wording and official numbers",
    entries: [
      CatalogueEntry(
        "editorial.word",
        zh: """
          content/words.yml 里列出的错别字或不规范的说法。确实该这样写的，在那一条的 except
          里写出上下文。
          """,
        en: """
          A word that content/words.yml lists as wrong. Where it is right, give the longer
          text in the entry's except.
          """,
        example: "布署  →  部署"),
      CatalogueEntry(
        "editorial.forbidden-word",
        zh: """
          words.yml 里标了 forbidden: true 的说法，不改不能生成网站。
          """,
        en: """
          A word that words.yml marks with forbidden: true keeps the site from being built.
          """),
      CatalogueEntry(
        "editorial.word-form",
        zh: """
          words.yml 里的词至少两个汉字，不夹字母、数字和标点，否则会误伤。
          """,
        en: """
          A word of words.yml has two Chinese characters or more and nothing else, or it
          would be found where it is not meant.
          """,
        example: "words:\n  - wrong: 布署\n    right: 部署\n  - {wrong: 座落, right: 坐落, except: [王座落成]}"),
      CatalogueEntry(
        "editorial.punctuation",
        zh: """
          汉字之间用了半角标点或半角括号，或者标点重复。
          """,
        en: """
          Between Chinese characters stands half-width punctuation, or a mark is doubled.
          """,
        example: "加快建设,早日开放  →  加快建设，早日开放"),
      CatalogueEntry(
        "editorial.number-brackets",
        zh: """
          文号里的年份用六角括号〔〕（GB/T 9704），不用圆括号、方括号。
          """,
        en: """
          The year of a document number stands in 〔〕 (GB/T 9704).
          """,
        example: "杭政办函（2024）11号  →  杭政办函〔2024〕11号"),
      CatalogueEntry(
        "editorial.empty-description",
        zh: """
          图片说明只写了“图片”或文件名，看不见图的人等于没有说明。
          """,
        en: """
          A picture is described by “图片” or by its file's name, which tells nothing to
          those who do not see it.
          """,
        example: "![图片](…)  →  ![居民在西溪食堂用餐](…)"),
      CatalogueEntry(
        "editorial.repeated-title",
        zh: """
          两篇的标题一字不差，在列表、搜索和订阅里分不清。
          """,
        en: """
          Two texts have the very same title, and lists, search and feeds do not tell them
          apart.
          """,
        example: "试点社区名单  →  第二批试点社区名单"),
      CatalogueEntry(
        "document.index-number",
        zh: """
          索引号由组织机构代码、年份和五位流水号组成。
          """,
        en: """
          An index number has an organisation's code, a year and five digits.
          """,
        example: "002489401/2024-00624"),
      CatalogueEntry(
        "document.organization-code",
        zh: """
          索引号前九位是组织机构代码，最后一位是按 GB 11714 算出的校验位，和前八位对不上，
          多半抄错了一位。
          """,
        en: """
          The first nine characters are an organisation's code; its check character by
          GB 11714 does not go with the others, so one is probably mistyped.
          """),
      CatalogueEntry(
        "site.map-approval-form",
        zh: """
          审图号的写法少见，请对照批复核对。国家的以 GS 开头，省市的以简称和 S 开头。
          """,
        en: """
          The approval number of the maps has an unusual form. National ones begin with
          GS, those of provinces and cities with their short names and S.
          """,
        example: "浙杭S（2025）12号"),
      CatalogueEntry(
        "facility.opening-hours",
        zh: """
          开放时间里没有几点几分，或者没有这个时间，或者结束早于开始。
          """,
        en: """
          The opening hours have no time of day, one that there is not, or an end before
          its beginning.
          """,
        example: "周一至周五 8:30—17:00"),
      CatalogueEntry(
        "cell.two-coordinate-systems",
        zh: """
          经度和纬度要来自同一张地图，表头里的坐标系要一样。
          """,
        en: """
          Longitude and latitude come from one map, and their headers name one system.
          """,
        example: "经度（GCJ-02）,纬度（GCJ-02）"),
      CatalogueEntry(
        "import.two-coordinate-systems",
        zh: """
          报表的经度、纬度只有一列写了坐标系，或两列写的不同，程序不猜。
          """,
        en: """
          Only one of longitude and latitude names its coordinate system, or they name
          two; nothing is guessed.
          """,
        example: "经度（GCJ-02）,纬度（GCJ-02）"),
    ])
}
