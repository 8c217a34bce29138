#!/usr/bin/env python3
"""Follows every computed number of a built site to where it opens, and compares the two.

    check-traces.py <folder of the site>

A number that is a link to a trace is the number that opens there, or the division that it is the result of; every trace
has its formula, its clause and its date; every place of a trace is on its page once.
"""
import collections
import pathlib
import re
import sys

site = pathlib.Path(sys.argv[1])
link = re.compile(r'<a class="number" href="([^"#]*)#(n-[^"]+)"><span class="n">([^<]*)</span>')
trace = re.compile(r'<details class="trace" id="(n-[^"]+)"[^>]*><summary><span>(.*?)</summary><div>(.*?)</div></details>')
date = re.compile(r"截至 \d+年\d+月\d+日")
clause = re.compile(r"（<span class=\"each\">.+?</span>）。")

faults, traces, links = [], {}, []
for path in sorted(site.rglob("index.html")):
    text = path.read_text()
    page = path.parent
    places = collections.Counter()
    for anchor, summary, body in trace.findall(text):
        places[anchor] += 1
        value = re.search(r'<span class="n">([^<]*)</span>', summary)
        said = re.search(r'<p class="sum">([^<]*)</p>', body)
        traces[page, anchor] = (value and value.group(1), said and said.group(1))
        if not date.search(body) or not clause.search(body):
            faults.append(f"{page}: {anchor} has no date or no clause")
    faults += [f"{page}: {anchor} stands there {count} times" for anchor, count in places.items() if count > 1]
    links += [((page / way).resolve(), anchor, number, page) for way, anchor, number in link.findall(text)]

resolved = {(page.resolve(), anchor): said for (page, anchor), said in traces.items()}
for target, anchor, number, page in links:
    value, said = resolved.get((target, anchor), (None, None))
    division = number.replace(" / ", " ÷ ")
    if number != value and not (said and said.startswith(division + " ")):
        faults.append(f"{page}: {number} leads to {target.name}#{anchor}, where {value} opens ({said})")

if not traces or not links:
    faults.append("no trace or no link to one was found")
print("\n".join(f"check-traces: {fault}" for fault in faults[:40])
      or f"{len(traces)} computed numbers open; {len(links)} lead to the same number elsewhere")
sys.exit(1 if faults else 0)
