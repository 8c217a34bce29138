"""Turns the demo city's current records back to what they were on an earlier day: the past editions are made of them."""

from datetime import date, timedelta

from demo.chance import Chance

DAYS = ["2024-12-31", "2025-03-31", "2025-06-30", "2025-09-30"]
STAGES = {"选定": "已选定", "立项批准": "前期", "开工": "在建", "竣工": "已竣工", "验收": "已验收", "移交": "已验收", "开放": "运营中"}
STEPS = list(STAGES)
DISCLOSED_LATER = {"开工": ["施工有关信息", "质量安全监督信息"], "竣工": ["竣工有关信息"]}
BEGUN, RUN = ["施工单位"], ["运营单位", "运营模式"]
OPEN_ONLY = ["开放时间", "公开电话", "收费类别", "收费说明", "运营单位", "预约网址", "评价网址"]


def shifted(day, days):
    """A written day so many days later; what is no day stays."""
    return str(date.fromisoformat(day) + timedelta(days=days)) if day[:1] == "2" else day


class Past:
    """The records on the as-of day of an edition: every table a list of rows, each a dictionary by title."""

    def __init__(self, tables, edition):
        self.now, self.edition, self.day = tables, edition, DAYS[edition - 1]
        self.steps = {}
        for row in tables["milestones"]:
            self.steps.setdefault(row["项目编号"], {})[row["节点"]] = row
        self.known = {key for key, steps in self.steps.items() if self.done(steps["选定"]["实际日期"])}
        self.pilots = {
            pilot for row in tables["projects"] if row["项目编号"] in self.known for pilot in row["服务社区"].split("；")}
        self.tables = {
            "projects": [self.project(row) for row in tables["projects"] if row["项目编号"] in self.known],
            "milestones": [self.milestone(row) for row in tables["milestones"] if row["项目编号"] in self.known],
            "funding": [self.funding(row) for row in tables["funding"] if self.has_reached(row["项目编号"], "立项批准")],
            "assessments": [row for row in tables["assessments"] if row["评估日期"] and self.done(row["评估日期"])],
            "communities": [self.community(row) for row in tables["communities"]],
        }
        self.surveyed = {row["编号"] for row in self.tables["communities"] if row["调查日期"]}
        self.tables["facilities"] = [
            self.facility(row) for row in tables["facilities"]
            if row["所属项目"] in self.known or row["所属项目"] in ("", "-")]
        self.tables["gaps"] = [self.gap(row) for row in tables["gaps"] if row["所在社区"] in self.surveyed]

    def done(self, day):
        return bool(day) and day <= self.day

    def has_reached(self, project, step):
        return project in self.known and self.done(self.steps[project].get(step, {}).get("实际日期", ""))

    def reached(self, project):
        return [step for step in STEPS if self.has_reached(project, step)][-1]

    def touched(self, row):
        """The row with a day of its last update that is not after the as-of day."""
        if row["更新日期"] > self.day:
            days = Chance("touched", self.day, *row.values()).between(1, 40)
            row = row | {"更新日期": shifted(self.day, -days)}
        return row

    def put_off(self, project):
        """By how many days this edition has the finish of a project earlier than it is now."""
        steps = self.steps[project]
        chance = Chance("put off", project)
        if not steps.get("竣工", {}).get("延期原因") or not chance.hits(85):
            return 0
        finished = steps["竣工"]["实际日期"] or "9999"
        open_at = [
            edition for edition in (2, 3, 4) if finished > DAYS[edition - 2]
            and steps["选定"]["实际日期"] <= DAYS[edition - 2]]
        moves = {edition: chance.between(14, 62) for edition in chance.some(open_at, min(2, len(open_at)))}
        return sum(days for edition, days in moves.items() if edition > self.edition)

    def project(self, row):
        key, row = row["项目编号"], self.touched(dict(row))
        for title, step in (("实际开工日期", "开工"), ("实际竣工日期", "竣工"), ("开放日期", "开放")):
            if not self.done(row[title]):
                row[title] = ""
        row["项目阶段"], row["撤销原因"] = STAGES[self.reached(key)], ""
        row["计划竣工日期"] = shifted(row["计划竣工日期"], -self.put_off(key))
        for step, titles in (("开工", BEGUN), ("验收", RUN)):
            if not self.has_reached(key, step):
                row |= dict.fromkeys(titles, "")
        hidden = [kind for step, kinds in DISCLOSED_LATER.items() if not self.has_reached(key, step) for kind in kinds]
        row["已公开信息"] = "；".join(kind for kind in row["已公开信息"].split("；") if kind not in hidden) or "-"
        if not self.has_reached(key, "立项批准"):
            row["批准概算"] = row["项目统一代码"] = ""
        return row

    def milestone(self, row):
        row, days = dict(row), self.put_off(row["项目编号"])
        if STEPS.index(row["节点"]) >= STEPS.index("竣工"):
            row["计划日期"] = shifted(row["计划日期"], -days)
        if not self.done(row["实际日期"]):
            row["实际日期"] = ""
        if (row["实际日期"] or self.day) <= row["计划日期"] and days > 0:
            row["延期原因"] = ""
        return row

    def funding(self, row):
        row, begun = dict(row), self.has_reached(row["项目编号"], "开工")
        start = self.steps[row["项目编号"]].get("开工", {}).get("实际日期", "")
        for title in ("到位金额", "支付金额"):
            if row[title].isdigit():
                row[title] = str(int(row[title]) * self.share(start) // 100 if begun else 0)
        return row

    def share(self, start):
        """How much of what is spent now was spent on the as-of day, in percent."""
        whole = (date.fromisoformat(DAYS[-1]) - date.fromisoformat(start)).days
        return 100 * (date.fromisoformat(self.day) - date.fromisoformat(start)).days // max(whole, 1)

    def community(self, row):
        row = dict(row)
        for title in ("调查日期", "评估日期", "提升日期", "反馈日期"):
            if not self.done(row[title]):
                row[title] = ""
        if row["试点类型"] and not row["调查日期"] and row["编号"] not in self.pilots:
            row |= dict.fromkeys(
                ["试点类型", "试点批次", "户数", "常住人口", "服务设施面积", "公开电话", "更新日期"], "")
        return self.touched(row) if row["更新日期"] else row

    def facility(self, row):
        row, project = self.touched(dict(row)), row["所属项目"]
        if project in self.known and not self.has_reached(project, "开放"):
            row["状态"] = "建设中" if self.has_reached(project, "开工") else "计划中"
            row |= dict.fromkeys(OPEN_ONLY, "")
        return row

    def gap(self, row):
        order = ["已发现", "已列入计划", "正在补齐", "已补齐"]
        chance = Chance("gap", *list(row.values())[:3])
        earlier = [chance.pick([0, 1, 1]) for _ in range(4 - self.edition)]
        row = row | {"状态": order[max(order.index(row["状态"]) - sum(earlier), 0)]}
        return row
