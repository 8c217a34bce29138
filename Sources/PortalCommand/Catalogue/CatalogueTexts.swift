extension CatalogueGroup {
  /// Diagnostics of announcements and texts.
  static let texts = CatalogueGroup(
    zh: "公告和正文", en: "announcements and texts",
    entries: [
      CatalogueEntry(
        "announcement.repeated-name",
        zh: """
          两篇公告的文件名相同（哪怕在不同年份），网址会重复。给新的一篇换个文件名。
          """,
        en: """
          Two announcements share a file name, even of different years, and so an
          address. Rename the newer.
          """),
      CatalogueEntry(
        "announcement.after-as-of",
        zh: """
          公告日期晚于这一期的截至日期，等于提前发布。到时再发，或把 site.yml 的 as_of
          改成新的日期。
          """,
        en: """
          The announcement is dated after the as-of date. Keep it for later, or bring
          as_of up to date.
          """),
      CatalogueEntry(
        "announcement.formed-afterwards",
        zh: """
          信息先形成，后发布。形成日期写文件落款、决定作出的那一天，不能晚于发布日期。
          """,
        en: """
          Information is formed before it is published. Give the day of the document or
          of the decision.
          """),
      CatalogueEntry(
        "announcement.wrong-year",
        zh: """
          公告要放在日期所在年份的文件夹里。移动文件，或改正日期。
          """,
        en: """
          An announcement lies in the folder of its year. Move the file, or correct
          the date.
          """,
        example: "date: 2025-03-01  →  announcements/2025/"),
      CatalogueEntry(
        "announcement.not-a-time",
        zh: """
          时间写成两位小时、英文冒号、两位分钟。
          """,
        en: """
          A time is two digits, a plain colon, two digits.
          """,
        example: "9：30  →  09:30"),
      CatalogueEntry(
        "announcement.missing-file",
        zh: """
          公告里提到的图片或附件不在 media/ 或 files/ 里。把文件放进去，或改正名字；大
          小写也要一致。
          """,
        en: """
          The picture or attachment is not in media/ or files/. Put it there, or
          correct its name.
          """),
      CatalogueEntry(
        "markdown.dead-link",
        zh: """
          链接里的编号或文件不存在，读者点不开。核对编号；提示会给出最接近的一个。
          """,
        en: """
          The link's id or file is not there. Check it; the message names the nearest.
          """,
        example: "[西湖区](district:xihuu)  →  [西湖区](district:xihu)"),
      CatalogueEntry(
        "markdown.invalid-text",
        zh: """
          这里的字节不是 UTF-8 文字，会成为乱码。请用 UTF-8 编码重新保存。
          """,
        en: """
          These bytes are not UTF-8 text. Save the file again as UTF-8.
          """),
      CatalogueEntry(
        "markdown.too-deep",
        zh: """
          列表或引用一层套一层，太深了，多半是粘贴时带进了多余的记号。请减少层数。
          """,
        en: """
          Lists or quotations are nested too deeply, often by pasting. Use fewer
          levels.
          """),
      CatalogueEntry(
        "markdown.image-without-alt",
        zh: """
          看不见图片的人靠替代文字知道图里是什么，方括号里必须写一句。
          """,
        en: """
          Who cannot see the image relies on its text. Say in the brackets what it
          shows.
          """,
        example: "![](media/canteen.jpg)  →  ![老人在社区食堂用餐](media/canteen.jpg)"),
      CatalogueEntry(
        "markdown.image-without-file",
        zh: """
          图片要用本站 media/ 里的文件，不能引用别的网站，否则别人一改就没了，也会泄露
          读者的访问。
          """,
        en: """
          An image must be a file of media/; another site's may vanish and would see
          your readers.
          """),
      CatalogueEntry(
        "markdown.unsafe-link",
        zh: """
          这种链接不安全或不支持。只能用 https://、单位邮箱 mailto: 等提示里列出的写
          法，或站内的相对路径。
          """,
        en: """
          A link of this kind is unsafe or unknown. Use one that the message lists, or
          a relative path.
          """),
      CatalogueEntry(
        "markdown.h1",
        zh: """
          页面标题已经取自 title，正文从二级标题“## ”写起；这里已自动当作二级。
          """,
        en: """
          The page's title comes from its settings; begin with “## ”. This one is
          shown as level 2.
          """,
        example: "# 背景  →  ## 背景"),
      CatalogueEntry(
        "markdown.duplicate-anchor",
        zh: """
          两个标题写了同一个锚点，链接只能到达第一个。改其中一个。
          """,
        en: """
          Two headings have one anchor, and links reach only the first. Change one.
          """),
      CatalogueEntry(
        "markdown.raw-html",
        zh: """
          正文里不能写网页代码，这一段不会发布。多半是从网页粘贴来的；请改用
          Markdown，或先粘贴成纯文本。
          """,
        en: """
          HTML is not published from a text. Use Markdown, or paste as plain text.
          """,
        example: "<b>重要</b>  →  **重要**"),
      CatalogueEntry(
        "markdown.table-columns",
        zh: """
          表格各行的格数要与表头一致，多出的格子不会发布。格里真要用竖线时，在前面加反
          斜线。
          """,
        en: """
          All rows of a table have as many cells as its head. Write | inside a cell
          with a backslash before it.
          """),
    ])
}
