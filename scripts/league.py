"""The league table (赛马) counted anew from the downloads of a site, and from nothing else; exact throughout.

data/standards.csv has the norms, weights and lists of each profile, data/*.csv the records. A community is judged by the
profile in force on its date, everything else by the one of the as-of date.
"""

import calendar
import collections
import csv
from fractions import Fraction


class Standards:
    """A profile of standards.csv: its values by key."""

    def __init__(self, rows):
        self.since = rows[0]["起用日期"]
        self.values = {row["标准项"]: row["标准值"] for row in rows}
        self.titles = {row["标准项"]: row["标准名称"].split("：")[-1] for row in rows}

    def number(self, key):
        return Fraction(self.values[key].replace(",", ""))

    def list(self, key):
        return self.values.get(key, "").split("；")

    def named(self, kind):
        """The values of keys like “kind.…”, by what their titles name: {"开工": "计划开工日期"}."""
        return {self.titles[key]: value for key, value in self.values.items() if key.startswith(kind + ".")}


class Downloads:
    """The tables of a site, their rows as dictionaries by the columns' titles without units."""

    def __init__(self, folder):
        self.folder = folder
        profiles = collections.defaultdict(list)
        for row in self.table("standards"):
            profiles[row["标准编号"]].append(row)
        self.profiles = sorted(map(Standards, profiles.values()), key=lambda each: each.since)
        self.league = self.table("league")
        self.as_of = self.league[0]["截至日期"]

    def table(self, name):
        with open(self.folder / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
            header, *rows = csv.reader(file)
        return [dict(zip((title.split("（")[0] for title in header), row)) for row in rows]

    def standards(self, day):
        """The profile in force on a day; before the first, the first."""
        return [each for each in self.profiles if each.since <= day or each is self.profiles[0]][-1]


def has_value(cell):
    """Neither blank (not reported) nor “-” (none) nor “…” (below the unit)."""
    return cell not in ("", "-", "…")


def last_day(planned):
    """The last day of what is planned for a month, quarter, half-year or year, “2025年二季度”; a day as it is."""
    year, period = planned[:4], planned[4:]
    months = {"年": 12, "年上半年": 6, "年下半年": 12, **{f"年{name}季度": 3 * number for number, name in enumerate("一二三四", 1)}}
    month = months.get(period) or (int(period[1:]) if len(period) == 3 else None)
    return f"{year}-{month:02}-{calendar.monthrange(int(year), month)[1]}" if month else planned


def amount(cell):
    """A number, where none and below the unit count as nothing; nothing at all where nobody has said."""
    return None if cell == "" else Fraction(cell.replace(",", "")) if has_value(cell) else Fraction(0)


class Recount:
    """Projects, and the numerator and denominator of each component, by district."""

    def __init__(self, downloads):
        self.as_of, self.in_force = downloads.as_of, downloads.standards
        self.rules = downloads.standards(self.as_of)
        self.projects = collections.Counter()
        self.parts = collections.defaultdict(lambda: [0, 0])
        tables = {name: downloads.table(name) for name in ("communities", "projects", "milestones", "funding", "facilities")}
        district = {row["代码"]: row["所属区"] for row in downloads.table("subdistricts")}
        self.home = {row["编号"]: district[row["街道代码"]] for row in tables["communities"]}
        self.count_projects(tables["projects"], tables["milestones"])
        self.count_money(tables["funding"], {row["项目编号"]: row for row in tables["projects"]})
        self.count_pilots(tables["communities"], tables["projects"], tables["facilities"])

    def count(self, district, component, part, whole):
        self.parts[district, component][0] += part
        self.parts[district, component][1] += whole

    def count_reported(self, district, table, record):
        cells = [record[title] for title in self.rules.list(f"reporting.{table}")]
        self.count(district, "reporting", sum(cell != "" for cell in cells), len(cells))

    def count_projects(self, projects, milestones):
        steps = collections.defaultdict(list)
        for row in milestones:
            steps[row["项目编号"]].append(row)
        for row in projects:
            district = row["所属区"]
            self.count(district, "disclosure", *self.disclosed(row))
            if row["项目阶段"] == "已撤销":
                continue
            self.projects[district] += 1
            self.count_reported(district, "projects", row)
            if is_hub(row):
                self.count(district, "hubs-open", self.is_open(row), 1)
            on_time = self.is_on_time(row, steps[row["项目编号"]])
            if on_time is not None:
                self.count(district, "on-time", on_time, 1)

    def count_money(self, funding, projects):
        for row in funding:
            project = projects[row["项目编号"]]
            if project["项目阶段"] != "已撤销":
                self.count_reported(project["所属区"], "funding", row)
            allocated, paid = amount(row["到位金额"]), amount(row["支付金额"])
            if allocated is not None and paid is not None:
                self.count(project["所属区"], "payment-rate", int(paid * 100), int(allocated * 100))

    def count_pilots(self, communities, projects, facilities):
        serving, lying, built = (collections.defaultdict(list) for _ in range(3))
        for project in projects:
            for community in project["服务社区"].split("；"):
                serving[community].append(project)
        for facility in facilities:
            self.count_reported(self.home[facility["所在社区"]], "facilities", facility)
            lying[facility["所在社区"]].append(facility)
            built[facility["所属项目"]].append(facility)
        for row in communities:
            id = row["编号"]
            if has_value(row["试点类型"]):
                self.count_reported(self.home[id], "communities", row)
                elsewhere = [facility for project in serving[id] for facility in built[project["项目编号"]]]
                met = self.meets_norms(row, serving[id], lying[id] + elsewhere)
                if met is not None:
                    self.count(self.home[id], "pilot-norms", met, 1)

    def is_open(self, project):
        opened = project["开放日期"]
        if project["项目阶段"] == "已撤销":
            return False
        return opened <= self.as_of if has_value(opened) else project["项目阶段"] == "运营中"

    def disclosed(self, project):
        """How many kinds a project has published, and how many with those that it should have."""
        if project["已公开信息"] in ("", "…"):
            return 0, 0
        published = set(project["已公开信息"].split("；")) - {"-"}
        stages, builds, due = self.rules.list("stages"), self.rules.named("due-build"), set()
        if project["项目阶段"] in stages:
            reached = stages[: stages.index(project["项目阶段"]) + 1]
            due = {kind for kind, stage in self.rules.named("due-from").items()
                   if stage in reached and builds.get(kind) in (None, project["建设类型"])}
        return len(published), len(published | due)

    def is_on_time(self, project, milestones):
        """Whether a project keeps to its plan; None where no planned day can tell."""
        planned_days, actual_days = self.rules.named("planned-day"), self.rules.named("actual-day")
        last_done, is_pending = None, False
        for step in self.rules.list("steps"):
            own = [project[days[step]] if step in days else "" for days in (planned_days, actual_days)]
            reported = [(row["计划日期"] or own[0], row["实际日期"] or own[1]) for row in milestones if row["节点"] == step]
            for planned, actual in reported or [own]:
                planned = last_day(planned)
                if has_value(actual) and actual <= self.as_of:
                    last_done = actual <= planned if has_value(planned) else last_done
                elif has_value(planned) and planned < self.as_of:
                    return False
                else:
                    is_pending = is_pending or has_value(planned)
        return last_done if last_done is not None else True if is_pending else None

    def meets_norms(self, community, projects, facilities):
        """Whether a pilot meets 三（一） and 三（三）2; None where that cannot be told."""
        updated = community["更新日期"]
        rules = self.in_force(min(updated, self.as_of) if has_value(updated) else self.as_of)
        pilot = {"新建": "new-pilot", "既有": "existing-pilot"}[community["试点类型"]]
        hubs = [project for project in projects if is_hub(project)]
        if not hubs:
            return False
        hub = max(hubs, key=lambda each: (self.is_open(each), amount(each["建筑面积"]) or 0))
        floor, functions = amount(hub["建筑面积"]), hub["服务功能"]
        named = set(functions.split("；")) - {"-"}
        verdicts = [
            None if floor is None else floor >= rules.number(f"{pilot}.hub"),
            None if functions in ("", "…") else len(named) >= rules.number("hub-functions.minimum")
            and len(named & set(rules.list("hub-functions.core"))) >= rules.number("hub-functions.minimum-core")]
        area, households = amount(community["服务设施面积"]), community["户数"]
        if area is None or not has_value(households):
            verdicts.append(None)
        elif int(households) > 0:
            verdicts.append(area * 100 / int(households) >= rules.number(f"{pilot}.per-hundred-households"))
        wanted = set(rules.list("domains"))
        standing = [each for each in facilities if each["服务领域"] in wanted and each["状态"] != "已关闭"]
        if wanted == {each["服务领域"] for each in standing if each["状态"] == "开放"}:
            verdicts.append(True)
        elif any(self.is_open(each) for each in hubs):
            verdicts.append(False if standing else None)
        return False if False in verdicts else None if None in verdicts else True


def is_hub(project):
    return has_value(project["共同体形态"]) and project["项目阶段"] != "已撤销"
