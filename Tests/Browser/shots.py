"""Pictures of each kind of page, as a person would look at them: `make shots`, or with the names of kinds.

They lie in .build/shots/; print is a PDF of A4 pages, the others are PNG.
"""

import base64
import sys

from browser import Browser
from pages import KINDS, page
from server import REPOSITORY, Server, built_site

VIEWS = {
    "wide": {"width": 1280}, "phone": {"width": 390, "height": 800}, "dark": {"width": 1280, "dark": True},
    "large": {"width": 390, "height": 800, "large": True}, "print": {"width": 1280},
}


def main():
    kinds = sys.argv[1:] or KINDS
    folder = REPOSITORY / ".build" / "shots"
    folder.mkdir(parents=True, exist_ok=True)
    site = built_site()
    server = Server(site)
    browser = Browser(server.url)
    try:
        for kind in kinds:
            for view, device in VIEWS.items():
                if view == "large" and not browser.all("#large"):
                    continue  # a poster, or a page for the frames of others: these have one size
                browser.open(page(site, kind), **device)
                browser.lay_out_everything()
                file = folder / f"{kind.replace(' ', '-')}-{view}"
                if view == "print":
                    paper = browser.command("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
                    file.with_suffix(".pdf").write_bytes(base64.b64decode(paper["data"]))
                else:
                    browser.screenshot(file.with_suffix(".png"))
    finally:
        browser.quit()
        server.stop()
    print(f"pictures of {len(kinds)} kinds of pages in {folder.relative_to(REPOSITORY)}/")


if __name__ == "__main__":
    main()
