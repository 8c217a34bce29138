import PortalCore
import PortalModel

/// What `portal import` says of itself, in both languages.
enum ImportWords {
  static let abstract = Message(
    zh: "把各区报来的表格（.xlsx、.csv、.tsv）导入台账。", en: "Import spreadsheets (.xlsx, .csv, .tsv) into the records.")
  static let discussion = Message(
    zh: """
      例：portal import 西湖区.xlsx --as projects --district xihu --dry-run

      按列名找表头，换算单位，统一日期，核对合计，逐条报告作了什么决定、哪一格不能要。
      一个文件要么整个导入，要么一行也不导入；拒绝了一个，不影响同时给的其他文件。已有的
      记录按编号对应；表中空白的格不会冲掉台账里已有的内容。再运行一次，什么也不会变。
      """,
    en: """
      Example: portal import xihu.xlsx --as projects --district xihu --dry-run

      Finds the header by its names, scales units, reads days, checks sums, and reports every decision
      and every cell that cannot be taken. A file is imported whole or not at all; one that is refused
      keeps no other from being imported. Records are matched by id; a blank cell never replaces what
      the records hold. Running it again changes nothing.
      """)
  static let files = Message(zh: "报来的表格。", en: "Spreadsheets to import.")
  static let file = Message(zh: "文件", en: "file")
  static let table = Message(zh: "表名", en: "table")
  static let slug = Message(zh: "区", en: "district")
  static let sheet = Message(zh: "工作表", en: "sheet")
  static let tableOption = Message(zh: "导入哪张表，如 projects 或“项目”。", en: "Table to import into, such as projects.")
  static let districtOption = Message(
    zh: "这些文件是哪个区的，写编号，如 xihu；不写则按行判断。", en: "District that the files are of, such as xihu; by the rows when left out.")
  static let sheetOption = Message(
    zh: "读哪张工作表；不写则找有表头的那张。", en: "Sheet to read; the one with the header when left out.")
  static let dryRunOption = Message(zh: "只报告会有什么变化，不写任何文件。", en: "Report what would change and write nothing.")

  static func reading(_ file: String) -> Message {
    Message(zh: "读取 \(file)", en: "reading \(file)")
  }

  static func unknownTable(_ name: String) -> Message {
    let nearest = nearestName(to: name, in: Tables.all.flatMap { [$0.name, $0.title] })
    let all = Tables.all.map(\.name)
    return Message(
      zh: "没有名为“\(name)”的表" + (nearest.map { "；是不是“\($0)”？" } ?? "；有：\(all.joined(separator: "、"))"),
      en: "there is no table “\(name)”"
        + (nearest.map { "; did you mean “\($0)”?" } ?? "; there are \(all.joined(separator: ", "))"))
  }

  static func unknownDistrict(_ id: String, known: [String]) -> Message {
    let nearest = nearestName(to: id, in: known)
    return Message(
      zh: "没有编号为“\(id)”的区" + (nearest.map { "；是不是“\($0)”？" } ?? "；有：\(known.joined(separator: "、"))"),
      en: "no district has the id “\(id)”"
        + (nearest.map { "; did you mean “\($0)”?" } ?? "; there are \(known.joined(separator: ", "))"))
  }
}
