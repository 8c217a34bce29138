#!/usr/bin/env python3
"""Makes workbooks that no office program would write: scripts/make-hostile-workbooks.py Tests/CommandTests/Hostile.

The same bytes every time. Each must be refused by `portal import` with a clear reason, in little memory and time.
"""
import pathlib
import sys
import zipfile

ROOT = pathlib.Path(sys.argv[1])
ROOT.mkdir(parents=True, exist_ok=True)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEADER = '<row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c><c r="B1" t="inlineStr"><is><t>户数</t></is></c></row>'
ROW = '<row r="2"><c r="A2" t="inlineStr"><is><t>xixi</t></is></c><c r="B2">{}</c></row>'


def sheet(rows, before=""):
    return f'<?xml version="1.0" encoding="UTF-8"?>{before}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def parts(body, target="worksheets/sheet1.xml", strings=None):
    links = [(1, "worksheet", target)] + ([(2, "sharedStrings", "sharedStrings.xml")] if strings else [])
    made = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{OFFICE}/officeDocument"'
                       ' Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Sheet1" sheetId="1"'
                           ' r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">' + "".join(
            f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{name}"/>' for number, kind, name in links)
        + "</Relationships>",
        "xl/worksheets/sheet1.xml": body,
    }
    if strings:
        made["xl/sharedStrings.xml"] = strings
    return made


def write(name, files):
    with zipfile.ZipFile(ROOT / name, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, body in files.items():
            info = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, body if isinstance(body, bytes) else body.encode())


good = sheet(HEADER + ROW.format("<v>1520</v>"))
write("bomb-of-spaces.xlsx", parts(sheet(HEADER + " " * (300 << 20))))
text = "户" * 10_000
write("bomb-of-shared-texts.xlsx", parts(
    sheet(HEADER + "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(2, 40_000))),
    strings=f'<sst xmlns="{MAIN}"><si><t>{text}</t></si></sst>'))
write("entities.xlsx", parts(sheet(HEADER + ROW.format("<v>&j;</v>"), before=(
    '<!DOCTYPE w [<!ENTITY a "1111111111">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)) + "]>"))))
write("outside-entity.xlsx", parts(sheet(
    HEADER + ROW.format("<v>&x;</v>"), before='<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>')))
write("deep.xlsx", parts(sheet(HEADER + "<a>" * 300_000)))
write("no-shared-texts.xlsx", parts(sheet(HEADER + '<row r="2"><c r="A2" t="s"><v>7</v></c></row>')))
write("outside-names.xlsx", parts(good, target="../../../../../etc/passwd") | {
    "../../outside.csv": "x", "/tmp/outside.csv": "x", "..\\outside.csv": "x"})
write("no-numbers.xlsx", parts(sheet(
    HEADER + ROW.format("<v>NaN</v>")
    + '<row r="3"><c r="A3" t="inlineStr"><is><t>sandun</t></is></c><c r="B3"><v>1e999</v></c></row>'
    + '<row r="4"><c r="A4" t="inlineStr"><is><t>lanli</t></is></c><c r="B4"><v>-INF</v></c></row>'
    + '<row r="5"><c r="A5" t="inlineStr"><is><t>mishi</t></is></c><c r="B5"><v>1e300</v></c></row>')))
write("long-cell.xlsx", parts(sheet(
    HEADER + '<row r="2"><c r="A2" t="inlineStr"><is><t>' + "长" * 1_700_000 + "</t></is></c></row>")))
write("out-of-order.xlsx", parts(sheet(HEADER + ROW.format("<v>1</v>") + HEADER)))
write("bad-utf8.xlsx", parts(good.encode().replace("xixi".encode(), b"x\xFF\xFExi")))
write("no-sheets.xlsx", {"readme.txt": "no workbook"})
write("good.xlsx", parts(good))
whole = (ROOT / "good.xlsx").read_bytes()
(ROOT / "good.xlsx").unlink()
(ROOT / "cut-off.xlsx").write_bytes(whole[:len(whole) // 2])
place = whole.index(b"sheet1.xml") + 60
(ROOT / "flipped.xlsx").write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1:])
(ROOT / "old.xls").write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(1024))
(ROOT / "no-zip.xlsx").write_text("编号,户数\nxixi,1520\n", encoding="utf-8")
(ROOT / "nul.csv").write_bytes("编号,户数\nxixi,\0\n".encode())
(ROOT / "nul-ansi.csv").write_bytes("编号,户数\nxixi,\0\n".encode("gb18030"))
(ROOT / "neither.csv").write_bytes("编号,户数\nxixi,".encode("gb18030") + b"\xFF\xFF\n")
