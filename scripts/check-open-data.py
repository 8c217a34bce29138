#!/usr/bin/env python3
"""Holds the open data of a built site against outside validators, and proves that each of them can fail.

Usage: check-open-data.py SITE [WITH_PREFIX], the second a site whose settings have a prefix of OC4IDS.
"""
import sys
import time
from pathlib import Path

root = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(root / "Tests/OpenData"))
import oc4ids  # noqa: E402
import standards  # noqa: E402
import tables  # noqa: E402
import workbooks  # noqa: E402

site = Path(sys.argv[1])
checks = [
    tables.package, tables.documents, tables.places, workbooks.workbooks, workbooks.few, workbooks.office,
    workbooks.imports, workbooks.imported_faults, standards.catalog, standards.feeds,
    standards.strict_feeds, standards.json_feeds, standards.sitemap, standards.pages,
]
work = [(check, site) for check in checks] + [(oc4ids.oc4ids, Path(path)) for path in sys.argv[2:]]
if not standards.SCHEMAS.is_dir():
    sys.exit(f"check-open-data: no schemas in {standards.SCHEMAS}; put them there or say where they are by PORTAL_SCHEMAS")
failures = []
for check, place in work:
    started = time.monotonic()
    found = check.run(place)
    failures += found
    print(f"{check.name}: {len(check.faults)} planted faults, {time.monotonic() - started:.1f} s"
          + "".join(f"\n  {error}" for error in found))
sys.exit(1 if failures else 0)
