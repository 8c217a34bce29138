extension CatalogueGroup {
  /// Diagnostics of tasks, of what shows them, and of the calendar of working days.
  static let programme = CatalogueGroup(
    zh: "任务和放假调休日历", en: "tasks and the calendar of working days",
    entries: [
      CatalogueEntry(
        "cell.not-evidence",
        zh: """
          依据材料是本站的公告、政策、项目、设施、区或页面，写法是种类、半角冒号、编号；
          有几样用分号隔开。公告的编号是文件名去掉 .md。
          """,
        en: """
          Evidence is an announcement, policy, project, facility, district or page of this
          site: its kind, a colon, its id. An announcement's id is its file name without
          .md.
          """,
        example: "见公告  →  announcement:2025-04-10-jingsi-case"),
      CatalogueEntry(
        "task.done-without-evidence",
        zh: """
          任务写了“已完成”，市民会问凭什么。请在“依据材料”里写上本站的公告、政策或页
          面。
          """,
        en: """
          The task is said to be done. Name what shows it: an announcement, a policy or a
          page of this site.
          """),
      CatalogueEntry(
        "holiday.repeated",
        zh: """
          同一天在日历里写了两次。删去一行；一天要么放假，要么上班。
          """,
        en: """
          The same day stands twice in the calendar. Keep one row: a day is either off or
          worked.
          """),
      CatalogueEntry(
        "holiday.working-anyway",
        zh: """
          调休上班日总在周六或周日。这一天本来就上班，多半是日期抄错了，请对照国务院
          办公厅的通知。
          """,
        en: """
          Make-up days are Saturdays and Sundays. One works on this day anyway, so its
          date is probably mistyped: compare it with the notice.
          """),
      CatalogueEntry(
        "holiday.missing-year",
        zh: """
          日历要一年接一年。中间缺一年，那一年的放假和调休就会算错，所以不能空着。
          """,
        en: """
          The calendar has to hold year after year. With one left out, its days off would
          count as working days.
          """),
      CatalogueEntry(
        "holiday.calendar-too-short",
        zh: """
          数工作日要知道哪天放假、哪天调休。日历没有写到的年份不推算，网页上会写“不能
          判断”。通知发布后，把那一年写进 programme/holidays.csv。
          """,
        en: """
          Counting working days takes the days off and the make-up days. Years that the
          calendar lacks are not guessed; pages say that it cannot be told. Add the year
          once its notice is out.
          """),
    ])
}
