extension CatalogueGroup {
  /// Diagnostics of editions and of what is said of changes.
  static let editions = CatalogueGroup(
    zh: "各期和变更说明", en: "editions and amendments", entries: kept + amendments)

  private static let kept = [
    CatalogueEntry(
      "edition.missing-file",
      zh: "content/editions/ 里的每一期要有 edition.yml；第 1 期另有各表，以后各期另有 changes.csv。请从版本库恢复。",
      en: """
        Every edition below content/editions/ has its edition.yml; the first has its
        tables, each later one its changes.csv. Restore them from the repository.
        """),
    CatalogueEntry(
      "edition.wrong-number",
      zh: "各期的文件夹从 0001 起连续编号，edition.yml 里的期号与文件夹一致。缺了一期，链就断了。",
      en: """
        Folders of editions are numbered from 0001 on without gaps, and edition.yml
        says the same number. Where one is missing the chain is broken.
        """),
    CatalogueEntry(
      "edition.other-site",
      zh: "这一期的发布地址不是本站的，多半是从另一个网站拷来的。各站的历史不能混用。",
      en: """
        The edition was published at another address, most likely copied from another
        site. Histories of sites cannot be mixed.
        """),
    CatalogueEntry(
      "edition.broken-chain",
      zh: "每一期都记着上一期的摘要。两者不符，说明有一期发布后被改过，或者少了一期。请从版本库恢复，不要改摘要。",
      en: """
        Every edition holds the digest of the one before. They differ: one of the two
        was altered after publication, or one is missing. Restore it; do not change
        the digest.
        """),
    CatalogueEntry(
      "edition.records-altered",
      zh: "这一期的台账与发布时的摘要不符。已发布的各期不能改；要改正内容，改现在的台账，并在变更说明里写“更正”。",
      en: """
        The records of the edition are not those that were published. What is
        published is not changed: correct the present records, and declare the
        correction in the amendments.
        """),
    CatalogueEntry(
      "edition.bad-table",
      zh: "第 1 期的表由 portal edition 写成，列和单元格对不上，是被改动过。请从版本库恢复。",
      en: "The tables of the first edition are written by portal edition; this one was altered. Restore it."),
    CatalogueEntry(
      "edition.bad-change",
      zh: "changes.csv 由 portal edition 写成，这一行与上一期的记录对不上，是被改动过。请从版本库恢复。",
      en: "changes.csv is written by portal edition; this line does not fit the edition before. Restore it."),
    CatalogueEntry(
      "edition.clock-backwards",
      zh: "新一期的截至日期不能早于上一期，发布时间要晚于上一期。多半是 site.yml 里的年份写错，或者电脑的时钟不对。",
      en: """
        The as-of date of an edition is not before that of the last one, and its time
        of publication is after it. Look at the years in site.yml, and at the clock of
        the machine.
        """, example: "as_of: 2025-09-30\npublished: 2025-10-15 09:30"),
    CatalogueEntry(
      "edition.changed-after-publication",
      zh: "site.yml 里还是已封存那一期的日期，台账却已改动。开始编新一期时，先写新的截至日期和发布时间。",
      en: """
        site.yml still has the dates of an edition that is kept, and the records are
        no longer those. When you begin the next edition, give its dates first.
        """),
  ]

  private static let amendments = [
    CatalogueEntry(
      "amendment.unknown-edition",
      zh: "变更说明要写从第几期起这样写。第 1 期没有更早的可比，正在编的一期是最大的期号。",
      en: """
        An amendment names the edition that shows the change first. The first edition
        has none before it; the one in the making has the highest number.
        """),
    CatalogueEntry(
      "amendment.unknown-table",
      zh: "“表”写表的名称，如 项目、服务设施、项目节点；portal explain 列出全部。",
      en: "Name the table by its title or its English name; portal explain lists all."),
    CatalogueEntry(
      "amendment.no-column",
      zh: "更正是改一个写错的单元格，要写明是哪一列。", en: "A correction is of one cell: name its column.",
      example: "4,更正,社区（村）,330106109-81f8,户数,,上一期把 1744 误填为 1474"),
    CatalogueEntry(
      "amendment.unknown-column",
      zh: "这张表没有这一列。portal explain 加表名，可以看它的列。",
      en: "The table has no such column; portal explain and the table's name lists its columns."),
    CatalogueEntry(
      "amendment.no-change",
      zh: "说是更正，可这一期里这一格和上一期一样，没有变化。期号、编号或列写错了；用 portal diff 看有哪些变化。",
      en: """
        The cell is in that edition what it was in the one before. Check edition,
        record and column; portal diff shows what changed.
        """),
    CatalogueEntry(
      "amendment.not-removed",
      zh: "说是删除，可这条记录还在表里，或者上一期本来就没有。",
      en: "The record is still in its table, or the edition before did not have it."),
    CatalogueEntry(
      "amendment.no-new-id",
      zh: "改编号要在“新编号”一列写现在的编号，原编号写在“记录”一列。",
      en: "A renaming has the former id as its record, and the present one as its new id.",
      example: "4,改编号,项目,xihu-p19,,xihu-p09,两个项目曾用同一编号段"),
    CatalogueEntry(
      "amendment.not-renamed",
      zh: "说是改编号，可上一期没有原编号，或者现在没有新编号。",
      en: "The edition before does not have the former id, or the present records do not have the new one."),
    CatalogueEntry(
      "amendment.vanished",
      zh: """
        上一期公布过的记录，现在表里没有了。它的网页别人可能已经收藏或转发，所以要说
        明：是删除（写原因，网页会留着并说明），还是改了编号（旧网址会自动转到新的）。
        """,
      en: """
        A record that was published is gone. Others may have kept its address, so say
        which it is: a removal, with its reason, or a renaming.
        """, example: "4,删除,服务设施,xihu-f900,,,与 xihu-f012 重复登记"),
  ]
}
