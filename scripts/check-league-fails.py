#!/usr/bin/env python3
"""Alters a copy of a built site's downloads and of its league page, one thing at a time: check-league.py has to find it.

    check-league-fails.py <folder of the site>
"""
import csv
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

site = pathlib.Path(sys.argv[1])
check = pathlib.Path(__file__).with_name("check-league.py")


def change_cell(table, column, change, **where):
    """Changes a column of the first row of a download that has these cells."""
    def alter(copy):
        path = copy / "data" / f"{table}.csv"
        with open(path, encoding="utf-8-sig", newline="") as file:
            header, *rows = csv.reader(file)
        place = {title.split("（")[0]: index for index, title in enumerate(header)}
        row = next(row for row in rows if all(re.fullmatch(cell, row[place[title]]) for title, cell in where.items()))
        row[place[column]] = change(row[place[column]])
        with open(path, "w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([header, *rows])
    return alter


def change_page(old, new):
    """Changes the first place of the league page that matches."""
    def alter(copy):
        path = copy / "league" / "index.html"
        text, count = re.subn(old, new, path.read_text(encoding="utf-8"), count=1)
        assert count, f"no {old} on the page"
        path.write_text(text, encoding="utf-8")
    return alter


def more(cell):
    return str(int(cell) + 1)


def standard(key, change):
    return change_cell("standards", "标准值", change, 标准项=key)


alterations = [
    ("a weight", standard("league.on-time", more), ", weights: the site says "),
    ("the least number of projects", standard("league.minimum-projects", more), ", least number of projects: the site says 5"),
    ("a norm of pilots", standard("existing-pilot.hub", lambda _: "100000"), ", 试点社区达标: the site says "),
    ("the number of functions", standard("hub-functions.minimum", lambda _: "99"), ", 试点社区达标: the site says "),
    ("the domains", standard("domains", lambda cell: cell + "；swimming"), ", 试点社区达标: the site says "),
    ("a stage of disclosure", standard("due-from.completion", lambda _: "已选定"), ", 信息公开: the site says "),
    ("the cells to be reported", standard("reporting.projects", lambda cell: cell + "；运营单位"), ", 数据报送: the site says "),
    ("the steps of a project", standard("steps", lambda _: "选定"), ", 按期推进: the site says "),
    ("the change of weights", standard("sensitivity", lambda _: "30"), "changed weight, 试点社区达标 减 30%：25 → 17.5 分"),
    ("the stage of a hub", change_cell("projects", "项目阶段", lambda _: "已撤销", 项目阶段="运营中", 共同体形态=".+型"),
     ", projects: the site says "),
    ("what was paid", change_cell("funding", "支付金额", lambda _: "0.01", 支付金额=".{6,}", 到位金额=".{6,}"),
     ", 资金支付: the site says "),
    ("a place in league.csv", change_cell("league", "名次", more, 名次=r"\d+"), ", place: the site says 2, recomputed 1"),
    ("a numerator", change_cell("league", "分子", more, 项目="数据报送"), ", 数据报送: the site says "),
    ("a place on the page", change_page(r'(<td data-label="名次".*?<span class="n">)1<', r"\g<1>2<"), "the table of places: "),
    ("a move of places on the page", change_page("名次不变", "名次变了"), "changed weight, "),
]


def output(folder):
    return subprocess.run([sys.executable, check, folder], capture_output=True, text=True, encoding="utf-8")


with tempfile.TemporaryDirectory() as scratch:
    missed = []
    for number, (what, alter, fault) in enumerate(alterations):
        copy = pathlib.Path(scratch) / str(number)
        shutil.copytree(site / "data", copy / "data")
        shutil.copytree(site / "league", copy / "league")
        alter(copy)
        found = output(copy)
        if found.returncode != 1 or fault not in found.stdout:
            missed.append(f"{what}: expected “{fault}”, got {found.returncode}: {found.stdout[:500]}{found.stderr[-500:]}")
print("\n".join(f"check-league-fails: {each}" for each in missed)
      or f"check-league finds each of {len(alterations)} alterations")
sys.exit(1 if missed else 0)
