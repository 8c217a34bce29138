"""Everything can be done without a mouse, and one always sees where one is."""

import pytest

from pages import KINDS, page

FOCUS = """
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
      name: element.tagName + ' ' + element.textContent.trim().slice(0, 20),
      isBody: element === document.body,
      top: box.top, bottom: box.bottom, left: box.left, right: box.right, height: innerHeight, width: innerWidth,
      outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      order: [...document.querySelectorAll('*')].indexOf(element),
    };
"""


def test_the_first_key_leads_past_the_navigation(browser, site):
    browser.open("projects/")
    browser.press("Tab")
    assert browser.focused.text == "跳到正文"
    assert browser.focused.rect["x"] >= 0
    browser.press("Enter")
    browser.press("Tab")
    assert browser.run("return document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_is_seen_and_goes_down_the_page_in_order(browser, site, kind):
    browser.open(page(site, kind), width=390, height=800)
    browser.run("document.documentElement.style.scrollBehavior = 'auto'")
    last = -1
    for _ in range(25):
        browser.tab()
        focus = browser.run(FOCUS)
        if focus["isBody"]:
            break
        assert focus["outline"], f"{focus['name']} does not show that it has the focus"
        assert focus["bottom"] > 0 and focus["top"] < focus["height"], f"{focus['name']} is out of sight"
        assert focus["right"] > 0 and focus["left"] < focus["width"], f"{focus['name']} is out of sight"
        assert focus["order"] > last, f"{focus['name']} comes too late"
        last = focus["order"]
    assert last > 0


def test_a_district_of_the_finder_opens_by_keyboard(browser):
    browser.open()
    browser.run("document.querySelector('.finder summary').focus()")
    browser.press("Enter")
    browser.press("Tab")
    assert browser.run("return document.activeElement.closest('.finder details[open]') !== null")
    browser.press("Enter")
    browser.wait(lambda: browser.path.startswith("subdistricts/"))


def test_large_type_is_switched_by_keyboard(browser):
    browser.open()
    browser.run("document.getElementById('large').focus()")
    browser.press("Space")
    assert browser.run("return document.documentElement.classList.contains('large')")
