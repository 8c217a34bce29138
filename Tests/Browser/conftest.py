"""What all browser tests share: one built site, one server, one browser."""

import pytest

from browser import Browser
from server import Server, built_site


@pytest.fixture(scope="session")
def site():
    """The folder of the built site."""
    return built_site()


@pytest.fixture(scope="session")
def server(site):
    server = Server(site)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browser(server):
    browser = Browser(server.url)
    yield browser
    browser.quit()
