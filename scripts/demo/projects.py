"""The 120 projects: hubs of the pilots, single facilities beside them, and a few that were withdrawn."""

from demo import days, places
from demo.chance import Chance
from demo.pilots import NORMS
from demo.terms import (
    BUREAUS, CORE, DELAYS, FUNCTIONS, HIGHLIGHTS, MILESTONES, MODES, PARTNERS, REACHED, TITLES, WITHDRAWALS)

HUB_STAGES = {"运营中": 44, "已验收": 6, "已竣工": 6, "在建": 16, "前期": 6, "已选定": 3}
SINGLE_STAGES = {"运营中": 17, "已验收": 2, "已竣工": 3, "在建": 8, "前期": 3, "已选定": 2}
WITHDRAWN = ["hub", "hub", "hub", "single"]
# Pilots of one district, by their place in its list, that share one hub.
ALLIANCES = {"gongshu": [0, 1, 2], "binjiang": [0, 1]}
SINGLES = {
    "elderly-care": "居家养老服务中心提升", "community-dining": "食堂改造", "infant-care": "婴幼儿照护驿站",
    "child-minding": "儿童托管点", "household-services": "便民服务点", "health-services": "卫生服务站提升",
    "fitness": "百姓健身房", "culture-and-leisure": "阅览室提升", "childrens-play": "儿童活动场地",
}
# Days from one milestone to the next, least and most.
STEPS = [(25, 60), (15, 40), (90, 180), (12, 32), (4, 14), (7, 28)]


class Project:
    """A project: what it builds, where it stands, and when it reached its milestones."""

    def __init__(self, key, pilots, stage, function=None):
        self.id = key
        self.pilots, self.stage, self.function = pilots, stage, function
        self.pilot = pilots[0]
        self.district = self.pilot.district
        self.is_hub = function is None
        self.chance = Chance("project", key)
        self.reached = REACHED.get(stage, self.chance.pick([0, 1]))
        self.reasons = {}
        self.plan_calendar()
        self.batch = "第一批" if self.chosen < days.after(days.FIRST_CHOICE, 210) else "第二批"
        self.functions = self.hub_functions() if self.is_hub else [function]
        self.area = self.hub_area() if self.is_hub else self.chance.between(8, 45) * 10

    def plan_calendar(self):
        """Planned and actual days: a stage's last milestone lies before the as-of day, the next one after it."""
        chance, reached = self.chance, self.reached
        steps = [chance.between(low, high) for low, high in STEPS]
        slips = [0] * len(steps)
        if reached >= 2 and chance.hits(34):
            slips[chance.between(1, min(reached, 4) - 1)] = chance.between(6, 55)
        spent = sum(steps[:reached]) + sum(slips[:reached])
        room = (days.AS_OF - days.FIRST_CHOICE).days - spent
        if reached == 6:
            age = chance.between(6, room)
        elif self.stage == "已撤销":
            age = room - chance.between(0, 90)
        elif chance.hits(22) and self.stage in ("前期", "在建", "已竣工"):
            age = steps[reached] + chance.between(9, 70)
            self.reasons[MILESTONES[reached + 1]] = chance.pick(DELAYS)
        else:
            age = chance.between(2, steps[reached] - 2)
        self.chosen = days.after(days.AS_OF, -min(age, room) - spent)
        self.planned = {"选定": self.chosen}
        self.actual = {"选定": self.chosen}
        plan = actual = self.chosen
        for index, (step, slip) in enumerate(zip(steps, slips)):
            name = MILESTONES[index + 1]
            plan, actual = days.after(plan, step), days.after(actual, step + slip)
            self.planned[name] = plan
            if index < reached:
                self.actual[name] = actual
                if slip:
                    self.reasons[name] = chance.pick(DELAYS)
                elif actual > plan:
                    self.reasons[name] = "前一节点延期，顺延"

    def hub_functions(self):
        core = self.chance.some(CORE, self.chance.pick([1] + [2] * 9 + [3] * 10 + [4] * 5))
        others = [function for function in FUNCTIONS if function not in CORE]
        return core + self.chance.some(others, self.chance.between(2, 5))

    def hub_area(self):
        least = NORMS[self.pilot.kind][1]
        if len(self.pilots) == 1 and self.chance.hits(6):
            return least * self.chance.between(84, 97) // 100
        room = max(sum(pilot.planned_area for pilot in self.pilots) * 3 // 4 - least, 0)
        return least + self.chance.between(0, min(room, least * 7 // 10))

    @property
    def domains(self):
        return list(dict.fromkeys(FUNCTIONS[function] for function in self.functions))

    @property
    def name(self):
        if not self.is_hub:
            return f"{self.pilot.name}{SINGLES[self.function]}项目"
        if len(self.pilots) > 1:
            return "、".join(pilot.name.removesuffix("社区") for pilot in self.pilots) + "跨社区服务联合体"
        return f"{self.pilot.name}民生幸福共同体" + ("（原选址）" if self.stage == "已撤销" else "")

    def row(self, register):
        chance = Chance("row", self.id)
        is_new = self.pilot.kind == "新建"
        source, build = self.space(chance, is_new)
        form, mode = self.form(chance)
        begun, subdistrict = self.reached >= 2, register.subdistricts[self.pilot.row["街道代码"]]
        owner = subdistrict["名称"] + ("办事处" if subdistrict["类型"] == "街道" else "人民政府")
        highlights = [title for function in self.functions for title in HIGHLIGHTS.get(function, [])]
        position = self.position(register, chance)
        return [
            self.id, self.national_code(register, chance), self.name, self.summary(source),
            register.districts[self.district]["名称"],
            "；".join(pilot.id for pilot in self.pilots), self.address(chance), *places.written(position), build, source,
            form, mode, str(self.area), "；".join(TITLES[function] for function in self.functions),
            "；".join(self.domains),
            self.steps_in_step() if is_new and self.is_hub else "-",
            "；".join(dict.fromkeys(chance.some(highlights, chance.between(0, 2)))) or "-", self.stage,
            days.written(self.planned["开工"]), days.written(self.actual.get("开工")),
            days.written(self.planned["竣工"]), days.written(self.actual.get("竣工")),
            days.written(self.actual.get("开放")),
            chance.pick(WITHDRAWALS if self.is_hub else WITHDRAWALS[2:]) if self.stage == "已撤销" else "",
            "市建委" if self.is_hub else BUREAUS[self.function], owner,
            f"（演示）施工单位{chance.pick('甲乙丙丁')}" if begun else "",
            f"（演示）{self.pilot.name}服务运营方" if self.reached >= 4 else "",
            chance.pick(MODES) if self.reached >= 3 else "",
            "；".join(chance.some(PARTNERS, chance.between(2, 5))) if chance.hits(88) else "",
            str(self.budget) if self.reached >= 1 else "", self.in_library(chance), self.disclosed(build),
            days.updated(chance, max(self.actual.values())),
        ]

    @property
    def budget(self):
        """The approved estimate in yuan, a multiple of a thousand."""
        price = Chance("budget", self.id)
        each = price.between(5200, 7600) if self.pilot.kind == "新建" else price.between(2600, 4700)
        return self.area * each // 1000 * 1000

    def space(self, chance, is_new):
        if is_new and self.is_hub:
            return "新建四同步", "新建"
        source = chance.pick(["补改", "补改", "转型", "划转"])
        return source, chance.pick(["改建", "改建", "扩建", "新建"]) if source == "补改" else "改建"

    def form(self, chance):
        if not self.is_hub:
            return "-", "-"
        form = chance.pick(["集聚型", "集聚型", "嵌入型", "分散型"])
        return form, {"集聚型": "服务综合体", "嵌入型": "-"}.get(form) or chance.pick(["民生一条街", "-"])

    def steps_in_step(self):
        done = ["同步规划", "同步建设", "同步验收", "同步交付"][:{0: 1, 1: 1, 2: 2, 3: 2, 4: 3, 6: 4}[self.reached]]
        chance = Chance("in-step", self.id)
        if chance.hits(8):
            return ""
        return "；".join(done[:-1] if len(done) > 1 and chance.hits(14) else done)

    def position(self, register, chance):
        if not self.pilot.position:
            return None
        return register.near(self.pilot.position, self.district, 20, 260, chance)

    def address(self, chance):
        return self.pilot.address + chance.pick(["邻里中心", "社区服务中心", "便民街", "文化广场旁", "农贸市场二层", "小区南门口"])

    def summary(self, source):
        where = {"补改": "利用腾退空间补建改建", "转型": "由周边闲置社会用房转型", "划转": "由国有闲置房产划转"}.get(source, "随新建住宅同步建设")
        if len(self.pilots) > 1:
            return f"{where}，{len(self.pilots)}个相邻社区共用一处，建筑面积{self.area}平方米。"
        served = f"服务约{self.pilot.households}户居民" if self.is_hub else f"为{self.pilot.name}补上一项居民急需的服务"
        return f"{where}，建筑面积{self.area}平方米，{served}。"

    def in_library(self, chance):
        if chance.hits(8):
            return ""
        return "是" if self.reached >= 1 and self.budget >= 3_000_000 else "否"

    def disclosed(self, build):
        kinds = [
            [], ["批准服务信息", "批准结果信息"],
            ["招标投标信息", *(["征收土地信息"] if build == "新建" else []), "施工有关信息", "质量安全监督信息"],
            ["竣工有关信息"]]
        due = [kind for step in kinds[:self.reached + 1] for kind in step]
        chance = Chance("disclosed", self.id)
        if due and chance.hits(12):
            due.remove(chance.pick(due))
        return "；".join(due) or "-"

    def national_code(self, register, chance):
        if self.reached < 1 or chance.hits(10):
            return ""
        division = register.districts[self.district]["区划代码"]
        digits = self.actual["立项批准"].strftime("%y%m") + ("330106" if division == "-" else division) + "0401"
        digits += f"000{chance.between(0, 99):02d}"
        return f"{digits[:4]}-{digits[4:10]}-{digits[10:12]}-{digits[12:14]}-{digits[14:]}{check_digit(digits)}"


def check_digit(digits):
    """ISO 7064 MOD 11,10, as GB/T 40058 has it."""
    product = 10
    for digit in digits:
        product = ((product + int(digit)) % 10 or 10) * 2 % 11
    return (11 - product) % 10


def all_projects(pilots):
    """Every project, district by district, numbered; each pilot knows its hub afterwards."""
    stages = Chance("stages").shuffled(stage for stage, count in HUB_STAGES.items() for _ in range(count))
    drafts = [[group, stages.pop(), None] for group in hub_groups(pilots)]
    chance = Chance("singles")
    for stage, count in SINGLE_STAGES.items():
        for pilot in chance.shuffled(pilots)[:count]:
            drafts.append([[pilot], stage, another(drafts, pilot, chance)])
    for kind, pilot in zip(WITHDRAWN, chance.shuffled(moved(drafts))):
        drafts.append([[pilot], "已撤销", None if kind == "hub" else another(drafts, pilot, chance)])
    order = {pilot.id: index for index, pilot in enumerate(pilots)}
    drafts.sort(key=lambda draft: order[draft[0][0].id])
    numbers, projects = {}, []
    for group, stage, function in drafts:
        district = group[0].district
        numbers[district] = numbers.get(district, 0) + 1
        project = Project(f"{district}-p{numbers[district]:02d}", group, stage, function)
        projects.append(project)
        if project.is_hub and stage != "已撤销":
            for pilot in group:
                pilot.hub = project
    return projects


def moved(drafts):
    """The existing pilots whose hub is at an early stage: there an earlier choice can have been given up."""
    early = ("在建", "前期", "已选定")
    return [
        group[0] for group, stage, function in drafts
        if function is None and stage in early and group[0].kind == "既有" and len(group) == 1]


def another(drafts, pilot, chance):
    """A function that no single facility of the pilot has yet."""
    taken = [function for group, _, function in drafts if group == [pilot]]
    return chance.pick([function for function in SINGLES if function not in taken])


def hub_groups(pilots):
    groups, shared = [], set()
    for district, members in ALLIANCES.items():
        local = [pilot for pilot in pilots if pilot.district == district]
        groups.append([local[index] for index in members])
        shared.update(pilot.id for pilot in groups[-1])
    return groups + [[pilot] for pilot in pilots if pilot.id not in shared]
