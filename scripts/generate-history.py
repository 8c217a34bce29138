#!/usr/bin/env python3
"""Generates the demo city's earlier editions below content/editions/, and what is declared of their changes.

Turns the current records back to three earlier days, and lets the tool keep each as an edition. The current records stay
as they are; the same records and the same tool give the same bytes. To be run after generate-demo.py.

Usage: scripts/generate-history.py PORTAL
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import tables
from demo.amended import TITLES, Amended
from demo.history import DAYS, Past

PUBLISHED = ["2025-01-15 09:30", "2025-04-15 09:30", "2025-07-15 10:00"]
NAMES = ["projects", "milestones", "funding", "assessments", "communities", "facilities", "gaps"]


def current():
    """Every table, with its files in order."""
    found = {}
    for name in NAMES:
        folder = tables.CONTENT / "records" / name
        files = sorted(folder.glob("*.csv")) or [folder.with_suffix(".csv")]
        found[name] = [row for file in files for row in tables.read(file.relative_to(tables.CONTENT))]
    return found


def keep(portal, content, rows, amendments, edition):
    """Writes the records of an edition into a content folder, and has the tool keep them."""
    for name, table in rows.items():
        shutil.rmtree(content / "records" / name, ignore_errors=True)
        tables.write(content / f"records/{name}.csv", list(current()[name][0]), map(dict.values, table))
    policies = tables.read("programme/policies.csv")
    for row in policies:
        if row["出台日期"] > DAYS[edition - 1]:
            row |= {"出台日期": "", "状态": "起草中"}
        if row["公布日期"] > DAYS[edition - 1]:
            row["公布日期"] = ""
    tables.write(content / "programme/policies.csv", list(policies[0]), map(dict.values, policies))
    # Announcements are no records of an edition, so nothing refers to them.
    tasks = [row | {"依据材料": ""} for row in tables.read("programme/tasks.csv")]
    tables.write(content / "programme/tasks.csv", list(tasks[0]), map(dict.values, tasks))
    tables.write(content / "records/amendments.csv", TITLES, amendments.rows(edition))
    site = (tables.CONTENT / "site.yml").read_text()
    site = re.sub(r"(?m)^as_of: .*$", f"as_of: {DAYS[edition - 1]}", site)
    site = re.sub(r"(?m)^published: .*$", f"published: {PUBLISHED[edition - 1]}", site)
    (content / "site.yml").write_text(site)
    # Without templates, so that what is kept does not change with them.
    empty = content.parent / "templates"
    empty.mkdir(exist_ok=True)
    run = [portal, "edition", "--content", content, "--templates", empty]
    subprocess.run(run + ["--language", "en"], check=True, stdout=subprocess.DEVNULL if edition < 3 else None)


def main(portal):
    now = current()
    amendments = Amended(now, Past(now, 1).tables)
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        ignored = shutil.ignore_patterns("editions", "announcements", "amendments.csv")
        shutil.copytree(tables.CONTENT, content, ignore=ignored)
        for edition in (1, 2, 3):
            rows = Past(current(), edition).tables
            amendments.apply(rows, edition)
            keep(portal, content, rows, amendments, edition)
        shutil.rmtree(tables.CONTENT / "editions", ignore_errors=True)
        shutil.copytree(content / "editions", tables.CONTENT / "editions")
    tables.write("records/amendments.csv", TITLES, amendments.rows(4))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
