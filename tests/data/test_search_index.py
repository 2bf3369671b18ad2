"""The index of names knows every page that has a name of its own."""

from __future__ import annotations

from typing import Any

import pytest

from tests.data.scripts import script
from tests.site.built import Site

KINDS = {"科目", "名词", "地区", "页面"}


@pytest.fixture(scope="module")
def index(demo: Site) -> Any:
    return script(demo, "names")


def addresses(index: Any) -> list[str]:
    """As the page puts them together."""
    found = [f"/departments/{one[0]}/" for one in index["departments"]]
    found += [one[2] for one in index["others"]]
    for department, slug, tables, projects in index["reports"]:
        base = f"/departments/{index['departments'][department][0]}/{slug}/"
        found.append(base)
        found += [f"{base}{index['titles'][at][0]}/" for at in tables]
        found += [f"{base}performance/{project[0]}/" for project in projects]
    return found


def test_every_address_in_the_index_is_a_page_and_stands_there_once(demo: Site, index: Any) -> None:
    found = addresses(index)
    assert sorted(set(found) - set(demo.addresses)) == []
    assert len(found) == len(set(found))


def test_every_department_report_table_project_subject_and_term_is_in_the_index(
    demo: Site, index: Any
) -> None:
    """Left out: what has no name of its own, and the pages of a subject within a report."""
    found = set(addresses(index))
    unnamed = ("/subjects/", "/three-public/", "/checks/", "/annex/", "/performance/")
    left = [
        url
        for url in sorted(set(demo.addresses) - found)
        if not (url.startswith("/departments/") and (any(one in url for one in unnamed)))
    ]
    assert left == ["/", "/search/"]


def test_subjects_can_be_found_by_code_and_departments_by_their_other_names(index: Any) -> None:
    by_url = {one[2]: one for one in index["others"]}
    assert by_url["/subjects/functional/2010301/"] == [
        "科目",
        "行政运行",
        "/subjects/functional/2010301/",
        "2010301",
        "2010301",
    ]
    assert [one[1:] for one in index["departments"] if one[0] == "bazhong-zfb"] == [
        ["巴中市人民政府办公室", "市政府办公室 巴中市政府办公室", "巴中市"]
    ]
    assert {one[0] for one in index["others"]} == KINDS
