"""What is reported of a project besides itself: milestones, money, assessments."""

from demo import days
from demo.chance import Chance
from demo.terms import MILESTONES


def milestones(project):
    last = project.reached + 1 if project.stage == "已撤销" else len(MILESTONES)
    return [
        [project.id, name, days.written(project.planned[name]), days.written(project.actual.get(name)),
         project.reasons.get(name, "")]
        for name in MILESTONES[:last]
    ]


# Source: how often it takes part, in percent, and its weight in the sum.
SOURCES = {
    "中央预算内": (24, 25), "专项债": (18, 35), "市级财政": (68, 20), "区级财政": (100, 30), "金融机构": (14, 20),
    "社会资金": (36, 12),
}
# Percent of the plan that is allocated, and percent of that which is paid, by the last milestone reached.
PROGRESS = {0: (0, 0), 1: (20, 0), 2: (70, 55), 3: (90, 80), 4: (100, 88), 6: (100, 97)}

# The district paid this one's extra work out of its own budget: planned and paid above the approved estimate.
OVERRUN = "gongshu-p13"


def funding(project):
    """Planned sums that add up to the approved estimate; paid never more than allocated."""
    chance = Chance("funding", project.id)
    if project.reached < 1 or chance.hits(3):
        return []
    sources = [source for source, (often, _) in SOURCES.items() if chance.hits(often)]
    whole = sum(SOURCES[source][1] for source in sources)
    plans = {source: project.budget * SOURCES[source][1] // whole // 1000 * 1000 for source in sources}
    plans["区级财政"] += project.budget - sum(plans.values())
    rows = []
    for source, planned in plans.items():
        share, spent = (0, 0) if project.stage == "已撤销" else PROGRESS[project.reached]
        allocated = planned * max(share - chance.between(0, 10), 0) // 100
        paid = allocated * max(spent - chance.between(0, 12), 0) // 100
        rows.append([project.id, source, str(planned), str(allocated), str(paid)])
    if chance.hits(7):
        rows[-1][4] = ""
    if chance.hits(4) and "社会资金" in plans:
        rows[-1][3:] = ["", ""]
    if "社会资金" not in plans and chance.hits(6):
        rows.append([project.id, "社会资金", "-", "-", "-"])
    if project.id == OVERRUN:
        own = next(row for row in rows if row[1] == "区级财政")
        own[2:] = [str(int(own[2]) + project.budget * 12 // 100)] * 3
    return rows


def assessments(project):
    chance = Chance("assessment", project.id)
    rows = []
    accepted = project.actual.get("验收")
    if accepted:
        first = chance.between(7600, 9800)
        if chance.hits(5):
            rows.append([
                project.id, "项目验收", "竣工验收", days.written(days.after(accepted, -9)), "58.5", "不合格", "-"])
            rows.append([project.id, "项目验收", "整改复验", days.written(accepted), score(first), grade(first), "-"])
        else:
            rows.append([project.id, "项目验收", "竣工验收", days.written(accepted), score(first), grade(first), "-"])
    opened = project.actual.get("开放")
    if opened and (days.AS_OF - opened).days > 150:
        points = chance.between(5600, 9700)
        subsidy = {"优秀": 120_000, "良好": 80_000, "合格": 50_000, "不合格": 0}[grade(points)]
        done = days.written(days.after(days.AS_OF, -chance.between(50, 80)))
        rows.append([
            project.id, "运营绩效评估", "2025年上半年", done, score(points), grade(points),
            str(subsidy) if chance.hits(90) else ""])
    elif opened and (days.AS_OF - opened).days > 92 and chance.hits(40):
        rows.append([project.id, "运营绩效评估", "2025年上半年", "", "", "", ""])
    return rows


def score(points):
    return f"{points // 100}.{points % 100:02d}"


def grade(points):
    for least, name in ((9000, "优秀"), (8000, "良好"), (6000, "合格")):
        if points >= least:
            return name
    return "不合格"
