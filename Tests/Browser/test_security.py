"""What the browser says and asks for while it shows each kind of page."""

import pytest

from pages import KINDS, page, uncovered


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_quiet_and_asks_no_other_host(browser, site, kind):
    browser.open(page(site, kind))
    assert browser.messages() == []
    assert browser.foreign_requests() == []


def test_a_script_that_is_written_into_a_page_does_not_run(browser):
    browser.open()
    browser.run("""
        const script = document.createElement('script');
        script.textContent = 'window.wasRun = true';
        document.body.append(script);
        document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.wasRun = true">');
    """)
    assert not browser.run("return window.wasRun === true")
    assert any("Content Security Policy" in message for message in browser.messages())


def test_every_page_of_the_site_is_of_a_kind_that_is_checked(site):
    assert uncovered(site) == []
