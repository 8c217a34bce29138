extension CatalogueGroup {
  /// Diagnostics of settings.
  static let settings = CatalogueGroup(
    zh: "设置", en: "settings",
    entries: [
      CatalogueEntry(
        "yaml.missing-key",
        zh: """
          缺少必须有的一项。照提示加一行“名称: 内容”。
          """,
        en: """
          A required setting is missing. Add a line “name: value”.
          """,
        example: "title: 西湖区新增三处社区食堂"),
      CatalogueEntry(
        "yaml.blank-value",
        zh: """
          冒号后面空着，而这一项必须填写。
          """,
        en: """
          Nothing follows the colon, and this setting must be given.
          """),
      CatalogueEntry(
        "yaml.unknown-key",
        zh: """
          这里没有这一项，多半拼错了名称。提示列出了可用的名称。
          """,
        en: """
          There is no such setting here; the message lists those there are.
          """,
        example: "titel:  →  title:"),
      CatalogueEntry(
        "yaml.wrong-type",
        zh: """
          这一项的内容不是所需的类型，例如要的是列表却写成了一句话。照提示的类型改写。
          """,
        en: """
          The value is of another type than is needed, such as a text where a list
          belongs.
          """,
        example: "demo: 是的  →  demo: true"),
      CatalogueEntry(
        "yaml.unknown-term",
        zh: """
          这一项只能从固定的几个词里选，提示列出了全部。
          """,
        en: """
          This takes one of a fixed list of words, which the message lists.
          """,
        example: "column: 新闻  →  column: 动态"),
      CatalogueEntry(
        "yaml.not-an-identifier",
        zh: """
          编号只能用小写字母、数字，中间可有单个“-”或“.”。
          """,
        en: """
          An id holds small letters and digits, with single “-” or “.” between them.
          """),
      CatalogueEntry(
        "yaml.duplicate-key",
        zh: """
          同一项写了两遍，不知道以哪个为准。删去一个。
          """,
        en: """
          A setting stands twice. Remove one.
          """),
      CatalogueEntry(
        "yaml.not-a-mapping",
        zh: """
          这里应是一行一项的“名称: 内容”。常见原因：冒号写成了中文“：”，或冒号后面没有
          空格。
          """,
        en: """
          Lines “name: value” belong here. The colon must be a plain one with a space
          behind it.
          """,
        example: "title：公告  →  title: 公告"),
      CatalogueEntry(
        "yaml.syntax",
        zh: """
          写法不合 YAML 的规则，程序读不下去。多半是缩进没有对齐、引号没有配对，或用了
          制表符。看标出的地方和它的上一行。
          """,
        en: """
          This is not YAML: indents that do not agree, an open quote, or a tab. Look
          here and at the line above.
          """),
      CatalogueEntry(
        "yaml.anchor",
        zh: """
          文字以“&”或“*”开头会被当成特殊记号。给整段文字加上英文引号。
          """,
        en: """
          A text that begins with & or * is read as a special mark. Put it in quotes.
          """,
        example: "title: *重要*  →  title: \"*重要*\""),
      CatalogueEntry(
        "yaml.too-large",
        zh: """
          设置部分大得不正常，多半少了结尾的“---”。把正文移到它后面。
          """,
        en: """
          The settings are far too long; the closing “---” may be missing.
          """),
      CatalogueEntry(
        "front-matter.missing",
        zh: """
          公告和页面的文件第一行必须是“---”，接着写标题、日期等。用 portal new
          announcement 新建就不会漏。
          """,
        en: """
          The file must begin with a line “---” and its settings. portal new
          announcement writes them for you.
          """),
      CatalogueEntry(
        "front-matter.unclosed",
        zh: """
          开头的信息要用另一行“---”结束，后面才是正文。请补上这一行。
          """,
        en: """
          The settings end with a second line “---”. Add it before the text.
          """),
    ])
}
