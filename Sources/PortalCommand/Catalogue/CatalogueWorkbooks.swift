extension CatalogueGroup {
  /// Diagnostics of files that are imported.
  static let workbooks = CatalogueGroup(
    zh: "导入的文件", en: "files to import",
    entries: [
      CatalogueEntry(
        "workbook.unreadable",
        zh: """
          文件打不开：不是 .xlsx，或者下载、传送时坏了。用表格软件打开它，另存为“Excel
          工作簿（.xlsx）”；打不开就请对方重发。
          """,
        en: """
          The file is no .xlsx workbook, or it was damaged on its way. Open it in a
          spreadsheet and save it again, or ask for it anew.
          """),
      CatalogueEntry(
        "workbook.old-format",
        zh: """
          程序读 .xlsx，不读旧式的 .xls、.et，也不读加了打开密码的文件。
          """,
        en: """
          Only .xlsx is read, not the older .xls or .et, and nothing behind a password.
          """),
      CatalogueEntry(
        "workbook.encrypted",
        zh: """
          工作簿里的内容被加密，程序读不到。
          """,
        en: """
          What is in the workbook is encrypted and cannot be read.
          """),
      CatalogueEntry(
        "workbook.missing-part",
        zh: """
          工作簿里少了一个必需的部分，别的程序可能还能勉强打开。用表格软件打开看看是否完
          整，再另存。
          """,
        en: """
          A part that every workbook needs is missing. Look in a spreadsheet whether
          anything is lost, and save it again.
          """),
      CatalogueEntry(
        "workbook.damaged",
        zh: """
          工作簿里有一部分读到一半就坏了。宁可不读，也不猜。
          """,
        en: """
          A part of the workbook breaks off or is out of order. Rather than guess,
          nothing is read.
          """),
      CatalogueEntry(
        "workbook.too-large",
        zh: """
          文件不大，解开后却极大：可能是有人故意做的“压缩炸弹”，也可能是几百万个空格子。
          只复制要报的表到新文件。
          """,
        en: """
          The file is small but unpacks to far more than a table needs: perhaps a “zip
          bomb”, perhaps millions of empty cells. Copy the table alone into a new file.
          """),
      CatalogueEntry(
        "workbook.doctype",
        zh: """
          正常的工作簿从不带实体定义，有就可能是攻击。请不要用这个文件，问清来源。
          """,
        en: """
          No office program declares entities in a workbook; it may be an attack. Ask
          where the file comes from.
          """),
      CatalogueEntry(
        "import.file-too-large",
        zh: """
          报表不会有这么大。多半是夹带了图片，或选中了整列涂色。
          """,
        en: """
          No report is that large. It may hold pictures, or formats of whole columns.
          """),
      CatalogueEntry(
        "import.no-sheet",
        zh: """
          --sheet 写的名字和工作簿下方标签上的不一样。
          """,
        en: """
          The name given by --sheet is on no tab of the workbook.
          """),
      CatalogueEntry(
        "import.no-header",
        zh: """
          按列名找表头，一行里至少要有两个认得的列名。列名认得哪些，运行 portal explain
          表名。
          """,
        en: """
          The header is found by its names; at least two of them must stand in one row.
          See portal explain TABLE.
          """),
      CatalogueEntry(
        "import.several-sheets",
        zh: """
          工作簿里有好几张工作表都有这张表的表头，不知道该读哪一张。
          """,
        en: """
          More than one sheet has the header of the table, so it is unclear which to
          read.
          """),
      CatalogueEntry(
        "import.repeated-column",
        zh: """
          两列说的是同一件事，不知道以哪一列为准。
          """,
        en: """
          Two columns mean the same, and it is unclear which counts.
          """),
      CatalogueEntry(
        "import.unknown-column",
        zh: """
          这一列网站用不着，或者列名写得认不出。用得着就改成规定的列名，再导入一次。
          """,
        en: """
          The site has no use for the column, or its name is not understood. Where it
          is needed, rename it and take the file in again.
          """),
      CatalogueEntry(
        "import.no-rows",
        zh: """
          找到了表头，下面却没有一行能当记录。
          """,
        en: """
          A header was found, but nothing below it is a record.
          """),
      CatalogueEntry(
        "import.unreadable-table",
        zh: """
          台账里现有的文件有错，读不出来；往里面写会弄丢东西。
          """,
        en: """
          A file of the records cannot be read; writing into it might lose something.
          """),
      CatalogueEntry(
        "import.too-many-cells",
        zh: """
          报表不会有上百万格。多半是选中整列、整行后另存，带出了无数空格子。
          """,
        en: """
          No report has a million cells. Perhaps whole columns of empty cells were saved.
          """),
    ])
}
