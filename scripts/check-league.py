#!/usr/bin/env python3
"""Recomputes the league table of a built site from the site's own downloads, and compares it with the page.

    check-league.py <folder of the site>

From data/league.csv alone: every score, every place, and what a fifth more or less of each weight does to the places.
From the tables of records: how many projects count, and every numerator and denominator, pilots by the norms of
杭政办函〔2024〕11号. Exact throughout, and independent of the program that built the site.
"""
import collections
import csv
import datetime
import html.parser
import pathlib
import re
import sys
from fractions import Fraction

site = pathlib.Path(sys.argv[1])
faults = []


def expect(what, page, own):
    if page != own:
        faults.append(f"{what}: the site says {page}, recomputed {own}")


def records(table):
    """The rows of a download, by the columns' titles without their units."""
    with open(site / "data" / f"{table}.csv", encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    titles = [title.split("（")[0] for title in header]
    return [dict(zip(titles, row)) for row in rows]


class Tables(html.parser.HTMLParser):
    """The tables of a page, each as its rows of cell texts, below the id of the heading before it; and its text."""

    def __init__(self, page):
        super().__init__()
        self.tables, self.cell, self.heading, self.text = collections.defaultdict(list), None, "ranked", ""
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
        self.text += data
        if self.cell is not None:
            self.cell.append(data.replace("\n", " "))


def written(hundredths):
    """Hundredths as the site writes them: 87.5."""
    text = f"{hundredths // 100}.{hundredths % 100:02}"
    return text.rstrip("0").rstrip(".")


def score(components, weights):
    """Σ weight × rate ÷ Σ weight over the components that can be told; None where none can."""
    told = [(weight, min(rate, 1)) for weight, rate in zip(weights, components) if weight and rate is not None]
    return sum(weight * rate for weight, rate in told) / sum(weight for weight, _ in told) if told else None


def places(scores):
    """Equal scores share a place, and the next one is skipped."""
    return {district: 1 + sum(other > own for other in scores.values()) for district, own in scores.items()}


class District:
    def __init__(self, rows):
        first = rows[0]
        self.name, self.place, self.shown = first["区名称"], first["名次"], first["得分"]
        self.weights = [Fraction(row["权重"]) for row in rows]
        self.titles = [row["项目"] for row in rows]
        self.rates = [Fraction(int(row["分子"]), int(row["分母"])) if row["分母"] else None for row in rows]
        self.parts = {row["项目"]: (row["分子"], row["分母"]) for row in rows}
        self.projects = int(first["项目数"])
        has_score = score(self.rates, self.weights) is not None
        self.is_ranked = has_score and self.projects >= int(first["排名最少项目数"])


def check_table(districts, page):
    ranked = {district.name: district for district in districts if district.is_ranked}
    place = places({name: score(each.rates, each.weights) for name, each in ranked.items()})
    for district in districts:
        own = score(district.rates, district.weights)
        expect(f"{district.name}, score in league.csv", district.shown,
               "" if own is None else written(int(own * 10_000 + Fraction(1, 2))))
        expect(f"{district.name}, place in league.csv", district.place, str(place.get(district.name, "-")))
    shown = [(row[1][0], row[0][0], row[2][0].split()[0]) for row in page.tables["ranked"] if row[0] != ["名次"]]
    expect("the table of places", shown,
           [(name, str(place[name]), district.shown) for name, district in ranked.items()])
    expect("the order of places", [place[name] for name, _, _ in shown], sorted(place.values()))
    return ranked, place


def moved(weights, index, factor):
    """One weight times a factor, the others scaled to the same total; None where they cannot be."""
    total, own = sum(weights), weights[index]
    if own == total or own * factor >= total:
        return None
    scale = (total - own * factor) / (total - own)
    return [weight * (factor if place == index else scale) for place, weight in enumerate(weights)]


def check_sensitivity(ranked, place, titles, weights, page):
    own = []
    for index, title in enumerate(titles):
        for sign, factor in (("减", Fraction(4, 5)), ("加", Fraction(6, 5))):
            changed = moved(weights, index, factor)
            said = f"{sign} 20%：{weights[index]} → {written(int(weights[index] * factor * 100))} 分"
            if changed is None:
                own.append([[title], [said], ["不能计算：其他项分担不了"]])
                continue
            new = places({name: score(district.rates, changed) for name, district in ranked.items()})
            moved_names = [name for name in ranked if place[name] != new[name]]
            moves = [f"{name} 第 {place[name]} 名 → 第 {new[name]} 名" for name in moved_names]
            own.append([[title], [said], moves or ["名次不变"]])
    rows = page.tables["sensitivity"][1:]
    expect("changed weights, number of rows", len(rows), len(own))
    for row, mine in zip(rows, own):
        expect(f"changed weight, {mine[0][0]} {mine[1][0]}", row, mine)


def fen(amount):
    """Money in fen; “-” and “…” count as nothing."""
    return int(Fraction(amount.replace(",", "")) * 100) if amount not in ("-", "…") else 0


def has_value(cell):
    return cell not in ("", "-", "…")


def is_hub(project):
    return has_value(project["共同体形态"]) and project["项目阶段"] != "已撤销"


def is_open(project):
    opened = project["开放日期"]
    if project["项目阶段"] == "已撤销":
        return False
    return opened <= as_of if has_value(opened) else project["项目阶段"] == "运营中"


def least(area):
    """The area that is there at least; None where nobody has said."""
    return None if area == "" else Fraction(area.replace(",", "")) if has_value(area) else Fraction(0)


stages = ["已选定", "前期", "在建", "已竣工", "已验收", "运营中"]
due_from = {"批准服务信息": "已选定", "批准结果信息": "前期", "招标投标信息": "在建", "施工有关信息": "在建",
            "质量安全监督信息": "在建", "竣工有关信息": "已竣工"}
duties = {
    "communities": ["户数", "常住人口", "服务设施面积", "公开电话"],
    "projects": ["空间来源", "建筑面积", "服务功能", "计划开工日期", "计划竣工日期", "建设单位", "批准概算", "已公开信息"],
    "funding": ["计划金额", "到位金额", "支付金额"],
    "facilities": ["地址", "开放时间", "公开电话", "收费类别"],
}


def disclosed(project):
    """How many kinds a project has published, and how many more it should have (国办发〔2017〕94号)."""
    if project["已公开信息"] in ("", "…"):
        return 0, 0
    published = set(project["已公开信息"].split("；")) - {"-"}
    due = set()
    if project["项目阶段"] in stages:
        stage = stages.index(project["项目阶段"])
        due = {kind for kind, start in due_from.items() if stage >= stages.index(start)}
        if stage >= stages.index("在建") and project["建设类型"] == "新建":
            due.add("征收土地信息")
    return len(published), len(published | due)


own_days = {"开工": ("计划开工日期", "实际开工日期"), "竣工": ("计划竣工日期", "实际竣工日期"), "开放": (None, "开放日期")}
steps = ["选定", "立项批准", "开工", "竣工", "验收", "移交", "开放"]


def is_on_time(project, milestones):
    """Whether a project keeps to its plan; None where no planned day can tell."""
    last_done, is_pending = None, False
    for step in steps:
        columns = own_days.get(step, (None, None))
        own = [project[column] if column else "" for column in columns]
        reported = [(each["计划日期"] or own[0], each["实际日期"] or own[1]) for each in milestones if each["节点"] == step]
        for planned, actual in reported or [own]:
            if has_value(actual) and actual <= as_of:
                last_done = actual <= planned if has_value(planned) else last_done
            elif has_value(planned) and planned < as_of:
                return False
            else:
                is_pending = is_pending or has_value(planned)
    return last_done if last_done is not None else True if is_pending else None


floors = {"新建": (100, 1000), "既有": (60, 600)}
core = {"elderly-care", "community-dining", "infant-care", "child-minding"}
domains = 7


def meets_norms(community, projects, facilities):
    """Whether a pilot meets 三（一） and 三（三）2; None where that cannot be told."""
    per_hundred, hub_floor = floors[community["试点类型"]]
    verdicts = []
    area, households = least(community["服务设施面积"]), community["户数"]
    if area is None or not has_value(households):
        verdicts.append(None)
    elif int(households) > 0:
        verdicts.append(area * 100 / int(households) >= per_hundred)
    hubs = [project for project in projects if is_hub(project)]
    hub = max(hubs, key=lambda each: (is_open(each), least(each["建筑面积"]) or 0), default=None)
    if hub is None:
        return False
    floor, functions = least(hub["建筑面积"]), hub["服务功能"]
    verdicts.append(None if floor is None else floor >= hub_floor)
    named = set(functions.split("；")) - {"-"}
    verdicts.append(None if functions in ("", "…") else len(named) >= 3 and len(named & core) >= 2)
    states = {"开放", "建设中", "计划中", "暂停服务"}
    standing = [each for each in facilities if each["状态"] in states]
    covered = {each["服务领域"] for each in standing if each["状态"] == "开放"}
    if len(covered) == domains:
        verdicts.append(True)
    elif any(is_open(each) for each in hubs):
        verdicts.append(False if standing else None)
    return False if False in verdicts else None if None in verdicts or not verdicts else True


class Counts:
    """What the tables of records say of one district."""

    def __init__(self):
        self.projects = 0
        self.parts = collections.defaultdict(lambda: [0, 0])

    def count(self, title, part, whole):
        self.parts[title][0] += part
        self.parts[title][1] += whole

    def reported(self, table, record):
        cells = [record[title] for title in duties[table]]
        self.count("数据报送", sum(cell != "" for cell in cells), len(cells))


def counts():
    by_district = collections.defaultdict(Counts)
    district_of = {row["代码"]: row["所属区"] for row in records("subdistricts")}
    tables = {name: records(name) for name in ("communities", "projects", "milestones", "funding", "facilities")}
    home = {row["编号"]: by_district[district_of[row["街道代码"]]] for row in tables["communities"]}
    projects = {row["项目编号"]: row for row in tables["projects"]}
    count_projects(tables, by_district)
    for row in tables["funding"]:
        project = projects[row["项目编号"]]
        own = by_district[project["所属区"]]
        if project["项目阶段"] != "已撤销":
            own.reported("funding", row)
        if row["到位金额"] and row["支付金额"]:
            own.count("资金支付", fen(row["支付金额"]), fen(row["到位金额"]))
    for row in tables["facilities"]:
        home[row["所在社区"]].reported("facilities", row)
    count_pilots(tables, home)
    return by_district


def count_projects(tables, by_district):
    milestones = collections.defaultdict(list)
    for row in tables["milestones"]:
        milestones[row["项目编号"]].append(row)
    for row in tables["projects"]:
        own = by_district[row["所属区"]]
        own.count("信息公开", *disclosed(row))
        if row["项目阶段"] == "已撤销":
            continue
        own.projects += 1
        own.reported("projects", row)
        if is_hub(row):
            own.count("共同体建成", is_open(row), 1)
        on_time = is_on_time(row, milestones[row["项目编号"]])
        if on_time is not None:
            own.count("按期推进", on_time, 1)


def count_pilots(tables, home):
    serving, lying, built = (collections.defaultdict(list) for _ in range(3))
    for project in tables["projects"]:
        for community in project["服务社区"].split("；"):
            serving[community].append(project)
    for facility in tables["facilities"]:
        lying[facility["所在社区"]].append(facility)
        built[facility["所属项目"]].append(facility)
    for row in tables["communities"]:
        if has_value(row["试点类型"]):
            id = row["编号"]
            home[id].reported("communities", row)
            elsewhere = [facility for project in serving[id] for facility in built[project["项目编号"]]]
            met = meets_norms(row, serving[id], lying[id] + elsewhere)
            if met is not None:
                home[id].count("试点社区达标", met, 1)


def check_records(rows):
    by_district = counts()
    for id, own in rows.items():
        recomputed = by_district[id]
        district = District(own)
        expect(f"{district.name}, projects", district.projects, recomputed.projects)
        for title, said in district.parts.items():
            part, whole = recomputed.parts[title]
            expect(f"{district.name}, {title}", said, (str(part), str(whole)) if whole else ("", ""))


rows = collections.defaultdict(list)
for row in records("league"):
    rows[row["区编号"]].append(row)
page = Tables((site / "league" / "index.html").read_text())
districts = [District(each) for each in rows.values()]
if not districts:
    sys.exit("check-league: league.csv has no district")
year, month, day = re.search(r"截至 *(\d+)年(\d+)月(\d+)日", page.text).groups()
as_of = datetime.date(int(year), int(month), int(day)).isoformat()
ranked, place = check_table(districts, page)
check_sensitivity(ranked, place, districts[0].titles, districts[0].weights, page)
check_records(rows)
print("\n".join(f"check-league: {fault}" for fault in faults)
      or f"{len(ranked)} of {len(districts)} districts: the same scores, places and changes of places as on the page")
sys.exit(1 if faults else 0)
