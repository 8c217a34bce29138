"""How heavy and how fast each kind of page is: prints one line for each and fails above the limits of the README.

First paint, layout shift and blocking time are those of Chromium with its processor slowed down four times.
"""

import gzip
import statistics
import sys

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


def main() -> int:
    site = built_site()
    server = Server(site)
    browser = Browser(server.url)
    too_much = []
    try:
        browser.command("Page.enable")
        browser.command("Page.addScriptToEvaluateOnNewDocument", source=OBSERVE)
        print("page            HTML gzip  first paint   shift  blocked")
        for kind in KINDS:
            path = page(site, kind)
            browser.command("Network.clearBrowserCache")
            browser.open("about/", width=390, height=800)
            browser.command("Emulation.setCPUThrottlingRate", rate=4)
            browser.open(path, width=390, height=800)
            paint = browser.wait(lambda: browser.run(PAINTED))
            browser.wait(lambda: browser.run("return performance.now() > 1500"))
            seen = browser.run("return seen")
            browser.command("Emulation.setCPUThrottlingRate", rate=1)
            file = site / path if path.endswith(".html") else site / path / "index.html"
            print(f"{kind:15} {zipped(file) / 1024:6.1f} KiB {paint:9.0f} ms {seen['shift']:7.3f} {seen['blocked']:5.0f} ms")
            if paint > PAINT or seen["shift"] > SHIFT or seen["blocked"] > BLOCKED:
                too_much.append(kind)
    finally:
        browser.quit()
        server.stop()
    median = statistics.median(zipped(file) for file in site.rglob("index.html"))
    sheet = zipped(site / "assets/site.css")
    scripts = sum(zipped(site / f"assets/{name}.js") for name in ("view", "site"))
    print(f"gzip: median of all pages {median / 1024:.1f} KiB, style sheet {sheet / 1024:.1f} KiB, "
          f"scripts of every page {scripts / 1024:.1f} KiB")
    if median > HTML or sheet > CSS or scripts > SCRIPT:
        too_much.append("weight")
    print(f"above the limits: {', '.join(too_much)}" if too_much else "all within the limits")
    return 1 if too_much else 0


if __name__ == "__main__":
    sys.exit(main())
