"""The pilot communities: which they are, how large, and the loop of survey, assessment, improvement, report."""

from demo import days, places
from demo.chance import Chance

# How many pilots each area has, and how many of them are new.
QUOTAS = {
    "shangcheng": (12, 3), "gongshu": (12, 3), "xihu": (10, 3), "binjiang": (6, 2), "xiaoshan": (10, 3),
    "yuhang": (10, 4), "linping": (6, 2), "qiantang": (5, 3), "fuyang": (5, 1), "linan": (5, 1), "westlake": (3, 0),
}
# m² for each hundred households and m² of a hub: the plan's norms, which most of the demo's pilots meet.
NORMS = {"新建": (100, 1000), "既有": (60, 600)}


class Pilot:
    """A pilot community with what its district reports of it."""

    def __init__(self, row, kind, register):
        self.row, self.kind = row, kind
        self.id, self.name = row["编号"], row["名称"]
        self.district = register.district_of(row)
        self.address = register.address_of(row)
        chance = Chance("pilot", self.id)
        self.households = chance.between(1400, 3000) if kind == "新建" else chance.between(1600, 4800)
        self.residents = self.households * chance.between(215, 290) // 100
        self.demand = NORMS[kind][0] * self.households // 100
        self.share = chance.between(85, 99) if chance.hits(14) else chance.between(101, 138)
        self.hub = None
        centre = register.centre_of(row)
        self.position = register.near(centre, self.district, 150, 1300, chance) if centre else None

    @property
    def planned_area(self):
        """The service area when the hub is done, m²."""
        return self.demand * self.share // 100

    def fill(self):
        """Fills the report columns of the community's row."""
        chance = Chance("report", self.id)
        hub = self.hub
        done = hub.stage in ("已竣工", "已验收", "运营中")
        area = self.planned_area if done else max(self.planned_area - hub.area // len(hub.pilots), 120)
        surveyed = max(days.IN_FORCE, days.after(hub.chosen, -chance.between(40, 70)))
        assessed = days.after(surveyed, chance.between(12, 30))
        improved = hub.actual.get("开放")
        told = days.after(improved, chance.between(10, 40)) if improved else None
        told = told if told and told <= days.AS_OF else None
        self.row.update({
            "试点类型": self.kind,
            "试点批次": hub.batch,
            "户数": str(self.households),
            "常住人口": str(self.residents) if chance.hits(90) else "",
            "服务设施面积": f"{area}.{chance.between(1, 9)}" if chance.hits(50) else str(area),
            "调查日期": days.written(surveyed),
            "评估日期": days.written(assessed),
            "提升日期": days.written(improved),
            "反馈日期": days.written(told),
            "公开电话": days.phone(chance.between(1, 999)),
            "更新日期": days.updated(chance, max(filter(None, [assessed, improved, told]))),
        })
        self.row["经度"], self.row["纬度"] = places.written(self.position)


def chosen(register):
    """The pilots, district by district; in a district those of one subdistrict stand together."""
    return [pilot for district, quota in QUOTAS.items() for pilot in of_district(register, district, *quota)]


def of_district(register, district, count, new):
    candidates = {}
    for row in register.communities:
        is_plain = row["类型"] == "社区" and len(row["名称"]) <= 7
        if is_plain and register.district_of(row) == district:
            candidates.setdefault(row["街道代码"], []).append(row)
    chance = Chance("choice", district)
    known = chance.shuffled(code for code in candidates if register.subdistricts[code]["经度"])
    unknown = chance.shuffled(code for code in candidates if not register.subdistricts[code]["经度"])
    order = known + unknown[:max(1, count // 4)]
    waiting = {code: chance.shuffled(candidates[code]) for code in order}
    taken = []
    while len(taken) < count:
        for code in order:
            if waiting[code] and len(taken) < count:
                taken.append(waiting[code].pop())
    taken.sort(key=lambda row: (order.index(row["街道代码"]), row["编号"]))
    are_new = chance.some(range(count), new)
    return [Pilot(row, "新建" if index in are_new else "既有", register) for index, row in enumerate(taken)]


def report(pilots):
    """Fills every pilot's row, and then the few that stand for what reports look like."""
    for pilot in pilots:
        pilot.fill()
    waiting = [pilot for pilot in pilots if pilot.hub.stage == "在建"]
    empty = next(pilot for pilot in waiting if pilot.kind == "新建")
    empty.row.update({"户数": "0", "常住人口": "0"})  # Built, but nobody has moved in.
    for pilot in [waiting[-1], waiting[-2]]:
        pilot.row["服务设施面积"] = ""
    waiting[-3].row["户数"] = ""
