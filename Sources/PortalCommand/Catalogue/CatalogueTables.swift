extension CatalogueGroup {
  /// Diagnostics of table files.
  static let tables = CatalogueGroup(
    zh: "表格文件", en: "table files",
    entries: [
      CatalogueEntry(
        "csv.empty",
        zh: """
          文件里什么也没有，连表头都没有。还没有数据的表也要保留一行表头。
          """,
        en: """
          The file has not even a header. A table without rows still needs its header
          line.
          """),
      CatalogueEntry(
        "csv.separator",
        zh: """
          列与列之间不是英文逗号，整行会被当成一格。请从电子表格重新另存为“CSV UTF-8
          （逗号分隔）”。
          """,
        en: """
          The columns are not set apart by commas. Save the table again as
          comma-separated CSV in UTF-8.
          """),
      CatalogueEntry(
        "csv.stray-quote",
        zh: """
          英文引号在 CSV 里有特殊作用，不能单独出现在一格中间。文字里要用引号，请用中
          文引号“ ”。
          """,
        en: """
          A straight quote is special in CSV and cannot stand inside a plain cell. Use
          curly quotes in texts.
          """,
        example: "\"幸福\"食堂  →  “幸福”食堂"),
      CatalogueEntry(
        "csv.unclosed-quote",
        zh: """
          从这里开始的英文引号一直没有配对，后面的行都被当成了同一格。在这一格末尾补上
          引号，或把它删去。
          """,
        en: """
          A quote that opens here is never closed, so all rows after it became one
          cell. Close it or remove it.
          """),
      CatalogueEntry(
        "csv.text-after-quote",
        zh: """
          用英文引号括起的一格，引号后面应当马上是逗号。把多出的文字移进引号里，或改用
          中文引号。
          """,
        en: """
          After a closing quote the next comma must follow. Move the text inside the
          quotes.
          """,
        example: "\"甲、乙\"两处,  →  \"甲、乙两处\","),
      CatalogueEntry(
        "table.unknown-column",
        zh: """
          表头里有一个程序不认识的列名，这一列的内容不会出现在网站上。请改成规定的列
          名；运行 portal explain 表名 可看全部列。
          """,
        en: """
          The header has a name that the table does not know. See portal explain TABLE
          for its columns.
          """,
        example: "调查  →  调查日期"),
      CatalogueEntry(
        "table.duplicate-column",
        zh: """
          同一列在表头里出现两次，不知道以哪一列为准。核对后删去一列。
          """,
        en: """
          A column stands twice in the header, and it is unclear which counts. Remove
          one.
          """),
      CatalogueEntry(
        "table.missing-column",
        zh: """
          少了一个必填的列，多半是合并各区表格时删掉或改了名。请补上这一列，或把列名改
          回来。
          """,
        en: """
          A required column is missing, perhaps removed or renamed when tables were
          merged. Put it back.
          """),
      CatalogueEntry(
        "table.too-few-cells",
        zh: """
          这一行的格数比表头少，后面的内容会对不上列。请在电子表格里打开，看是哪一格丢
          了。
          """,
        en: """
          The row has fewer cells than the header, so its values may stand under wrong
          columns.
          """),
      CatalogueEntry(
        "table.too-many-cells",
        zh: """
          这一行的格数比表头多，多半是文字里用了英文逗号。改成中文逗号“，”，或把整格用
          英文引号括起。
          """,
        en: """
          The row has more cells than the header, often for a comma in a text. Put
          that cell in quotes.
          """,
        example: "1楼,2楼  →  1楼，2楼"),
      CatalogueEntry(
        "table.duplicate-id",
        zh: """
          两行用了同一个编号。编号就是网址，必须唯一。真是同一个就删去一行；不是，就给
          新的一行换个编号，旧编号不要动。
          """,
        en: """
          Two rows share an id, and an id is an address. Remove one, or give the newer
          one an id of its own.
          """),
      CatalogueEntry(
        "text.not-utf8",
        zh: """
          文件不是 UTF-8 编码，汉字会变成乱码。表格还可以是 GB18030（“ANSI”、GBK），这个
          文件两样都不是，可能已损坏。请另存为“CSV UTF-8”或 UTF-8 文本。
          """,
        en: """
          The file is not UTF-8, so its characters would be garbled. A table may also be
          GB18030 (“ANSI”, GBK); this one is neither. Save it again as UTF-8.
          """),
      CatalogueEntry(
        "text.gb18030",
        zh: """
          这张表是旧式的“ANSI”（GBK、GB18030）编码，程序已按它读取，行、列照样指得准。请看
          一眼网页上的人名、地名有没有乱码；另存为“CSV UTF-8”以后就没有这条提示。
          """,
        en: """
          The table is in the old “ANSI” encoding (GBK, GB18030) and was read as such.
          Look whether names are right; saved as “CSV UTF-8” it needs no guess.
          """),
      CatalogueEntry(
        "text.utf16",
        zh: """
          文件存成了“Unicode 文本”（UTF-16）。请另存为“CSV UTF-8（逗号分隔）”。
          """,
        en: """
          The file was saved as “Unicode text” (UTF-16). Save it again as UTF-8.
          """),
      CatalogueEntry(
        "text.nul",
        zh: """
          文件里有空字符：可能是把 xlsx 改名成了 csv，或文件已损坏。请从电子表格重新导
          出。
          """,
        en: """
          The file has NUL bytes: a renamed spreadsheet, or a damaged file. Export it
          again.
          """),
      CatalogueEntry(
        "text.hidden-character",
        zh: """
          文字里有看不见的控制字符：从别处粘贴时带来的（如 U+202E 会把后面的字倒着显示），
          或设备留下的。读屏软件、搜索和别的编辑看到的与页面不同，订阅源也会损坏。每个文
          件只指出第一个，并说明共有几个。删去这几个字，从头输入。
          """,
        en: """
          The text has an invisible control character, pasted in from elsewhere (U+202E
          shows what follows backwards) or left by a device. Screen readers, searches and
          other editors see something else than the page shows, and feeds break. The
          first of a file is shown, with how many there are. Delete it and type anew.
          """),
    ])
}
