import TestSupport
import Testing

/// The fixture with its first edition kept, and with a second one in which much has changed.
enum TwoEditions {
  /// The fixture, with a time of publication.
  static func first() throws -> Workplace {
    let workplace = try Workplace()
    try workplace.edit("content/site.yml", "as_of: 2025-06-30", "as_of: 2025-06-30\npublished: 2025-07-15 09:30")
    return workplace
  }

  /// The second edition in the making, the first one kept.
  static func second() throws -> Workplace {
    let workplace = try first()
    let run = try workplace.run("edition")
    try #require(run.status == 0, "\(run.output)\(run.errors)")
    try change(workplace)
    return workplace
  }

  /// What an author does for the second edition.
  static func change(_ workplace: Workplace) throws {
    try workplace.edit("content/site.yml", "as_of: 2025-06-30", "as_of: 2025-09-30")
    try workplace.edit("content/site.yml", "published: 2025-07-15 09:30", "published: 2025-10-15 09:30")
    let records = "content/records/"
    try workplace.edit(records + "milestones.csv", "竣工,2025-05-31,,管线迁改", "竣工,2025-08-31,,管线迁改二次论证")
    try workplace.edit(records + "projects.csv", "2025-05-31", "2025-08-31")
    try workplace.edit(records + "projects.csv", "9000000", "9600000")
    try workplace.edit(records + "funding.csv", "xihu-p02,专项债,9000000", "xihu-p02,专项债,9600000")
    try workplace.edit(records + "communities.csv", "1520,4012", "1530,4012")
    try workplace.edit(records + "facilities.csv", "gongshu-f01", "gongshu-f09")
    let removed = try #require(workplace.folder[records + "facilities.csv"]).split(separator: "\n")
      .filter { !$0.hasPrefix("xihu-f02") }
    try workplace.folder.write(removed.joined(separator: "\n") + "\n", to: records + "facilities.csv")
    try workplace.folder.write(amendments, to: records + "amendments.csv")
  }

  static let amendments = """
    期号,类别,表,记录,列,新编号,原因
    2,更正,社区（村）,xixi,户数,,上一期漏了一幢
    2,删除,服务设施,xihu-f02,,,并入西溪食堂
    2,改编号,服务设施,gongshu-f01,,gongshu-f09,按全市规则编号

    """

  /// The milestones as the first edition keeps them.
  static let milestones = """
    project,milestone,planned,actual,delay_reason
    gongshu-p01,开工,2025-09-01,,
    gongshu-p01,选定,2025-03-01,2025-03-01,
    xihu-p01,开工,2024-08-01,2024-08-01,
    xihu-p01,开放,2025-04-10,2025-04-10,
    xihu-p01,竣工,2025-02-01,2025-02-20,连续降雨
    xihu-p01,选定,2024-06-15,2024-06-15,
    xihu-p01,验收,2025-03-15,2025-03-15,
    xihu-p02,开工,2024-10-01,2024-11-15,管线迁改
    xihu-p02,竣工,2025-05-31,,管线迁改二次论证

    """.replacing("管线迁改二次论证", with: "管线迁改")

  /// What `portal diff` prints.
  static let text = """
    变更：第 1 期（截至 2025-06-30） → 第 2 期（截至 2025-09-30）
    有变更 2 条，删除 1 条，改编号 1 条；推后计划的 1 处，计划金额变化 2 处，更正 1 处。

    推后的计划
        三墩跨社区服务联合体（xihu-p02）
          计划竣工日期 由 2025-05-31 改为 2025-08-31（推后 92 天），原因：管线迁改二次论证

    计划金额变化
        三墩跨社区服务联合体（xihu-p02）
          批准概算 由 9,000,000 元 改为 9,600,000 元（增加 600,000 元）
        三墩跨社区服务联合体（xihu-p02）
          专项债 计划金额 由 9,000,000 元 改为 9,600,000 元（增加 600,000 元）

    更正
        西溪花园社区（xixi）
          更正：户数 由 1520 户 改为 1530 户，说明：上一期漏了一幢

    删除和改编号
        西溪日间照料中心（xihu-f02）
          删除，原因：并入西溪食堂
        米市卫生站（gongshu-f09）
          编号由 gongshu-f01 改为 gongshu-f09，原因：按全市规则编号

    西湖区（3 条）
      社区（村）
        西溪花园社区（xixi）
          更正：户数 由 1520 户 改为 1530 户，说明：上一期漏了一幢
      项目
        三墩跨社区服务联合体（xihu-p02）
          计划竣工日期 由 2025-05-31 改为 2025-08-31（推后 92 天），原因：管线迁改二次论证
          批准概算 由 9,000,000 元 改为 9,600,000 元（增加 600,000 元）
          专项债 计划金额 由 9,000,000 元 改为 9,600,000 元（增加 600,000 元）
      服务设施
        西溪日间照料中心（xihu-f02）
          删除，原因：并入西溪食堂

    拱墅区（1 条）
      服务设施
        米市卫生站（gongshu-f09）
          编号由 gongshu-f01 改为 gongshu-f09，原因：按全市规则编号

    """

  /// What `portal diff --format markdown` prints.
  static let markdown = """
    # 变更：第 1 期（截至 2025-06-30） → 第 2 期（截至 2025-09-30）

    有变更 2 条，删除 1 条，改编号 1 条；推后计划的 1 处，计划金额变化 2 处，更正 1 处。

    ## 推后的计划

    - **三墩跨社区服务联合体（xihu-p02）**：计划竣工日期 由 2025-05-31 改为 2025-08-31（推后 92 天），原因：管线迁改二次论证

    ## 计划金额变化

    - **三墩跨社区服务联合体（xihu-p02）**：批准概算 由 9,000,000 元 改为 9,600,000 元（增加 600,000 元）
    - **三墩跨社区服务联合体（xihu-p02）**：专项债 计划金额 由 9,000,000 元 改为 9,600,000 元（增加 600,000 元）

    ## 更正

    - **西溪花园社区（xixi）**：更正：户数 由 1520 户 改为 1530 户，说明：上一期漏了一幢

    ## 删除和改编号

    - **西溪日间照料中心（xihu-f02）**：删除，原因：并入西溪食堂
    - **米市卫生站（gongshu-f09）**：编号由 gongshu-f01 改为 gongshu-f09，原因：按全市规则编号

    ## 西湖区（3 条）

    ### 社区（村）
    - **西溪花园社区（xixi）**：更正：户数 由 1520 户 改为 1530 户，说明：上一期漏了一幢
    ### 项目
    - **三墩跨社区服务联合体（xihu-p02）**：计划竣工日期 由 2025-05-31 改为 2025-08-31（推后 92 天），原因：管线迁改二次论证；批准概算 由 9,000,000 元 改为 9,600,000 元（增加 600,000 元）；专项债 计划金额 由 9,000,000 元 改为 9,600,000 元（增加 600,000 元）
    ### 服务设施
    - **西溪日间照料中心（xihu-f02）**：删除，原因：并入西溪食堂

    ## 拱墅区（1 条）

    ### 服务设施
    - **米市卫生站（gongshu-f09）**：编号由 gongshu-f01 改为 gongshu-f09，原因：按全市规则编号

    """
}
