"""Long lists are filtered and sorted in place, all of them and not only the page in view."""

import csv

from selenium.webdriver.support.ui import Select


def rows(site, name):
    with open(site / "data" / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def names(browser):
    return [head.text for head in browser.all("main table.stack tbody th")]


def column(browser, title):
    return browser.run("""
        const table = document.querySelector('main table.stack');
        const place = [...table.tHead.rows[0].cells].findIndex((cell) => cell.textContent.trim() === arguments[0]);
        return [...table.tBodies[0].rows].map((row) => row.cells[place].textContent.trim());""", title)


def count(browser):
    return browser.find("main [role=status]").text


def choose(browser, title, value):
    Select(browser.find(f".filter select[name='{title}']")).select_by_value(value)


def open_filter(browser):
    browser.find(".filters").send_keys("\n")
    browser.wait(lambda: browser.find(".filter").is_displayed())


def test_a_filter_of_the_projects_covers_all_pages_and_stands_in_the_address(browser, site):
    late = [row for row in rows(site, "projects") if row["项目阶段"] == "在建" and row["所属区"] == "xihu"]
    browser.open("projects/")
    open_filter(browser)
    choose(browser, "阶段", "在建")
    choose(browser, "区", "西湖区")
    browser.wait(lambda: f"符合条件的有 {len(late)} 行，一共 120 行。" == count(browser))
    assert names(browser) == [row["项目名称"] for row in late]
    address = browser.path
    browser.open(address)
    browser.wait(lambda: f"符合条件的有 {len(late)} 行" in count(browser))
    assert names(browser) == [row["项目名称"] for row in late]
    browser.find("main tbody th a").send_keys("\n")
    assert browser.heading == late[0]["项目名称"]


def test_a_column_is_sorted_by_its_button_both_ways_and_blanks_stay_last(browser, site):
    areas = [row["建筑面积（平方米）"].replace(",", "") for row in rows(site, "projects")]
    known = sorted(float(area) for area in areas if area not in ("", "-", "…"))
    browser.open("projects/")
    button = browser.find("main thead th:nth-child(6) button")
    assert button.text == "面积"
    button.send_keys("\n")
    browser.wait(lambda: browser.all("th[aria-sort=ascending]"))
    browser.wait(lambda: "一共 120 行" in count(browser))
    shown = [float(area.split()[0].replace(",", "")) for area in column(browser, "面积") if area[0].isdigit()]
    assert shown == known[:len(shown)] and len(shown) >= 90
    browser.find("main thead th:nth-child(6) button").send_keys("\n")
    browser.wait(lambda: browser.all("th[aria-sort=descending]"))
    assert float(column(browser, "面积")[0].split()[0].replace(",", "")) == known[-1]
    assert browser.path == "projects/?sort=-%E9%9D%A2%E7%A7%AF"


def test_plans_that_go_to_a_quarter_or_a_year_are_sorted_by_their_last_day(browser):
    plans = ["2026年", "2025年6月30日", "2025年三季度", "2025年7月1日", "2025年6月", "2025年上半年推后 92 天",
             "2026年1月5日", "2025年二季度"]
    browser.open("districts/xihu/")
    shown = browser.run("""
        const titles = (table) => [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
        const table = [...document.querySelectorAll('table.stack')].find((one) => titles(one).includes('计划竣工'));
        const place = titles(table).indexOf('计划竣工');
        const cells = () => [...table.tBodies[0].rows].map((row) => row.cells[place]);
        cells().forEach((cell, index) => { cell.textContent = arguments[0][index] ?? '9999年'; });
        table.tHead.rows[0].cells[place].querySelector('button').click();
        return new Promise((done) => setTimeout(() => done(cells().map((cell) => cell.textContent)), 500));""", plans)
    assert shown[:8] == ["2025年6月30日", "2025年6月", "2025年二季度", "2025年上半年推后 92 天", "2025年7月1日", "2025年三季度",
                         "2026年1月5日", "2026年"]


def test_a_word_narrows_the_facilities_of_all_pages(browser, site):
    known = [row["设施名称"] for row in rows(site, "facilities") if "食堂" in row["设施名称"]]
    browser.open("facilities/page/2/")
    open_filter(browser)
    browser.find(".filter input").send_keys("食堂")
    browser.wait(lambda: f"符合条件的有 {len(known)} 行，一共 750 行。" == count(browser))
    assert names(browser) == known[:100]
    assert not browser.find(".pager").is_displayed()


def test_the_pilots_of_a_district_are_found_among_all_communities(browser, site):
    known = [row for row in rows(site, "communities") if row["试点类型"] == "既有"]
    browser.open("communities/?试点=既有")
    browser.wait(lambda: f"符合条件的有 {len(known)} 行，一共 3204 行。" == count(browser))
    assert sorted(names(browser)) == sorted(row["名称"] for row in known)


def test_tasks_are_filtered_by_their_state(browser, site):
    lasting = [row for row in rows(site, "tasks") if row["状态"] == "长期坚持"]
    browser.open("tasks/")
    open_filter(browser)
    choose(browser, "状态", "长期坚持")
    browser.wait(lambda: f"符合条件的有 {len(lasting)} 行" in count(browser))
    assert len(names(browser)) == len(lasting)


def test_on_a_narrow_screen_the_list_is_sorted_by_a_choice(browser):
    browser.open("projects/", width=390, height=800)
    assert not browser.find("main thead button").is_displayed()
    open_filter(browser)
    choose(browser, "sort", "项目")
    browser.wait(lambda: browser.all("th[aria-sort=ascending]"))
    assert browser.messages() == []


def test_without_javascript_all_rows_are_there_page_by_page_and_on_one_page(browser, site):
    browser.open("facilities/", script=False)
    assert len(names(browser)) == 60 and browser.all("main thead button") == []
    browser.link("全部列在一页").send_keys("\n")
    assert browser.path == "facilities/all/"
    assert len(browser.all("main tbody tr")) == len(rows(site, "facilities"))
