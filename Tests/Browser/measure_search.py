"""Measures the search of the demo city: bytes over the wire and time on a CPU that is slowed four times.

    .venv/bin/python Tests/Browser/measure_search.py

Every tenth query of the oracle, each on a page of its own with nothing cached but the page; queries that are named are asked
instead. What was typed has been painted before; time is from the search to the count and the first results on the page, a screen of a phone, with the local server;
the page itself says when that is, since a driver that keeps asking takes its time from the slowed CPU. It is the median of
several rounds, as what else the machine does comes on top. Bytes are those of all ten results. Fails above either limit.
"""

import statistics
import sys
from argparse import ArgumentParser

import search_oracle as oracle
from browser import Browser
from server import Server, built_site
from test_search import texts

BYTES, MILLISECONDS = 60_000, 100
READY = "return document.getElementById('results').getAttribute('aria-busy') === 'false'"
ASK = """
    const [query, done] = arguments;
    new PerformanceObserver((list) => done(list.getEntriesByName('search').at(-1).duration)).observe({ type: 'measure' });
    document.getElementById('q').value = query;
    requestAnimationFrame(() => setTimeout(() => document.getElementById('search').requestSubmit(), 100));
"""
SIZES = """return performance.getEntriesByType('resource').filter(({ name }) => /search/.test(name))
    .reduce((sum, { transferSize }) => sum + transferSize, 0)"""


def measured(browser, query: str) -> tuple[int, float]:
    """Bytes and milliseconds of a query, on a page that was opened for it."""
    browser.command("Emulation.setCPUThrottlingRate", rate=1)
    browser.command("Network.clearBrowserCache")
    browser.open("search/", width=390, height=844)
    browser.wait(lambda: browser.run(READY))
    browser.command("Emulation.setCPUThrottlingRate", rate=4)
    taken = browser.driver.execute_async_script(ASK, query)
    browser.command("Emulation.setCPUThrottlingRate", rate=1)
    browser.wait(lambda: browser.run(READY))
    return browser.run(SIZES), taken


def asked() -> tuple[list[str], int]:
    """The queries that were named, if any, and the number of rounds."""
    parser = ArgumentParser(description="Measures the search of the demo city in a slowed Chromium.")
    parser.add_argument("--rounds", type=int, default=5, help="how often each query is asked")
    parser.add_argument("query", nargs="*", help="what to ask; every tenth query of the oracle without any")
    wanted = parser.parse_args()
    return wanted.query, wanted.rounds


def main() -> int:
    site = built_site()
    queries, rounds = asked()
    if not queries:
        plan = " ".join(texts(site / "policy" / "index.html"))
        queries = list(dict.fromkeys(oracle.queries(site, oracle.documents(site), plan)[::10]))
    server = Server(site)
    browser = Browser(server.url, listen=False)
    bytes_, times = {}, {}
    try:
        measured(browser, queries[0])
        for query in queries:
            sizes, durations = zip(*(measured(browser, query) for _ in range(rounds)))
            bytes_[query], times[query] = max(sizes), statistics.median(durations)
    finally:
        browser.quit()
        server.stop()
    for name, limit, values in (("bytes", BYTES, bytes_), ("milliseconds", MILLISECONDS, times)):
        slowest = sorted(values, key=values.get, reverse=True)[:5]
        print(f"{name}: median {statistics.median(values.values()):.0f}, limit {limit}, {len(values)} queries; most: "
              + ", ".join(f"{values[query]:.0f} ({query})" for query in slowest))
    return 1 if max(bytes_.values()) > BYTES or max(times.values()) > MILLISECONDS else 0


if __name__ == "__main__":
    sys.exit(main())
