"""Words of the programme as the demo uses them: ids and titles that the portal declares."""

DOMAINS = ["养老托育", "社区助餐", "家政便民", "健康服务", "体育健身", "文化休闲", "儿童游憩"]
CORE = ["elderly-care", "community-dining", "infant-care", "child-minding"]
# Service functions in the order of standards.yml, with their domains.
FUNCTIONS = {
    "elderly-care": "养老托育", "community-dining": "社区助餐", "infant-care": "养老托育",
    "child-minding": "养老托育", "household-services": "家政便民", "health-services": "健康服务",
    "fitness": "体育健身", "culture-and-leisure": "文化休闲", "childrens-play": "儿童游憩",
}
TITLES = {
    "elderly-care": "养老服务", "community-dining": "社区助餐", "infant-care": "婴幼儿托育", "child-minding": "儿童托管",
    "household-services": "家政便民", "health-services": "健康服务", "fitness": "体育健身", "culture-and-leisure": "文化休闲",
    "childrens-play": "儿童游憩",
}
BUREAUS = {
    "elderly-care": "市民政局", "community-dining": "市民政局", "infant-care": "市卫生健康委员会",
    "child-minding": "市教育局", "household-services": "市商务局", "health-services": "市卫生健康委员会", "fitness": "市体育局",
    "culture-and-leisure": "市文化广电旅游局", "childrens-play": "市妇联",
}
MILESTONES = ["选定", "立项批准", "开工", "竣工", "验收", "移交", "开放"]
# The last milestone that a project of a stage has behind it.
REACHED = {"已选定": 0, "前期": 1, "在建": 2, "已竣工": 3, "已验收": 4, "运营中": 6}
HIGHLIGHTS = {
    "elderly-care": ["康养", "医养结合"], "infant-care": ["托育资源共享"], "health-services": ["平急两用", "医养结合"],
    "fitness": ["体卫融合"], "childrens-play": ["儿童友好"],
}
PARTNERS = ["社区党组织", "居民议事会", "业主委员会", "物业企业", "志愿服务队", "社会组织", "辖区单位", "运营单位"]
MODES = ["公建民营", "民办公助", "政府购买服务", "公益创投", "委托经营"]
DELAYS = [
    "原有商户搬离比计划晚", "地下管线需要改道，设计重新审查", "消防验收意见整改", "居民对出入口位置有不同意见，多次协商后调整方案",
    "连续降雨影响室外施工", "国有房产划转手续办理时间较长", "加装电梯的结构加固增加了工期", "主要设备到货推迟",
]
WITHDRAWALS = [
    "原选址房屋经鉴定需整体加固，费用过高，改在同社区另选场地建设",
    "居民协商后认为原选址离老年居民太远，改在同社区另选场地建设",
    "产权单位收回场地，改由同社区的其他项目提供服务",
    "原选址所在道路要整治，改由同社区的其他项目提供服务",
]
