"""Pages on A4 paper: heads of tables are repeated, no heading is left behind at the foot of a page."""

import base64
import re
import subprocess

import pytest

from pages import BARE, KINDS, page

# What must not be the last on a sheet, marked: headings, captions and heads of tables.
MARK = "※"
MARK_HEADINGS = """document.querySelectorAll('main h2, main h3, main h4, main caption, main thead th:last-child')
    .forEach((heading) => heading.append(arguments[0]))"""


def plain(text: str) -> str:
    """A text without the spaces that a PDF may have anywhere."""
    return re.sub(r"[\s↑↓↕]", "", text)


def paper(browser, path: str, folder, prepare: str = "") -> list[list[str]]:
    """The lines of each sheet of a page that is printed after a script has run in it."""
    browser.open(path)
    browser.run(prepare, MARK)
    printed = browser.command("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
    file = folder / "page.pdf"
    file.write_bytes(base64.b64decode(printed["data"]))
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    return [[line for line in map(plain, sheet.splitlines()) if line] for sheet in text.split("\f")[:-1]]


@pytest.mark.parametrize("kind, title", [("tasks", "依据材料"), ("projects", "计划竣工"), ("facilities", "收费")])
def test_the_head_of_a_table_is_repeated_on_each_sheet(browser, site, tmp_path, kind, title):
    sheets = paper(browser, page(site, kind), tmp_path)
    assert len(sheets) > 2
    assert all(title in "".join(sheet) for sheet in sheets[1:-1])


# A4 without the margins of the style sheet, in the pixels of CSS.
PAPER = 672


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in BARE])
def test_nothing_is_wider_than_the_paper(browser, site, kind):
    browser.open(page(site, kind), width=PAPER, media="print")
    assert browser.run("return document.documentElement.scrollWidth") <= PAPER


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in BARE])
def test_no_heading_stands_alone_at_the_foot_of_a_sheet(browser, site, tmp_path, kind):
    sheets = paper(browser, page(site, kind), tmp_path, MARK_HEADINGS)
    assert [sheet[-1] for sheet in sheets[:-1] if sheet and MARK in sheet[-1]] == []


UNITS = """return [...document.querySelectorAll('td.num .n + small, td.num .number + small')].filter((unit) => unit.checkVisibility())
    .filter((unit) => unit.getBoundingClientRect().top > unit.previousElementSibling.getBoundingClientRect().bottom - 2)
    .map((unit) => unit.closest('td').textContent)"""


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in BARE])
def test_no_unit_stands_on_a_line_below_its_number(browser, site, kind):
    browser.open(page(site, kind), width=PAPER, media="print")
    browser.lay_out_everything()
    assert browser.run(UNITS) == []

