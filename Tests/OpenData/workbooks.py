"""The workbooks: cell by cell against the CSV files, by openpyxl, and by LibreOffice as a reader's computer opens them."""

import csv
import datetime
import os
import re
import subprocess
import tempfile
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl

from faults import Check, edit_text
from tables import PACKAGE, read_package, rows

ROOT = Path(__file__).resolve().parents[2]

SHEET = "xl/worksheets/sheet1.xml"
FILES = [PACKAGE, "data/*.csv", "data/*.xlsx", "districts/*/*.csv", "districts/*/*.xlsx"]
STYLES = {"integer": {"#,##0"}, "number": {"#,##0.00", "0.000000"}, "year": {"0"}, "date": {r"yyyy\-mm\-dd"},
          "plan": {r"yyyy\-mm\-dd"}}


def kind_of(field: dict) -> str:
    """The type of a field; “plan” where a day may be a month, quarter, half-year or year."""
    return "plan" if "pattern" in field.get("constraints", {}) else field["type"]


def typed(text: str, kind: str):
    """What a cell of a kind is in a workbook."""
    if text in ("", "-", "…"):
        return text or None
    if kind in ("integer", "number", "year"):
        return Decimal(text.replace(",", ""))
    if kind == "date" or (kind == "plan" and re.fullmatch(r"\d{4}-\d\d-\d\d", text)):
        return datetime.datetime.fromisoformat(text)
    return text == "是" if kind == "boolean" else text


def sheet_errors(sheet, table: list[list[str]], kinds: list[str]) -> list[str]:
    found = []
    if sheet.freeze_panes != "A2" or sheet.auto_filter.ref != sheet.dimensions:
        found.append(f"{sheet.title}: the header does not stay in sight, or cannot filter")
    if (sheet.max_row, sheet.max_column) != (len(table), len(kinds)):
        return found + [f"{sheet.title}: {sheet.dimensions} for {len(table)} rows of {len(kinds)}"]
    if [cell.value for cell in sheet[1]] != table[0] or not all(
            cell.font.bold and cell.fill.fgColor.rgb == "FF0B6B57" for cell in sheet[1]):
        found.append(f"{sheet.title}: another header, or one without style")
    for cells, row in zip(sheet.iter_rows(min_row=2), table[1:]):
        for cell, text, kind in zip(cells, row, kinds, strict=True):
            value = Decimal(str(cell.value)) if cell.data_type == "n" and cell.value is not None else cell.value
            if value != typed(text, kind) or type(value) is not type(typed(text, kind)):
                found.append(f"{sheet.title}!{cell.coordinate}: {value!r} for {text!r}")
            if cell.data_type in "nd" and value is not None and cell.number_format not in STYLES[kind]:
                found.append(f"{sheet.title}!{cell.coordinate}: {value!r} looks like {cell.number_format}")
    return found[:5]


def note_errors(sheet, package: dict, tables: list[dict]) -> list[str]:
    """The last sheet says edition, day and licence, and each table's source and columns."""
    lines = [[cell for cell in line if cell] for line in sheet.iter_rows(values_only=True)]
    # The first line wins: columns may be called as a fact is.
    facts = {line[0]: line[1:] for line in reversed(lines) if len(line) > 1}
    licence = package["licenses"][0]
    found = []
    if facts.get("期") != [f"第{package['version']}期"] or facts.get("发布单位") != [package["contributors"][0]["title"]]:
        found.append(f"{sheet.title}: another edition or publisher")
    if facts.get("许可") != [licence["title"], licence["path"]] or not facts.get("截至日期"):
        found.append(f"{sheet.title}: no licence, or no day")
    for table in tables:
        if facts.get(f"{table['title']}：数据来源") != [table["sources"][0]["title"]]:
            found.append(f"{sheet.title}: no source of {table['title']}")
        for field in table["schema"]["fields"]:
            if not any(line[:2] == [field["title"], field["column"]] and line[-1] == field["description"] for line in lines):
                found.append(f"{sheet.title}: {table['title']} has no {field['title']}")
    return found[:5]


def sources(site: Path) -> dict[Path, list[tuple[dict, Path]]]:
    """The workbooks, with the tables of each and the CSV files that say the same."""
    resources = read_package(site)["resources"]
    city = [(resource, site / "data" / resource["path"]) for resource in resources]
    books = {site / "data" / f"{resource['name']}.xlsx": [(resource, file)] for resource, file in city}
    books[site / "data/city.xlsx"] = city
    for folder in sorted(path for path in site.glob("districts/*") if any(path.glob("*.csv"))):
        books[folder / f"{folder.name}.xlsx"] = [
            (resource, folder / resource["path"]) for resource in resources if (folder / resource["path"]).exists()]
    return books


def workbook_errors(site: Path) -> list[str]:
    books = sources(site)
    found = [f"{file} is no workbook of ours" for file in site.glob("**/*.xlsx") if file not in books]
    return found + book_errors(site, books)


def few_errors(site: Path) -> list[str]:
    """The same of a few small workbooks, for the faults that are planted in them."""
    return book_errors(site, {file: tables for file, tables in sources(site).items() if file.stem in FEW})


def book_errors(site: Path, books: dict[Path, list[tuple[dict, Path]]]) -> list[str]:
    found = []
    for file, tables in books.items():
        try:
            book = openpyxl.load_workbook(file)
        except Exception as error:  # whatever the reader says of a file that is none
            found.append(f"{file.name}: {error!r}")
            continue
        if book.sheetnames != [table["title"] for table, _ in tables] + ["说明"]:
            found.append(f"{file.name}: {book.sheetnames}")
            continue
        for sheet, (table, source) in zip(book.worksheets, tables):
            kinds = [kind_of(field) for field in table["schema"]["fields"]]
            found += [f"{file.name}: {error}" for error in sheet_errors(sheet, rows(source), kinds)]
        found += note_errors(book["说明"], read_package(site), [table for table, _ in tables])
    return found


def edit_part(path: str, part: str, old: str, new: str):
    """Puts one text in the place of another in a part of a workbook, once."""

    def plant(site: Path) -> None:
        with zipfile.ZipFile(site / path) as book:
            parts = {name: book.read(name) for name in book.namelist()}
        text = parts[part].decode()
        assert old in text, f"{path} has no {old!r} in {part}"
        parts[part] = text.replace(old, new, 1).encode()
        with zipfile.ZipFile(site / path, "w") as book:
            for name, content in parts.items():
                book.writestr(name, content)

    return plant


workbooks = Check("workbooks by openpyxl", FILES, workbook_errors)
FEW = ["projects", "targets", "funding", "gaps", "xihu"]
few = Check(
    "faults of workbooks", [PACKAGE, "data/*.csv", "districts/xihu/*.csv", "districts/xihu/xihu.xlsx"]
    + [f"data/{name}.xlsx" for name in FEW[:-1]], few_errors,
    {
        "a number that is another": edit_text("data/projects.csv", '"7,283,000"', '"7,283,001"'),
        "a day that is another": edit_text("data/projects.csv", ",2024-09-10,", ",2024-09-11,"),
        "yes where there is no": edit_part("data/projects.xlsx", SHEET, 't="b"><v>1<', 't="b"><v>0<'),
        "a row that is missing": lambda site: (site / "data/targets.csv").write_bytes(
            (site / "data/targets.csv").read_bytes().rsplit(b"\r\n", 2)[0] + b"\r\n"),
        "a district's number that is another": edit_text("districts/xihu/projects.csv", '"7,283,000"', '"7,283,001"'),
        "a number that is a text": edit_part(
            "data/funding.xlsx", SHEET, '<c r="D2" s="4"><v>', '<c r="D2" s="4" t="str"><v>'),
        "a day that looks like a number": edit_part("data/projects.xlsx", SHEET, 's="7"', 's="4"'),
        "a formula": edit_part("data/funding.xlsx", SHEET, '<c r="D2" s="4"><v>', '<c r="D2" s="4"><f>1+1</f><v>'),
        "a header that scrolls away": edit_part("data/targets.xlsx", SHEET, 'topLeftCell="A2"', 'topLeftCell="A1"'),
        "a header without style": edit_part("data/targets.xlsx", SHEET, '<c r="A1" s="1"', '<c r="A1" s="2"'),
        "notes without the licence": edit_part("data/targets.xlsx", "xl/worksheets/sheet2.xml", ">许可<", ">其他<"),
        "notes of another edition": edit_part("data/targets.xlsx", "xl/worksheets/sheet2.xml", ">第", ">前第"),
        "a column that nobody explains": edit_part(
            "districts/xihu/xihu.xlsx", "xl/worksheets/sheet8.xml", "建设地点经度，CGCS2000", "经度"),
        "a part that is no XML": edit_part("data/targets.xlsx", SHEET, "</sheetData>", ""),
        "a part that is missing": edit_part("data/targets.xlsx", "xl/_rels/workbook.xml.rels", "sheet1.xml", "sheet9.xml"),
        "a file that is cut short": lambda site: (site / "data/gaps.xlsx").write_bytes(
            (site / "data/gaps.xlsx").read_bytes()[:-100]),
    })


def shown(text: str, kind: str) -> str:
    """What LibreOffice writes of a cell into a CSV file, in the way of ours."""
    if text in ("", "-", "…"):
        return text
    if kind in ("integer", "number", "year"):
        return str(Decimal(text.replace(",", "")).normalize())
    return {"TRUE": "是", "FALSE": "否"}.get(text, text) if kind == "boolean" else text


def office_errors(site: Path) -> list[str]:
    """LibreOffice opens the workbooks and finds in them what the CSV files say."""
    books, found = sources(site), []
    books = {file: books[file] for file in (site / "data/city.xlsx", site / "districts/xihu/xihu.xlsx")}
    with tempfile.TemporaryDirectory() as folder:
        # Comma, quotes, UTF-8, from line 1 on, values instead of what is shown, every sheet.
        form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
        run = subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form,
             "--outdir", folder, *map(str, books)], capture_output=True, text=True, timeout=300)
        for file, tables in books.items():
            for table, source in tables:
                result = Path(folder) / f"{file.stem}-{table['title']}.csv"
                if not result.exists():
                    found.append(f"{file.name}: LibreOffice found no {table['title']}: {run.stderr[-300:]}")
                    continue
                kinds = [kind_of(field) for field in table["schema"]["fields"]]
                ours = [[shown(*cell) for cell in zip(row, kinds)] for row in rows(source)[1:]]
                with result.open(encoding="utf-8", newline="") as opened:
                    theirs = [[shown(*cell) for cell in zip(row, kinds)] for row in list(csv.reader(opened))[1:]]
                found += [f"{file.name}: {table['title']}: {one} for {other}"
                          for one, other in zip(theirs, ours) if one != other][:3]
                if len(theirs) != len(ours):
                    found.append(f"{file.name}: {table['title']}: {len(theirs)} rows for {len(ours)}")
    return found[:5]


office = Check(
    "workbooks by LibreOffice", FILES, office_errors,
    {
        "a number that is another": edit_part("data/city.xlsx", "xl/worksheets/sheet4.xml", "7283000", "7283001"),
        "a part that is no XML": edit_part("districts/xihu/xihu.xlsx", SHEET, "</sheetData>", ""),
    })


def import_errors(site: Path, names: tuple[str, ...] = ()) -> list[str]:
    """A district that sends back what it downloaded changes nothing: our own importer reads our own workbooks."""
    book, found = "districts/xihu/xihu.xlsx", []
    for table in [table for table, _ in sources(site)[site / book] if not names or table["name"] in names]:
        run = subprocess.run(
            [os.environ["PORTAL"], "import", site / book, "--as", table["name"], "--sheet", table["title"],
             "--district", "xihu", "--dry-run", "--language", "en"], capture_output=True, text=True, cwd=ROOT)
        if run.returncode or "0 rows new, 0 changed" not in run.stdout:
            found.append(f"{table['name']}: {run.stdout[-300:]}{run.stderr[-300:]}")
    return found


IMPORTED = [PACKAGE, "districts/xihu/*.csv", "districts/xihu/xihu.xlsx"]
imports = Check("workbooks by portal import", IMPORTED, import_errors)
imported_faults = Check(
    "faults of imported workbooks", IMPORTED, lambda site: import_errors(site, ("projects", "gaps")),
    {
        "a number that is another": edit_part("districts/xihu/xihu.xlsx", "xl/worksheets/sheet2.xml", "7283000", "7283001"),
        "no where there is yes": edit_part("districts/xihu/xihu.xlsx", "xl/worksheets/sheet2.xml", 't="b"><v>1<', 't="b"><v>0<'),
        "a gap in another domain": edit_part("districts/xihu/xihu.xlsx", "xl/worksheets/sheet7.xml", ">dining<", ">play<"),
    })
