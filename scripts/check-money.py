#!/usr/bin/env python3
"""Compares what the pages of a built site say of money with the site's own table, to the fen.

    check-money.py <folder of the site>

The sums of data/funding.csv, of the project pages, of the district pages and of the city's page are the same.
"""
import csv
import html
import pathlib
import re
import sys
from decimal import Decimal

site = pathlib.Path(sys.argv[1])
AMOUNTS = ("计划", "到位", "支付")


def shown(page, name):
    """The amounts in yuan of the first row of a page with this name; nothing for one that is not reported."""
    row = re.search(rf'<th scope="row">{name}</th>(.*?)</tr>', page.read_text(encoding="utf-8"), re.S)
    if not row:
        return {}
    cells = dict(re.findall(r'<td data-label="([^"]+)"[^>]*>(.*?)</td>', row[1], re.S))
    values = {amount: re.search(r'<span class="n">([^<]+)</span>', cells[amount]) for amount in AMOUNTS}
    return {
        amount: Decimal(html.unescape(value[1]).replace(",", "")) * 10_000
        for amount, value in values.items() if value}


def added(pages, name):
    parts = [shown(page, name) for page in pages]
    return {amount: sum((part.get(amount, Decimal(0)) for part in parts), Decimal(0)) for amount in AMOUNTS}


def table():
    with open(site / "data" / "funding.csv", encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    columns = {amount: next(i for i, title in enumerate(header) if title.startswith(amount)) for amount in AMOUNTS}
    return {
        amount: sum((Decimal(row[column].replace(",", "")) for row in rows if row[column] not in ("", "-", "…")), Decimal(0))
        for amount, column in columns.items()}


sums = {
    "data/funding.csv": table(),
    "the pages of projects": added(sorted(site.glob("projects/*/index.html")), "合计（已报送的）"),
    "the pages of districts": added(sorted(site.glob("districts/*/index.html")), "合计"),
    "the page of the city": added([site / "money" / "index.html"], "合计"),
}
expected = sums["data/funding.csv"]
faults = [name for name, found in sums.items() if found != expected or not all(found.values())]
for name in faults:
    print(f"check-money: {name} add up to {sums[name]}, the table to {expected}", file=sys.stderr)
if faults:
    sys.exit(1)
print("the sums of money agree: " + ", ".join(f"{amount} {expected[amount]:,} yuan" for amount in AMOUNTS))
