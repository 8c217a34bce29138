"""The projects in the terms of OC4IDS, by lib-cove-oc4ids, the validator of the standard's own help desk.

It wants to fetch the schema, so the copy in the schemas' folder is given out on this machine.
"""

import functools
import http.server
import json
import tempfile
import threading
from pathlib import Path

from libcoveoc4ids.api import oc4ids_json_output
from libcoveoc4ids.config import LibCoveOC4IDSConfig

from faults import Check, edit_json
from standards import SCHEMAS

OC4IDS = "data/oc4ids.json"
VERSION = "0.9.5"
PUBLISHED = "https://standard.open-contracting.org/infrastructure/schema/0__9__5/"


class SchemaFiles(http.server.SimpleHTTPRequestHandler):
    """The files of the schema, whose references lead to this server instead of the standard's site."""

    def do_GET(self):
        file = SCHEMAS / "oc4ids" / self.path.lstrip("/")
        if not file.is_file():
            return self.send_error(404)
        content = file.read_text("utf-8").replace(PUBLISHED, address()).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


@functools.cache
def address() -> str:
    """Where the schema is given out, until the program ends."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), SchemaFiles)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


def oc4ids_errors(site: Path) -> list[str]:
    settings = LibCoveOC4IDSConfig({
        "schema_host": address(), "schema_version_choices": {VERSION: (VERSION, address())},
        "schema_codelists": {"0.9": f"{address()}codelists/"},
    })
    value = json.loads((site / OC4IDS).read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        report = oc4ids_json_output(folder, json_data=value, lib_cove_oc4ids_config=settings)
    found = [f"{json.loads(error)['message']} {places[:2]}" for error, places in report["validation_errors"]]
    found += [f"{name} is unknown" for name in report["additional_fields"]]
    found += [f"{name} is deprecated" for name in report["deprecated_fields"]]
    found += [f"{name}: {error['values']}" for name, error in report["additional_closed_codelist_values"].items()]
    found += [str(error) for error in report["conformance_checks"] + report["additional_checks"]]
    # Whether a party that is referred to is there, it does not ask.
    return found + [
        f"{project['id']}: {party} is no party" for project in value["projects"]
        for party in references(project) - {party["id"] for party in project["parties"]}]


def references(value) -> set[str]:
    """The ids of the parties that a project names."""
    if isinstance(value, list):
        return {id for member in value for id in references(member)}
    if not isinstance(value, dict):
        return set()
    own = {value[name]["id"] for name in ("publicAuthority", "sourceParty", "financingParty") if name in value}
    return own.union(*(references(member) for member in value.values()))


def first_project(change):
    """A fault in the first of a few projects, since the validator takes its time."""

    def plant(value):
        value["projects"] = value["projects"][:5]
        change(value["projects"][0])

    return edit_json(OC4IDS, plant)


oc4ids = Check(
    "OC4IDS", [OC4IDS], oc4ids_errors,
    {
        "a project without an id": first_project(lambda project: project.pop("id")),
        "a state that there is not": first_project(lambda project: project.update(status="building")),
        "a day without a time zone": first_project(lambda project: project.update(updated="2025-09-02T00:00:00")),
        "a currency that there is not": first_project(
            lambda project: project["budget"]["amount"].update(currency="RMB")),
        "an empty list": first_project(lambda project: project.update(milestones=[])),
        "a member that there is not": first_project(lambda project: project.update(stage="building")),
        "a funder who is no party": first_project(lambda project: project.update(parties=project["parties"][:1])),
        "no publisher": edit_json(OC4IDS, lambda value: value.pop("publisher")),
    })
