"""Whoever searches finds everything that is there, and nothing else, without a server that knows anything."""

import re
from html.parser import HTMLParser

import pytest

import search_oracle as oracle
from selenium.webdriver.support.ui import Select

FIND = """
    const [root, queries, done] = arguments;
    import(root + 'assets/search-index.js').then(async ({ search }) => {
      const found = [];
      for (const query of queries) found.push(await search(query));
      done(found);
    }).catch((error) => done(String(error)));
"""


class Texts(HTMLParser):
    """The texts of one element of a page, by its class."""

    def __init__(self, style: str):
        super().__init__()
        self.style, self.depth, self.texts = style, 0, []

    def handle_starttag(self, tag, attributes):
        if tag in ("br", "img", "hr", "input", "meta", "link"):
            return
        if self.depth or dict(attributes).get("class") == self.style:
            self.depth += 1

    def handle_endtag(self, tag):
        if self.depth and tag not in ("br", "img", "hr", "input", "meta", "link"):
            self.depth -= 1

    def handle_data(self, data):
        if self.depth and data.strip():
            self.texts.append(data)


def texts(file, style="prose"):
    reader = Texts(style)
    reader.feed(file.read_text(encoding="utf-8"))
    assert reader.texts, f"{file} has no .{style}"
    return reader.texts


@pytest.fixture(scope="session")
def documents(site):
    return oracle.documents(site)


@pytest.fixture(scope="session")
def queries(site, documents):
    return oracle.queries(site, documents, " ".join(texts(site / "policy" / "index.html")))


def ask(browser, query):
    """Searches as a reader does, and gives the count that is read out."""
    field = browser.find("#q")
    field.clear()
    field.send_keys(query)
    browser.press("Enter")
    return answer(browser, query)


def answer(browser, query=None):
    if query is not None:
        browser.wait(lambda: query in browser.find("#count").text)
    browser.wait(lambda: browser.find("#results").get_attribute("aria-busy") == "false")
    return browser.find("#count").text


def test_every_query_finds_just_what_has_its_terms(browser, documents, queries):
    assert len(set(queries)) >= 200
    browser.open("search/")
    found = browser.driver.execute_async_script(FIND, browser.url, queries)
    assert isinstance(found, list), found
    wrong = [query for query, numbers in zip(queries, found, strict=True)
             if sorted(numbers) != oracle.expected(documents, query)]
    assert wrong == []
    hits = sum(1 for numbers in found if numbers)
    assert hits >= 200 and len(found) - hits >= 5


def test_what_is_called_so_comes_before_what_only_mentions_it(browser, documents, queries):
    browser.open("search/")
    found = browser.driver.execute_async_script(FIND, browser.url, queries)
    for query, numbers in zip(queries, found, strict=True):
        term = oracle.fold(query).strip()
        if " " in term or oracle.is_read(term, ["a"]):
            continue
        called = [term in documents[number]["name"] for number in numbers]
        assert called == sorted(called, reverse=True) or any(
            oracle.is_read(term, documents[number]["syllables"]) for number in numbers), query


def test_every_record_of_the_downloads_can_be_found(site, documents):
    known = {(document["kind"], document["written"]["id"]): document["written"] for document in documents}
    for kind, name, columns in [
        ("district", "districts", ["名称"]), ("subdistrict", "subdistricts", ["名称", "所属区"]),
        ("community", "communities", ["名称", "公开电话"]), ("project", "projects", ["项目名称", "地址", "建设单位", "项目统一代码"]),
        ("facility", "facilities", ["设施名称", "地址", "公开电话", "开放时间", "运营单位"]),
        ("bureau", "bureaus", ["简称", "全称"]), ("task", "tasks", ["任务", "内容"]), ("policy", "policies", ["政策名称", "文号"]),
    ]:
        rows = oracle.table(site, name)
        assert rows and len(rows) == sum(1 for one in known if one[0] == kind)
        for row in rows:
            document = known[kind, next(iter(row.values()))]
            for column in columns:
                cell = row[column]
                if cell not in ("", "-", "…") and column != "所属区":
                    assert any(cell in text for text in document.values()), (kind, row)


def test_every_sentence_of_the_plan_and_of_the_announcements_can_be_found(site, documents):
    def bare(text):
        return re.sub(r"\s", "", text)

    bodies = {}
    for document in documents:
        page = "policy" if document["kind"] == "clause" else document["written"]["id"]
        bodies[page] = bodies.get(page, "") + bare("".join(document["written"].values()))
    pages = [site / "policy", *(folder for folder in (site / "announcements").iterdir() if folder.name in bodies)]
    assert len(pages) > 30
    for folder in pages:
        for text in texts(folder / "index.html"):
            assert bare(text) in bodies[folder.name], (folder.name, text)


def test_the_search_in_the_header_of_any_page_leads_to_what_was_looked_for(browser):
    browser.open("projects/", width=390)
    browser.find("header input[type=search]").send_keys("翠苑")
    browser.press("Enter")
    assert "找到" in answer(browser, "翠苑")
    assert browser.path.startswith("search/?q=")
    first = browser.find("#results a")
    assert first.find_element("css selector", "mark").text == "翠苑"
    name = first.text
    first.send_keys("\n")
    assert browser.heading == name


def test_pinyin_initials_and_full_width_find_the_same_subdistrict(browser):
    browser.open("search/")
    for query in ("清波街道", "qingbojiedao", "QBJD", "ｑｉｎｇｂｏ", "３３０１０２００１"):
        ask(browser, query)
        assert "清波街道" in [link.text for link in browser.all("#results h2 a")], query


def test_conditions_narrow_the_search_and_stand_in_the_address(browser):
    browser.open("search/?q=食堂")
    before = answer(browser, "食堂")
    assert not browser.find("#choices").is_displayed()
    browser.find("#narrow").send_keys("\n")
    for name, value in (("kind", "facility"), ("district", "xihu"), ("domain", "dining"), ("stage", "开放")):
        Select(browser.find(f"select[name={name}]")).select_by_value(value)
        browser.wait(lambda: f"{name}=" in browser.driver.current_url)
        answer(browser)
    narrowed = answer(browser)
    assert narrowed != before and "找到" in narrowed
    assert all(item.text.count("西湖区") for item in browser.all("#results li"))
    address = browser.path
    browser.open(address)
    assert answer(browser, "食堂") == narrowed
    assert browser.find("select[name=district]").is_displayed()
    assert browser.find("select[name=district]").get_attribute("value") == "xihu"


def test_the_first_results_are_on_the_first_screen_of_a_phone(browser):
    browser.open("search/?q=养老服务", width=390, height=844)
    answer(browser, "养老服务")
    assert browser.find("#results li:nth-child(1) p:last-child").rect["y"] < 844


def test_a_search_without_finds_says_so_in_a_sentence(browser):
    browser.open("search/")
    assert ask(browser, "没有这样的地方").startswith("搜“没有这样的地方”，没有找到。")
    assert browser.all("#results li") == []


def test_more_results_come_by_keyboard_and_the_focus_goes_to_the_first_of_them(browser):
    browser.open("search/?q=社区")
    answer(browser, "社区")
    assert len(browser.all("#results li")) == 10
    browser.run("document.getElementById('more').focus()")
    browser.press("Enter")
    browser.wait(lambda: len(browser.all("#results li")) == 20)
    assert browser.run("return [...document.querySelectorAll('#results a')].indexOf(document.activeElement)") == 10


def test_a_text_that_looks_like_markup_stays_text(browser):
    browser.open("search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    assert "<img" in answer(browser, "<img")
    assert browser.all("#count img, #results img") == []
    assert browser.messages() == []


def test_without_javascript_the_page_offers_lists_by_district_domain_and_letter(browser):
    browser.open("tasks/", script=False)
    browser.find("header input[type=search]").send_keys("翠苑")
    browser.press("Enter")
    assert browser.path.startswith("search/?q=")
    assert "没有运行脚本" in browser.find("main").text
    assert not browser.find("#choices").is_displayed() and not browser.find("#narrow").is_displayed()
    browser.link("C").send_keys("\n")
    assert browser.path.endswith("#letter-c")
    assert browser.find("#letter-c a").text.startswith(("茶", "查", "岔", "昌", "长", "常", "蔡", "仓", "曹"))


def test_a_query_takes_no_more_than_60_kilobytes(browser, queries):
    browser.command("Network.setCacheDisabled", cacheDisabled=True)
    sizes = {}
    for query in queries[::8] + ["社区", "杭州市", "1", "养老服务", "33010"]:
        browser.open("search/")
        ask(browser, query)
        sizes[query] = browser.run(
            "return performance.getEntriesByType('resource').filter(({ name }) => /search/.test(name))"
            ".reduce((sum, { transferSize }) => sum + transferSize, 0)")
    browser.command("Network.setCacheDisabled", cacheDisabled=False)
    assert min(sizes.values()) > 0
    assert {query: size for query, size in sizes.items() if size > 60_000} == {}
