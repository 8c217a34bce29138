"""Finding one's community in two steps, and what its first screen answers."""

import pytest

from browser import Browser
from pages import page

QUESTIONS = ("现在有什么", "正在建、计划建什么", "达到标准了吗", "有事找谁", "谁负责", "去哪里预约、评价")


def test_a_resident_finds_the_community_by_its_name(browser):
    browser.open(width=390, height=844)
    browser.find("#community-name").send_keys("白塔岭")
    link = browser.wait(lambda: browser.all("#community-names a"))[0]
    assert link.text == "白塔岭社区（上城区南星街道）"
    link.click()
    assert browser.heading == "白塔岭社区"


def test_a_name_is_found_by_keyboard_alone(browser):
    browser.open()
    browser.find("#community-name").send_keys("南星街道")
    browser.wait(lambda: browser.all("#community-names a"))
    browser.press("Enter")
    browser.wait(lambda: browser.heading == "南星街道")


def test_an_unknown_name_is_answered_by_a_sentence(browser):
    browser.open()
    browser.find("#community-name").send_keys("没有这个社区")
    browser.wait(lambda: "没有这个名字" in browser.find("#found").text)
    assert browser.all("#community-names a") == []


def test_the_register_is_fetched_once_and_only_for_those_who_look(browser):
    browser.open()
    assert not any("names.json" in url or "/search/" in url for url in browser.requests())
    browser.find("#community-name").send_keys("西湖")
    browser.wait(lambda: browser.all("#community-names a"))
    browser.find("#community-name").send_keys("街道")
    browser.wait(lambda: "西湖街道" in browser.find("#community-names").text)
    assert sum("names.json" in url for url in browser.requests()) == 1


@pytest.fixture
def own_browser(server):
    """A browser that no test has told a position before: it answers from what it was told first."""
    browser = Browser(server.url)
    yield browser
    browser.quit()


def test_a_resident_finds_the_community_by_position_and_nobody_hears_of_it(own_browser):
    browser = own_browser
    browser.command("Browser.grantPermissions", permissions=["geolocation"])
    browser.command("Emulation.setGeolocationOverride", latitude=30.2537, longitude=120.1551, accuracy=20)
    browser.open()
    browser.find("#by-position").click()
    links = browser.wait(lambda: browser.all("#community-names a"))
    assert len(links) == 6 and "直线约" in browser.find("#community-names li").text
    assert not any("30.25" in url or "120.15" in url for url in browser.requests())
    links[0].click()
    assert browser.path.startswith(("communities/", "subdistricts/"))


def test_without_script_the_districts_are_there_and_no_field_that_does_nothing(browser):
    browser.open(script=False)
    assert not browser.find("#by-name").is_displayed()
    assert browser.find(".finder").is_displayed()


@pytest.mark.parametrize("district_answers", [False, True])
@pytest.mark.parametrize("dark", [False, True])
def test_the_first_screen_of_a_community_answers_all_questions(browser, site, dark, district_answers):
    browser.open(page(site, "community"), width=390, height=844, dark=dark)
    if district_answers:  # a telephone of the district's own is shown as well; none of the demo has one
        browser.run("document.querySelector('.answers > div:nth-child(5) a').insertAdjacentHTML("
                    "'beforebegin', '<br><a href=\"tel:0571-00000000\">0571-00000000</a>')")
    answers = browser.all(".answers > div")
    assert tuple(answer.find_element("tag name", "dt").text for answer in answers) == QUESTIONS
    assert all(answer.find_element("tag name", "dd").text for answer in answers)
    assert max(answer.rect["y"] + answer.rect["height"] for answer in answers) <= 844
    assert "12345" in browser.find(".answers").text
