#!/usr/bin/env python3
"""Each file imports only what its target declares in Package.swift, and no layer declares a later one.

SwiftPM lets a target import what it reaches only through another; this check does not.
"""
import json
import pathlib
import re
import subprocess
import sys

package = json.loads(subprocess.check_output(["swift", "package", "dump-package"]))
targets = {target["name"]: target for target in package["targets"]}
order = list(targets)
own = {"Dispatch", "FoundationEssentials", "Foundation", "FoundationNetworking", "Glibc", "Synchronization", "Testing"}
wrong = []
for name, target in targets.items():
    names = [next(iter(dependency.values()))[0] for dependency in target["dependencies"]]
    wrong += [f"Package.swift: {name} stands above {other}, which it imports" for other in names
              if other in targets and target["type"] != "test" and order.index(other) > order.index(name)
              and other != "TestSupport"]
    folder = pathlib.Path(target.get("path") or ("Tests/" if target["type"] == "test" else "Sources/") + name)
    for file in sorted(folder.rglob("*.swift")):
        for number, line in enumerate(file.read_text().splitlines(), 1):
            match = re.match(r"\s*(?:@\w+ )?(?:\w+ )?import (?:struct |class |enum |func )?(\w+)", line)
            if match and match[1] not in own | set(names):
                wrong.append(f"{file}:{number}: {name} may not import {match[1]}")
print("\n".join(wrong) or f"{len(targets)} targets import only what they declare")
sys.exit(1 if wrong else 0)
