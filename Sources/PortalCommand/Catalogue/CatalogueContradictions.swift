extension CatalogueGroup {
  /// Diagnostics of records that contradict each other.
  static let contradictions = CatalogueGroup(
    zh: "互相矛盾的记录", en: "records that contradict each other",
    entries: [
      CatalogueEntry(
        "project.day-beyond-stage",
        zh: """
          有开工或开放的实际日期，阶段却还在前面：两处只能有一处是对的。请更新阶段，或把
          日期移到“计划”列。
          """,
        en: """
          A start or an opening is dated, but the stage is an earlier one. Update the
          stage, or move the date to the plan.
          """,
        example: "2025-04-10 开放，阶段：在建"),
      CatalogueEntry(
        "milestone.beyond-stage",
        zh: """
          节点已经有实际日期，项目的阶段却还没到那一步，网页上两处会互相矛盾。请核对阶段
          和日期。
          """,
        en: """
          The milestone is done, but the project's stage lies before it. Check the
          stage and the day.
          """),
      CatalogueEntry(
        "milestone.behind-stage",
        zh: """
          项目的阶段已经过了这个节点，节点却没有实际日期，网页会显示“未完成”。请补上日
          期，或改正阶段。
          """,
        en: """
          The project's stage lies behind this milestone, which has no actual day; the
          page says “not done”. Add the day.
          """),
      CatalogueEntry(
        "milestone.differs-from-project",
        zh: """
          同一件事在项目表和节点表里写了两个日期，网页不知道该信哪一个。请改成一样，或把
          其中一处空着。
          """,
        en: """
          The project's row and the milestone give different days for one step. Make
          them the same, or leave one blank.
          """),
      CatalogueEntry(
        "assessment.opened-before-acceptance",
        zh: """
          项目开放的日期早于它的项目验收：没有验收就开放，或者日期写错了。提示指出了每一
          处，请核对。
          """,
        en: """
          The project opened before its acceptance: a date is wrong, or it opened too
          early. Each place is shown.
          """),
      CatalogueEntry(
        "assessment.failed-but-accepted",
        zh: """
          项目验收都不合格，阶段却说已验收。整改复验合格的，请补上那一次验收；还没有，请
          改阶段。
          """,
        en: """
          Each acceptance failed, yet the stage says accepted. Add the re-inspection
          that passed, or change the stage.
          """),
      CatalogueEntry(
        "facility.areas-over-project",
        zh: """
          一个项目里各设施的面积加起来，比项目的建筑面积还大。几项服务错时共用一间屋的，
          可以这样发布；否则请核对面积。
          """,
        en: """
          The facilities of a project have more floor than the project. Check them; if
          they share rooms, publish as it is.
          """),
      CatalogueEntry(
        "community.hubs-over-service-area",
        zh: """
          共同体的面积是社区综合服务设施面积的一部分（方案三（一）），部分不能比全部大。
          请核对两张表的面积和单位。
          """,
        en: """
          A hub's floor is a part of its communities' service floor (clause 3.1) and
          cannot be larger. Check both tables.
          """),
      CatalogueEntry(
        "project.function-without-domain",
        zh: """
          写了一项服务功能，却没有写它所属的服务领域，项目会从那个领域的统计里漏掉。请在
          “服务领域”里补上，或改正功能。
          """,
        en: """
          A function is given without its domain, so counts by domain leave the
          project out. Add the domain.
          """),
      CatalogueEntry(
        "project.domain-without-function",
        zh: """
          写了一个服务领域，却没有一项服务功能属于它，看不出那里提供什么。请补上功能，或
          去掉领域。
          """,
        en: """
          A domain is given, but no function belongs to it. Add the function, or leave
          out the domain.
          """),
      CatalogueEntry(
        "project.mode-without-form",
        zh: """
          共同体形态写“-”表示不建共同体，就不该有共同体模式。请改正其中一处。
          """,
        en: """
          A form of “-” means that no hub is built; then the hub has no mode. Correct
          one of the two.
          """),
      CatalogueEntry(
        "project.source-needs-new-build",
        zh: """
          空间来源是新建四同步，建设类型就应当是新建。请改正其中一处。
          """,
        en: """
          Space that is new-built in step goes with the build type new build. Correct
          one of the two.
          """),
      CatalogueEntry(
        "project.steps-without-new-pilot",
        zh: """
          四同步是对新建试点社区的要求（方案三（二）1），这个项目不服务新建试点。请核对服
          务社区和试点类型，不适用就写“-”。
          """,
        en: """
          Steps in step are asked of new pilots (clause 3.2.1a); this project serves
          none. Check the communities, or write “-”.
          """),
      CatalogueEntry(
        "project.new-pilot-without-steps",
        zh: """
          项目服务新建试点社区，四同步却写着“-”，会按一步也没有做到来判断。做到的请写上；
          还没报上来，请空着。
          """,
        en: """
          The project serves a new pilot; “-” says that no step was taken. Name the
          steps, or leave it blank if unknown.
          """),
      CatalogueEntry(
        "facility.function-not-of-project",
        zh: """
          设施提供的服务功能，它的项目却没有。请在项目的“服务功能”里补上，或改正设施。
          """,
        en: """
          The facility has a function that its project lacks. Add it to the project,
          or correct the facility.
          """),
      CatalogueEntry(
        "community.finished-without-domain",
        zh: """
          试点社区有了开放的共同体，标准里的各个领域就都该有开放的设施（方案三（三）2）。设施漏报
          的请补报；确实还缺，可以这样发布，网页会写“未达到”。
          """,
        en: """
          A pilot with an open hub has every service domain (clause 3.3.2). Report
          what is missing; if it is lacking, publish so.
          """),
      CatalogueEntry(
        "community.domains-unknown",
        zh: """
          试点社区有了开放的共同体，却一处服务设施也没有报送，各个领域无法判断，网页会写
          “未报送”。请报送设施。
          """,
        en: """
          The pilot has an open hub, but no facility is reported, so its domains
          cannot be judged. Report the facilities.
          """),
      CatalogueEntry(
        "gap.found-with-year",
        zh: """
          “已发现”表示还没有列入计划，有了计划年份就该改成“已列入计划”；还没有列入的，
          请清空年份。
          """,
        en: """
          “found” means not planned yet. With a year, the state is “planned”; without
          a plan, leave the year blank.
          """),
      CatalogueEntry(
        "gap.planned-without-year",
        zh: """
          列入计划的缺项要写明是哪一年的计划，居民才知道什么时候补。请补上年份。
          """,
        en: """
          What is planned is planned for a year. Give it, so that residents know when.
          """),
    ])
}
