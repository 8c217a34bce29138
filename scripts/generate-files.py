#!/usr/bin/env python3
"""Generates what announcements attach and show: content/files/ and content/media/, after generate-demo.py."""

import csv
import io
import shutil

import tables
from demo.documents import pdf, workbook
from demo.drawings import drawings

FORMS = {
    "pilot-application.pdf": ("试点社区申报表（样式）", [
        "一、社区名称、所属乡镇（街道）", "二、类型：新建　既有", "三、常住户数、参与需求调查的户数", "四、现有社区服务用房的面积和用途",
        "五、拟用场地和空间来源：补改　转型　划转　新建四同步", "六、居民最缺的三项服务", "七、建成后由谁运营、经费从哪里来",
        "（演示样式，不作申报依据）"]),
    "one-license-guide.pdf": ("“一照多址”办事指南（样式）", [
        "谁可以办：在本市多个社区设服务点的机构", "到哪里办：各区政务服务中心综合窗口", "带什么：营业执照、场地使用证明、服务点清单",
        "多久办好：备案当场办结；要现场核查的，十个工作日", "收费：不收费", "咨询：12345", "（演示样式，不作办事依据）"]),
    "assessment-form.pdf": ("社区嵌入式服务设施运营绩效评估表（样式）", [
        "开放时间和实际到场人次（30分）", "收费公示和价格普惠（20分）", "居民满意度（25分）", "安全和无障碍（15分）", "资金收支平衡（10分）",
        "居民代表意见", "没有材料的不打分，按“未报送”公布", "（演示样式）"]),
    "fire-draft.pdf": ("消防验收备案优化办法征求意见稿要点（样式）", [
        "一、设计阶段提前技术服务", "二、小型改建分类备案抽查", "三、验收意见一次性列全，复验只看原问题", "四、疏散、报警、灭火和无障碍要求不降低",
        "征求意见截至2025年10月8日", "（演示样式，不是真实文件）"]),
}


def records(name):
    folder = tables.CONTENT / "records" / name
    return [row for file in sorted(folder.glob("*.csv")) for row in tables.read(f"records/{name}/{file.name}")]


def download(titles, rows):
    """A table as a spreadsheet takes it without asking: byte order mark, line ends of two characters."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(titles)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def pilots(batch):
    subdistricts = {row["代码"]: row for row in tables.read("records/subdistricts.csv")}
    titles = ["所属区", "乡镇（街道）", "社区", "试点类型", "户数"]
    rows = [
        [subdistricts[row["街道代码"]]["所属区"], subdistricts[row["街道代码"]]["名称"], row["名称"], row["试点类型"], row["户数"]]
        for row in tables.read("records/communities.csv") if row["试点批次"] == batch]
    return download(titles, rows)


def assessed(names, kind, begin, end):
    """The assessments of a kind that were done in a period, and those not reported where the period is open."""
    titles = ["项目编号", "项目名称", "评估日期", "得分", "结论"]
    rows = [
        [row["项目编号"], names[row["项目编号"]], row["评估日期"], row["得分"], row["结论"]]
        for row in records("assessments") if row["类别"] == kind and begin <= row["评估日期"] <= end]
    return download(titles, rows)


def main():
    projects = records("projects")
    names = {row["项目编号"]: row["项目名称"] for row in projects}
    titles = ["项目编号", "项目名称", "所属区", "项目阶段", "建筑面积", "计划竣工日期", "实际竣工日期", "开放日期"]
    listed = [[row[title] for title in titles] for row in projects]
    files = {
        "pilots-first-batch.csv": pilots("第一批"),
        "pilots-second-batch.csv": pilots("第二批"),
        "project-list.csv": download(titles, listed),
        "project-list.xlsx": workbook("项目清单", [titles, *listed]),
        "assessment-2025-h1.csv": assessed(names, "运营绩效评估", "", "2025-08-20"),
        "acceptance-2025-q3.csv": assessed(names, "项目验收", "2025-07-01", "2025-09-28"),
        **{name: pdf(*form) for name, form in FORMS.items()},
    }
    for folder, contents in (("files", files), ("media", drawings())):
        target = tables.CONTENT / folder
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        for name, data in contents.items():
            (target / name).write_bytes(data)
        print(f"{len(contents)} {folder}, the largest {max(map(len, contents.values()))} bytes")


if __name__ == "__main__":
    main()
