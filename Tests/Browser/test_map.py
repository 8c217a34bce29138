"""The one map: found by keyboard, filtered, shared by its address, near the reader, and whole without script."""

import json

import pytest
from selenium.webdriver.support.ui import Select

WEST_LAKE = {"latitude": 30.2537, "longitude": 120.1551, "accuracy": 20}


@pytest.fixture
def position(browser):
    """Lets the browser say that the reader is at the West Lake."""
    browser.command("Browser.grantPermissions", permissions=["geolocation"])
    browser.command("Emulation.setGeolocationOverride", **WEST_LAKE)
    yield WEST_LAKE
    browser.command("Emulation.clearGeolocationOverride")
    browser.command("Browser.resetPermissions")


def opened(browser, path="map/", **device):
    browser.open(path, **device)
    browser.wait(lambda: browser.all("#canvas[aria-busy=false] .spot"))
    return browser


def listed(browser):
    """The districts and names of the list as it is shown."""
    return browser.run("""
        return [...document.querySelectorAll('#places li:not([hidden])')]
            .map((item) => [item.closest('section').dataset.district, item.dataset.kind, item.dataset.phase,
                            item.firstElementChild.textContent])""")


def choose(browser, name, value):
    Select(browser.find(f"#f-{name}")).select_by_value(value)


def test_the_map_takes_the_place_of_the_drawing_and_has_all_places(browser):
    opened(browser)
    assert not browser.find("#still").is_displayed()
    placed = len(browser.all("#places li[data-at]"))
    shown = browser.run("""return [...document.querySelectorAll('#canvas .spot')].reduce((sum, spot) =>
        sum + (Number(spot.textContent.trim()) || 1), 0)""")
    assert shown == placed > 100
    assert browser.messages() == [] and browser.foreign_requests() == []


def test_the_list_beside_the_map_has_what_is_in_view_and_fits_the_conditions(browser):
    opened(browser)
    choose(browser, "district", "xihu")
    choose(browser, "kind", "d2")
    choose(browser, "phase", "open")
    places = browser.wait(lambda: listed(browser))
    assert {tuple(place[:3]) for place in places} == {("xihu", "d2", "open")}
    assert browser.find("#in-view").text.startswith(f"图上这一片有 {len(places)} 处")
    before = len(places)
    for _ in range(4):
        browser.find(".leaflet-control-zoom-in").click()
        browser.wait(lambda: not browser.all(".leaflet-zoom-anim"))
    browser.wait(lambda: len(listed(browser)) < before)


def test_the_address_of_the_page_brings_conditions_and_view_back(browser):
    opened(browser)
    choose(browser, "district", "yuhang")
    choose(browser, "kind", "hub")
    browser.wait(lambda: "district=yuhang" in browser.path and "kind=hub" in browser.path)
    places, address = listed(browser), browser.path
    assert "#at=" in address
    browser.open()
    opened(browser, address)
    assert Select(browser.find("#f-district")).first_selected_option.get_attribute("value") == "yuhang"
    assert listed(browser) == places != []


def test_a_place_is_found_and_opened_by_keyboard_alone(browser):
    opened(browser, "map/?district=xihu&kind=hub")
    browser.run("document.getElementById('canvas').focus()")
    browser.press("Tab", "Tab", "Tab")
    for _ in range(12):
        if "group" not in browser.focused.get_attribute("class"):
            break
        browser.press("Enter")
        browser.wait(lambda: not browser.all(".leaflet-zoom-anim, .leaflet-cluster-anim"))
        browser.run("document.querySelector('#canvas .spot').focus()")
    name = browser.focused.get_attribute("aria-label")
    assert "民生幸福共同体" in name and browser.focused.get_attribute("role") == "button"
    browser.press("Enter")
    browser.wait(lambda: browser.all(".leaflet-popup a[href*='projects/']"))
    assert browser.focused.tag_name == "a" and browser.focused.text in name
    assert browser.run("return document.querySelector('#places li.on a').textContent") == browser.focused.text
    browser.press("Escape")
    browser.wait(lambda: not browser.all(".leaflet-popup"))
    assert browser.focused.get_attribute("aria-label") == name


def test_arrows_and_plus_move_the_map(browser):
    opened(browser)
    before = browser.path
    browser.run("document.getElementById('canvas').focus()")
    browser.press("ArrowRight")
    browser.wait(lambda: browser.path != before)
    moved = browser.path
    browser.press("+")
    browser.wait(lambda: browser.path != moved)


def test_what_is_near_is_found_and_the_position_never_leaves_the_device(browser, position):
    opened(browser)
    browser.requests()
    browser.find("#near").click()
    browser.wait(lambda: browser.all("#nearest li"))
    assert "直线" in browser.find("#nearest li").text
    for text in [*map(json.dumps, browser.requests()), browser.path]:
        assert "30.25" not in text and "120.15" not in text
    assert browser.requests() == []


def test_no_position_is_asked_for_before_the_button_is_pressed(browser, position):
    browser.command("Page.addScriptToEvaluateOnNewDocument", source="""
        window.asked = 0;
        navigator.geolocation.getCurrentPosition = () => { window.asked += 1; };""")
    for path in ("map/", ""):
        browser.open(path)
        assert browser.run("return window.asked") == 0


def test_without_script_there_are_the_drawing_and_the_whole_list(browser):
    browser.open("map/", script=False)
    assert browser.find("#still svg").is_displayed()
    assert not browser.find("#explorer").is_displayed()
    items = browser.all("#places li")
    assert len(items) > 500 and items[-1].is_displayed()
    assert "示意图，不作划界依据" in browser.find("#still").text


@pytest.mark.parametrize("width, dark", [(390, False), (1280, True), (320, False)])
def test_nothing_sticks_out_of_the_map_page(browser, width, dark):
    opened(browser, width=width, dark=dark)
    assert browser.run("return document.documentElement.scrollWidth") <= width
