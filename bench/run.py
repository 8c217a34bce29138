#!/usr/bin/env python3
"""Times whole builds of the demo city; see run.sh."""
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = int(os.environ.get("BENCH_RUNS", "7"))
PORTAL = str(pathlib.Path(".build/release/portal").resolve())
folder = os.environ.get("BENCH_DIR") or ("/dev/shm" if os.path.isdir("/dev/shm") else None)
LIMITS = {"full": 1.0, "nothing changed": 0.1, "one record changed": 0.4}


def run(content, output):
    """Wall seconds and peak MiB of one build as a whole process."""
    started = time.monotonic()
    process = subprocess.Popen([PORTAL, "build", "--jobs", "2", "--content", str(content), "--output", str(output)],
                               stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"the build ended with status {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - started, usage.ru_maxrss / 1024


def change(content, number):
    """Gives the first facility of one district another name, a new one each time."""
    path = content / "records/facilities/xihu.csv"
    lines = path.read_text().splitlines(keepends=True)
    cells = lines[1].split(",")
    cells[1] = f"第{number}食堂"
    path.write_text("".join([lines[0], ",".join(cells)] + lines[2:]))


with tempfile.TemporaryDirectory(dir=folder) as work:
    work = pathlib.Path(work)
    content = work / "content"
    shutil.copytree("content", content)
    figures = {name: [] for name in LIMITS}
    for number in range(RUNS):
        figures["full"].append(run(content, work / f"site{number}"))
        figures["nothing changed"].append(run(content, work / f"site{number}"))
        change(content, number)
        figures["one record changed"].append(run(content, work / f"site{number}"))
    pages = sum(1 for _ in (work / "site0").rglob("index.html"))

print(f"{pages} pages, {RUNS} runs each, two threads, whole process")
print(f"{'build':<20} {'median':>8} {'least':>8} {'most':>8} {'limit':>7} {'peak':>9}")
over = []
for name, limit in LIMITS.items():
    times = [seconds for seconds, _ in figures[name]]
    peak = max(memory for _, memory in figures[name])
    median = statistics.median(times)
    print(f"{name:<20} {median:>7.3f}s {min(times):>7.3f}s {max(times):>7.3f}s {limit:>6.1f}s {peak:>5.0f} MiB")
    over += [name] if median >= limit or peak >= 200 else []
sys.exit(f"over the limit: {', '.join(over)}" if over else 0)
