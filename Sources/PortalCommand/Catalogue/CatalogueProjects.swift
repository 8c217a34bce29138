extension CatalogueGroup {
  /// Diagnostics of projects, money, facilities and clauses.
  static let projects = CatalogueGroup(
    zh: "项目、资金、设施和依据", en: "projects, money, facilities and clauses",
    entries: [
      CatalogueEntry(
        "milestone.repeated",
        zh: """
          同一个项目的同一个节点只能有一行。节点改期时改原来那一行，不要另加。
          """,
        en: """
          A project has one row for each milestone. Change that row rather than add
          another.
          """),
      CatalogueEntry(
        "milestone.late-without-reason",
        zh: """
          节点比计划晚了，却没写原因。市民最想知道为什么，请在“延期原因”里写一句实情。
          """,
        en: """
          The milestone is late and no reason is given. Say why, in one plain
          sentence.
          """),
      CatalogueEntry(
        "milestone.out-of-order",
        zh: """
          项目的节点有先后，这里后面的节点早于前面的节点。请核对两个日期。
          """,
        en: """
          A later milestone is dated before an earlier one. Check both dates.
          """),
      CatalogueEntry(
        "funding.repeated",
        zh: """
          同一个项目的同一种资金来源只能有一行，两行会重复计算。请合并成一行。
          """,
        en: """
          A project has one row for each source of money; two would count twice. Make
          them one.
          """),
      CatalogueEntry(
        "funding.paid-over-allocated",
        zh: """
          付出去的钱多于到位的钱，通常是漏记了到位，或把“万元”当成了“元”。请与财务核
          对。
          """,
        en: """
          More was paid than had arrived. An allocation may be missing, or a unit
          wrong. Check with finance.
          """),
      CatalogueEntry(
        "funding.allocated-over-planned",
        zh: """
          到位的钱多于计划的钱。可能是追加了资金而计划没有改，也可能是单位写错。请核
          对。
          """,
        en: """
          More arrived than was planned. The plan may be out of date, or a unit wrong.
          """),
      CatalogueEntry(
        "funding.sum-is-not-budget",
        zh: """
          各种来源的计划资金加起来，不等于项目的批准概算。请看是漏了一种来源，还是哪个
          数写错了。
          """,
        en: """
          The planned money of all sources is not the approved budget. A source is
          missing or a figure wrong.
          """),
      CatalogueEntry(
        "funding.paid-over-budget",
        zh: """
          已经付出的钱超过了批准概算。若属实，要先有调整概算的批复，再改概算；否则改正
          支付数。
          """,
        en: """
          More was paid than the approved budget. Correct the figure, or the budget
          once its change is approved.
          """),
      CatalogueEntry(
        "facility.open-before-project",
        zh: """
          设施已经开放，建它的项目却还不是“运营中”。请更新其中一张表。
          """,
        en: """
          The facility is open though its project is not yet operating. Bring one of the
          two tables up to date.
          """),
      CatalogueEntry(
        "facility.function-of-other-domain",
        zh: """
          这项服务功能不属于所填的服务领域，会出现在错误的分类下。改功能或改领域；一个
          地点跨领域时，分成几个设施来写。
          """,
        en: """
          The function belongs to another service domain. Change one of them, or list
          two facilities.
          """),
      CatalogueEntry(
        "assessment.over-hundred",
        zh: """
          评分是百分制，不能超过 100。
          """,
        en: """
          Scores are out of 100.
          """,
        example: "965  →  96.5"),
      CatalogueEntry(
        "assessment.repeated",
        zh: """
          同一个项目、同一期、同一类评估只能有一行。复评请写成另一期。
          """,
        en: """
          A project has one assessment of a kind for a period. Give a re-assessment
          its own period.
          """),
      CatalogueEntry(
        "project.withdrawn-without-reason",
        zh: """
          撤销一个项目必须向公众说明原因，请在“撤销原因”里写明。
          """,
        en: """
          The public is owed the reason why a project was withdrawn. Give it.
          """),
      CatalogueEntry(
        "project.finished-without-date",
        zh: """
          阶段说已经完工，却没有实际竣工日期，网页会显示“未报送”。请补上。
          """,
        en: """
          The stage says that it is finished, but no day is given; the page says “not
          reported”.
          """),
      CatalogueEntry(
        "project.unfinished-with-date",
        zh: """
          有实际竣工日期，阶段却还停在前面。请更新阶段，或把日期移到“计划”列。
          """,
        en: """
          There is a day of finish, but the stage is an earlier one. Update the stage,
          or move the date to the plan.
          """),
      CatalogueEntry(
        "project.operating-without-opening",
        zh: """
          项目在运营中，却没有开放日期，市民不知道它何时开始服务。请补上。
          """,
        en: """
          The project operates, but the day of its opening is not given. Add it.
          """),
      CatalogueEntry(
        "project.community-elsewhere",
        zh: """
          项目属于一个区，服务的社区却在另一个区，多半选错了同名社区。请核对社区编号。
          """,
        en: """
          The project and a community it serves are in different districts. Check the
          community's id.
          """),
      CatalogueEntry(
        "project.national-code",
        zh: """
          投资项目统一代码的格式不对。请从投资项目在线审批监管平台的批文上原样抄录；还
          没有代码就空着。
          """,
        en: """
          The national project code is malformed. Copy it from the approval; leave it
          blank if there is none.
          """,
        example: "2111-522323-04-01-342068"),
      CatalogueEntry(
        "project.check-digit",
        zh: """
          代码最后一位是用来校验的，这里对不上，多半抄错了一位。请对照批文。
          """,
        en: """
          The last digit checks the others and does not fit: a digit is probably
          mistyped.
          """),
      CatalogueEntry(
        "place.outside-city",
        zh: """
          坐标不在杭州。最常见的是经度、纬度填反了；经度约 118–121，纬度约 29–31。
          """,
        en: """
          The position is not in Hangzhou. Longitude (about 118–121) and latitude
          (about 29–31) may be swapped.
          """,
        example: "30.27,120.15  →  120.15,30.27"),
      CatalogueEntry(
        "place.outside-district",
        zh: """
          坐标不在所填的区里。可能选错了区，也可能是从高德、百度抄来的偏移坐标，要先换
          算成 CGCS2000。
          """,
        en: """
          The position is outside its district. The district is wrong, or the position
          was copied from a shifted map.
          """),
      CatalogueEntry(
        "policy.in-force-without-date",
        zh: """
          状态是有效的政策，要写出台日期。还没有印发的，请改状态。
          """,
        en: """
          A policy in force has a date. Give it, or change the state.
          """),
      CatalogueEntry(
        "clause.unknown",
        zh: """
          方案里没有这个条款，网页上的依据会无处可指。写法是数字加点，三（二）1 写作
          3.2.1。
          """,
        en: """
          The plan has no such clause to link to. 三（二）1 is written 3.2.1.
          """,
        example: "三（二）1  →  3.2.1"),
      CatalogueEntry(
        "document.number",
        zh: """
          文号的年份要用六角括号〔〕，不是方括号或圆括号，后面是“号”。
          """,
        en: """
          A document number has its year in 〔〕 and ends in 号.
          """,
        example: "杭政办函[2024]11号  →  杭政办函〔2024〕11号"),
    ])
}
