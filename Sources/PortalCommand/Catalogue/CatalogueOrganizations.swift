extension CatalogueGroup {
  /// Diagnostics of bodies that build, own or run something.
  static let organizations = CatalogueGroup(
    zh: "单位", en: "organizations",
    entries: [
      CatalogueEntry(
        "organization.repeated",
        zh: """
          “单位”表里一个单位只写一行。
          """,
        en: """
          A body has one row in the table of organizations.
          """),
      CatalogueEntry(
        "organization.shared-code",
        zh: """
          一个统一社会信用代码只属于一个单位。多半是抄错行，或同一单位写了两个名称。
          """,
        en: """
          A credit code belongs to one body: a row was mistaken, or one body has two names.
          """),
      CatalogueEntry(
        "organization.not-in-records",
        zh: """
          “单位”表里的名称要与项目表的建设、施工、运营单位，服务设施表的运营单位写的一样，
          页面才能显示代码。
          """,
        en: """
          Names in the table of organizations are those of owners, builders and operators
          in the records, letter for letter; only then pages show the code.
          """),
      CatalogueEntry(
        "organization.credit-code",
        zh: """
          统一社会信用代码（GB 32100）是 18 位数字和大写字母，不用 I、O、S、V、Z。照证照抄写。
          """,
        en: """
          A unified social credit code (GB 32100) has 18 digits and capital letters, without
          I, O, S, V and Z. Copy it from the licence.
          """,
        example: "91350100M000100Y43"),
      CatalogueEntry(
        "organization.check-character",
        zh: """
          第 18 位是校验位，由前 17 位算出；不符多半是抄错一位或两位颠倒。有少数代码发证时
          就不符：对照证照无误的，在“代码例外说明”里写明核对过什么，例如“证照原件，2025 年
          6 月核对”。说明会公开。
          """,
        en: """
          The 18th character is worked out of the other 17; where it differs, one was
          mistyped or two were swapped. A few codes were issued so: where the licence has
          it, say in code_exception what was compared, and when. That is published.
          """),
      CatalogueEntry(
        "organization.code-in-code",
        zh: """
          第 9 到 17 位是组织机构代码（GB 11714），它的末位也是校验位。不符的，照
          organization.check-character 的办法处理。
          """,
        en: """
          Characters 9 to 17 are the organisation's code (GB 11714), whose last is a check
          character too. See organization.check-character.
          """),
      CatalogueEntry(
        "organization.needless-exception",
        zh: """
          代码校验相符，却写了例外说明：代码后来改正了，说明可以删去。
          """,
        en: """
          The code is right and an exception is declared: it was corrected since, and the
          exception can go.
          """),
    ])
}
