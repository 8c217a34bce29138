"""Every kind of page is usable by everybody: WCAG 2.2 AA by axe-core, sizes, and nothing on top of anything else."""

import os
from importlib.resources import files
from pathlib import Path

import pytest

from pages import BARE, KINDS, page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LAYOUT = Path(__file__).with_name("layout.js").read_text()

# To judge contrast takes longer than all else, so `make test` asks for it once in each colours and each width; the whole of
# every rule in every view is asked where PORTAL_EVERY_RULE is set, as `make browser` does.
COLOURS = ["color-contrast", "link-in-text-block"]
COLOURS_ASKED = ("on a wide screen", "on a phone in the dark")
READERS = {
    "on a wide screen": {"width": 1280},
    "on a wide screen in the dark": {"width": 1280, "dark": True},
    "at 200 %": {"width": 1280, "zoom": 2},
    "on a phone": {"width": 390, "height": 800},
    "on a phone in the dark": {"width": 390, "height": 800, "dark": True},
    "in large type on a phone": {"width": 390, "height": 800, "large": True},
    "in large type": {"width": 1280, "large": True},
}


# All tests of one kind of page run one after another, on the page as it was loaded once.
OF_EVERY_KIND = pytest.mark.parametrize("kind", KINDS, scope="module")
OF_EVERY_KIND_WITH_THE_SWITCH = pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in BARE], scope="module")


@pytest.fixture
def shown(browser, site, kind):
    """A function that shows the page of the kind to a reader of `READERS`, or on such a device."""
    path = page(site, kind)
    if browser.path != path:
        browser.open(path)

    def show(*, large: bool = False, **device):
        browser.turn_to(**device)
        browser.enlarge(large)
        browser.lay_out_everything()

    return show


def violations(browser, options: dict) -> list[str]:
    """What axe-core finds wrong with the page that is shown, asked with these options."""
    if not browser.run("return typeof axe === 'object'"):
        browser.command("Runtime.evaluate", expression=AXE)
    result = browser.driver.execute_async_script(
        "const [options, done] = arguments;"
        "axe.run(document, {...options, resultTypes: ['violations']}).then(done, e => done({error: String(e)}))", options)
    assert "error" not in result, result["error"]
    return [f"{rule['id']}: {node['html'][:160]} ({node['failureSummary'][:240]})"
            for rule in result["violations"] for node in rule["nodes"][:4]]


def options(reader: str) -> dict:
    """The rules of axe-core that are asked for this reader."""
    every = {"runOnly": {"type": "tag", "values": RULES}}
    if "PORTAL_EVERY_RULE" in os.environ or reader in COLOURS_ASKED:
        return every
    return {**every, "rules": {rule: {"enabled": False} for rule in COLOURS}}


@OF_EVERY_KIND
@pytest.mark.parametrize("reader", [reader for reader, device in READERS.items() if "large" not in device])
def test_axe_finds_nothing(browser, shown, reader):
    shown(**READERS[reader])
    assert violations(browser, options(reader)) == []


@OF_EVERY_KIND_WITH_THE_SWITCH
@pytest.mark.parametrize("reader", [reader for reader, device in READERS.items() if "large" in device])
def test_axe_finds_nothing_in_large_type(browser, shown, reader):
    shown(**READERS[reader])
    assert violations(browser, options(reader)) == []


def test_axe_does_find_what_is_wrong(browser):
    browser.open("about/")
    browser.run("document.querySelector('main p').innerHTML = '<a href=x></a><span class=faint>faint</span>';"
                "document.querySelector('.faint').style.color = '#ddd'")
    found = " ".join(violations(browser, options("on a wide screen")))
    assert "link-name" in found and "color-contrast" in found


@OF_EVERY_KIND
def test_nothing_overlaps_or_is_cut_off_on_the_smallest_phone(browser, shown):
    shown(width=320, height=640)
    assert browser.run(LAYOUT, 44) == []


@OF_EVERY_KIND_WITH_THE_SWITCH
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_overlaps_or_is_cut_off_in_large_type(browser, shown, width):
    shown(width=width, height=640, large=True)
    assert browser.run(LAYOUT, 60) == []


SIZES = """
    const small = [];
    for (const element of document.querySelectorAll('body *')) {
      const owns = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
      if (!owns || element.closest('svg, noscript') || !element.checkVisibility()) continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < 18) small.push(`${element.tagName} ${size} ${element.textContent.trim().slice(0, 20)}`);
    }
    const text = getComputedStyle([...document.querySelectorAll('main p')].find((p) => !p.closest('aside, .place')) ?? document.querySelector('main'));
    return {
      small: small.slice(0, 5), title: parseFloat(getComputedStyle(document.querySelector('h1')).fontSize),
      line: parseFloat(text.lineHeight) / parseFloat(text.fontSize),
      gap: parseFloat(text.marginBottom) / parseFloat(text.lineHeight),
    };
"""

# Tables wider than the screen; each is looked at when the browser has laid it out, which it does in view.
ASIDE = """
    const wide = async () => {
      const found = [];
      for (const one of document.querySelectorAll('main .scroll')) {
        one.scrollIntoView();
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        if (one.scrollWidth > one.clientWidth + 1) found.push(one.textContent.trim().slice(0, 20));
      }
      return found;
    };
    return wide();
"""


@OF_EVERY_KIND_WITH_THE_SWITCH
def test_large_type_is_as_large_as_the_norm_says(browser, shown):
    shown(width=390, height=800, large=True)
    found = browser.run(SIZES)
    assert found["small"] == []
    assert found["title"] >= 30 and found["line"] >= 1.3 and found["gap"] >= 1.3
    assert browser.run(ASIDE) == []


CHARTS = """
    const wrong = [];
    for (const chart of document.querySelectorAll('.chart > svg')) {
      const frame = chart.getBoundingClientRect();
      const texts = [...chart.querySelectorAll('text')].filter((text) => text.textContent.trim());
      const boxes = texts.map((text) => text.getBoundingClientRect());
      texts.forEach((text, i) => {
        const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
        if (size < 18) wrong.push(`${size.toFixed(1)} px: ${text.textContent}`);
        if (boxes[i].left < frame.left - 2 || boxes[i].right > frame.right + 2) wrong.push(`beyond the chart: ${text.textContent}`);
        for (let k = 0; k < i; k++) {
          const across = Math.min(boxes[i].right, boxes[k].right) - Math.max(boxes[i].left, boxes[k].left);
          const down = Math.min(boxes[i].bottom, boxes[k].bottom) - Math.max(boxes[i].top, boxes[k].top);
          if (across > 1 && down > boxes[i].height / 3) wrong.push(`${texts[k].textContent} below ${text.textContent}`);
        }
      });
    }
    return wrong;
"""


@pytest.mark.parametrize("kind", ["home", "target", "district", "project", "money", "community"], scope="module")
def test_the_words_of_charts_are_large_too_and_keep_apart(browser, shown, kind):
    shown(width=390, height=800, large=True)
    assert browser.run(CHARTS) == []


def test_the_three_ways_to_large_type_look_the_same(browser, site):
    path = page(site, "community")
    look = """return [...document.querySelectorAll('main *')].slice(0, 400).map((element) => {
        const style = getComputedStyle(element); return style.fontSize + style.margin + style.minHeight; }).join()"""
    browser.open(path, large=True)
    by_script = browser.run(look)
    browser.open(path, large=True, script=False)
    assert browser.run(look) == by_script
    browser.open(path)
    browser.driver.execute_async_script(
        "const sheet = document.querySelector('link[rel=stylesheet]');"
        "sheet.onload = arguments[0]; sheet.href = sheet.href.replace('site.css', 'large.css')")
    assert browser.run(look) == by_script


def test_nothing_moves_for_those_who_asked_for_calm(browser):
    browser.open(features={"prefers-reduced-motion": "reduce"})
    assert browser.run("return getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_an_article_offers_to_be_read_aloud_and_to_stop(browser, site):
    browser.open(page(site, "announcement"))
    browser.run("""
        window.said = []; window.wasStopped = false;
        speechSynthesis.speak = (words) => { said.push([words.lang, words.text]); words.onstart(); };
        speechSynthesis.cancel = () => { wasStopped = true; };
    """)
    button = browser.find("#reader")
    assert button.is_displayed() and button.text == "朗读正文"
    button.click()
    said = browser.run("return said")
    assert said and all(language == "zh-CN" for language, _ in said)
    assert button.text == "停止朗读" and browser.all(".spoken")
    button.click()
    assert browser.run("return wasStopped")
    assert button.text == "朗读正文" and not browser.all(".spoken")


def test_no_reading_is_offered_without_javascript(browser, site):
    browser.open(page(site, "announcement"), script=False)
    assert not browser.find("#reader").is_displayed()
