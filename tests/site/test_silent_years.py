"""Years that a page cannot fill: no report, or a report that does not speak of this."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.site.built import SITES, Site, built, squeezed

OFFICE = "/departments/jiangpan-bangong/"
SILENT = "2021年的报告里没有可比的数，图中留空。"


def portal(folder: Path, year: str, **changed: tuple[str, str]) -> Site:
    """tests/sites/ranks, where one office has a report of 2020 like its report of 2022, and some
    text of the report of `year` reads otherwise; both are patterns."""
    shutil.copytree(SITES / "ranks", folder)
    office = folder / f"content{OFFICE}"
    text = (office / "2022.yaml").read_text("utf-8")
    (office / "2020.yaml").write_text(text.replace("年度: 2022", "年度: 2020"), "utf-8")
    for pattern, other in changed.values():
        file = office / f"{year}.yaml"
        file.write_text(re.sub(pattern, other, file.read_text("utf-8")), "utf-8")
    return built(folder, folder / "site")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """In 2021 the office spends nothing on 205."""
    without = (r'    - 科目: "205"[\s\S]*(?=说明:)', "")
    return portal(
        tmp_path_factory.mktemp("silent") / "portal",
        "2021",
        without=without,
        rest=(r"600\.00", "1000.00"),
    )


@pytest.mark.parametrize("url", [f"{OFFICE}2020/subjects/205/", f"{OFFICE}2022/subjects/205/"])
def test_a_year_without_the_subject_is_not_called_a_year_without_report(
    site: Site, url: str
) -> None:
    page = site.page(url)
    assert page.text("#c-years .chart-says") == f"金额2022年为500.00万元，与2020年持平。{SILENT}"
    rows = [squeezed(one.text()) for one in page.nodes("#c-years tbody th")]
    assert rows == ["2020年", "2021年（报告里没有可比的数）", "2022年"]


def test_a_year_without_report_is_still_called_so(site: Site) -> None:
    page = site.page("/departments/jiangpan-shenji/2022/subjects/205/")
    assert page.text("#c-years .chart-says").endswith("2021年没有报告，图中留空。")


def test_amounts_of_any_length_are_answered_by_pages_not_by_a_fault_of_ours(tmp_path: Path) -> None:
    longer = (r"([1-9][0-9]*)\.00", rf"\g<1>{'0' * 36}.00")
    page = portal(tmp_path / "portal", "2022", longer=longer).page(f"{OFFICE}2022/")
    assert f"{1200 * 10**36:,}.00" in page.html
