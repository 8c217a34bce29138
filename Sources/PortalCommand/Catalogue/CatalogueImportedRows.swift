extension CatalogueGroup {
  /// Diagnostics of rows that are imported.
  static let importedRows = CatalogueGroup(
    zh: "导入的行", en: "rows to import",
    entries: [
      CatalogueEntry(
        "import.merged-cells",
        zh: """
          合并的格只有一个值，却占了几行。只有项目、社区、所属区这类列会往下补，别的列程
          序不猜。
          """,
        en: """
          A merged cell has one value for several rows. Only columns such as project,
          community and district are filled down.
          """),
      CatalogueEntry(
        "import.wrong-sum",
        zh: """
          合计行的数和各行加起来对不上。合计行本身不导入，但可能漏了一行。
          """,
        en: """
          The sum that is given is not that of the rows. It is not imported, but a row
          may be missing.
          """),
      CatalogueEntry(
        "import.no-identity",
        zh: """
          台账按编号认记录。没有编号，就不知道是改哪一条，还是新的一条。
          """,
        en: """
          Records are known by their ids. Without one nobody knows whether the row is a
          change or new.
          """),
      CatalogueEntry(
        "import.other-district",
        zh: """
          同一个编号在另一个区的文件里。编号全市不能重复。
          """,
        en: """
          The id is in use in the file of another district, and ids are unique in the
          city.
          """),
      CatalogueEntry(
        "import.no-district",
        zh: """
          表里没有一列能看出是哪个区，也没有写 --district。
          """,
        en: """
          No column says in which district the row lies, and --district was not given.
          """),
      CatalogueEntry(
        "import.foreign-district",
        zh: """
          --district 说的是一个区，这一行写的、或它所属的社区，却在另一个区。
          """,
        en: """
          The caller named one district, but the row, or the community it belongs to, is
          in another.
          """),
      CatalogueEntry(
        "import.former-district",
        zh: """
          2021 年区划调整前的旧区名。程序按现在的区导入，请看一眼对不对。
          """,
        en: """
          A name from before the boundaries of 2021. The row goes to the district of
          today; see whether that is right.
          """),
      CatalogueEntry(
        "import.divided-district",
        zh: """
          旧区分给了几个区，单凭旧名不知道这一行在哪一个。
          """,
        en: """
          The old district was divided, and its name alone does not say where the row
          lies now.
          """,
        example: "江干区  →  上城区"),
      CatalogueEntry(
        "import.repeated-record",
        zh: """
          一张表里同一条记录出现了两次，不知道以哪一行为准。
          """,
        en: """
          A record stands twice in a sheet, and it is unclear which row counts.
          """),
      CatalogueEntry(
        "import.taken-twice",
        zh: """
          一次导入了几个文件，其中两个都改了同一条记录。
          """,
        en: """
          Two files of one import change the same record.
          """),
    ])
}
