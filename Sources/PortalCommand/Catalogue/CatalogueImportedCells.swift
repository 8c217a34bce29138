extension CatalogueGroup {
  /// Diagnostics of cells that are imported.
  static let importedCells = CatalogueGroup(
    zh: "导入的单元格", en: "cells to import",
    entries: [
      CatalogueEntry(
        "import.no-unit",
        zh: """
          金额可能是元、万元、亿元，面积可能是平方米、亩，差一万倍。单位要写在表头、格里，
          或表上方的“单位：”。
          """,
        en: """
          Money may be in yuan or in ten thousands, area in square metres or mu. The
          unit must stand in the header, the cell or a line above.
          """,
        example: "批准概算  →  批准概算（万元）"),
      CatalogueEntry(
        "import.mixed-units",
        zh: """
          一列里用了两种单位，很可能有的格写错了。
          """,
        en: """
          A column uses two units, so some of its cells are probably wrong.
          """),
      CatalogueEntry(
        "import.foreign-unit",
        zh: """
          这个单位和这一列对不上，多半是填错了列。
          """,
        en: """
          The unit does not belong to the column; perhaps the value stands in the wrong
          one.
          """),
      CatalogueEntry(
        "import.inexact-unit",
        zh: """
          一亩是三分之二千平方米，多半除不尽。程序不替您四舍五入。
          """,
        en: """
          A mu is two thousand thirds of a square metre. Nothing is rounded on your
          behalf.
          """),
      CatalogueEntry(
        "import.lost-digits",
        zh: """
          表格软件只记得住 15 位数字，长编号会变成 2.11152E+19，或第 16 位以后变成 0；电
          话开头的 0 也会丢。
          """,
        en: """
          A spreadsheet keeps 15 digits: long codes become 2.11152E+19 or end in zeros,
          and telephone numbers lose their first 0.
          """),
      CatalogueEntry(
        "import.approximate",
        zh: """
          网站上的数要能核对，约数、区间不行。
          """,
        en: """
          Numbers of the site can be checked, so approximations and ranges are not
          taken.
          """,
        example: "约1200、≥600、3-5  →  1200"),
      CatalogueEntry(
        "import.vague",
        zh: """
          “暂无”可能是没有，也可能是还没报，网站上这两样写法不同。
          """,
        en: """
          It may mean none or not yet reported, and the site tells the two apart.
          """),
      CatalogueEntry(
        "import.partial-date",
        zh: """
          做完的事要写到日，网站按日子判断早晚；只有月份、季度的，程序不编一个日子
          出来。计划日期可以只写到月份、季度、半年或年份，过了期末才算晚。
          """,
        en: """
          What was done has a day, as lateness is judged by days; a month or quarter is
          not made into one. A plan may go to the month, quarter, half-year or year, and
          is late after its last day.
          """,
        example: "2024年一季度  →  2024-03-31"),
      CatalogueEntry(
        "import.unclear-period",
        zh: """
          计划可以写到日、月份、季度、半年或年份。“年底”不是期限；“2025.1”可能是 1 月，
          也可能是表格软件去掉了末尾 0 的 10 月。
          """,
        en: """
          A plan goes to the day, month, quarter, half-year or year. “The end of the year”
          is no date; “2025.1” may be January, or October of which a spreadsheet dropped
          the 0.
          """,
        example: "2026年底  →  2026年四季度"),
      CatalogueEntry(
        "import.date-instead",
        zh: """
          在格里写 3-5、8:30，表格软件会当成日期或时刻，原来写的就丢了。
          """,
        en: """
          Texts such as 3-5 or 8:30 become dates in a spreadsheet, and what was written
          is lost.
          """),
      CatalogueEntry(
        "import.failed-formula",
        zh: """
          格里是 #REF!、#N/A 一类的错误，或不是数的数（NaN）。
          """,
        en: """
          The cell holds an error such as #REF!, or a number that is none (NaN).
          """),
      CatalogueEntry(
        "import.uncomputed-formula",
        zh: """
          文件由别的程序生成，公式还没有算过，里面没有结果。
          """,
        en: """
          The file was made by a program that left its formulas uncomputed.
          """),
      CatalogueEntry(
        "import.cell-too-long",
        zh: """
          一格里的字多得不像话，多半是把整篇文件粘了进来，或少了一个引号。
          """,
        en: """
          The cell holds far too much; perhaps a document was pasted into it, or a quote
          is missing.
          """),
    ])
}
