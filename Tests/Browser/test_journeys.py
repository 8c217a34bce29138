"""What citizens come for, step by step."""

from pages import page


def test_a_resident_finds_the_community_page_by_district_and_subdistrict(browser):
    browser.open(width=390, height=800)
    browser.find(".finder summary").click()
    browser.find(".finder details[open] a").click()
    assert browser.path.startswith("subdistricts/")
    browser.find("main a[href*='communities/']").click()
    assert browser.path.startswith("communities/")
    for question in ("现在有什么", "正在建、计划建什么", "达到标准了吗", "有事找谁"):
        assert question in browser.find(".facts").text


def test_a_resident_learns_what_is_late_and_by_how_long(browser):
    browser.open("late/", width=390, height=800)
    browser.find("main a[href$='#xihu']").send_keys("\n")
    step = browser.find("#xihu + * td[data-label='节点']").text
    number = browser.find("#xihu + * td[data-label='晚了'] a")
    days = int(number.text)
    number.send_keys("\n")
    assert browser.path.startswith("projects/")
    rows = browser.run("return [...document.querySelectorAll(\"td[data-label='晚几天']\")].map((cell) => [cell.parentNode.cells[0].textContent, cell.textContent])")
    late = [said for name, said in rows if name == step]
    assert days > 0 and late == [f"{days} 天"]


def test_a_resident_learns_who_answers_for_a_community(browser, site):
    browser.open(page(site, "community"), width=390, height=844)
    answers = browser.find(".answers")
    assert answers.find_element("css selector", "a[href='tel:12345']").is_displayed()
    assert "区人民政府" in answers.text
    answers.find_element("css selector", "a[href*='bureaus/']").send_keys("\n")
    assert browser.path.startswith("bureaus/") and browser.find("main a[href^='tel:']").is_displayed()


def test_the_large_type_view_is_remembered_on_the_next_page(browser):
    browser.open()
    ordinary = browser.run("return parseFloat(getComputedStyle(document.querySelector('.lede')).fontSize)")
    browser.find("#large").click()
    browser.link("项目").click()
    assert browser.path == "projects/"
    assert browser.find("#large").is_selected()
    assert browser.run("return parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)") > ordinary
    browser.find("#large").click()
    browser.link("设施").click()
    assert not browser.find("#large").is_selected()


def test_the_large_type_switch_works_on_the_page_without_javascript(browser):
    browser.open(script=False)
    size = "return parseFloat(getComputedStyle(document.querySelector('.lede')).fontSize)"
    ordinary = browser.run(size)
    browser.find("#large").click()
    assert browser.run(size) > ordinary
