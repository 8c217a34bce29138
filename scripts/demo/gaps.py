"""The gap lists: what residents of a pilot lack, and what is done about it."""

from demo.chance import Chance
from demo.terms import DOMAINS, FUNCTIONS

NEEDS = {
    "养老托育": [
        ("没有日间照料，白天独居老人无人照看", "在共同体内设日间照料室"), ("两岁以下托位不够", "增加托班，与成长驿站共用场地"),
        ("放学后到下班前孩子无处可去", "开设四点半课堂")],
    "社区助餐": [
        ("老人中午吃饭要走到邻近社区", "设助餐点，由中心食堂配送"), ("高龄老人需要送餐上门", "组织志愿者送餐"), ("食堂晚上不开", "试行晚餐供应")],
    "家政便民": [
        ("找不到放心的维修师傅", "引入有信用记录的家政企业驻点"), ("理发、缝补的小店都搬走了", "设百姓工坊，每周固定服务")],
    "健康服务": [
        ("取药量血压要坐三站公交", "设健康小屋，家庭医生每周驻点"), ("术后康复没有地方做", "卫生服务站增设康复室")],
    "体育健身": [
        ("健身器材老化，没有室内场地", "更新器材，改建百姓健身房"), ("年轻人没有打球的地方", "利用桥下空间建球场")],
    "文化休闲": [
        ("阅览室晚上和周末不开", "延长开放时间，由志愿者值守"), ("老年课堂一座难求", "错时使用会议室，增开班次")],
    "儿童游憩": [
        ("小孩只能在停车场边上玩", "划出安全的游戏场地"), ("下雨天没有室内活动场所", "开设亲子活动室")],
}


def of_pilot(pilot, facilities):
    """A pilot's gaps: first in the domains that have no open facility."""
    chance = Chance("gap", pilot.id)
    open_domains = {FUNCTIONS[facility.function] for facility in facilities if facility.state == "开放"}
    missing = [domain for domain in DOMAINS if domain not in open_domains]
    served = [domain for domain in DOMAINS if domain in open_domains]
    rows = [row(pilot, domain, chance, is_open=False) for domain in missing]
    return rows + [row(pilot, domain, chance, is_open=True) for domain in chance.some(served, chance.between(0, 2))]


def row(pilot, domain, chance, is_open):
    need, measure = chance.pick(NEEDS[domain])
    if is_open:
        state = chance.pick(["已补齐", "已补齐", "正在补齐"])
    elif domain in pilot.hub.domains:
        state = "正在补齐" if pilot.hub.reached >= 2 else "已列入计划"
    else:
        state = chance.pick(["已发现", "已列入计划"])
    if state == "已发现":
        return [pilot.id, domain, need, "", "", state]
    year = "2025" if state != "已列入计划" else chance.pick(["2025", "2026"])
    return [pilot.id, domain, need, measure if chance.hits(95) else "", year, state]
