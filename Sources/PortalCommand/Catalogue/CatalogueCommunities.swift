extension CatalogueGroup {
  /// Diagnostics of communities and dates.
  static let communities = CatalogueGroup(
    zh: "社区和日期", en: "communities and dates",
    entries: [
      CatalogueEntry(
        "community.batch-without-pilot",
        zh: """
          填了第几批试点，就要写明是新建还是既有：两类的面积标准不同。不是试点就把批次
          清空。
          """,
        en: """
          A pilot of some batch is new or existing, as their norms differ. Give the
          kind, or blank the batch.
          """),
      CatalogueEntry(
        "community.pilot-without-survey",
        zh: """
          试点社区要先调查（方案三（二）2），网页上这一步会显示“未报送”。调查过的请补
          日期；还没有，可以这样发布。
          """,
        en: """
          A pilot begins with a survey (clause 3.2.2). Give its date once done; the
          page says “not reported” till then.
          """),
      CatalogueEntry(
        "community.pilot-without-households",
        zh: """
          没有户数，就算不出每百户面积，这个社区的达标情况会显示“未报送”。请向所在区补
          报。
          """,
        en: """
          Without households the area per 100 of them is unknown and the page says so.
          Ask the district.
          """),
      CatalogueEntry(
        "community.no-households",
        zh: """
          试点社区户数为 0，无法按每百户计算。若是没报上来，请清空；新建小区确实还没有
          人住，可以保留。
          """,
        en: """
          With 0 households there is no area per 100 of them. Blank it if not
          reported; keep it if nobody lives there yet.
          """),
      CatalogueEntry(
        "pinyin.form",
        zh: """
          拼音供检索用：全用小写字母，不标声调，每个字一个音节，音节之间一个空格，ü 写作
          v。写错了，按拼音就找不到。
          """,
        en: """
          Pinyin is for the search: small letters without tones, one syllable for each
          character, one space between, v for ü.
          """,
        example: "QīngBō  →  qing bo"),
      CatalogueEntry(
        "pinyin.length",
        zh: """
          音节的个数和名称里汉字的个数不一样，多半是漏了一个字，或没有把“街道”“社区”写
          进拼音。
          """,
        en: """
          There are not as many syllables as Chinese characters in the name. The whole
          name is read, its ending too.
          """,
        example: "清波街道 qing bo  →  清波街道 qing bo jie dao"),
      CatalogueEntry(
        "gap.before-survey",
        zh: """
          清单是调查之后列出的，计划年份却早于调查日期。请核对是哪一个写错了。
          """,
        en: """
          A gap is found by the survey, but its year is before it. Check which of the
          two is wrong.
          """),
      CatalogueEntry(
        "date.out-of-order",
        zh: """
          两个日期先后颠倒：后一步早于前一步。提示指出了两处，请核对并改正写错的一个。
          """,
        en: """
          A later step is dated before an earlier one. The message shows both; correct
          the wrong one.
          """,
        example: "2025-01-10 开工，2024-12-01 竣工"),
      CatalogueEntry(
        "date.after-as-of",
        zh: """
          实际发生的日期晚于截至日期，等于把没发生的事说成已经发生。还没发生的，写进
          “计划”列；已经发生的，检查 site.yml 的 as_of 是否忘了改。
          """,
        en: """
          An actual date is after the as-of date. Give it as planned, or bring as_of
          in site.yml up to date.
          """),
    ])
}
