"""The facilities: those that a project brings, and those that stood there before."""

from demo import days, places
from demo.chance import Chance
from demo.offers import BOOKED, OFFERS, PLACES, TINY
from demo.terms import DOMAINS, FUNCTIONS, TITLES

STATES = {"运营中": "开放", "已验收": "建设中", "已竣工": "建设中", "在建": "建设中", "前期": "计划中", "已选定": "计划中"}


class Facility:
    """A facility of a pilot community; without a project it is older than the programme."""

    def __init__(self, pilot, function, project, state, name=None):
        self.pilot, self.function, self.project, self.state = pilot, function, project, state
        self.name = name
        self.id = ""

    def row(self, register):
        chance = Chance("facility", self.pilot.id, self.function, self.project.id if self.project else "-", self.name)
        names, hours, fees, (least, most) = OFFERS[self.function]
        fee, prices = chance.pick(fees)
        runs = self.state in ("开放", "暂停服务")
        return [
            self.id, self.pilot.name + (self.name or chance.pick(names)), self.pilot.id,
            self.project.id if self.project else "-", FUNCTIONS[self.function], TITLES[self.function], self.state,
            chance.pick(["社区级", "社区级", "社区级", "小区级", "街道级"]),
            self.pilot.address + chance.pick(PLACES), *places.written(self.position(register, chance)),
            "…" if self.name == TINY else str(self.share() or chance.between(least, most)),
            reported(chance, 94, chance.pick(hours)) if runs else "",
            days.phone(chance.between(1000, 9999)) if runs and chance.hits(92) else "",
            reported(chance, 94, fee) if runs else "", prices if runs else "",
            f"（演示）{TITLES[self.function]}运营方" if runs and chance.hits(90) else "",
            self.booking(chance) if runs else "",
            f"https://rating.example/{self.id}" if runs and chance.hits(60) else "",
            days.updated(chance, max(self.project.actual.values()) if self.project else days.IN_FORCE),
        ]

    def share(self):
        """The facility's part of its project's area, by what such facilities take; 0 without a project."""
        if not self.project:
            return 0
        parts = {function: sum(OFFERS[function][3]) for function in self.project.functions}
        usable = self.project.area * 88 // 100 if self.project.is_hub else self.project.area
        return usable * parts[self.function] // sum(parts.values())

    def booking(self, chance):
        if self.function not in BOOKED or self.name == TINY:
            return "-"
        return reported(chance, 70, f"https://booking.example/{self.id}")

    def position(self, register, chance):
        """Inside a clustered hub at most some steps apart, elsewhere within a short walk."""
        if not self.pilot.position:
            return None
        return register.near(self.pilot.position, self.pilot.district, 15, 240 if self.project else 620, chance)


def reported(chance, percent, text):
    """The text, or nothing where it was not reported."""
    return text if chance.hits(percent) else ""


def of_hub(pilot):
    """What the pilot's hub offers; in an alliance each community has its part of the functions."""
    hub = pilot.hub
    turn = hub.pilots.index(pilot)
    functions = hub.functions if len(hub.pilots) == 1 else hub.functions[turn::len(hub.pilots)]
    return [Facility(pilot, function, hub, STATES[hub.stage]) for function in functions]


def older(pilot, taken):
    """What stood in the pilot before, in the domains that no project of it serves."""
    chance = Chance("older", pilot.id)
    complete = pilot.hub.stage == "运营中"
    found = []
    for domain in DOMAINS:
        functions = [function for function in FUNCTIONS if FUNCTIONS[function] == domain]
        if domain not in taken and chance.hits(93 if complete else 70):
            found.append(Facility(pilot, chance.pick(functions), None, "开放"))
        elif not complete and chance.hits(40):
            found.append(Facility(pilot, chance.pick(functions), None, "开放"))
    if chance.hits(9):
        found.append(Facility(pilot, "culture-and-leisure", None, "开放", TINY))
    return found


def all_facilities(pilots, projects):
    """Every facility, district by district, numbered in the order of the pilots."""
    singles = {}
    for project in projects:
        if not project.is_hub and project.stage != "已撤销":
            singles.setdefault(project.pilot.id, []).append(project)
    facilities, numbers = [], {}
    for pilot in pilots:
        local = of_hub(pilot)
        for single in singles.get(pilot.id, []):
            local.append(Facility(pilot, single.function, single, STATES[single.stage]))
        taken = {FUNCTIONS[facility.function] for facility in local}
        local += older(pilot, taken)
        for facility in sorted(local, key=lambda facility: DOMAINS.index(FUNCTIONS[facility.function])):
            numbers[pilot.district] = numbers.get(pilot.district, 0) + 1
            facility.id = f"{pilot.district}-f{numbers[pilot.district]:03d}"
            facilities.append(facility)
    standing = [facility for facility in facilities if not facility.project and not facility.name]
    for facility, state in zip(Chance("states").shuffled(standing), ["暂停服务"] * 5 + ["已关闭"] * 3):
        facility.state = state
    return facilities
