"""The portable site from a USB stick: its files are opened in the browser, with no server at all."""

import os
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from browser import Browser
from pages import KINDS, page
from server import REPOSITORY, program
from test_lists import choose, column, count, names, open_filter, rows


@pytest.fixture(scope="module")
def stick(tmp_path_factory):
    """The folder on the stick; `PORTAL_PORTABLE` names one that is built already. Its name is one that people give."""
    if "PORTAL_PORTABLE" in os.environ:
        return Path(os.environ["PORTAL_PORTABLE"]).resolve()
    folder = tmp_path_factory.mktemp("usb") / "民生 幸福 #1"
    subprocess.run([program(), "build", "--portable", "--output", folder],
                   cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)
    return folder


@pytest.fixture(scope="module")
def browser(stick):
    browser = Browser(stick.as_uri() + "/")
    yield browser
    browser.quit()


def show(browser, path="index.html", **device):
    browser.open(path, **device)
    assert browser.heading
    return browser


def follow(browser, selector):
    """Goes where the first visible link of a selector leads."""
    link = next(link for link in browser.all(selector) if link.is_displayed())
    link.click()


def test_a_reader_walks_from_home_to_a_district_a_community_and_its_project(browser):
    show(browser)
    browser.find("a[href='districts/index.html'], a[href='./districts/index.html']").click()
    assert browser.path == "districts/index.html"
    browser.link("西湖区").click()
    assert browser.heading == "西湖区" and browser.path == "districts/xihu/index.html"
    follow(browser, "main a[href*='communities/'][href$='index.html']")
    assert browser.path.startswith("communities/")
    show(browser, "projects/xihu-p01/index.html")
    project = browser.heading
    follow(browser, "main a[href*='communities/'][href$='index.html']")
    follow(browser, "main a[href*='projects/xihu-p01/index.html']")
    assert browser.heading == project
    assert browser.messages() == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "not found"])
def test_a_page_is_quiet_asks_no_server_and_has_no_dead_link(browser, stick, kind):
    browser.open(page(stick, kind) + "index.html")
    assert browser.messages() == []
    assert browser.foreign_requests() == []
    links = browser.run("return [...document.querySelectorAll('a[href], area[href], form[action]')]"
                        ".map((one) => new URL(one.getAttribute('href') ?? one.getAttribute('action'), document.baseURI).href)")
    files = {unquote(urlsplit(link).path) for link in links if link.startswith("file:")}
    assert files
    assert [file for file in files if not Path(file).is_file()] == []


def test_a_list_of_several_pages_is_filtered_and_sorted(browser, stick):
    late = [row for row in rows(stick, "projects") if row["项目阶段"] == "在建" and row["所属区"] == "xihu"]
    show(browser, "projects/index.html")
    open_filter(browser)
    choose(browser, "阶段", "在建")
    choose(browser, "区", "西湖区")
    browser.wait(lambda: f"符合条件的有 {len(late)} 行" in count(browser))
    assert names(browser) == [row["项目名称"] for row in late]
    browser.find("main thead th:nth-child(6) button").send_keys("\n")
    browser.wait(lambda: browser.all("th[aria-sort=ascending]"))
    areas = [float(area.split()[0].replace(",", "")) for area in column(browser, "面积") if area[0].isdigit()]
    assert areas == sorted(areas) and areas
    browser.find("main tbody th a").send_keys("\n")
    assert browser.path.startswith("projects/xihu-") and browser.path.endswith("/index.html")
    assert browser.messages() == []


def test_the_search_finds_a_project_and_leads_to_it(browser, stick):
    wanted = rows(stick, "projects")[0]["项目名称"]
    show(browser, "search/index.html")
    browser.find("#q").send_keys(wanted, "\n")
    links = browser.wait(lambda: browser.all("#results a"))
    assert links[0].text == wanted
    links[0].click()
    assert browser.heading == wanted and browser.path.endswith("/index.html")
    assert browser.messages() == []


def test_a_resident_finds_the_community_by_its_name(browser):
    show(browser, width=390, height=844)
    browser.find("#community-name").send_keys("白塔岭")
    browser.wait(lambda: browser.all("#community-names a"))[0].click()
    assert browser.heading == "白塔岭社区" and browser.path.endswith("/index.html")
    assert browser.messages() == []


def test_the_map_has_its_ground_and_its_places(browser):
    show(browser, "map/index.html")
    browser.wait(lambda: browser.all("path.outline"))
    assert browser.all(".leaflet-marker-icon")
    assert browser.messages() == []


def test_a_former_address_leads_on(browser, stick):
    former = next(file for file in stick.glob("projects/*/index.html") if 'http-equiv="refresh"' in file.read_text("utf-8"))
    browser.open(str(former.relative_to(stick)))
    browser.wait(lambda: browser.path.endswith("/index.html") and former.parent.name not in browser.path)
    assert browser.heading
    assert browser.messages() == []


def test_without_script_the_pages_are_whole(browser):
    show(browser, script=False)
    browser.find("a[href='districts/index.html'], a[href='./districts/index.html']").click()
    browser.link("西湖区").click()
    assert browser.heading == "西湖区"


def test_large_type_is_remembered_or_holds_for_the_page(browser):
    show(browser)
    browser.enlarge(True)
    assert browser.run("return document.documentElement.classList.contains('large')"
                       " || document.getElementById('large').checked")
    assert browser.messages() == []
