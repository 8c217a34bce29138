"""What a real nginx with the sample configuration answers."""

import gzip
import urllib.error
import urllib.request

import pytest

from browser import Browser
from server import Server, small_site


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A small site with its compressed files."""
    server = Server(small_site(tmp_path_factory.mktemp("site"), "--compress"))
    yield server
    server.stop()


def ask(server, path: str, **headers: str):
    """The answer of the server to a request, also where it is an error."""
    request = urllib.request.Request(server.url + path, headers={k.replace("_", "-"): v for k, v in headers.items()})
    try:
        return urllib.request.urlopen(request)
    except urllib.error.HTTPError as error:
        return error


def test_a_page_is_given_out_as_it_lies_compressed_on_the_disk(server):
    plain = ask(server, "projects/").read()
    for way, ending in [("gzip", ".gz"), ("br", ".br")]:
        answer = ask(server, "projects/", Accept_Encoding=way)
        body = answer.read()
        assert answer.headers["Content-Encoding"] == way
        assert body == (server.site / f"projects/index.html{ending}").read_bytes()
        assert len(body) < len(plain) / 2
    assert gzip.decompress(ask(server, "projects/", Accept_Encoding="gzip").read()) == plain
    assert (server.site / "projects/index.html").read_bytes() == plain


def test_what_has_no_compressed_file_is_compressed_when_it_is_sent(tmp_path):
    server = Server(small_site(tmp_path / "site"))
    try:
        for path in ("projects/", "search/index.json", "assets/site.js"):
            answer = ask(server, path, Accept_Encoding="gzip")
            assert answer.headers["Content-Encoding"] == "gzip", path
            assert gzip.decompress(answer.read()) == ask(server, path).read()
    finally:
        server.stop()


def test_every_answer_says_what_a_page_may_do(server):
    for path in ("", "404", "assets/site.js"):
        headers = ask(server, path).headers
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors *" in ask(server, "embed/map/").headers["Content-Security-Policy"]


def test_the_headers_and_the_page_have_the_same_policy(server):
    page = ask(server, "").read().decode()
    policy = page.split('http-equiv="Content-Security-Policy" content="')[1].split('"')[0]
    assert ask(server, "").headers["Content-Security-Policy"].startswith(policy + ";")


def test_what_is_not_there_leads_back_to_the_site(server):
    answer = ask(server, "nothing/here/")
    assert answer.status == 404
    assert "没有找到这个页面" in answer.read().decode()
    assert ask(server, ".portal").status == 404


def test_the_types_and_the_charset_are_told(server):
    assert ask(server, "").headers["Content-Type"] == "text/html; charset=utf-8"
    assert ask(server, "assets/site.css").headers["Content-Type"] == "text/css; charset=utf-8"


def test_without_javascript_the_large_type_view_is_remembered_by_the_server(server):
    browser = Browser(server.url)
    try:
        size = "return parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
        browser.open("projects/", script=False)
        ordinary = browser.run(size)
        browser.driver.get(server.url + "accessibility/?view=large")
        browser.driver.get(server.url + "projects/")
        assert browser.run(size) > ordinary
        browser.driver.get(server.url + "accessibility/")
        browser.link("恢复字号").click()
        browser.driver.get(server.url + "projects/")
        assert browser.run(size) == ordinary
    finally:
        browser.quit()
