#!/usr/bin/env python3
"""Derives the calendar of working days: which days the State Council's notices give off, and on which one works.

    python3 scripts/derive-holidays.py --cache .geo

Two packages, kept by different people from the same notices, must agree. None of their code is run; docs/content.md
names sources and licences. A year is added here, with its notice, once both packages have it.
"""

import argparse
import datetime
import re
from pathlib import Path

import tables
from wheels import member

# The notices 国务院办公厅关于 … 年部分节假日安排的通知.
NOTICES = {2024: "国办发明电〔2023〕7号", 2025: "国办发明电〔2024〕12号", 2026: "国办发明电〔2025〕7号"}
# The festivals as the notices call them, by their names in the first package.
NAMES = {
    "new_years_day": "元旦", "spring_festival": "春节", "tomb_sweeping_day": "清明节", "labour_day": "劳动节",
    "dragon_boat_festival": "端午节", "mid_autumn_festival": "中秋节", "national_day": "国庆节",
}
MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()


def arranged(cache):
    """Days off and days worked, each with its festival, as the first package lists them."""
    text = member("holidays", cache).decode()
    found = {}
    for key in ("holidays", "workdays"):
        block = re.search(rf"^{key} = \{{(.*?)^\}}", text, re.S | re.M)[1]
        days = re.findall(r"year=(\d+), month=(\d+), day=(\d+)\): Holiday\.(\w+)\.value", block)
        found[key] = {
            datetime.date(int(year), int(month), int(day)): name
            for year, month, day, name in days if int(year) in NOTICES}
    return found["holidays"], found["workdays"]


def swaps(cache):
    """Days off and the days worked for them, as the second package pairs them."""
    text = member("holidays-again", cache).decode()
    block = re.search(r"special_public_holidays = \{(.*?)^    \}", text, re.S | re.M)[1]
    off, worked = set(), set()
    for year in NOTICES:
        part = re.search(rf"^        {year}: \((.*?)^        \)", block, re.S | re.M)[1]
        for first, first_day, second, second_day in re.findall(r"\((\w+), (\d+), (\w+), (\d+)\)", part):
            off.add(datetime.date(year, MONTHS.index(first) + 1, int(first_day)))
            worked.add(datetime.date(year, MONTHS.index(second) + 1, int(second_day)))
    return off, worked


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=Path, default=Path(".geo"), help="folder that keeps the wheels")
    cache = parser.parse_args().cache
    cache.mkdir(exist_ok=True)
    days_off, days_worked = arranged(cache)
    exchanged_off, exchanged_worked = swaps(cache)
    assert exchanged_worked == set(days_worked), "the two packages disagree on the days that one works"
    assert exchanged_off <= set(days_off), "the two packages disagree on the days off"
    assert all(day.weekday() >= 5 for day in days_worked), "a make-up day is no weekend"
    rows = [(day, "放假", name) for day, name in days_off.items()]
    rows += [(day, "上班", name) for day, name in days_worked.items()]
    tables.write("programme/holidays.csv", ["日期", "安排", "节日", "依据"], [
        [day.isoformat(), kind, NAMES[name], NOTICES[day.year]] for day, kind, name in sorted(rows)])
    print(f"{len(days_off)} days off, {len(days_worked)} make-up days")


if __name__ == "__main__":
    main()
