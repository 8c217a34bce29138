"""The tables: CSV by Frictionless, JSON against the CSV, places by geojson-validator."""

import csv
import hashlib
import io
import json
from decimal import Decimal
from pathlib import Path

import geojson_validator
from frictionless import validate
from loguru import logger

from faults import Check, edit_json, edit_text

logger.disable("geojson_validator")
PACKAGE = "data/datapackage.json"


def read_package(site: Path) -> dict:
    return json.loads((site / PACKAGE).read_text("utf-8"))


def rows(file: Path) -> list[list[str]]:
    """A table with its header; formulas have lost the apostrophe that keeps spreadsheets from running them."""
    text = file.read_bytes().decode("utf-8-sig")
    return [[cell[1:] if cell[:2] in ("'=", "'+", "'-", "'@") else cell for cell in row]
            for row in csv.reader(io.StringIO(text, newline=""))]


def package_errors(site: Path) -> list[str]:
    report = validate(str(site / PACKAGE))
    found = [f"{error.type}: {error.note}" for error in report.errors]
    for task in report.tasks:
        found += [f"{task.name}: {error.type}: {error.note}" for error in task.errors]
    listed = {resource.get("path") for resource in read_package(site)["resources"]}
    found += [f"{path.name} is not described" for path in (site / "data").glob("*.csv") if path.name not in listed]
    return found


def rehashed(path: str, old: str, new: str):
    """A change of a table that its digest and its size follow, so that only the cells can tell."""

    def plant(site: Path) -> None:
        edit_text(path, old, new)(site)
        file = (site / path).read_bytes()
        package = read_package(site)
        for resource in package["resources"]:
            if resource["path"] == Path(path).name:
                resource["hash"] = "sha256:" + hashlib.sha256(file).hexdigest()
                resource["bytes"] = len(file)
        (site / PACKAGE).write_text(json.dumps(package, ensure_ascii=False), "utf-8")

    return plant


package = Check(
    "Data Package", [PACKAGE, "data/*.csv"], package_errors,
    {
        "a byte that changed": edit_text("data/targets.csv", "2025", "2026"),
        "a word where a number belongs": rehashed("data/projects.csv", '"7,283,000"', "七百万"),
        "a day that there is not": rehashed("data/projects.csv", ",2024-12-18,", ",2024-02-30,"),
        "a quarter that there is not": rehashed("data/projects.csv", ",2026-01-09,", ",2026年五季度,"),
        "a term that is none": rehashed("data/projects.csv", ",运营中,", ",运营了,"),
        "a district that there is not": rehashed("data/projects.csv", ",xihu,", ",xihuu,"),
        "an id that is there twice": rehashed("data/projects.csv", "xihu-p01", "xihu-p02"),
        "a header that is not described": rehashed("data/projects.csv", "项目名称", "名"),
        "a table that is missing": lambda site: (site / "data/gaps.csv").unlink(),
        "a resource without a path": edit_json(PACKAGE, lambda value: value["resources"][0].pop("path")),
        "a type that there is not": edit_json(
            PACKAGE, lambda value: value["resources"][0]["schema"]["fields"][0].update(type="textual")),
    })


def json_errors(site: Path) -> list[str]:
    """JSON tables say what the CSV says, cell by cell."""
    found = []
    for resource in read_package(site)["resources"]:
        fields = resource["schema"]["fields"]
        table = rows(site / "data" / resource["path"])[1:]
        value = json.loads((site / "data" / f"{resource['name']}.json").read_text("utf-8"), parse_float=Decimal)
        for record, row in zip(value["records"], table, strict=True):
            if list(record) != [field["column"] for field in fields]:
                found.append(f"{resource['name']}: columns {list(record)}")
            for field, text in zip(fields, row):
                own = record[field["column"]]
                if own != json_value(text, field["type"]):
                    found.append(f"{resource['name']}.{field['column']}: {own!r} for {text!r}")
    return found[:5]


def json_value(text: str, kind: str):
    if text in ("", "-", "…"):
        return text or None
    if kind in ("integer", "number", "year"):
        return Decimal(text.replace(",", ""))
    return {"boolean": lambda: text == "是", "list": lambda: text.split("；")}.get(kind, lambda: text)()


documents = Check(
    "JSON", [PACKAGE, "data/*.csv", "data/*.json"], json_errors,
    {
        "a number that is another": edit_text("data/projects.json", "7283000", "7283001"),
        "a number that is a text": edit_text("data/projects.json", "7283000", '"7283000"'),
        "zero for what is not reported": edit_text("data/communities.json", '"households":null', '"households":0'),
    })


def place_errors(site: Path) -> list[str]:
    found = []
    for file in list(site.glob("data/*.geojson")) + list(site.glob("districts/*/*.geojson")):
        name = file.relative_to(site)
        text = file.read_text("utf-8")
        value = json.loads(text, parse_float=Decimal)
        structure = geojson_validator.validate_structure(str(file), check_crs=True)
        found += [f"{name}: {error}" for error in structure]
        # What the validator does not see: a crs member, more than seven decimals, a box that is none.
        if "crs" in value:
            found.append(f"{name}: crs")
        positions = [position for feature in value["features"] for position in flat(feature.get("geometry"))]
        if any(-number.as_tuple().exponent > 7 for position in positions for number in map(Decimal, position)):
            found.append(f"{name}: more than seven decimals")
        if positions:
            wide, high = zip(*positions)
            if value["bbox"] != [min(wide), min(high), max(wide), max(high)]:
                found.append(f"{name}: bbox")
        if not structure:
            geometries = geojson_validator.validate_geometries(str(file), criteria_problematic=("holes",)[:0])
            found += [f"{name}: {kind} {places}" for kind, places in geometries["invalid"].items()]
    return found


def flat(geometry) -> list:
    """Every position of a geometry."""
    if geometry is None:
        return []
    found, rest = [], [geometry["coordinates"]]
    while rest:
        part = rest.pop()
        if part and not isinstance(part[0], list):
            found.append(part)
        else:
            rest += part
    return found


def first_ring(value: dict) -> list:
    shape = next(feature["geometry"] for feature in value["features"] if feature["geometry"]["type"] == "MultiPolygon")
    return shape["coordinates"][0][0]


places = Check(
    "GeoJSON", ["data/*.geojson", "districts/*/*.geojson"], place_errors,
    {
        "a ring that runs clockwise": edit_json("data/districts.geojson", lambda value: first_ring(value).reverse()),
        "a ring that does not close": edit_json("data/districts.geojson", lambda value: first_ring(value).pop()),
        "a crs": edit_json("data/projects.geojson", lambda value: value.update(crs={"type": "name"})),
        "nine decimals": edit_text("data/projects.geojson", "120.06876", "120.068761234"),
        "latitude before longitude": edit_json(
            "data/projects.geojson",
            lambda value: [feature["geometry"]["coordinates"].reverse() for feature in value["features"]
                           if feature["geometry"]]),
        "a feature without a geometry": edit_json(
            "data/projects.geojson", lambda value: value["features"][0].pop("geometry")),
        "a box that is too small": edit_json("data/projects.geojson", lambda value: value.update(bbox=[120, 30, 120, 30])),
    })
