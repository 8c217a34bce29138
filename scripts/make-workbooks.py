#!/usr/bin/env python3
"""Makes the spreadsheets that the tests of `portal import` read, as office programs write them.

Run it after changing it: scripts/make-workbooks.py FOLDER, with FOLDER being Tests/CommandTests/Quirks. It needs
LibreOffice (Debian: libreoffice-calc-nogui) and, from PyPI, openpyxl and XlsxWriter. The files are committed, since
tests must not need an office program. File names say who wrote a workbook last: lo (LibreOffice), op (openpyxl),
xw (XlsxWriter).
"""
import datetime
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
import xlsxwriter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

ROOT = pathlib.Path(sys.argv[1])
CSV = "csv:Text - txt - csv (StarCalc):"


def folder(name):
    path = ROOT / name
    path.mkdir(parents=True, exist_ok=True)
    return path


def by_openpyxl(path, rows, sheet="Sheet1", merges=(), formats=None, epoch=None, more=None):
    """Writes rows; `formats` gives number formats by cell name, `more` is called with the workbook."""
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    page = book.active
    page.title = sheet
    for row in rows:
        page.append(row)
    for cells in merges:
        page.merge_cells(cells)
    for cell, code in (formats or {}).items():
        page[cell].number_format = code
    # A text that begins with “=” is a formula to openpyxl; a tuple (text,) is meant as it stands.
    if more:
        more(book)
    book.save(path)


def by_xlsxwriter(path, rows, sheet="Sheet1", merges=(), formats=None):
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    page = book.add_worksheet(sheet)
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            name = xlsxwriter.utility.xl_rowcol_to_cell(number, column)
            code = (formats or {}).get(name)
            if value is None:
                continue
            if isinstance(value, (datetime.date, datetime.datetime)):
                page.write_datetime(number, column, value, book.add_format({"num_format": code or "yyyy-mm-dd"}))
            else:
                page.write(number, column, value, book.add_format({"num_format": code}) if code else None)
    for cells in merges:
        first = rows[int("".join(filter(str.isdigit, cells.split(":")[0]))) - 1]
        column = ord(cells[0]) - 65
        page.merge_range(cells, first[column])
    book.close()


def convert(source, target, kind):
    """Lets LibreOffice open a file and save it under another name."""
    with tempfile.TemporaryDirectory() as work:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", kind, "--outdir",
             work, str(source)], check=True, stdout=subprocess.DEVNULL)
        made = next(each for each in pathlib.Path(work).iterdir() if each.suffix in (".csv", ".xlsx"))
        pathlib.Path(target).write_bytes(made.read_bytes())


def by_libreoffice(path, rows, kind="xlsx:Calc MS Excel 2007 XML", **options):
    """Writes rows by openpyxl first, and then lets LibreOffice write them anew."""
    with tempfile.TemporaryDirectory() as work:
        source = pathlib.Path(work) / "source.xlsx"
        by_openpyxl(source, rows, **options)
        convert(source, path, kind)


def csv_kind(charset, separator=44):
    """LibreOffice's export of delimited text: separator, quote, character set, and all cells as they are shown."""
    return f"{CSV}{separator},34,{charset},1,,0,false,true,false"


GB18030, UTF8, UTF16 = 85, 76, 65535

# 1. “ANSI”, with a character of four bytes.
FACILITIES = [
    ["设施编号", "设施名称", "地址", "收费说明", "更新日期"],
    ["xihu-f01", "西溪食堂", "西溪路1号一层", "午餐 12 元，𫛛鸟图案为记", "2025-06-25"],
    ["xihu-f02", "西溪日间照料中心", "西溪路1号二层", "文章、讲座免费", "2025-06-25"],
]
by_libreoffice(folder("01-gb18030") / "lo-ansi.csv", FACILITIES, kind=csv_kind(GB18030))
by_libreoffice(folder("01-gb18030") / "lo-utf8.csv", FACILITIES, kind=csv_kind(UTF8))

# 2. “Unicode text”.
by_libreoffice(folder("02-utf16") / "lo-unicode.csv", FACILITIES, kind=csv_kind(UTF16, 9))

# 3. Full-width forms: in numbers and codes made plain, in names kept.
by_openpyxl(folder("03-full-width") / "op-communities.xlsx", [
    ["编号", "名称", "户数（户）", "常住人口", "服务设施面积（㎡）", "公开电话"],
    ["ｘｉｘｉ", "西溪花园社区（一期）", "１，５６０", "４０１２", "９１２．５０", "０５７１－００００００１０"],
    ["　sandun", "三墩社区", "1200", "３　１００", "1260", None],
])

# 4. Units: in the header, in the cell, in a line above; scaled exactly; mixed, missing and inexact ones refused.
by_xlsxwriter(folder("04-units") / "xw-header.xlsx", [
    ["项目编号", "批准概算\n（万元）", "建筑面积/㎡"], ["xihu-p01", 728, 900.25], ["xihu-p02", 900, 0.1 + 1255.2],
])
by_xlsxwriter(folder("04-units") / "xw-money.xlsx", [
    ["项目编号", "资金来源", "支付金额（万元）"], ["xihu-p01", "市级财政", 260.35], ["xihu-p01", "区级财政", 0.1 + 360.2],
])
by_openpyxl(folder("04-units") / "op-cells.xlsx", [
    ["项目编号", "批准概算", "建筑面积"], ["xihu-p01", "0.0728亿元", "1.2亩"], ["xihu-p02", "0.09亿元", "1.5 亩"],
])
by_libreoffice(folder("04-units") / "lo-note.xlsx", [
    ["单位：万元、平方米"], ["项目编号", "批准概算", "建筑面积"], ["gongshu-p01", 80, 300],
])
by_openpyxl(folder("04-units") / "op-mixed.xlsx", [
    ["项目编号", "批准概算", "建筑面积"], ["xihu-p01", "728万元", "912.5平方米"], ["xihu-p02", "9000000元", "1260"],
    ["gongshu-p01", 800000, "1亩"],
])
by_openpyxl(folder("04-units") / "op-without.xlsx", [
    ["项目编号", "批准概算", "建筑面积"], ["xihu-p01", 728, "1.3亩"], ["xihu-p02", 900, "1.5亩"],
])

# 5. Days: as dates, as texts, as serial numbers, from 1904, and those that are no days.
by_libreoffice(folder("05-dates") / "lo-milestones.xlsx", [
    ["项目编号", "节点", "计划日期", "实际日期"],
    ["xihu-p01", "选定", datetime.date(2024, 6, 14), datetime.datetime(2024, 6, 14, 9, 30)],
    ["xihu-p01", "开工", "2024年8月1日", "2024.8.1"], ["xihu-p01", "竣工", "2025/2/1", 20250220],
    ["xihu-p02", "选定", 45359, "２０２４－３－８"], ["xihu-p02", "验收", "2025-12-1", None],
], formats={"C2": "yyyy\"年\"m\"月\"d\"日\"", "D2": "yyyy/m/d h:mm"})
by_openpyxl(folder("05-dates") / "op-1904.xlsx", [
    ["项目编号", "节点", "计划日期"], ["xihu-p01", "移交", datetime.datetime(2025, 4, 1)],
    ["xihu-p02", "移交", (datetime.date(2025, 12, 20) - datetime.date(1904, 1, 1)).days],
], formats={"C2": "yyyy-mm-dd"}, epoch=CALENDAR_MAC_1904)
by_xlsxwriter(folder("05-dates") / "xw-periods.xlsx", [
    ["项目编号", "节点", "计划日期"], ["gongshu-p01", "竣工", "2025年第四季度"], ["gongshu-p01", "验收", "2025.12"],
    ["gongshu-p01", "移交", datetime.date(2026, 1, 1)], ["gongshu-p01", "开放", "2026年上半年"],
], formats={"C4": "yyyy\"年\"m\"月\""})
by_xlsxwriter(folder("05-dates") / "xw-partial.xlsx", [
    ["项目编号", "节点", "计划日期", "实际日期"], ["xihu-p01", "移交", "2025-06", datetime.date(2025, 6, 1)],
    ["gongshu-p01", "开工", "2025.1", "2025年一季度"], ["gongshu-p01", "移交", "2026-02-30", None],
    ["gongshu-p01", "开放", "2026年底", None],
], formats={"D2": "yyyy\"年\"m\"月\""})

# 6. Codes that went through a number.
by_xlsxwriter(folder("06-floats") / "xw-numbers.xlsx", [
    ["项目编号", "投资项目统一代码"], ["xihu-p01", 21115223230401342068.0], ["xihu-p02", "2111-522323-04-01-342068"],
])
by_libreoffice(folder("06-floats") / "lo-numbers.csv", [
    ["项目编号", "投资项目统一代码", "更新日期"], ["xihu-p01", 21115223230401342068.0, "2025-06-25"],
], kind=csv_kind(UTF8))
(folder("06-floats") / "quoted.csv").write_text(
    "项目编号,投资项目统一代码,建设单位\n"
    "'xihu-p01,\"=\"\"2411-330106-04-01-000013\"\"\",'北山街道办事处\n"
    "xihu-p02,211152232304010000000,\n", encoding="utf-8")

# 7. A title, a line of units, a header of two rows, numbers of columns, notes below.
by_libreoffice(folder("07-title-rows") / "lo-funding.xlsx", [
    ["附件3"], ["西湖区民生幸福共同体项目资金情况表"], ["填报单位：西湖区住建局", None, None, "金额单位：万元"],
    ["序号", "项目\n编号", "资金\n来源", "资金", None, None, "备注"], [None, None, None, "计划金额", "到位金额*", "支付金额", None],
    ["甲", "乙", "丙", 1, 2, 3, 4],
    [1, "xihu-p01", "市级财政", 300, 300, 260, None], [2, "xihu-p02", "专项债", 900, 500, None, "年底到位"],
    ["注：支付金额截至6月30日。"], ["制表人：某某", None, None, "审核人：某某"],
], sheet="附件3", merges=["A4:A5", "B4:B5", "C4:C5", "D4:F4", "G4:G5", "A2:G2"])

# 8. Merged cells: filled where the column is declared so, refused elsewhere.
by_libreoffice(folder("08-merged") / "lo-filled.xlsx", [
    ["项目编号", "资金来源", "计划金额（元）"], ["xihu-p01", "市级财政", 3000000], [None, "区级财政", 4280000],
    ["xihu-p02", "专项债", 9000000],
], merges=["A2:A3"])
by_xlsxwriter(folder("08-merged") / "xw-refused.xlsx", [
    ["编号", "名称", "户数"], ["xixi", "西溪花园社区", 2720], ["sandun", "三墩社区", None],
], merges=["C2:C3"])
(folder("08-merged") / "blank-below.csv").write_text(
    "项目编号,资金来源,计划金额（元）\nxihu-p01,市级财政,3000000\n,区级财政,4280000\n", encoding="utf-8")

# 9. Sums: checked and left out.
by_libreoffice(folder("09-sums") / "lo-right.xlsx", [
    ["序号", "项目编号", "资金来源", "计划金额（万元）"], [1, "xihu-p01", "市级财政", 300], [2, "xihu-p01", "区级财政", 428],
    [None, "小计", None, "=SUM(D2:D3)"], [3, "xihu-p02", "专项债", 900], [None, "小 计", None, 900],
    ["合计", None, None, "=SUM(D2:D3)+D5"], ["其中：市级", None, None, 300],
])
by_openpyxl(folder("09-sums") / "op-wrong.xlsx", [
    ["项目编号", "资金来源", "计划金额（万元）"], ["合计", None, 1638], ["xihu-p01", "市级财政", 300], ["xihu-p01", "区级财政", 428],
    ["xihu-p02", "专项债", 900],
])

# 10. Numbers that are none, and words for nothing.
by_openpyxl(folder("10-approximate") / "op-refused.xlsx", [
    ["编号", "户数", "常住人口", "服务设施面积（㎡）", "公开电话"], ["xixi", "约1200", "4000余", "≥600", "暂无"],
    ["sandun", "3-5", "3千左右", "1.2e3", 57100000011],
])
by_xlsxwriter(folder("10-approximate") / "xw-words.xlsx", [
    ["编号", "户数", "常住人口", "试点批次", "公开电话"], ["xixi", "待定", "/", "第一批", "无"], ["sandun", "未报", None, "不涉及", "——"],
])

# 11. Yes and no in every way of ticking.
by_libreoffice(folder("11-ticks") / "lo-ticks.xlsx", [
    ["项目编号", "国家重大项目库"], ["xihu-p01", "√"], ["xihu-p02", "×"], ["gongshu-p01", "●"],
])
by_openpyxl(folder("11-ticks") / "op-boxes.xlsx", [
    ["项目编号", "是否纳入国家重大建设项目库"], ["xihu-p01", "□"], ["xihu-p02", "■"], ["gongshu-p01", False],
])
by_xlsxwriter(folder("11-ticks") / "xw-circles.xlsx", [
    ["项目编号", "纳入国家库"], ["xihu-p01", "○"], ["xihu-p02", "是"], ["gongshu-p01", "否 "],
])

# 12. Delimited text: line breaks in cells, tabs, semicolons, full-width commas, an open quote.
LINES = [
    ["设施编号", "设施名称", "收费说明", "服务功能", "更新日期"],
    ["xihu-f01", "西溪食堂", "早餐 6 元；\n午餐 \"优惠价\" 12 元, 自取", "社区助餐", "2025-06-25"],
    ["xihu-f03", "三墩托管班", None, "儿童托管\n养老服务", "2025-06-25"],
]
by_libreoffice(folder("12-delimiters") / "lo-tabs.tsv", LINES, kind=csv_kind(UTF8, 9))
by_libreoffice(folder("12-delimiters") / "lo-semicolons.csv", LINES, kind=csv_kind(UTF8, 59))
by_libreoffice(folder("12-delimiters") / "lo-full-width.csv", [
    ["设施编号", "设施名称", "更新日期"], ["xihu-f01", "西溪食堂", "2025-06-25"],
], kind=csv_kind(UTF8, ord("，")))
(folder("12-delimiters") / "open-quote.csv").write_bytes(
    "设施编号,设施名称,更新日期\r\nxihu-f01,\"西溪食堂,2025-06-25\r\nxihu-f02,照料中心,2025-06-25\r\n".encode("gb18030"))

# 13. Names of districts, of today and of before 2021.
by_libreoffice(folder("13-districts") / "lo-names.xlsx", [
    ["项目编号", "所属区", "更新日期"], ["westlake-p01", "景区", "2025-08-01"], ["westlake-p02", "西湖风景名胜区", "2025-08-01"],
    ["binjiang-p01", "高新区（滨江）", "2025-08-01"], ["gongshu-p01", "下城", "2025-08-01"],
    ["yuhang-p01", "余杭", "2025-08-01"],
])
by_openpyxl(folder("13-districts") / "op-divided.xlsx", [
    ["项目编号", "所属区", "更新日期"], ["shangcheng-p01", "江干区", "2025-08-01"], ["yuhang-p01", "余杭区", "2020-12-31"],
    ["xihu-p01", "西胡区", "2025-08-01"],
])

# 14. Rates: a percentage is one however it is stored, and may be above one hundred.
by_libreoffice(folder("14-rates") / "lo-rates.xlsx", [
    ["编号", "目标值（%）"], ["subdistricts-2025", 1.05], ["communities-2027", "111％"],
], formats={"B2": "0%"})
by_xlsxwriter(folder("14-rates") / "xw-fractions.xlsx", [
    ["编号", "目标值"], ["subdistricts-2025", 1.115], ["communities-2027", 1.115],
], formats={"B2": "0.0%"})

# 15. Texts that a spreadsheet would run.
by_xlsxwriter(folder("15-formulas") / "xw-texts.xlsx", [
    ["设施编号", "收费说明", "运营单位", "更新日期"],
    ["xihu-f01", "=HYPERLINK(\"http://example.invalid\",\"看\")", "@运营单位甲", "2025-06-25"],
    ["xihu-f02", "+86 开头的电话不收费", "-", "2025-06-25"],
])
by_openpyxl(folder("15-formulas") / "op-uncomputed.xlsx", [
    ["设施编号", "建筑面积（㎡）", "更新日期"], ["xihu-f01", "=200+30", "2025-06-25"], ["xihu-f02", "#REF!", "2025-06-25"],
])

# 16. Our own downloads: nothing to make. See commands.txt.
folder("16-downloads")

# The example of the handbook: three workbooks, one of which is first refused.
EXAMPLE = ROOT.parent / "ImportExample"
EXAMPLE.mkdir(exist_ok=True)
PROJECTS = [
    ["附件1"], ["西湖区民生幸福共同体项目进展表"], ["填报单位：西湖区住建局", None, None, None, None, None, None, "单位：万元、平方米"],
    ["序号", "项目编号", "项目名称", "所属区", "服务社区", "建设性质", "建设规模", "总投资", "计划", None, "实际\n开工时间", "项目进度", "纳入国家库",
     "牵头单位", "填报日期"],
    [None] * 8 + ["开工时间", "竣工时间"] + [None] * 5,
    [1, "xihu-p01", "西溪花园民生幸福共同体", "西湖区", "xixi", "改建", 912.5, 728, datetime.date(2024, 8, 1), "2025年2月1日",
     "2024.8.1", "运营中", "√", "市建委", datetime.date(2025, 6, 25)],
    [2, "xihu-p02", "三墩跨社区服务联合体", None, "sandun、lanli", "新建", 1260, 900, datetime.date(2024, 10, 1), "2025/5/31",
     20241115, "在建", "×", "市建委", "2025年6月25日"],
    [3, "XIHU-P03", "兰里村便民服务点", None, "lanli", "改建", 320, 96.5, "２０２５年８月１日", "2025-12-20", None, "前期", "●", "市民政局",
     45833],
    ["合计", None, None, None, None, None, "=SUM(G6:G8)", "=SUM(H6:H8)"],
    ["注：投资以批复为准。"], ["制表人：某某", None, None, None, None, None, "审核人：某某"],
]
by_libreoffice(
    EXAMPLE / "西湖区项目.xlsx", PROJECTS, sheet="进展表",
    merges=["A2:O2", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:E5", "F4:F5", "G4:G5", "H4:H5", "I4:J4", "K4:K5", "L4:L5",
            "M4:M5", "N4:N5", "O4:O5", "D6:D8"], formats={"I6": "yyyy\"年\"m\"月\"d\"日\"", "O6": "yyyy/m/d"})
by_libreoffice(EXAMPLE / "拱墅区资金.csv", [
    ["项目编号", "资金来源", "计划金额（万元）", "到位金额（万元）", "支付金额（万元）"], ["gongshu-p01", "社会资金", "80", "无", "０"],
    ["小计", None, "80", None, None],
], kind=csv_kind(GB18030))
REGISTER = [
    ["社区（村）基本情况"], ["社区编号", "社区名称", "总户数", "人口数", "社区综合服务设施建筑面积（㎡）", "社区电话", "数据日期"],
    ["xixi", "西溪花园社区", "约1520", "4,015", 912.5, "0571－00000010", datetime.date(2025, 6, 24)],
    ["sandun", "三墩社区", 1203, 3100, 1260, None, "2025.6.24"], ["lanli", "兰里村", "待定", None, None, "无", "2025.6.24"],
]
by_xlsxwriter(EXAMPLE / "社区名册.xlsx", REGISTER, sheet="名册")
REGISTER[2][2] = 1524
by_xlsxwriter(EXAMPLE / "社区名册-改.xlsx", REGISTER, sheet="名册")
