extension CatalogueGroup {
  /// Diagnostics of cells and references.
  static let cells = CatalogueGroup(
    zh: "单元格和引用", en: "cells and references",
    entries: [
      CatalogueEntry(
        "cell.blank",
        zh: """
          这一列每行都要有内容，这里空着。请补上；整行作废就把整行删掉。
          """,
        en: """
          Every row needs this column, and it is blank here. Fill it in, or remove the
          whole row.
          """),
      CatalogueEntry(
        "cell.no-value",
        zh: """
          这一列必须有确切的值，不能用“-”（没有）或“…”（不足一个单位）代替。请填上真实
          的值。
          """,
        en: """
          This column needs a value; “-” (none) and “…” (below the unit) will not do.
          Give the real value.
          """),
      CatalogueEntry(
        "cell.below-no-unit",
        zh: """
          “…”表示“有，但不足一个单位”，只对面积、金额、人数这样的数量有意义。没有就写
          “-”，未报送就空着。
          """,
        en: """
          “…” means less than one unit, which only a quantity can be. Write “-” for
          none, nothing for not reported.
          """),
      CatalogueEntry(
        "cell.half-position",
        zh: """
          只有经度或只有纬度，定不出位置。请补上另一个；位置不明就两格都空着。
          """,
        en: """
          Longitude or latitude alone is no position. Give the other too, or leave
          both blank.
          """),
      CatalogueEntry(
        "cell.too-long",
        zh: """
          内容远远超过这一列该有的长度。多半是前面某个英文引号没有配对，把后面许多行都
          并进了这一格。先检查上一个引号。
          """,
        en: """
          Far more text than the column can mean: usually a quote before it was never
          closed and swallowed the rows after it.
          """),
      CatalogueEntry(
        "cell.miswritten-mark",
        zh: """
          想写的是约定的记号，写法不对。只有两个：“-”是没有，“…”是不足一个单位。
          """,
        en: """
          This looks like one of the two marks but is not. They are “-” for none and
          “…” for below the unit.
          """,
        example: "——  →  -"),
      CatalogueEntry(
        "cell.not-an-identifier",
        zh: """
          编号会成为网址，所以只能用小写英文字母、数字，中间可有单个“-”或“.”，不能有空
          格、汉字、下划线。
          """,
        en: """
          An id becomes an address: small letters and digits, with single “-” or “.”
          between them.
          """,
        example: "XH_01  →  xh-01"),
      CatalogueEntry(
        "cell.not-a-flag",
        zh: """
          这一列只有两种答案，写“是”或“否”；不知道就空着。
          """,
        en: """
          This column is 是 (yes) or 否 (no). Leave it blank when not known.
          """,
        example: "√  →  是"),
      CatalogueEntry(
        "cell.not-a-web-address",
        zh: """
          网址要写全，以 https:// 或 http:// 开头，否则读者点不开。最好从浏览器地址栏
          复制。
          """,
        en: """
          Give the whole address, beginning with https:// or http://, or nobody can
          follow it.
          """,
        example: "www.hangzhou.gov.cn  →  https://www.hangzhou.gov.cn/"),
      CatalogueEntry(
        "cell.unknown-term",
        zh: """
          这一列只能从固定的几个词里选，这里写的不在其中。提示下面列出了全部可用的词，
          选意思相同的一个。
          """,
        en: """
          This column takes one of a fixed list of words, which the message lists.
          Choose the one that is meant.
          """,
        example: "建设  →  在建"),
      CatalogueEntry(
        "cell.empty-part",
        zh: """
          列表里有两个分隔号挨在一起，或开头、末尾多了一个。删掉多余的分隔号。
          """,
        en: """
          Two separators stand together, or one stands at an end. Remove the one too
          many.
          """,
        example: "养老服务；；社区助餐  →  养老服务；社区助餐"),
      CatalogueEntry(
        "cell.repeated-part",
        zh: """
          同一项在一格里写了两遍，会被数成两个。删掉一个；如果本想写的是另一项，就改成
          那一项。
          """,
        en: """
          The same value stands twice in the list. Remove one, or correct it to what
          was meant.
          """),
      CatalogueEntry(
        "cell.not-a-date",
        zh: """
          日期要写到日，年四位、月和日各两位，用短横线相连，而且日历上真有这一天。只知
          道月份时请空着，不要编一个日子。
          """,
        en: """
          A date is year, month and day, and a real day of the calendar. Leave it
          blank rather than invent a day.
          """,
        example: "2025.6.30  →  2025-06-30"),
      CatalogueEntry(
        "cell.not-a-phone",
        zh: """
          电话号码写区号、短横线、号码，或 12345 这样的短号，让人在手机上一点就能拨。
          """,
        en: """
          Give area code, hyphen and number, or a short number such as 12345.
          """,
        example: "（0571）85250000  →  0571-85250000"),
      CatalogueEntry(
        "cell.mobile-phone",
        zh: """
          这像是某个人的手机号。个人信息不能公开，所以不会发布。请改填单位的固定电话或
          12345。
          """,
        en: """
          This looks like a person's mobile number, which must not be published. Give
          the office's landline or 12345.
          """),
      CatalogueEntry(
        "cell.negative",
        zh: """
          这个数量不可能小于零。多半是多了一个短横线；想表示“没有”，就只写一个“-”。
          """,
        en: """
          This quantity cannot be below zero. For “none” write “-” alone.
          """,
        example: "-3  →  3"),
      CatalogueEntry(
        "cell.too-many-decimals",
        zh: """
          小数位数比这一列的单位能表示的多。请按提示的位数填；不要自行四舍五入政府文件
          里的数，先核对原表。
          """,
        en: """
          More decimals than the column's unit has. Check the original figure, then
          write it with those allowed.
          """),
      CatalogueEntry(
        "cell.too-large",
        zh: """
          这个数大得不合情理，多半多写了几个零，或两个数连在了一起。请核对单位：金额是
          元，面积是平方米。
          """,
        en: """
          The number is beyond reason: too many noughts, or two numbers in one. Check
          the unit of the column.
          """),
      CatalogueEntry(
        "cell.full-width",
        zh: """
          数字是用中文输入法的全角状态打的，程序不猜。切到半角重打，或照提示替换。
          """,
        en: """
          The digits were typed in full width. Type plain digits, or take the fix.
          """,
        example: "９１２．５  →  912.5"),
      CatalogueEntry(
        "cell.unit",
        zh: """
          单位由列名决定，格里只写数字。注意换算：列名是“元”而手里是“万元”的，先乘以一
          万。
          """,
        en: """
          The column says the unit; write the number alone. Convert it first where the
          units differ.
          """,
        example: "912.5㎡  →  912.5"),
      CatalogueEntry(
        "cell.not-a-number",
        zh: """
          这一列要一个确切的数，“约 300”“200 多”这样的写法不能计算。没有写“-”，未报送
          空着。
          """,
        en: """
          This column needs one exact number. Write “-” for none, nothing for not
          reported.
          """,
        example: "约300  →  300"),
      CatalogueEntry(
        "cell.not-a-year",
        zh: """
          年份写四位数字，后面不加“年”。
          """,
        en: """
          A year is four digits and nothing else.
          """,
        example: "25年  →  2025"),
      CatalogueEntry(
        "reference.unknown",
        zh: """
          这里应写另一张表里已有的一行（它的编号，名称不重复时也可写名称），但那张表里
          没有。先看是不是写错了字；确实是新的，就先到那张表里加一行。
          """,
        en: """
          This should name a row of another table, and there is none. Correct the
          spelling, or add that row first.
          """,
        example: "西胡区  →  西湖区"),
      CatalogueEntry(
        "reference.ambiguous",
        zh: """
          有几行都叫这个名字，程序不知道指哪一个。请改写编号，提示里列出了各个编号。
          """,
        en: """
          Several rows have this name. Write the id instead; the message lists them.
          """,
        example: "文新社区  →  330106011-1a2b"),
    ])
}
