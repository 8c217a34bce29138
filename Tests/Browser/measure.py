"""How heavy and how fast each kind of page is: prints one line for each and fails above the limits of the README.

First paint, layout shift and blocking time are those of Chromium with its processor slowed down four times; the medians of
several rounds, since what else the machine does comes on top.
"""

import gzip
import sys
from argparse import ArgumentParser
from statistics import median

from browser import Browser
from pages import KINDS, page
from server import Server, built_site

HTML, CSS, SCRIPT = 15 * 1024, 20 * 1024, 10 * 1024
PAINT, SHIFT, BLOCKED = 1000, 0.02, 100

OBSERVE = """
    window.seen = {shift: 0, blocked: 0};
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
      if (!entry.hadRecentInput) seen.shift += entry.value; })).observe({type: 'layout-shift', buffered: true});
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
      seen.blocked += Math.max(0, entry.duration - 50); })).observe({type: 'longtask', buffered: true});
"""
PAINTED = "return (performance.getEntriesByName('first-contentful-paint')[0] || {}).startTime"


def zipped(path) -> int:
    """Bytes of a file as `gzip -9` sends it."""
    return len(gzip.compress(path.read_bytes(), 9))


def seen(browser, path: str) -> tuple[float, float, float]:
    """First paint, layout shift and blocking time of a page that is opened with nothing cached."""
    browser.command("Emulation.setCPUThrottlingRate", rate=1)
    browser.command("Network.clearBrowserCache")
    browser.open("about/", width=390, height=800)
    browser.command("Emulation.setCPUThrottlingRate", rate=4)
    browser.open(path, width=390, height=800)
    paint = browser.wait(lambda: browser.run(PAINTED))
    browser.wait(lambda: browser.run("return performance.now() > 1500"))
    found = browser.run("return seen")
    return paint, found["shift"], found["blocked"]


def measured(site, kinds: list[str], rounds: int) -> list[str]:
    """Prints the medians of each kind of page, and returns the kinds that are above a limit."""
    server = Server(site)
    browser = Browser(server.url)
    above = []
    try:
        browser.command("Page.enable")
        browser.command("Page.addScriptToEvaluateOnNewDocument", source=OBSERVE)
        print(f"medians of {rounds} rounds; most in brackets\n{'page':21} HTML gzip    first paint  shift       blocked")
        for kind in kinds:
            path = page(site, kind)
            paint, shift, blocked = zip(*(seen(browser, path) for _ in range(rounds)))
            file = site / path if path.endswith(".html") else site / path / "index.html"
            print(f"{kind:21} {zipped(file) / 1024:5.1f} KiB {median(paint):5.0f} ({max(paint):.0f}) ms {median(shift):6.3f} "
                  f"{median(blocked):5.0f} ({max(blocked):.0f}) ms", flush=True)
            if median(paint) > PAINT or median(shift) > SHIFT or median(blocked) > BLOCKED:
                above.append(kind)
    finally:
        browser.quit()
        server.stop()
    return above


def weighed(site) -> list[str]:
    """Prints what the pages, the style sheet and the scripts of every page weigh, and returns what is too heavy."""
    pages = [zipped(file) for file in site.rglob("index.html")]
    sheet = zipped(site / "assets/site.css")
    scripts = sum(zipped(site / f"assets/{name}.js") for name in ("view", "site"))
    print(f"gzip: median of {len(pages)} pages {median(pages) / 1024:.1f} KiB, style sheet {sheet / 1024:.1f} KiB, "
          f"scripts of every page {scripts / 1024:.1f} KiB")
    return ["weight"] if median(pages) > HTML or sheet > CSS or scripts > SCRIPT else []


def main() -> int:
    asked = ArgumentParser(description="Measures the pages of the demo city in a slowed Chromium.")
    asked.add_argument("--rounds", type=int, default=5, help="how often each page is opened")
    asked.add_argument("kind", nargs="*", default=list(KINDS), help="kinds of pages, as in pages.py; all without any")
    wanted = asked.parse_args()
    site = built_site()
    above = measured(site, wanted.kind, wanted.rounds) + weighed(site)
    print(f"above the limits: {', '.join(above)}" if above else "all within the limits")
    return 1 if above else 0


if __name__ == "__main__":
    sys.exit(main())
