#!/usr/bin/env python3
"""Every public or package type, function and computed value has a doc comment.

Exempt is what says no more than its declaration: initialisers, operators, what a protocol of the standard library
demands, stored values, and the columns of a table (each carries its meaning as text).
"""
import pathlib
import re
import sys

declaration = re.compile(
    r"^\s*(?:public|package) (?:static |final |indirect |mutating |nonisolated )*"
    r"(struct|enum|class|actor|protocol|func|subscript|typealias|var) ?(`[^`]+`|[\w=<>+\-*/!]*)")
exempt_names = {"hash", "==", "<", "+", "-", "id", "body", "configuration", "run", "allCases", "rawValue", "Columns",
                "kind", "written", "title", "unit", "tableName", "description", "Failure", "take", "validate"}
# What `PageFamily` demands is documented there.
family_names = {"template", "shape", "isListed", "count", "address", "page"}
missing = []
for file in sorted(pathlib.Path("Sources").rglob("*.swift")):
    lines = file.read_text().splitlines()
    for number, line in enumerate(lines):
        match = declaration.match(line)
        if not match or match[2] in exempt_names or (match[1] == "var" and "{" not in line) or "read(from cell" in line:
            continue
        if file.name.endswith(("Family.swift", "Families.swift")) and match[2] in family_names:
            continue
        above = number - 1
        while above >= 0 and lines[above].lstrip().startswith("@"):
            above -= 1
        if not lines[above].lstrip().startswith("///"):
            missing.append(f"{file}:{number + 1}: no doc comment: {line.strip()}")
print("\n".join(missing) or "every public or package type, function and computed value has a doc comment")
sys.exit(1 if missing else 0)
