"""Who follows a link to another host is told so first, and decides."""

import re
from urllib.parse import urlsplit

import pytest

from pages import page
from test_accessibility import LAYOUT, READERS, options, violations

OUTSIDE = re.compile(r'<a (?=[^>]*href="https?://)[^>]*>')


@pytest.fixture
def booking(browser, site):
    """A page with a link to a booking platform, and that link."""
    path = next(file.parent for file in sorted(site.glob("facilities/*/index.html")) if "去预约" in file.read_text())
    browser.open(f"{path.relative_to(site)}/", width=390, height=800)
    return browser.link("去预约")


def asks(browser) -> bool:
    """Whether the reader is asked at the moment."""
    return any(dialog.is_displayed() for dialog in browser.all("dialog.leave"))


def test_a_reader_is_told_the_host_and_stays(browser, booking):
    path = browser.path
    booking.click()
    notice = browser.find("dialog.leave")
    assert notice.is_displayed() and notice.aria_role == "dialog" and notice.accessible_name == "您将离开本站"
    assert urlsplit(booking.get_attribute("href")).hostname in notice.text
    notice.find_element("tag name", "button").click()
    assert not asks(browser) and browser.path == path


def test_a_reader_goes_on_to_where_the_link_leads(browser, booking):
    wanted = booking.get_attribute("href")
    booking.click()
    browser.find("dialog.leave a").click()
    browser.wait(lambda: browser.driver.current_url == wanted)


def test_the_notice_is_answered_by_keyboard_and_the_focus_comes_back(browser, booking):
    booking.send_keys("\n")
    seen = set()
    for _ in range(4):
        seen.add(browser.run("return document.activeElement.closest('dialog.leave, body').tagName + document.activeElement.textContent"))
        browser.tab()
    assert {"DIALOG继续访问", "DIALOG留在本站"} <= seen
    assert not any("BODY" in one and len(one) > 4 and "继续访问" not in one for one in seen), "nothing behind it is reached"
    browser.press("Escape")
    assert not asks(browser)
    assert browser.focused == booking


def test_the_complaint_platform_is_another_host_too(browser):
    browser.open("about/")
    browser.link("本页有错？告诉我们").send_keys("\n")
    assert asks(browser) and "feedback.example" in browser.find("dialog.leave").text


@pytest.mark.parametrize("selector", ["a[href^='tel:']", "nav a", ".skip", "a[href='https://portal.example/contact/']"])
def test_nobody_is_asked_who_telephones_or_stays_on_the_host(browser, selector):
    browser.open("about/")
    browser.run("""window.addEventListener('click', (event) => { window.wasStopped = event.defaultPrevented; event.preventDefault(); });
        document.querySelector(arguments[0]).click()""", selector)
    assert browser.run("return wasStopped") is False and not asks(browser)


def test_a_link_that_is_opened_in_a_new_tab_asks_nothing(browser, booking):
    browser.run("""window.addEventListener('click', (event) => { window.wasStopped = event.defaultPrevented; event.preventDefault(); });
        arguments[0].dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }))""", booking)
    assert browser.run("return wasStopped") is False and not asks(browser)


@pytest.mark.parametrize("reader", ["on a phone", "on a phone in the dark", "in large type on a phone"])
def test_the_notice_is_for_everybody(browser, site, booking, reader):
    browser.turn_to(**{name: value for name, value in READERS[reader].items() if name != "large"})
    browser.enlarge("large" in READERS[reader])
    booking.click()
    assert violations(browser, options("on a phone in the dark")) == []
    browser.turn_to(width=320, height=640)
    browser.run("for (const behind of document.body.children) behind.hidden = behind.tagName !== 'DIALOG'")
    assert browser.run(LAYOUT, 60 if "large" in READERS[reader] else 44) == []
    assert browser.messages() == []


def test_without_javascript_the_link_says_itself_that_it_leaves(browser, site):
    browser.open(page(site, "community"), script=False)
    for link in browser.all("a[rel~=external]"):
        assert link.accessible_name.endswith("（站外链接）")
    browser.open(page(site, "about"))
    assert "↗" in browser.run("return getComputedStyle(document.querySelector('a[rel~=external]'), '::after').content")


def test_every_link_to_another_site_is_marked_on_every_page(site):
    own = "https://portal.example/embedded-services/"
    unmarked = {(file.relative_to(site), link) for file in site.rglob("*.html")
                for link in OUTSIDE.findall(file.read_text()) if own not in link and "external" not in link}
    assert not unmarked, sorted(unmarked, key=str)[:10]
