"""Tables of content/: UTF-8 with a byte order mark, so that a spreadsheet opens them as they are."""

import csv
from pathlib import Path

CONTENT = Path(__file__).resolve().parent.parent / "content"


def write(path, titles, rows):
    """Writes a table below content/; a row is a list of cells in the order of the titles."""
    target = CONTENT / path
    target.parent.mkdir(parents=True, exist_ok=True)
    with open(target, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(titles)
        writer.writerows(rows)


def read(path):
    """The rows of a table below content/, each a dictionary by title."""
    with open(CONTENT / path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
