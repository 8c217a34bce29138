#!/usr/bin/env python3
"""Generates the demo city's records below content/records/, after derive-geo.py has written the register.

Every figure is invented; the places are real. The same register gives the same bytes.
"""

import shutil

import tables
from demo import facilities, gaps, pilots, projects, reports
from demo.places import Register

TITLES = {
    "projects": [
        "项目编号", "项目统一代码", "项目名称", "项目简介", "所属区", "服务社区", "地址", "经度", "纬度", "建设类型", "空间来源",
        "共同体形态", "共同体模式", "建筑面积", "服务功能", "服务领域", "四同步", "特色亮点", "项目阶段", "计划开工日期", "实际开工日期",
        "计划竣工日期", "实际竣工日期", "开放日期", "撤销原因", "责任单位", "建设单位", "施工单位", "运营单位", "运营模式", "共治参与方",
        "批准概算", "国家重大项目库", "已公开信息", "更新日期"],
    "milestones": ["项目编号", "节点", "计划日期", "实际日期", "延期原因"],
    "funding": ["项目编号", "资金来源", "计划金额", "到位金额", "支付金额"],
    "assessments": ["项目编号", "类别", "评估期", "评估日期", "得分", "结论", "运营补贴"],
    "facilities": [
        "设施编号", "设施名称", "所在社区", "所属项目", "服务领域", "服务功能", "状态", "服务层级", "地址", "经度", "纬度", "建筑面积",
        "开放时间", "公开电话", "收费类别", "收费说明", "运营单位", "预约网址", "评价网址", "更新日期"],
    "gaps": ["所在社区", "服务领域", "缺什么", "措施", "计划年份", "状态"],
}


def write(name, rows_by_district):
    """One file for each district, because that is how districts report."""
    shutil.rmtree(tables.CONTENT / "records" / name, ignore_errors=True)
    for district, rows in rows_by_district.items():
        if rows:
            tables.write(f"records/{name}/{district}.csv", TITLES[name], rows)
    print(f"{sum(map(len, rows_by_district.values()))} {name}")


def main():
    register = Register()
    chosen = pilots.chosen(register)
    planned = projects.all_projects(chosen)
    pilots.report(chosen)
    places = facilities.all_facilities(chosen, planned)

    def by_district(items, rows):
        """The rows of items, each item with a list of rows, by the district of the item."""
        return {
            district: [row for item in items if item.district == district for row in rows(item)]
            for district in pilots.QUOTAS
        }

    tables.write("records/communities.csv", list(register.communities[0]), map(dict.values, register.communities))
    print(f"{len(chosen)} pilots")
    write("projects", by_district(planned, lambda project: [project.row(register)]))
    write("milestones", by_district(planned, reports.milestones))
    write("funding", by_district(planned, reports.funding))
    write("assessments", by_district(planned, reports.assessments))
    in_pilot = {pilot.id: [place for place in places if place.pilot is pilot] for pilot in chosen}
    write("facilities", by_district(chosen, lambda pilot: [place.row(register) for place in in_pilot[pilot.id]]))
    write("gaps", by_district(chosen, lambda pilot: gaps.of_pilot(pilot, in_pilot[pilot.id])))


if __name__ == "__main__":
    main()
