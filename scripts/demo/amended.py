"""What the demo city's publisher declares of changes, and the records that earlier editions had otherwise."""

TITLES = ["期号", "类别", "表", "记录", "列", "新编号", "原因"]


def named(rows, title, key):
    return next(row for row in rows if row[title] == key)


def first(rows, is_meant):
    return next(row for row in rows if is_meant(row))


class Amended:
    """Chooses the records by what they are, so that the same records give the same amendments."""

    def __init__(self, tables, oldest):
        """Takes the current tables, and those of the first edition."""
        projects, communities, facilities = (oldest[name] for name in ("projects", "communities", "facilities"))
        running = [row for row in projects if row["批准概算"].isdigit()]
        self.household = first(communities, lambda row: row["户数"].isdigit() and len(set(row["户数"])) > 2)["编号"]
        self.floor = first(running, lambda row: row["所属区"] == "余杭区")["项目编号"]
        self.budgets = {
            row["项目编号"]: (edition, percent)
            for row, edition, percent in zip(running[3::9], (2, 3, 4, 4, 3, 4), (94, 96, 92, 107, 95, 97))}
        self.renamed_project = first(running, lambda row: row["所属区"] == "萧山区")["项目编号"]
        self.renamed_facility = first(
            facilities, lambda row: row["设施编号"].startswith("linping") and row["所属项目"] != self.renamed_project)["设施编号"]
        self.double_project = first(running, lambda row: row["所属区"] == "上城区" and row["共同体形态"] == "-")
        self.double_facility = first(facilities, lambda row: row["设施编号"].startswith("gongshu") and row["状态"] == "开放")

    def rows(self, edition):
        """The amendments up to an edition, as the table has them."""
        former = self.renamed_project.replace("-p", "-x")
        formerly = self.renamed_facility.replace("-f", "-x")
        rows = [
            (3, "更正", "社区（村）", self.household, "户数", "", "前两期把户数的两位数字写颠倒了"),
            (3, "删除", "项目", f"{self.double_project['项目编号']}b", "", "",
             f"与 {self.double_project['项目编号']} 重复登记，资金和进度都以后者为准"),
            (3, "改编号", "服务设施", formerly, "", self.renamed_facility, "按全市统一的规则重新编号"),
            (4, "更正", "项目", self.floor, "建筑面积", "", "上一期误填为可使用面积"),
            (4, "删除", "服务设施", f"{self.double_facility['设施编号']}b", "", "",
             f"与 {self.double_facility['设施编号']} 是同一处，重复登记"),
            (4, "改编号", "项目", former, "", self.renamed_project, "按全市统一的规则重新编号"),
        ]
        return [[str(cell) for cell in row] for row in rows if row[0] <= edition]

    def apply(self, tables, edition):
        """Makes the tables of an edition say what was amended after it."""
        self.apply_budgets(tables, edition)
        if edition < 3:
            row = named(tables["communities"], "编号", self.household)
            row["户数"] = swapped(row["户数"])
            twin = dict(named(tables["projects"], "项目编号", self.double_project["项目编号"]))
            tables["projects"].append(twin | {
                "项目编号": f"{twin['项目编号']}b", "项目统一代码": "", "项目名称": f"{twin['项目名称']}（补报）"})
            renamed(tables, "设施编号", [], self.renamed_facility, self.renamed_facility.replace("-f", "-x"))
        if edition == 3:
            row = named(tables["projects"], "项目编号", self.floor)
            row["建筑面积"] = str(int(row["建筑面积"]) * 9 // 10)
        if edition < 4:
            twin = dict(named(tables["facilities"], "设施编号", self.double_facility["设施编号"]))
            tables["facilities"].append(twin | {"设施编号": f"{twin['设施编号']}b", "设施名称": f"{twin['设施名称']}（补报）"})
            renamed(
                tables, "项目编号", ["所属项目"], self.renamed_project, self.renamed_project.replace("-p", "-x"))

    def apply_budgets(self, tables, edition):
        for key, (since, percent) in self.budgets.items():
            row = next((row for row in tables["projects"] if row["项目编号"] == key), None)
            plan = next((plan for plan in tables["funding"] if plan["项目编号"] == key and plan["资金来源"] == "区级财政"), None)
            if edition >= since or not row or not plan or not row["批准概算"].isdigit():
                continue
            budget = int(row["批准概算"])
            change = budget * (percent - 100) // 100 // 1000 * 1000
            row["批准概算"], plan["计划金额"] = str(budget + change), str(int(plan["计划金额"]) + change)
            for title in ("到位金额", "支付金额"):
                if plan[title].isdigit():
                    plan[title] = str(min(int(plan[title]), int(plan["计划金额"])))


def swapped(digits):
    """The number with the first two neighbouring digits that differ exchanged, the first digit left."""
    place = next(index for index in range(1, len(digits) - 1) if digits[index] != digits[index + 1])
    return digits[:place] + digits[place + 1] + digits[place] + digits[place + 2:]


def renamed(tables, key, references, old, new):
    for rows in tables.values():
        for row in rows:
            for title in [key, *references]:
                if row.get(title) == old:
                    row[title] = new
