#!/usr/bin/env python3
"""Recounts, from the downloads of a built site, the working days that documents took to be published.

    check-workdays.py <folder of the site>

From data/holidays.csv and data/policies.csv alone, day by day; compared with the table of late/, and with when the
calendar ends. Independent of the program that built the site.
"""
import csv
import datetime
import html
import pathlib
import re
import sys

site = pathlib.Path(sys.argv[1])
LIMIT = 20


def records(table):
    with open(site / "data" / f"{table}.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


arranged = {datetime.date.fromisoformat(row["日期"]): row["安排"] == "上班" for row in records("holidays")}
years = {day.year for day in arranged}


def works(day):
    if day.year not in years:
        raise LookupError(f"the calendar does not tell of {day}")
    return arranged.get(day, day.weekday() < 5)


def working_days(start, end):
    """After the first day, up to and with the second."""
    works(start)
    return sum(works(start + datetime.timedelta(step)) for step in range(1, (end - start).days + 1))


page = (site / "late" / "index.html").read_text(encoding="utf-8")
table = page.split('<h2 id="published">')[1].split("</table>")[0]
faults, checked = [], 0
for policy in records("policies"):
    row = re.search(rf'#p{re.escape(policy["编号"])}">.*?</tr>', table, re.S)
    if policy["类别"] == "上位依据" or not policy["出台日期"]:
        if row:
            faults.append(f"{policy['政策名称']} is listed")
        continue
    cells = dict(re.findall(r'<td data-label="([^"]+)"[^>]*>(.*?)</td>', row[0], re.S))
    text = {name: html.unescape(re.sub("<[^>]+>", "", cell)).strip() for name, cell in cells.items()}
    if policy["公布日期"] in ("", "-"):
        if "按期" in text["结论"] and policy["公布日期"] == "":
            faults.append(f"{policy['政策名称']}: nobody has said when it was published")
        continue
    days = working_days(*(datetime.date.fromisoformat(policy[name]) for name in ("出台日期", "公布日期")))
    expected = (f"{days} 个工作日", "按期公开" if days <= LIMIT else "超过期限才公开")
    if (text["用了"], text["结论"]) != expected:
        faults.append(f"{policy['政策名称']}: the page says {text['用了']}, {text['结论']}; recounted {expected}")
    checked += 1
if faults or not checked:
    print("\n".join(faults) or "no document to recount", file=sys.stderr)
    sys.exit(1)
print(f"the working days of {checked} documents agree")
