"""Measures the search of the demo city: bytes over the wire and time on a CPU that is slowed four times.

    .venv/bin/python Tests/Browser/measure_search.py

Every tenth query of the oracle, each on a page of its own with nothing cached but the page. Time is from the search to the
results on the page, with the local server.
"""

import statistics

import search_oracle as oracle
from browser import Browser
from server import Server, built_site
from test_search import ask, texts

SIZES = """return performance.getEntriesByType('resource').filter(({ name }) => /search/.test(name))
    .reduce((sum, { transferSize }) => sum + transferSize, 0)"""


def main():
    site = built_site()
    queries = oracle.queries(site, oracle.documents(site), " ".join(texts(site / "policy" / "index.html")))[::10]
    server = Server(site)
    browser = Browser(server.url)
    browser.command("Network.setCacheDisabled", cacheDisabled=True)
    bytes_, times = {}, {}
    for query in queries:
        browser.open("search/")
        browser.command("Emulation.setCPUThrottlingRate", rate=4)
        ask(browser, query)
        browser.command("Emulation.setCPUThrottlingRate", rate=1)
        times[query] = browser.run("return performance.getEntriesByName('search').at(-1).duration")
        bytes_[query] = browser.run(SIZES)
    browser.quit()
    server.stop()
    for name, values in (("bytes", bytes_), ("milliseconds", times)):
        most = max(values, key=values.get)
        print(f"{name}: median {statistics.median(values.values()):.0f}, most {values[most]:.0f} ({most}); "
              f"{len(values)} queries")


if __name__ == "__main__":
    main()
