"""Measures the search of the demo city: bytes over the wire and time on a CPU that is slowed four times.

    .venv/bin/python Tests/Browser/measure_search.py

Every tenth query of the oracle, each on a page of its own with nothing cached but the page. Time is from the search to the
count and the first results on the page, a screen of a phone, with the local server; the median of three rounds, since what
else the machine does comes on top. Bytes are those of all ten results.
"""

import statistics
import sys

import search_oracle as oracle
from browser import Browser
from server import Server, built_site
from test_search import answer, ask, texts

ROUNDS = 3
BYTES, MILLISECONDS = 60_000, 100
SIZES = """return performance.getEntriesByType('resource').filter(({ name }) => /search/.test(name))
    .reduce((sum, { transferSize }) => sum + transferSize, 0)"""


def measured(browser, query: str) -> tuple[int, float]:
    """Bytes and milliseconds of a query, on a page that was opened for it."""
    browser.command("Emulation.setCPUThrottlingRate", rate=1)
    browser.open("search/")
    answer(browser)
    browser.command("Emulation.setCPUThrottlingRate", rate=4)
    ask(browser, query)
    return browser.run(SIZES), browser.run("return performance.getEntriesByName('search').at(-1).duration")


def main():
    site = built_site()
    queries = oracle.queries(site, oracle.documents(site), " ".join(texts(site / "policy" / "index.html")))[::10]
    server = Server(site)
    browser = Browser(server.url)
    browser.command("Network.setCacheDisabled", cacheDisabled=True)
    bytes_, times = {}, {}
    for query in queries:
        sizes, durations = zip(*(measured(browser, query) for _ in range(ROUNDS)))
        bytes_[query], times[query] = max(sizes), statistics.median(durations)
    browser.quit()
    server.stop()
    for name, limit, values in (("bytes", BYTES, bytes_), ("milliseconds", MILLISECONDS, times)):
        most = max(values, key=values.get)
        print(f"{name}: median {statistics.median(values.values()):.0f}, most {values[most]:.0f} ({most}), limit {limit}; "
              f"{len(values)} queries")
    return 1 if max(bytes_.values()) > BYTES or max(times.values()) > MILLISECONDS else 0


if __name__ == "__main__":
    sys.exit(main())
