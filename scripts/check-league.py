#!/usr/bin/env python3
"""Recomputes the league table of a built site from the site's own downloads, and compares it with the page.

    check-league.py <folder of the site>

From the tables of records and data/standards.csv: how many projects count, every numerator and denominator (league.py).
From data/league.csv: every score, every place, and what more or less of each weight does to the places. Exact, and
independent of the program that built the site.
"""
import collections
import html.parser
import pathlib
import sys
from fractions import Fraction

from league import Downloads, Recount

faults = []


def expect(what, site, own):
    if site != own:
        faults.append(f"{what}: the site says {site}, recomputed {own}")


class Tables(html.parser.HTMLParser):
    """The tables of a page, each as its rows of cells of lines, below the id of the heading before it."""

    def __init__(self, page):
        super().__init__()
        self.tables, self.cell, self.heading = collections.defaultdict(list), None, "ranked"
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        if tag == "h2":
            self.heading = dict(attributes).get("id")
        elif tag == "tr":
            self.tables[self.heading].append([])
        elif tag in ("td", "th"):
            self.cell = []
        elif tag == "br" and self.cell is not None:
            self.cell.append("\n")

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            lines = "".join(self.cell).split("\n")
            self.tables[self.heading][-1].append([" ".join(line.split()) for line in lines if line.strip()])
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell.append(data.replace("\n", " "))


def written(number):
    """As the site writes it, to a hundredth, rounded half up: 87.5."""
    hundredths = int(number * 100 + Fraction(1, 2))
    return f"{hundredths // 100}.{hundredths % 100:02}".rstrip("0").rstrip(".")


def score(rates, weights):
    """Σ weight × rate ÷ Σ weight over the components that can be told; None where none can."""
    told = [(weight, min(rate, 1)) for weight, rate in zip(weights, rates) if weight and rate is not None]
    return sum(weight * rate for weight, rate in told) / sum(weight for weight, _ in told) if told else None


def places(scores):
    """Equal scores share a place, and the next one is skipped."""
    return {district: 1 + sum(other > own for other in scores.values()) for district, own in scores.items()}


class District:
    """The rows of league.csv of one district."""

    def __init__(self, rows):
        first = rows[0]
        self.id, self.name, self.place, self.shown = first["区编号"], first["区名称"], first["名次"], first["得分"]
        self.projects, self.minimum = first["项目数"], first["排名最少项目数"]
        self.weights = {row["项目"]: row["权重"] for row in rows}
        self.parts = {row["项目"]: (row["分子"], row["分母"]) for row in rows}
        self.rates = [Fraction(int(part), int(whole)) if whole else None for part, whole in self.parts.values()]


def check_records(districts, downloads):
    """Weights, projects, numerators and denominators against the standards and the tables of records."""
    recount, rules = Recount(downloads), downloads.standards(downloads.as_of)
    keys = {title: key.split(".")[1] for key, title in rules.titles.items() if key.startswith("league.")}
    weights = rules.named("league")
    minimum = weights.pop(rules.titles["league.minimum-projects"])
    for district in districts:
        expect(f"{district.name}, weights", district.weights, weights)
        expect(f"{district.name}, least number of projects", district.minimum, minimum)
        expect(f"{district.name}, projects", district.projects, str(recount.projects[district.id]))
        for title, said in district.parts.items():
            part, whole = recount.parts[district.id, keys.get(title)]
            expect(f"{district.name}, {title}", said, (str(part), str(whole)) if whole else ("", ""))


def check_places(districts, weights, page):
    """Scores and places against the page; gives the districts that have a place, and their places."""
    own = {each.name: score(each.rates, weights) for each in districts}
    ranked = {each.name: each for each in districts
              if own[each.name] is not None and int(each.projects) >= int(each.minimum)}
    place = places({name: own[name] for name in ranked})
    for each in districts:
        expect(f"{each.name}, score", each.shown, "" if own[each.name] is None else written(own[each.name] * 100))
        expect(f"{each.name}, place", each.place, str(place.get(each.name, "-")))
    shown = [(row[1][0], row[0][0], row[2][0].split()[0]) for row in page.tables["ranked"] if row[0] != ["名次"]]
    expect("the table of places", shown, [(name, str(place[name]), each.shown) for name, each in ranked.items()])
    expect("the order of places", [place[name] for name in ranked], sorted(place.values()))
    return ranked, place


def moved(weights, index, factor):
    """One weight times a factor, the others scaled to the same total; None where they cannot be."""
    total, own = sum(weights), weights[index]
    if own == total or own * factor >= total:
        return None
    scale = (total - own * factor) / (total - own)
    return [weight * (factor if place == index else scale) for place, weight in enumerate(weights)]


def check_sensitivity(ranked, place, weights, percent, page):
    """What more or less of each weight does to the places, against the page."""
    own = []
    for index, (title, weight) in enumerate(weights.items()):
        for sign, factor in (("减", 1 - percent / 100), ("加", 1 + percent / 100)):
            changed = moved(list(weights.values()), index, factor)
            new = changed and places({name: score(each.rates, changed) for name, each in ranked.items()})
            moves = new and [f"{name} 第 {place[name]} 名 → 第 {new[name]} 名" for name in ranked if place[name] != new[name]]
            own.append([[title], [f"{sign} {percent}%：{weight} → {written(weight * factor)} 分"],
                        ["不能计算：其他项分担不了"] if changed is None else moves or ["名次不变"]])
    rows = page.tables["sensitivity"][1:]
    expect("changed weights, number of rows", len(rows), len(own))
    for row, mine in zip(rows, own):
        expect(f"changed weight, {mine[0][0]} {mine[1][0]}", row, mine)


site = pathlib.Path(sys.argv[1])
downloads = Downloads(site / "data")
rows = collections.defaultdict(list)
for row in downloads.league:
    rows[row["区编号"]].append(row)
districts = [District(each) for each in rows.values()]
weights = {title: Fraction(weight) for title, weight in districts[0].weights.items()}
page = Tables((site / "league" / "index.html").read_text(encoding="utf-8"))
check_records(districts, downloads)
ranked, place = check_places(districts, list(weights.values()), page)
check_sensitivity(ranked, place, weights, downloads.standards(downloads.as_of).number("sensitivity"), page)
print("\n".join(f"check-league: {fault}" for fault in faults)
      or f"{len(ranked)} of {len(districts)} districts: the same scores, places and changes of places as on the page")
sys.exit(1 if faults else 0)
