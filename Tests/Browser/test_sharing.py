"""What leaves the site: posters, small pages for others, preview images, reports of mistakes."""

import base64
import re
import subprocess
import urllib.parse

import pytest

from pages import page


def pdf(browser) -> bytes:
    printed = browser.command("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
    return base64.b64decode(printed["data"])


def test_every_poster_prints_on_one_a4_page(browser, site):
    posters = sorted(site.glob("*/*/poster/index.html"), key=lambda file: -file.stat().st_size)
    for poster in [*posters[:6], posters[-1]]:
        browser.open(f"{poster.parent.relative_to(site)}/")
        document = pdf(browser)
        assert len(re.findall(rb"/Type\s*/Page[^s]", document)) == 1, poster
        assert re.search(rb"/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]", document), poster


def test_no_name_is_broken_in_the_title_of_a_poster(browser, site):
    posters = sorted(site.glob("projects/*/poster/index.html"))
    for poster in posters[::len(posters) // 30]:
        browser.open(f"{poster.parent.relative_to(site)}/", width=672, media="print")
        lines = browser.run("return [...document.querySelectorAll('h1 span')].map((piece) => [piece.textContent,"
                            " Math.round(piece.offsetHeight / parseFloat(getComputedStyle(piece).lineHeight))])")
        assert "".join(piece for piece, _ in lines) == browser.heading.replace("\n", "")
        assert [piece for piece, count in lines if count != 1 and len(piece) <= 12] == []


def test_a_telephone_reads_the_code_of_a_poster_and_gets_to_its_page(browser, site, tmp_path):
    posters = sorted(site.glob("*/*/poster/index.html"))
    for poster in posters[::len(posters) // 20]:
        browser.open(f"{poster.parent.relative_to(site)}/", width=400, height=900)
        browser.screenshot(tmp_path / "poster.png")
        read = subprocess.run(["zbarimg", "-q", "--raw", tmp_path / "poster.png"], capture_output=True, text=True)
        wanted = f"https://portal.example/embedded-services/{poster.parent.parent.relative_to(site)}/"
        assert read.stdout.strip() == wanted


def test_a_page_leads_to_its_poster_and_the_poster_back(browser, site):
    browser.open(page(site, "project"))
    name = browser.heading
    browser.link("公告栏海报（A4，带二维码）").send_keys("\n")
    assert browser.heading == name
    browser.find(".away a").send_keys("\n")
    assert browser.heading == name and browser.path.count("/") == 2


def test_a_small_page_is_shown_in_a_frame_and_leads_out_of_it(browser, server, site):
    browser.open("embed/")
    code = browser.find("textarea").get_attribute("value")
    assert code.startswith('<iframe src="https://portal.example/embedded-services/embed/map/" title="')
    browser.open("embed/districts/xihu/", width=400, height=340)
    assert "数据截至" in browser.find("main").text
    assert browser.run("return document.documentElement.scrollHeight") <= 340
    ways = browser.run("return [...document.querySelectorAll('main a')].map((a) => [a.href.split('#')[0], a.target || document.querySelector('base').target])")
    assert ways and all(way == [server.url + "districts/xihu/", "_top"] for way in ways)


def test_the_code_of_a_small_page_is_copied_by_a_button(browser):
    browser.command("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    browser.open("embed/", width=390, height=800)
    button = browser.find(".codes .copy")
    assert button.text == "复制代码"
    button.send_keys("\n")
    browser.wait(lambda: "已复制" in browser.find(".codes [role=status]").text)
    copied = browser.driver.execute_async_script("navigator.clipboard.readText().then(arguments[0], e => arguments[0](String(e)))")
    assert copied == browser.find("textarea").get_attribute("value")
    browser.command("Browser.resetPermissions")


def test_the_code_is_there_without_javascript_and_no_button_that_does_nothing(browser):
    browser.open("embed/", script=False)
    assert browser.find("textarea").is_displayed() and not browser.all(".copy")


@pytest.mark.parametrize("path, height", [("embed/map/", 620), ("embed/targets/pilots-2025/", 340)])
def test_a_small_page_is_no_higher_than_the_code_says(browser, path, height):
    browser.open(path, width=320, height=height)
    assert browser.run("return document.documentElement.scrollHeight") <= height
    assert browser.run("return document.documentElement.scrollWidth") <= 320


def test_every_kind_of_page_has_a_preview_image_that_is_there(browser, site):
    for kind in ("home", "community", "project", "facility", "policy", "announcement", "map"):
        browser.open(page(site, kind))
        image = browser.find("meta[property='og:image']").get_attribute("content")
        prefix = "https://portal.example/embedded-services/"
        assert image.startswith(prefix)
        assert (site / image.removeprefix(prefix)).read_bytes().startswith(b"\x89PNG")


def test_a_report_of_a_mistake_says_which_page_and_edition(browser, site):
    path = page(site, "facility")
    browser.open(path)
    link = browser.link("本页有错？告诉我们").get_attribute("href")
    filled = urllib.parse.parse_qs(urllib.parse.urlsplit(link).query)
    assert filled["page"] == ["https://portal.example/embedded-services/" + path]
    assert filled["record"] == [path.split("/")[1]]
    assert filled["title"] == [browser.heading]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", filled["edition"][0])
