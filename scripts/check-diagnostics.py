#!/usr/bin/env python3
"""Every diagnostic of the sources is explained by `portal explain`, and nothing else is."""
import pathlib
import re
import sys

constructed = re.compile(r'\bDiagnostic\(\s*\.(?:error|warning),\s*(?:"([^"]+)")?')
chosen = re.compile(r'case \.\w+: "([a-z-]+\.[a-z0-9-]+)"')
explained = re.compile(r'\bCatalogueEntry\(\s*"([^"]+)"')
ids, entries, wrong = set(), [], []
for file in sorted(pathlib.Path("Sources").rglob("*.swift")):
    text = file.read_text()
    entries += explained.findall(text)
    found = constructed.findall(text)
    ids.update(id for id in found if id)
    if "" in found:
        choices = chosen.findall(text)
        ids.update(choices)
        if not choices:
            wrong.append(f"{file}: the id of a diagnostic is neither a literal nor chosen among literals in this file")
wrong += [f"{id}: not explained in Sources/PortalCommand/Catalogue" for id in sorted(ids - set(entries))]
wrong += [f"{id}: explained, but no diagnostic has this id" for id in sorted(set(entries) - ids)]
wrong += [f"{id}: explained twice" for id in sorted({id for id in entries if entries.count(id) > 1})]
print("\n".join(wrong) or f"all {len(ids)} diagnostics are explained")
sys.exit(1 if wrong else 0)
